// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cells.h"
#include "markup.h"

#include <optional>
#include <string_view>

namespace duidelijk::verify {

/// Looks a key up. Reports a text that is no key, and a key that the Release does not have.
[[nodiscard]] std::optional<Figure> find_figure(std::string_view key, const Cells& cells, Span place,
                                                Reporter& reporter);

struct FigureCounts {
  std::size_t html = 0, svg = 0, derived = 0;
};

/// Every element with data-cell is in the Release, and shows what the Release says: as <data value="…" data-cell="…">,
/// as an element with data-cell around one such <data>, or, when it is not shown, with the word for that and no value.
/// A <data> without a key is an error. Marks of pictures have their key checked here, and their place by
/// check_geometry.
void check_figures(const Document& page, const Cells& cells, Reporter& reporter, FigureCounts& counts);

}  // namespace duidelijk::verify

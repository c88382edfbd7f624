// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "binding.h"

#include "duidelijk/narrative/narrative.h"

#include <string>
#include <vector>

namespace duidelijk::narrative {

/// What a binding prints: as safe HTML and as plain text.
struct Piece {
  std::string html;
  std::string text;
};

/// Looks up and phrases one binding. What cannot be shown is reported and prints as a visible «…». Appends the cells it used.
[[nodiscard]] Piece evaluate(const Binding& binding, const Context& context, const base::Diagnostic& where,
                             std::vector<base::CellKey>& used, base::Diagnostics& diagnostics);

/// The piece of a binding that could not be read.
[[nodiscard]] Piece unreadable(std::string_view inside);

}  // namespace duidelijk::narrative

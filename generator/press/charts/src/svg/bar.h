// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "model.h"
#include "writer.h"

namespace duidelijk::charts::svg {

struct Box {
  double x, y, width, height;
};

/// The bar or segment of one shown figure; hatched when it is not definite. `hatch_definitions` must have been written.
void draw_bar(Writer& w, const Model& model, std::size_t row, std::size_t category, const Layout& layout,
              const Box& box);

/// Width of each of `bars` bars beside each other in a band.
[[nodiscard]] double group_width(double band, std::size_t bars, const Layout& layout);

}  // namespace duidelijk::charts::svg

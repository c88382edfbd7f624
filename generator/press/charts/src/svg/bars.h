// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bar.h"
#include "layout.h"
#include "model.h"
#include "scale.h"
#include "writer.h"

namespace duidelijk::charts::svg {

struct BarStyle {
  const Notation& notation;
  const Ticks& ticks;
  bool stacked = false;
  bool named = false;  ///< the series are named in the block
};

/// Lying bars, one row per category, from area.y down and area.width wide; the height follows from the content. Returns
/// where the block ends.
/// `whole` shares the scale, see BarRows.
double draw_bar_block(Writer& w, const Model& model, const Model& whole, const Layout& layout, const BarStyle& style,
                      const Box& area);

}  // namespace duidelijk::charts::svg

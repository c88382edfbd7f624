// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bar.h"
#include "layout.h"
#include "model.h"
#include "scale.h"
#include "writer.h"

namespace duidelijk::charts::svg {

/// Lying bars, one row per category, in a part of a drawing.
struct BarBlock {
  const Model& model;
  const Layout& layout;
  const Notation& notation;
  const Ticks& ticks;
  bool stacked = false;
  /// Draws from area.y down, area.width wide; the height follows from the content. Returns where the block ends.
  double draw(Writer& w, const Box& area, bool ticks_written, bool series_named) const;
};

}  // namespace duidelijk::charts::svg

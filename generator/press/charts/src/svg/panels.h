// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "model.h"
#include "scale.h"
#include "writer.h"

namespace duidelijk::charts::svg {

struct PanelScale {
  const Notation& notation;
  const Ticks& ticks;
};

/// One small chart per series on one scale, from `top` down; returns where they end.
double draw_line_panels(Writer& w, const Model& model, const Layout& layout, const PanelScale& scale, double top);
double draw_bar_panels(Writer& w, const Model& model, const Layout& layout, const PanelScale& scale, double top);

}  // namespace duidelijk::charts::svg

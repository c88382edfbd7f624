// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "axis.h"
#include "layout.h"
#include "model.h"
#include "scale.h"
#include "writer.h"

namespace duidelijk::charts::svg {

enum class PointSize { normal, small };
struct CurveStyle {
  const Layout& layout;
  double bottom;  ///< near which signs of absent figures stand; hidden ones stand in the gap
  PointSize points = PointSize::normal;
  bool shared = true;  ///< other series stand in the same plot, and signs must not cover each other
};

/// The line of one series with its points, in its own group: dashed where a figure is not definite, open where one is
/// absent or a trendbreuk lies between two periods.
void draw_curve(Writer& w, const Model& model, std::size_t row, const Bands& bands, const Scale& y,
                const CurveStyle& style);

/// May the line not run from category i - 1 to i? The same rule as for directions in text: the break's day lies after
/// the first day of the earlier period and not after the last day of the later one.
[[nodiscard]] bool is_broken_before(const Model& model, std::size_t category);

}  // namespace duidelijk::charts::svg

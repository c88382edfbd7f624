// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "axis.h"
#include "layout.h"
#include "model.h"
#include "scale.h"
#include "writer.h"

namespace duidelijk::charts::svg {

/// The line of one series with its points, in its own group: dashed where a figure is not definite, open where one is
/// absent or a trendbreuk lies between two periods. `bottom` is where signs of absent figures stand; hidden ones stand
/// in the gap.
void draw_curve(Writer& w, const Model& model, std::size_t row, const Bands& bands, const Scale& y,
                const Layout& layout, double bottom);

/// The height at which an absent figure's sign stands: between its neighbours, which tells no more than they do.
[[nodiscard]] double gap_height(const Row& row, std::size_t category, const Scale& y);

/// May the line not run from category i - 1 to i? The same rule as for directions in text: the break's day lies after
/// the first day of the earlier period and not after the last day of the later one.
[[nodiscard]] bool is_broken_before(const Model& model, std::size_t category);

}  // namespace duidelijk::charts::svg

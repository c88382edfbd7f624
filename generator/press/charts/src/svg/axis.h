// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "model.h"
#include "writer.h"

#include <optional>
#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// The labels below a plot: one tier of categories, and for quarters and months a tier of years below it.
struct CategoryAxis {
  struct Label {
    double x;
    std::size_t tier;
    std::string text;
    std::string_view anchor = "middle";
  };
  std::vector<Label> labels;
  std::vector<double> borders;  ///< short lines between years
  std::size_t tiers = 0;        ///< lines of text that are taken
  bool fits = true;             ///< false: names of categories had to be cut off
};

/// Equal bands of the categories between `left` and `right`.
struct Bands {
  double left = 0, right = 1;
  std::size_t count = 1;
  [[nodiscard]] double width() const { return (right - left) / static_cast<double>(count == 0 ? 1 : count); }
  [[nodiscard]] double start(std::size_t i) const { return left + width() * static_cast<double>(i); }
  [[nodiscard]] double middle(std::size_t i) const { return start(i) + width() / 2; }
};

/// Bands for points that stand in their middle, so that the plot ends just behind the last one at `right`; the last
/// band reaches past it.
[[nodiscard]] Bands point_bands(double left, double right, std::size_t count);

/// `room_right` is how far labels may reach.
[[nodiscard]] CategoryAxis plan_category_axis(const Model& model, const Bands& bands, const Layout& layout,
                                              double room_left, double room_right);
void draw_category_axis(Writer& w, const CategoryAxis& axis, const Layout& layout, double top);

/// Where a day lies along a time axis; nothing when it lies outside.
[[nodiscard]] std::optional<double> place_of(const Model& model, const Bands& bands, base::Date date);

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "markup.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::verify {

/// The scale of a plot: values to coordinates, affine.
struct Plot {
  long double min = 0, max = 1;
  double at_min = 0, at_max = 1;
  long double factor = 1;
  bool horizontal = false;
  bool scaled = false;  ///< of a small line without axes: values as Value::scaled

  [[nodiscard]] double at(long double value) const;
  /// Of a bar; never negative.
  [[nodiscard]] double length(long double value) const;
};

/// Nothing when the attributes of the contract are not all there, are no numbers, or name no stretch.
[[nodiscard]] std::optional<Plot> read_plot(const Document& page, const Node& node);

/// A coordinate or length in an attribute; nothing when it is absent or no number.
[[nodiscard]] std::optional<double> number_in(const Document& page, const Node& node, std::string_view attribute);

struct Vertex {
  double x = 0, y = 0;
};
/// The corners of a path of absolute M and L commands only; nothing for any other.
[[nodiscard]] std::optional<std::vector<Vertex>> vertices(std::string_view path);

/// Equal but for the rounding of coordinates to two decimals.
[[nodiscard]] bool near(double a, double b);

}  // namespace duidelijk::verify

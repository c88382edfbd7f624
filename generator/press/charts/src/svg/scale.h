// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

namespace duidelijk::charts::svg {

/// Values to coordinates along one axis, exactly affine: `min` lies at `at_min`, `max` at `at_max`; min < max.
struct Scale {
  double min = 0, max = 1;
  double at_min = 0, at_max = 1;
  [[nodiscard]] double at(double value) const { return at_min + (value - min) / (max - min) * (at_max - at_min); }
  [[nodiscard]] double length(double value) const;  ///< of a bar, never negative
};

/// The part of the number line that is drawn, and the round values named along it.
struct Ticks {
  double min = 0, max = 1;  ///< mostly ticks too; a value that passes the last tick by a hair does not ask for another
  double step = 1;
  std::vector<double> values;  ///< ascending; 2 to 6, mostly 3 to 5
};

/// Values are whole numbers of the smallest unit (cents, tenths of a percent). `finest` is the smallest step that may
/// be named. Bars and shares begin at zero; see `line_ticks` for lines.
[[nodiscard]] Ticks ticks_from_zero(double low, double high, double finest = 1);

/// Lines begin at zero too, unless the values lie far from it (lowest above two thirds of the highest) and so would
/// show nothing. The span is then at least a fifth of the highest value, so that a ripple never looks like a landslide.
/// `ceiling` is what values cannot pass (100%), 0 without.
[[nodiscard]] Ticks line_ticks(double low, double high, double finest = 1, double ceiling = 0);

/// For bars that name their values: the scale ends where the longest bar does, and the ticks lie within.
[[nodiscard]] Ticks ticks_within(double low, double high, double finest = 1);

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <optional>

namespace duidelijk::charts {

/// The figures of a line that may be compared with each other: shown, definite, and after the last trendbreuk.
struct Stretch {
  const Point* first = nullptr;
  const Point* last = nullptr;
  const Point* highest = nullptr;  ///< the earliest of equals
  const Point* lowest = nullptr;
  std::size_t count = 0;
};
/// Nothing when the line shows no definite figure. What is provisional or expected is told apart: a recent fall may be
/// no fall.
[[nodiscard]] std::optional<Stretch> last_stretch(const Chart& chart, const Series& series);
/// The last figure that is shown; null when there is none.
[[nodiscard]] const Point* last_shown(const Series& series);

enum class Course { up, level, down };
/// From released figures only. Level: within the base of rounding, or less than 1%, or less than half a percentage
/// point.
[[nodiscard]] Course course_between(const release::Indicator& indicator, const release::Value& from,
                                    const release::Value& to);

}  // namespace duidelijk::charts

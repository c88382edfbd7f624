// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <optional>

namespace duidelijk::charts {

/// The part of a line that may be compared with its last figure: all shown points of it lie after the last trendbreuk.
struct Stretch {
  const Point* first = nullptr;
  const Point* last = nullptr;
  const Point* highest = nullptr;  ///< the earliest of equals
  const Point* lowest = nullptr;
  std::size_t shown = 0;
};
/// Nothing when the line shows no figure. `last` is the last shown figure; `first` is the same one when nothing is
/// comparable with it.
[[nodiscard]] std::optional<Stretch> last_stretch(const Chart& chart, const Series& series);

enum class Course { up, level, down };
/// From released figures only. Level: within the base of rounding, or less than 1%, or less than half a percentage
/// point.
[[nodiscard]] Course course_between(const release::Indicator& indicator, const release::Value& from,
                                    const release::Value& to);

}  // namespace duidelijk::charts

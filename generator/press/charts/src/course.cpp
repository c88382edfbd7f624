// SPDX-License-Identifier: EUPL-1.2
#include "course.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::charts {
namespace {

constexpr double level_percent = 1.0;
constexpr double level_points = 0.5;

bool is_broken_between(const Chart& chart, const base::Period& from, const base::Period& to) {
  return std::any_of(chart.marks.begin(), chart.marks.end(), [&](const Mark& mark) {
    return mark.breaks_line && from.first() < mark.date && mark.date <= to.last();
  });
}

}  // namespace

std::optional<Stretch> last_stretch(const Chart& chart, const Series& series) {
  std::optional<Stretch> stretch;
  for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
    if (!point->value.shown() || point->certainty != release::Certainty::definitief) continue;
    if (!stretch) stretch = Stretch{&*point, &*point, &*point, &*point, 0};
    if (stretch->count > 0 && is_broken_between(chart, point->key.period, stretch->last->key.period)) break;
    stretch->first = &*point;
    if (point->value.scaled >= stretch->highest->value.scaled) stretch->highest = &*point;
    if (point->value.scaled <= stretch->lowest->value.scaled) stretch->lowest = &*point;
    ++stretch->count;
  }
  return stretch;
}

const Point* last_shown(const Series& series) {
  const auto at = std::find_if(series.points.rbegin(), series.points.rend(),
                               [](const Point& point) { return point.value.shown(); });
  return at == series.points.rend() ? nullptr : &*at;
}

Course course_between(const release::Indicator& indicator, const release::Value& from, const release::Value& to) {
  const auto change = static_cast<double>(to.scaled) - static_cast<double>(from.scaled);
  const double size = std::abs(change);
  const bool within_rounding = size == 0.0 || (indicator.rounded_to > 1 && size <= indicator.rounded_to);
  const bool points = indicator.unit == "procent";
  const double threshold = points ? level_points * std::pow(10.0, indicator.decimals)
                                  : std::abs(static_cast<double>(from.scaled)) * level_percent / 100;
  if (within_rounding || size < threshold) return Course::level;
  return change > 0 ? Course::up : Course::down;
}

}  // namespace duidelijk::charts

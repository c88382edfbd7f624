// SPDX-License-Identifier: EUPL-1.2
#include "scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace duidelijk::charts::svg {
namespace {

constexpr double fewest = 2, most = 4;  ///< steps between the ends
constexpr double near_share = 2.0 / 3.0, least_span = 0.2;

double power_of_ten(int exponent) {
  double value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

Ticks with_step(double low, double high, double step) {
  Ticks ticks;
  ticks.step = step;
  const double first = std::floor(low / step);
  double last = std::ceil(high / step);
  if (last <= first) last = first + 1;
  for (double i = first; i <= last; ++i) ticks.values.push_back(i * step + 0.0);
  ticks.min = ticks.values.front();
  ticks.max = ticks.values.back();
  return ticks;
}

/// The round step that wastes least room with two to four steps; with a small whole number of steps when the finest is
/// too coarse for that.
Ticks round_ticks(double low, double high, double finest) {
  Ticks best;
  double least_waste = -1;
  for (int exponent = 0; exponent <= 20; ++exponent) {
    for (const double digit : std::array{1.0, 2.0, 2.5, 5.0}) {
      const double step = digit * power_of_ten(exponent) * finest;
      if (digit == 2.5 && exponent == 0) continue;
      const double count = std::ceil(high / step) - std::floor(low / step);
      if (count > most + (low < 0 && high > 0 ? 1 : 0)) continue;
      auto ticks = with_step(low, high, step);
      double waste = (ticks.max - ticks.min) - (high - low);
      if (count < fewest) waste += ticks.max - ticks.min;
      if (digit == 2.5) waste *= 1.1;
      if (least_waste < 0 || waste < least_waste) {
        least_waste = waste;
        best = std::move(ticks);
      }
      if (count <= 1) return best;
    }
  }
  return best;
}

}  // namespace

double Scale::length(double value) const { return std::abs(value) / (max - min) * std::abs(at_max - at_min); }

Ticks ticks_from_zero(double low, double high, double finest) {
  low = std::min(low, 0.0);
  high = std::max(high, 0.0);
  if (low == high) high = finest;
  return round_ticks(low, high, finest);
}

Ticks line_ticks(double low, double high, double finest) {
  const bool above = low > 0 && low > near_share * high;
  const bool below = high < 0 && high < near_share * low;
  if (low == high || (!above && !below)) return ticks_from_zero(low, high, finest);
  const double furthest = std::max(std::abs(low), std::abs(high));
  const double missing = std::max(0.0, least_span * furthest - (high - low)) / 2;
  low -= missing;
  high += missing;
  return round_ticks(above ? std::max(low, 0.0) : low, below ? std::min(high, 0.0) : high, finest);
}

}  // namespace duidelijk::charts::svg

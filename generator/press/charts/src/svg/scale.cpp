// SPDX-License-Identifier: EUPL-1.2
#include "scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace duidelijk::charts::svg {
namespace {

constexpr double fewest = 2, most = 4;  ///< steps between the ends
constexpr double hair = 0.015;          ///< of the span
constexpr double near_share = 2.0 / 3.0, least_span = 0.2;

double power_of_ten(int exponent) {
  double value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

/// Ends away from zero may pass their last tick by a hair: a sum of rounded shares is 100.1%, and needs no tick at
/// 150%.
Ticks with_step(double low, double high, double step) {
  const double slack = hair * (high - low);
  Ticks ticks;
  ticks.step = step;
  const double first = std::floor((low < 0 ? std::min(0.0, low + slack) : low) / step);
  double last = std::ceil((high > 0 ? std::max(0.0, high - slack) : high) / step);
  if (last <= first) last = first + 1;
  for (double i = first; i <= last; ++i) ticks.values.push_back(i * step + 0.0);
  ticks.min = std::min(ticks.values.front(), low);
  ticks.max = std::max(ticks.values.back(), high);
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
      if ((high - low) / step > most + 2) continue;
      auto ticks = with_step(low, high, step);
      const auto count = static_cast<double>(ticks.values.size() - 1);
      if (count > most + (low < 0 && high > 0 ? 1 : 0)) continue;
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

Ticks line_ticks(double low, double high, double finest, double ceiling) {
  const bool above = low > 0 && low > near_share * high;
  const bool below = high < 0 && high < near_share * low;
  if (low == high || (!above && !below)) return ticks_from_zero(low, high, finest);
  const double furthest = std::max(std::abs(low), std::abs(high));
  const double missing = std::max(0.0, least_span * furthest - (high - low)) / 2;
  const double top = ceiling > 0 && high <= ceiling ? std::min(high + missing, ceiling) : high + missing;
  const double bottom = low - missing - (high + missing - top);
  auto ticks = round_ticks(above ? std::max(bottom, 0.0) : bottom, below ? std::min(top, 0.0) : top, finest);
  // What was added around the values need not be drawn past the last tick; the values themselves must.
  ticks.min = std::min(ticks.values.front(), low);
  ticks.max = std::max(ticks.values.back(), high);
  return ticks;
}

Ticks ticks_within(double low, double high, double finest) {
  low = std::min(low, 0.0);
  high = std::max(high, 0.0);
  if (low == high) high = finest;
  constexpr double wanted = 3;
  double step = finest;
  for (int exponent = 0; exponent <= 20; ++exponent) {
    for (const double digit : std::array{1.0, 2.0, 2.5, 5.0}) {
      const double next = digit * power_of_ten(exponent) * finest;
      if (digit == 2.5 && exponent == 0) continue;
      if (std::floor(high / next) - std::ceil(low / next) + 1 >= wanted) step = next;
    }
  }
  Ticks ticks;
  ticks.min = low;
  ticks.max = high;
  ticks.step = step;
  for (double i = std::ceil(low / step); i * step <= high; ++i) ticks.values.push_back(i * step + 0.0);
  return ticks;
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "programs_seen.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::audit::programs {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

/// origin + value, or minus value; no bound stays no bound.
std::int64_t carried(std::int64_t value, const Place& place) {
  if (value >= Bounds::infinity) return place.sign > 0 ? Bounds::infinity : Bounds::minus_infinity;
  if (value <= Bounds::minus_infinity) return place.sign > 0 ? Bounds::minus_infinity : Bounds::infinity;
  return place.origin + place.sign * value;
}

}  // namespace

void Seen::widen(double value, std::int64_t whole_up, std::int64_t whole_down) {
  lo = std::min(lo, value);
  hi = std::max(hi, value);
  whole_lo = std::min(whole_lo, whole_up);
  whole_hi = std::max(whole_hi, whole_down);
}

Seen Seen::at(const Place& place) const {
  const auto origin = static_cast<double>(place.origin);
  if (place.sign > 0) return {origin + lo, origin + hi, carried(whole_lo, place), carried(whole_hi, place)};
  return {origin - hi, origin - lo, carried(whole_hi, place), carried(whole_lo, place)};
}

void Sight::add_point(std::span<const double> values, const Fractions* exact, double margin) {
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    Seen& seen = seen_[c];
    if (values[c] >= seen.lo && values[c] <= seen.hi) continue;
    if (exact != nullptr) {
      const std::int64_t numerator = exact->numerators[c], denominator = exact->denominator;
      seen.widen(static_cast<double>(numerator) / static_cast<double>(denominator), ceil_of(numerator, denominator),
                 floor_of(numerator, denominator));
      continue;
    }
    const double lo = values[c] + margin, hi = values[c] - margin;
    seen.lo = std::min(seen.lo, lo);
    seen.hi = std::max(seen.hi, hi);
    seen.whole_lo = std::min(seen.whole_lo, static_cast<std::int64_t>(std::ceil(lo)));
    seen.whole_hi = std::max(seen.whole_hi, static_cast<std::int64_t>(std::floor(hi)));
  }
}

void Sight::add_ray(const Fractions& ray) {
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    Seen& seen = seen_[c];
    if (ray.numerators[c] < 0) seen.widen(-endless, Bounds::minus_infinity, Bounds::minus_infinity);
    if (ray.numerators[c] > 0) seen.widen(endless, Bounds::infinity, Bounds::infinity);
  }
}

void Sight::add_bounds() {
  const auto number = [](std::int64_t end) {
    if (end <= Bounds::minus_infinity) return -endless;
    return end >= Bounds::infinity ? endless : static_cast<double>(end);
  };
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    const Bounds& b = block_.bounds[c];
    seen_[c].widen(number(b.lo), b.lo, b.lo);
    seen_[c].widen(number(b.hi), b.hi, b.hi);
  }
}

}  // namespace duidelijk::audit::programs

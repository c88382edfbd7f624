// SPDX-License-Identifier: EUPL-1.2
#include "programs_seen.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::audit::programs {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

}  // namespace

void Seen::widen_lo(double value, std::int64_t whole) {
  lo = std::min(lo, value);
  whole_lo = std::min(whole_lo, whole);
}

void Seen::widen_hi(double value, std::int64_t whole) {
  hi = std::max(hi, value);
  whole_hi = std::max(whole_hi, whole);
}

void Sight::add_point(std::span<const double> offsets, const Fractions* exact, double margin) {
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    const std::int64_t origin = block_.origins[c];
    const double value = static_cast<double>(origin) + offsets[c];
    Seen& seen = seen_[c];
    if (value >= seen.lo && value <= seen.hi) continue;
    if (exact != nullptr) {
      const std::int64_t numerator = exact->numerators[c], denominator = exact->denominator;
      const double fraction =
          static_cast<double>(origin) + static_cast<double>(numerator) / static_cast<double>(denominator);
      seen.widen_lo(fraction, origin + ceil_of(numerator, denominator));
      seen.widen_hi(fraction, origin + floor_of(numerator, denominator));
    } else {
      seen.widen_lo(value, origin + static_cast<std::int64_t>(std::ceil(offsets[c] + margin)));
      seen.widen_hi(value, origin + static_cast<std::int64_t>(std::floor(offsets[c] - margin)));
    }
  }
}

void Sight::add_ray(const Fractions& ray) {
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    if (ray.numerators[c] < 0) seen_[c].widen_lo(-endless, Bounds::minus_infinity);
    if (ray.numerators[c] > 0) seen_[c].widen_hi(endless, Bounds::infinity);
  }
}

void Sight::add_bounds() {
  for (std::size_t c = 0; c < seen_.size(); ++c) {
    const Bounds& b = block_.offsets[c];
    const std::int64_t origin = block_.origins[c];
    if (b.lo <= Bounds::minus_infinity) {
      seen_[c].widen_lo(-endless, Bounds::minus_infinity);
    } else {
      seen_[c].widen_lo(static_cast<double>(origin + b.lo), origin + b.lo);
    }
    if (b.hi >= Bounds::infinity) {
      seen_[c].widen_hi(endless, Bounds::infinity);
    } else {
      seen_[c].widen_hi(static_cast<double>(origin + b.hi), origin + b.hi);
    }
  }
}

}  // namespace duidelijk::audit::programs

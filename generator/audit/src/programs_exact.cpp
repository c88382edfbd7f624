// SPDX-License-Identifier: EUPL-1.2
#include "programs_exact.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::audit::programs {
namespace {

__extension__ using Wide = __int128;

constexpr double largest_numerator = 4e18;

double distance(double value) { return std::abs(value - std::nearbyint(value)); }

/// How near a value must be to its fraction, in units of the tolerance, and how large denominators may then be: after
/// few steps the simplex method is far more precise than its tolerance, after many it is not.
struct Reading {
  double nearness;
  std::int64_t largest_denominator;
};
constexpr Reading readings[] = {{1e-4, 1'000'000}, {1, 240}};

/// The denominator of the simplest fraction this near to the value, by its continued fraction; 0 when there is none.
std::int64_t denominator_of(double value, double nearness, std::int64_t largest) {
  const double fraction = value - std::floor(value);
  double rest = fraction;
  std::int64_t before = 0, now = 1;
  while (now <= largest) {
    if (distance(fraction * static_cast<double>(now)) <= nearness * static_cast<double>(now)) return now;
    if (rest < 1e-12) return 0;
    rest = 1 / rest;
    const double whole = std::floor(rest);
    if (whole > static_cast<double>(largest)) return 0;
    rest -= whole;
    const std::int64_t next = static_cast<std::int64_t>(whole) * now + before;
    before = now;
    now = next;
  }
  return 0;
}

std::optional<Fractions> fractions_of(std::span<const double> values, double tolerance, const Reading& reading) {
  // With a coarse tolerance every value is near some fraction: then only whole numbers say something.
  const bool whole_only = tolerance > 1e-3;
  Fractions result;
  for (const double value : values) {
    if (whole_only) break;
    const auto denominator = static_cast<double>(result.denominator);
    const double nearness = tolerance * reading.nearness;
    if (distance(value * denominator) <= std::min(nearness * denominator, 0.01)) continue;
    const std::int64_t factor =
        denominator_of(value * denominator, nearness * denominator, reading.largest_denominator);
    if (factor == 0 || factor > reading.largest_denominator / result.denominator) return std::nullopt;
    result.denominator *= factor;
  }
  result.numerators.reserve(values.size());
  for (const double value : values) {
    const double numerator = value * static_cast<double>(result.denominator);
    if (!(std::abs(numerator) < largest_numerator)) return std::nullopt;
    result.numerators.push_back(std::llround(numerator));
  }
  return result;
}

bool rows_hold(const Block& block, const Fractions& point, bool homogeneous) {
  return std::all_of(block.lines.begin(), block.lines.end(), [&](const Block::Line& line) {
    Wide sum = homogeneous ? Wide{0} : -Wide{line.constant} * point.denominator;
    for (const Term& term : block.terms_of(line)) sum += Wide{term.coefficient} * point.numerators[term.variable];
    return line.sense == Sense::equal ? sum == 0 : sum <= 0;
  });
}

/// A direction may not leave a side that has a bound.
bool bounds_hold(const Block& block, const Fractions& point, bool direction) {
  for (std::size_t c = 0; c < block.bounds.size(); ++c) {
    const Bounds& b = block.bounds[c];
    const Wide lo = direction ? 0 : Wide{b.lo} * point.denominator, hi = direction ? 0 : Wide{b.hi} * point.denominator;
    if (b.lo > Bounds::minus_infinity && point.numerators[c] < lo) return false;
    if (b.hi < Bounds::infinity && point.numerators[c] > hi) return false;
  }
  return true;
}

}  // namespace

std::optional<Fractions> exact_point(const Block& block, std::span<const double> values, double tolerance) {
  for (const Reading& reading : readings) {
    auto point = fractions_of(values, tolerance, reading);
    if (point && bounds_hold(block, *point, false) && rows_hold(block, *point, false)) return point;
  }
  return std::nullopt;
}

std::optional<Fractions> exact_ray(const Block& block, std::span<const double> direction, double tolerance) {
  for (const Reading& reading : readings) {
    auto ray = fractions_of(direction, tolerance, reading);
    if (ray && bounds_hold(block, *ray, true) && rows_hold(block, *ray, true)) return ray;
  }
  return std::nullopt;
}

std::int64_t floor_of(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t quotient = numerator / denominator;
  return quotient - (numerator % denominator < 0 ? 1 : 0);
}

std::int64_t ceil_of(std::int64_t numerator, std::int64_t denominator) { return -floor_of(-numerator, denominator); }

}  // namespace duidelijk::audit::programs

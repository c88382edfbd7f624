// SPDX-License-Identifier: EUPL-1.2
#include "programs_exact.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::audit::programs {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t largest_denominator = 1'000'000;
constexpr double largest_numerator = 4e18;
constexpr double closeness = 1e-4;  // of the tolerance: what simplex leaves of rounding is far below what it allows

double distance(double value) { return std::abs(value - std::nearbyint(value)); }

/// The denominator of the simplest fraction this near to the value, by its continued fraction; 0 when there is none.
std::int64_t denominator_of(double value, double nearness) {
  std::int64_t before = 0, now = 1;
  double rest = value - std::floor(value);
  const double fraction = rest;
  while (now <= largest_denominator) {
    if (distance(fraction * static_cast<double>(now)) <= nearness * static_cast<double>(now)) return now;
    if (rest < 1e-12) return 0;
    rest = 1 / rest;
    const double whole = std::floor(rest);
    rest -= whole;
    const std::int64_t next =
        static_cast<std::int64_t>(std::min(whole, largest_numerator / largest_denominator)) * now + before;
    before = now;
    now = next;
  }
  return 0;
}

std::optional<Fractions> fractions_of(std::span<const double> values, double tolerance) {
  // With a coarse tolerance every value is near some fraction: then only whole numbers say something.
  const bool whole_only = tolerance > 1e-3;
  Fractions result;
  for (const double value : values) {
    const double numerator = value * static_cast<double>(result.denominator);
    if (whole_only || distance(numerator) <= tolerance) continue;
    const std::int64_t factor = denominator_of(numerator, tolerance * closeness);
    if (factor == 0 || factor > largest_denominator / result.denominator) return std::nullopt;
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

}  // namespace

std::optional<Fractions> exact_point(const Block& block, std::span<const double> values, double tolerance) {
  auto point = fractions_of(values, tolerance);
  if (!point) return std::nullopt;
  for (std::size_t c = 0; c < values.size(); ++c) {
    const Bounds& b = block.bounds[c];
    if (b.lo > Bounds::minus_infinity && point->numerators[c] < Wide{b.lo} * point->denominator) return std::nullopt;
    if (b.hi < Bounds::infinity && point->numerators[c] > Wide{b.hi} * point->denominator) return std::nullopt;
  }
  if (!rows_hold(block, *point, false)) return std::nullopt;
  return point;
}

std::optional<Fractions> exact_ray(const Block& block, std::span<const double> direction, double tolerance) {
  auto ray = fractions_of(direction, tolerance);
  if (!ray) return std::nullopt;
  for (std::size_t c = 0; c < direction.size(); ++c) {
    const Bounds& b = block.bounds[c];
    if (b.lo > Bounds::minus_infinity && ray->numerators[c] < 0) return std::nullopt;
    if (b.hi < Bounds::infinity && ray->numerators[c] > 0) return std::nullopt;
  }
  if (!rows_hold(block, *ray, true)) return std::nullopt;
  return ray;
}

std::int64_t floor_of(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t quotient = numerator / denominator;
  return quotient - (numerator % denominator < 0 ? 1 : 0);
}

std::int64_t ceil_of(std::int64_t numerator, std::int64_t denominator) { return -floor_of(-numerator, denominator); }

}  // namespace duidelijk::audit::programs

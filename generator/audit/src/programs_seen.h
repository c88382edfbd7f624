// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "programs_exact.h"
#include "programs_merge.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace duidelijk::audit::programs {

/// What vertices showed of one variable. The whole ends are rounded inwards: no more than was seen.
struct Seen {
  double lo = std::numeric_limits<double>::infinity();
  double hi = -std::numeric_limits<double>::infinity();
  std::int64_t whole_lo = Bounds::infinity;
  std::int64_t whole_hi = Bounds::minus_infinity;

  void widen(double value, std::int64_t whole_up, std::int64_t whole_down);
  /// The same of origin + sign · this.
  [[nodiscard]] Seen at(const Place& place) const;
};

/// What the programs of one reduced block have shown so far, by column.
class Sight {
 public:
  explicit Sight(const Block& block) : block_(block), seen_(block.variables.size()) {}

  /// A vertex as the program found it, with its exact fractions where there are any; without them nothing counts that
  /// is nearer than `margin` to what decides.
  void add_point(std::span<const double> values, const Fractions* exact, double margin);
  /// One can go on for ever in this direction.
  void add_ray(const Fractions& ray);
  /// All values within the bounds: for columns that stand in no line.
  void add_bounds();

  [[nodiscard]] const Seen& operator[](Index column) const { return seen_[column]; }

 private:
  const Block& block_;
  std::vector<Seen> seen_;
};

}  // namespace duidelijk::audit::programs

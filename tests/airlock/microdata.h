// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidelijk::airlock::testing {

/// What can be counted of the children of one wijk: `quarters` (1 or 2), and the longer period around them if `whole`;
/// in each all children, those with the first hulpvorm and those with the second.
struct Shape {
  std::size_t wijken = 2, quarters = 1;
  bool whole = false;

  [[nodiscard]] std::size_t periods() const { return quarters + (whole ? 1 : 0); }
  [[nodiscard]] std::size_t counts() const { return 3 * periods(); }
  /// Of all children of a wijk: the last period holds everyone.
  [[nodiscard]] std::size_t everyone() const { return 3 * (periods() - 1); }
};

/// Period p, hulpvorm h (0 = all) at 3p + h; quarters first. The rest is 0.
using Counts = std::array<std::uint8_t, 9>;

/// All counts that `children` children can give, each once: every child has one or more pairs of a hulpvorm and a
/// quarter.
[[nodiscard]] const std::vector<Counts>& possible(const Shape& shape, std::size_t children);

/// A sum over the counts of the wijken, and what is known of it.
struct Quantity {
  std::array<std::array<int, 9>, 3> coefficient{};  ///< per wijk
  audit::Bounds bounds;

  [[nodiscard]] int of(std::size_t wijk, const Counts& counts) const;
};

/// The smallest and the largest value of each quantity over all municipalities that keep all of them within their
/// bounds.
struct Worlds {
  bool tried = false;     ///< false: it would be too much work, and there is nothing in `found`
  bool complete = false;  ///< false: municipalities of more than `most` children fit too, and were left out
  std::int64_t count = 0;
  std::vector<audit::Bounds> found;  ///< lo above hi when there is no municipality
};

/// Sums must not be negative and stay below 128 for `most` children; `everyone` says how many children there are in
/// all.
[[nodiscard]] Worlds brute_force(const Shape& shape, const std::vector<Quantity>& quantities, audit::Bounds everyone,
                                 std::size_t most);

}  // namespace duidelijk::airlock::testing

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "src/groups.h"
#include "src/plan.h"

namespace duidelijk::cube {

/// What one kind of contributor does in each cell of a plan.
struct Tally {
  struct Largest {
    std::array<std::int64_t, 2> value{0, 0};
    std::array<std::uint32_t, 2> id{0, 0};
  };
  std::vector<std::uint32_t> count;    ///< distinct contributors
  std::vector<Largest> largest;        ///< only from tally_net
};

/// `cells` is the cell of every place in the groups (kNowhere = does not count). Every contributor counts once in each cell.
[[nodiscard]] Tally tally_distinct(const Plan& plan, const Groups& groups, const std::vector<std::uint32_t>& cells);

/// Nets the values per contributor and cell first; only those above zero count.
[[nodiscard]] Tally tally_net(const Plan& plan, const Groups& groups, const std::vector<std::uint32_t>& cells,
                              const std::vector<std::int64_t>& values);

}  // namespace duidelijk::cube

// SPDX-License-Identifier: EUPL-1.2
#include "src/tally.h"

namespace duidelijk::cube {
namespace {

/// Sums of one contributor in the cells it touches; emptied between contributors by looking only at those cells.
class Nets {
 public:
  explicit Nets(std::size_t cells) : sum_(cells, 0), seen_(cells, 0) {}

  void add(std::uint32_t cell, std::int64_t value, std::uint32_t group) {
    if (seen_[cell] != group) {
      seen_[cell] = group;
      sum_[cell] = 0;
      touched_.push_back(cell);
    }
    sum_[cell] += value;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& touched() const { return touched_; }
  [[nodiscard]] std::int64_t sum(std::uint32_t cell) const { return sum_[cell]; }
  void clear() { touched_.clear(); }

 private:
  std::vector<std::int64_t> sum_;
  std::vector<std::uint32_t> seen_;   ///< group that was here last; 0 = nobody yet, since group 0 is never added
  std::vector<std::uint32_t> touched_;
};

void keep(Tally::Largest& largest, std::int64_t value, std::uint32_t id) {
  if (value > largest.value[0]) {
    largest.value[1] = largest.value[0];
    largest.id[1] = largest.id[0];
    largest.value[0] = value;
    largest.id[0] = id;
  } else if (value > largest.value[1]) {
    largest.value[1] = value;
    largest.id[1] = id;
  }
}

}  // namespace

Tally tally_distinct(const Plan& plan, const Groups& groups, const std::vector<std::uint32_t>& cells) {
  Tally tally;
  tally.count.assign(plan.cells(), 0);
  std::vector<std::uint32_t> seen(plan.cells(), 0);
  for (std::uint32_t group = 1; group < groups.size(); ++group) {
    for (std::uint32_t at = groups.start[group]; at < groups.start[group + 1]; ++at) {
      // Once a contributor was seen in a cell, it was also counted in all cells above.
      if (cells[at] == kNowhere || seen[cells[at]] == group) continue;
      plan.for_each_above(cells[at], [&](std::uint32_t cell) {
        if (seen[cell] == group) return;
        seen[cell] = group;
        ++tally.count[cell];
      });
    }
  }
  return tally;
}

Tally tally_net(const Plan& plan, const Groups& groups, const std::vector<std::uint32_t>& cells,
                const std::vector<std::int64_t>& values) {
  Tally tally;
  tally.count.assign(plan.cells(), 0);
  tally.largest.resize(plan.cells());
  Nets own(plan.cells()), all(plan.cells());
  for (std::uint32_t group = 1; group < groups.size(); ++group) {
    for (std::uint32_t at = groups.start[group]; at < groups.start[group + 1]; ++at) {
      if (cells[at] != kNowhere) own.add(cells[at], values[at], group);
    }
    for (std::uint32_t leaf : own.touched()) {
      const std::int64_t net = own.sum(leaf);
      plan.for_each_above(leaf, [&](std::uint32_t cell) { all.add(cell, net, group); });
    }
    for (std::uint32_t cell : all.touched()) {
      if (all.sum(cell) <= 0) continue;
      ++tally.count[cell];
      keep(tally.largest[cell], all.sum(cell), groups.ids[group]);
    }
    own.clear();
    all.clear();
  }
  return tally;
}

}  // namespace duidelijk::cube

// SPDX-License-Identifier: EUPL-1.2
#include "src/tally.h"

namespace duidelijk::cube {
namespace {

/// Sums of one contributor in the cells it touches; emptied between contributors by looking only at those cells.
class Nets {
 public:
  explicit Nets(std::size_t cells) : nets_(cells) {}

  void add(std::uint32_t cell, std::int64_t value, std::uint32_t group) {
    Net& net = nets_[cell];
    if (net.group != group) {
      net = {0, group};
      touched_.push_back(cell);
    }
    net.sum += value;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& touched() const { return touched_; }
  [[nodiscard]] std::int64_t sum(std::uint32_t cell) const { return nets_[cell].sum; }
  void clear() { touched_.clear(); }

 private:
  struct Net {
    std::int64_t sum = 0;
    std::uint32_t group = 0;   ///< that was here last; 0 = nobody yet, since group 0 is never added
  };
  std::vector<Net> nets_;
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
  struct Count { std::uint32_t seen = 0, contributors = 0; };
  std::vector<Count> counts(plan.cells());
  for (std::uint32_t group = 1; group < groups.size(); ++group) {
    const auto mark = [&](std::uint32_t cell) {
      Count& count = counts[cell];
      if (count.seen == group) return false;
      count.seen = group;
      ++count.contributors;
      return true;
    };
    for (std::uint32_t at = groups.start[group]; at < groups.start[group + 1]; ++at) {
      if (cells[at] != kNowhere && counts[cells[at]].seen != group) plan.mark_above(cells[at], mark);
    }
  }
  Tally tally;
  tally.count.reserve(counts.size());
  for (const Count& count : counts) tally.count.push_back(count.contributors);
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

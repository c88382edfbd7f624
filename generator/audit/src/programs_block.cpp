// SPDX-License-Identifier: EUPL-1.2
#include "programs_block.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

namespace duidelijk::audit::programs {
namespace {

constexpr Index none = ~Index{0};

/// Σ coefficient · value over the largest (or smallest) values of all terms; infinite when one of them is.
std::int64_t extreme_of(const Row& row, std::span<const Bounds> bounds, bool largest) {
  const std::int64_t infinite = largest ? Bounds::infinity : Bounds::minus_infinity;
  std::int64_t sum = 0;
  for (const Term& term : row.terms) {
    const Bounds& b = bounds[term.variable];
    const std::int64_t end = (term.coefficient > 0) == largest ? b.hi : b.lo;
    if (end >= Bounds::infinity || end <= Bounds::minus_infinity) return infinite;
    sum += term.coefficient * end;
  }
  return sum;
}

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), Index{0}); }
  Index find(Index v) {
    while (parent_[v] != v) v = parent_[v] = parent_[parent_[v]];
    return v;
  }
  /// The lowest variable represents its group.
  void join(Index a, Index b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<Index> parent_;
};

void add_line(Block& block, const System& system, Index number, std::span<const Bounds> bounds) {
  const Row row = system.row(number);
  Block::Line line{number, row.sense, row.constant, block.terms.size(), 0};
  for (const Term& term : row.terms) {
    if (bounds[term.variable].point()) {
      line.constant -= term.coefficient * bounds[term.variable].lo;
      continue;
    }
    block.terms.push_back({block.column_of(term.variable), term.coefficient});
  }
  line.end = block.terms.size();
  block.lines.push_back(line);
}

}  // namespace

bool can_bind(const Row& row, Index number, std::span<const Bounds> bounds) {
  const std::int64_t least = extreme_of(row, bounds, false);
  const std::int64_t most = extreme_of(row, bounds, true);
  if (least > row.constant || (row.sense == Sense::equal && most < row.constant)) {
    throw std::logic_error("attack: row " + std::to_string(number) + " has no solution within the bounds");
  }
  return row.sense == Sense::equal ? least != most : most > row.constant;
}

Index Block::column_of(Index variable) const {
  return static_cast<Index>(std::lower_bound(variables.begin(), variables.end(), variable) - variables.begin());
}

std::vector<Block> blocks_of(const System& system, std::span<const Bounds> bounds, std::span<const Index> asked) {
  Groups groups(system.variables());
  std::vector<Index> rows;
  std::vector<Index> representative;  // of each of those rows
  for (Index r = 0; r < system.rows(); ++r) {
    if (!can_bind(system.row(r), r, bounds)) continue;
    Index first = none;
    for (const Term& term : system.row(r).terms) {
      if (bounds[term.variable].point()) continue;
      if (first == none) first = term.variable;
      groups.join(first, term.variable);
    }
    rows.push_back(r);
    representative.push_back(first);
  }
  std::vector<std::uint8_t> wanted(system.variables(), 0);
  for (const Index v : asked) {
    if (!bounds[v].point()) wanted[groups.find(v)] = 1;
  }
  std::vector<Index> block_of(system.variables(), none);
  std::vector<Block> blocks;
  for (Index v = 0; v < system.variables(); ++v) {
    const Index group = groups.find(v);
    if (!wanted[group] || bounds[v].point()) continue;
    if (block_of[group] == none) {
      block_of[group] = static_cast<Index>(blocks.size());
      blocks.emplace_back();
    }
    blocks[block_of[group]].variables.push_back(v);
    blocks[block_of[group]].bounds.push_back(bounds[v]);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Index block = block_of[groups.find(representative[i])];
    if (block != none) add_line(blocks[block], system, rows[i], bounds);
  }
  for (Index i = 0; i < asked.size(); ++i) {
    if (!bounds[asked[i]].point()) blocks[block_of[groups.find(asked[i])]].asked.push_back(i);
  }
  return blocks;
}

}  // namespace duidelijk::audit::programs

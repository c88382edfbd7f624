// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "programs_block.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit::programs {

/// Where a column of a block went: value = origin + sign · (value of a column of the reduced block).
struct Place {
  Index column;
  std::int64_t origin;
  int sign;
};

/// A block in which columns that follow from each other by rows of two (x + y = 7, x - y = 2) became one: half of a
/// table's cells or more. Exact, in whole numbers. Its columns count from their lowest value, where they have one.
class Merged {
 public:
  /// The block must outlive this. Throws std::logic_error when the rows contradict the bounds or each other.
  explicit Merged(const Block& block);

  [[nodiscard]] const Block& reduced() const { return reduced_; }
  [[nodiscard]] const Place& place(Index column) const { return places_[column]; }

  /// Rows of the System, ascending, with a non-zero dual when a column of the block is as small (or large) as it can
  /// be: from duals of the reduced block's lines and reduced costs of its columns, in the program that minimises
  /// direction · column, direction 1 or -1.
  [[nodiscard]] std::vector<Index> binding(Index column, int direction, std::span<const double> duals,
                                           std::span<const double> reduced_costs) const;

 private:
  struct Entry {
    Index line;  ///< of the block
    std::int64_t coefficient;
  };
  struct Step {  ///< a column that a line of two gave away, and the other lines in which it stood then
    Index column;
    Index line;
    std::int64_t coefficient;
    std::vector<Entry> others;
  };
  struct Node {
    Index parent;  ///< itself for a column that stays
    int sign = 1;  ///< value = shift + sign · parent
    std::int64_t shift = 0;
    Bounds bounds;
    Index lo_owner, hi_owner;  ///< the column whose own bound this is
  };
  class Work;

  void place_columns();
  void add_lines(const Work& work);

  const Block& block_;
  Block reduced_;
  std::vector<Index> line_of_;  ///< reduced line -> line
  std::vector<Index> root_of_;  ///< reduced column -> column
  std::vector<Node> nodes_;
  std::vector<Step> steps_;
  std::vector<Place> places_;
};

}  // namespace duidelijk::audit::programs

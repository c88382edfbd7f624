// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit::programs {

/// Variables that hang together by rows in which two or more of them stand, with those rows. Columns number the
/// variables of the block.
struct Block {
  struct Line {
    Index row;  ///< number in the System
    Sense sense;
    std::int64_t constant;   ///< what the columns of the block together must be, or stay below
    std::size_t begin, end;  ///< in terms
  };
  std::vector<Index> variables;  ///< ascending
  std::vector<Bounds> bounds;    ///< one per column
  std::vector<Line> lines;       ///< by row
  std::vector<Term> terms;       ///< their variable is a column
  std::vector<Index> asked;      ///< positions, in what was asked, of variables of this block; ascending

  [[nodiscard]] std::span<const Term> terms_of(const Line& line) const {
    return std::span(terms).subspan(line.begin, line.end - line.begin);
  }
  [[nodiscard]] Index column_of(Index variable) const;
};

/// The blocks that hold an asked variable, in order of their lowest variable; points are in none. Rows that cannot
/// bind within the bounds are left out. Throws std::logic_error when a row contradicts the bounds by itself.
[[nodiscard]] std::vector<Block> blocks_of(const System& system, std::span<const Bounds> bounds,
                                           std::span<const Index> asked);

/// Whether some values within the bounds break the row. Throws std::logic_error when none satisfy it.
[[nodiscard]] bool can_bind(const Row& row, Index number, std::span<const Bounds> bounds);

}  // namespace duidelijk::audit::programs

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit {

/// Elimination of the equality rows over the hidden columns only, modulo 2^31 - 1. A hidden variable follows exactly
/// from the released ones if and only if its unit vector lies in the row space; that is so when every vector of the
/// null space is zero there. Three pseudo-random null vectors decide it (wrong with chance 2^-92, always to the safe
/// side: "follows"). Sparse: single rows and single columns are peeled off first, then the emptiest column is the next
/// pivot.
class Elimination {
 public:
  /// `hidden` has one entry per variable, 0 = released. `rows` limits the work to some rows (empty = all); rows that
  /// are no equalities or hold no hidden variable are skipped.
  Elimination(const System& system, std::span<const std::uint8_t> hidden, std::span<const Index> rows = {});

  /// Hidden variables that follow exactly, ascending. Variables that stand in none of the rows are never among them.
  [[nodiscard]] const std::vector<Index>& determined() const { return determined_; }
  /// The hidden variables that stood in some row, ascending.
  [[nodiscard]] const std::vector<Index>& variables() const { return variable_of_; }
  /// Two hidden variables that do not follow have the same direction if and only if the one would follow from the other
  /// (wrong with chance 2^-62, to the safe side). Parallel to variables(); 0 for those that follow.
  [[nodiscard]] const std::vector<std::uint64_t>& directions() const { return directions_; }
  /// Numbers of the rows whose combination gives the variable away, ascending; empty when it does not follow.
  [[nodiscard]] std::vector<Index> witness(Index variable) const;
  /// Rows of which none follows from the others, and from which all the others follow; ascending.
  [[nodiscard]] std::vector<Index> independent_rows() const;

 private:
  struct Entry {
    Index column;
    std::uint32_t value;
  };
  struct Step {  ///< a row as it was when it became a pivot, and how it was made from original and earlier pivot rows
    Index row;
    Index column;
    std::vector<Entry> entries;
    std::vector<Entry> used;  ///< column = number of an earlier step, value = how often it was subtracted
  };
  class Work;

  void solve_null_space();
  std::vector<Index> variable_of_;  ///< column -> variable, ascending
  std::vector<Step> steps_;
  std::vector<Index> determined_;
  std::vector<std::uint64_t> directions_;
};

/// The common question in one call.
[[nodiscard]] std::vector<Index> exactly_determined(const System& system, std::span<const std::uint8_t> hidden);

}  // namespace duidelijk::audit

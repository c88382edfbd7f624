// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "dimension.h"

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::protect {

using audit::Index;

/// All cells of all tables, each once: a variable is a set per dimension, total where a table lacks the dimension. So
/// linked tables share what they have in common. Variables are numbered by key: dimension by dimension, total first,
/// then by code.
class CellSpace {
 public:
  static constexpr std::uint64_t most_cells = 10'000'000;

  /// `tables` hold numbers of dimensions, each once. Throws std::length_error when there are more than most_cells.
  CellSpace(std::vector<Dimension> dimensions, std::vector<std::vector<std::size_t>> tables);

  [[nodiscard]] const std::vector<Dimension>& dimensions() const { return dimensions_; }
  [[nodiscard]] const std::vector<std::vector<std::size_t>>& tables() const { return tables_; }
  [[nodiscard]] Index size() const { return static_cast<Index>(keys_.size()); }
  [[nodiscard]] const audit::System& system() const { return system_; }
  /// Whether one of the first `count` tables has every dimension that is needed.
  [[nodiscard]] bool has_table_with(const std::function<bool(std::size_t dimension)>& needed, std::size_t count) const;
  /// Whether a table has a cell with these codes: `members` as each_cell gives them.
  [[nodiscard]] bool table_has(std::size_t table, std::span<const std::size_t> members) const;
  /// Whether an earlier table has a cell with these codes too: `members` as each_cell gives them. Such a line is no
  /// cell of its own.
  [[nodiscard]] bool named_before(std::size_t table, std::span<const std::size_t> members) const;
  /// `sets` has one entry per dimension; the cell must stand in some table.
  [[nodiscard]] Index variable(std::span<const std::uint32_t> sets) const;
  [[nodiscard]] std::vector<std::uint32_t> sets_of(Index variable) const;
  /// region=A, hovedint=Total: all dimensions of the specification.
  [[nodiscard]] std::string shown(Index variable) const;
  /// The variables that a record with these own codes counts in, ascending, each once.
  void variables_of(std::span<const std::uint32_t> leaves, std::vector<Index>& into) const;
  /// The members of a table's cells in order: members has one entry per dimension, and is the total for those that the
  /// table lacks.
  void each_cell(std::size_t table,
                 const std::function<void(std::span<const std::size_t> members, Index variable)>& work) const;

 private:
  [[nodiscard]] std::uint64_t key(std::span<const std::uint32_t> sets) const;
  void add_cells();
  void add_rows();
  void add_rows(std::size_t table, std::size_t dimension);

  std::vector<Dimension> dimensions_;
  std::vector<std::vector<std::size_t>> tables_;
  std::vector<std::uint64_t> weight_;  // of a dimension's set in a key
  std::vector<std::uint64_t> keys_;    // ascending; the place is the variable
  audit::System system_;
};

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace duidelijk::audit::testing {

/// One dimension of an outside case: the codes of its leaves and of its groupings, which may overlap, and "Total".
struct Axis {
  std::vector<std::string> leaves;
  std::vector<std::map<std::string, std::vector<std::string>>> groupings;  ///< code -> leaves
};

/// All cells over some axes (leaves, group codes and Total), with every sum that a reader can make.
class GroupedTable {
 public:
  explicit GroupedTable(std::vector<Axis> axes);
  [[nodiscard]] Index cell(const std::vector<std::string>& codes) const { return cells_.at(codes); }
  [[nodiscard]] System& system() { return system_; }
  [[nodiscard]] const System& system() const { return system_; }
  [[nodiscard]] const std::map<std::vector<std::string>, Index>& cells() const { return cells_; }

 private:
  void add_sums(const std::vector<std::string>& codes, std::size_t axis);
  std::vector<Axis> axes_;
  std::map<std::vector<std::string>, Index> cells_;
  System system_;
};

using Lines = std::vector<std::vector<std::string>>;

/// Lines of a small CSV file in the shared data, without its header; empty when the data are not there.
[[nodiscard]] Lines shared_csv(const std::string& name);

/// The axis whose leaves stand in one column of the lines, and whose groupings in others.
[[nodiscard]] Axis axis_of(const Lines& lines, std::size_t leaf, const std::vector<std::size_t>& groupings);

struct Pattern {
  std::vector<std::uint8_t> hidden;
  std::vector<Index> primary, secondary;
};

/// What a published pattern hides: after the codes and the value, its lines say TRUE for primary and TRUE for hidden.
[[nodiscard]] Pattern pattern_of(const GroupedTable& table, const Lines& published, std::size_t dimensions);

/// True value of every cell: the sum of the lines whose codes, or groups of codes, it names. `columns` are those of
/// each axis; the value stands last.
[[nodiscard]] std::vector<std::int64_t> truth_of(const GroupedTable& table, const Lines& lines,
                                                 const std::vector<std::vector<std::size_t>>& columns);

}  // namespace duidelijk::audit::testing

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace duidelijk::audit::testing {

/// One dimension: the codes of its leaves and of its groupings, which may overlap, and "Total".
struct Axis {
  std::vector<std::string> leaves;
  std::vector<std::map<std::string, std::vector<std::string>>> groupings;  ///< code -> leaves
};

/// All cells over some axes (leaves, group codes and Total), with every sum that a reader can make.
class GroupedTable {
 public:
  explicit GroupedTable(std::vector<Axis> axes);
  [[nodiscard]] Index cell(const std::vector<std::string>& codes) const { return cells_.at(codes); }
  [[nodiscard]] const System& system() const { return system_; }
  [[nodiscard]] const std::map<std::vector<std::string>, Index>& cells() const { return cells_; }

 private:
  void add_sums(const std::vector<std::string>& codes, std::size_t axis);
  std::vector<Axis> axes_;
  std::map<std::vector<std::string>, Index> cells_;
  System system_;
};

}  // namespace duidelijk::audit::testing

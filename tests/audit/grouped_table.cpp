// SPDX-License-Identifier: EUPL-1.2
#include "grouped_table.h"

namespace duidelijk::audit::testing {

GroupedTable::GroupedTable(std::vector<Axis> axes) : axes_(std::move(axes)) {
  std::vector<std::vector<std::string>> codes{{}};
  for (const Axis& axis : axes_) {
    std::vector<std::string> own = axis.leaves;
    for (const auto& grouping : axis.groupings) {
      for (const auto& [code, leaves] : grouping) own.push_back(code);
    }
    own.emplace_back("Total");
    std::vector<std::vector<std::string>> next;
    for (const auto& prefix : codes) {
      for (const auto& code : own) {
        next.push_back(prefix);
        next.back().push_back(code);
      }
    }
    codes = std::move(next);
  }
  for (const auto& c : codes) cells_.emplace(c, system_.add_variable());
  for (const auto& [c, index] : cells_) {
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) add_sums(c, axis);
  }
  system_.freeze();
}

void GroupedTable::add_sums(const std::vector<std::string>& codes, std::size_t axis) {
  const auto add = [&](const std::vector<std::string>& parts) {
    std::vector<Term> terms{{cells_.at(codes), -1}};
    for (const auto& part : parts) {
      auto other = codes;
      other[axis] = part;
      terms.push_back({cells_.at(other), 1});
    }
    system_.add_row(terms, Sense::equal);
  };
  const std::string& code = codes[axis];
  if (code == "Total") add(axes_[axis].leaves);
  for (const auto& grouping : axes_[axis].groupings) {
    if (const auto it = grouping.find(code); it != grouping.end()) add(it->second);
    if (code != "Total") continue;
    std::vector<std::string> groups;
    for (const auto& [group, leaves] : grouping) groups.push_back(group);
    add(groups);
  }
}

}  // namespace duidelijk::audit::testing

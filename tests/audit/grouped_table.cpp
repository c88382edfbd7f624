// SPDX-License-Identifier: EUPL-1.2
#include "grouped_table.h"

#include "shared_data.h"
#include "temp_folder.h"

#include "duidelijk/base/csv.h"

#include <algorithm>
#include <set>
#include <stdexcept>

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

Lines shared_csv(const std::string& name) {
  const auto path = test::shared_data("disclosure/" + name);
  if (!path) return {};
  const std::string bytes = test::slurp(*path);
  base::CsvScanner scanner(bytes, ',');
  base::CsvRecord record;
  Lines lines;
  while (scanner.next(record)) lines.emplace_back(record.fields.begin(), record.fields.end());
  if (lines.size() < 2) throw std::runtime_error("disclosure/" + name + " has no lines");
  lines.erase(lines.begin());
  return lines;
}

Axis axis_of(const Lines& lines, std::size_t leaf, const std::vector<std::size_t>& groupings) {
  std::set<std::string> leaves;
  std::vector<std::map<std::string, std::set<std::string>>> groups(groupings.size());
  for (const auto& line : lines) {
    leaves.insert(line[leaf]);
    for (std::size_t g = 0; g < groupings.size(); ++g) groups[g][line[groupings[g]]].insert(line[leaf]);
  }
  Axis axis{{leaves.begin(), leaves.end()}, {}};
  for (const auto& group : groups) {
    std::map<std::string, std::vector<std::string>> own;
    for (const auto& [code, members] : group) own[code] = {members.begin(), members.end()};
    axis.groupings.push_back(own);
  }
  return axis;
}

Pattern pattern_of(const GroupedTable& table, const Lines& published, std::size_t dimensions) {
  Pattern pattern;
  pattern.hidden.assign(table.cells().size(), 0);
  for (const auto& line : published) {
    const Index cell = table.cell({line.begin(), line.begin() + static_cast<std::ptrdiff_t>(dimensions)});
    if (line[dimensions + 2] != "TRUE") continue;
    pattern.hidden[cell] = 1;
    (line[dimensions + 1] == "TRUE" ? pattern.primary : pattern.secondary).push_back(cell);
  }
  return pattern;
}

std::vector<std::int64_t> truth_of(const GroupedTable& table, const Lines& lines,
                                   const std::vector<std::vector<std::size_t>>& columns) {
  std::vector<std::int64_t> truth(table.cells().size(), 0);
  for (const auto& [codes, cell] : table.cells()) {
    for (const auto& line : lines) {
      const auto named = [&](std::size_t axis) {
        return codes[axis] == "Total" || std::any_of(columns[axis].begin(), columns[axis].end(),
                                                     [&](std::size_t c) { return line[c] == codes[axis]; });
      };
      bool all = true;
      for (std::size_t axis = 0; axis < codes.size(); ++axis) all = all && named(axis);
      if (all) truth[cell] += std::stoll(line.back());
    }
  }
  return truth;
}

}  // namespace duidelijk::audit::testing

// SPDX-License-Identifier: EUPL-1.2
#include "outside_table.h"

#include "csv_lines.h"
#include "shared_data.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace duidelijk::audit::testing {
namespace {

using test::Lines;

/// The columns of a dimension: of its leaves, and of each of its groupings.
struct Columns {
  std::size_t leaf;
  std::vector<std::size_t> groupings;
};

Lines lines_of(const std::filesystem::path& path) {
  Lines lines = test::csv_lines(path);
  if (lines.size() < 2) throw std::runtime_error(path.string() + " has no lines");
  lines.erase(lines.begin());
  return lines;
}

Axis axis_of(const Lines& lines, const Columns& columns) {
  std::set<std::string> leaves;
  std::vector<std::map<std::string, std::set<std::string>>> groups(columns.groupings.size());
  for (const auto& line : lines) {
    leaves.insert(line[columns.leaf]);
    for (std::size_t g = 0; g < groups.size(); ++g) groups[g][line[columns.groupings[g]]].insert(line[columns.leaf]);
  }
  Axis axis{{leaves.begin(), leaves.end()}, {}};
  for (const auto& group : groups) {
    std::map<std::string, std::vector<std::string>> own;
    for (const auto& [code, members] : group) own[code] = {members.begin(), members.end()};
    axis.groupings.push_back(own);
  }
  return axis;
}

bool names(const std::string& code, const std::vector<std::string>& line, const Columns& columns) {
  return code == "Total" || line[columns.leaf] == code ||
         std::any_of(columns.groupings.begin(), columns.groupings.end(),
                     [&](std::size_t column) { return line[column] == code; });
}

std::vector<std::int64_t> truth_of(const GroupedTable& table, const Lines& lines, const std::vector<Columns>& axes) {
  std::vector<std::int64_t> truth(table.cells().size(), 0);
  for (const auto& [codes, cell] : table.cells()) {
    for (const auto& line : lines) {
      bool all = true;
      for (std::size_t axis = 0; axis < axes.size(); ++axis) all = all && names(codes[axis], line, axes[axis]);
      if (all) truth[cell] += std::stoll(line.back());
    }
  }
  return truth;
}

}  // namespace

std::optional<OutsideTable> outside_table(const std::string& name) {
  const auto path = test::shared_data("disclosure/" + name + "/input.csv");
  if (!path) return std::nullopt;
  const Lines lines = lines_of(*path);
  std::vector<Columns> columns{{0, {1, 2}}, {3, {}}};
  if (name == "z3") columns.push_back({4, {5}});
  std::vector<Axis> axes;
  for (const Columns& own : columns) axes.push_back(axis_of(lines, own));
  GroupedTable table(std::move(axes));
  auto truth = truth_of(table, lines, columns);
  return OutsideTable{name, std::move(table), std::move(truth)};
}

Pattern published_pattern(const OutsideTable& of, const std::string& file) {
  const Lines lines = lines_of(test::shared_data("disclosure/" + of.name + "/" + file).value());
  CAPTURE(file);
  REQUIRE(lines.size() == of.table.cells().size());
  Pattern pattern;
  pattern.hidden.assign(lines.size(), 0);
  std::set<Index> told;
  for (const auto& line : lines) {
    // The codes, the value, and TRUE or FALSE for primary and for hidden.
    const std::size_t value = line.size() - 3;
    const Index cell = of.table.cell({line.begin(), line.begin() + static_cast<std::ptrdiff_t>(value)});
    const bool primary = line[value + 1] == "TRUE", hidden = line[value + 2] == "TRUE";
    REQUIRE(told.insert(cell).second);
    REQUIRE(std::stoll(line[value]) == of.truth[cell]);
    REQUIRE((hidden || !primary));
    if (!hidden) continue;
    pattern.hidden[cell] = 1;
    (primary ? pattern.primary : pattern.secondary).push_back(cell);
  }
  return pattern;
}

}  // namespace duidelijk::audit::testing

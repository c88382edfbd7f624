// SPDX-License-Identifier: EUPL-1.2
#include "problems.h"

#include <map>
#include <set>

namespace duidelijk::suppress::testing {
namespace {

using audit::testing::Axis;
using audit::testing::shared_csv;
using Lines = std::vector<std::vector<std::string>>;

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

}  // namespace

CountProblem counts(const audit::System& system, std::vector<std::int64_t> truth, const CountRules& rules) {
  CountProblem result{std::move(truth), {}};
  Problem& problem = result.problem;
  problem.system = &system;
  for (Index v = 0; v < result.truth.size(); ++v) {
    const std::int64_t n = result.truth[v];
    const bool primary = n < rules.minimum_frequency && (n > 0 || rules.protect_zeros);
    problem.primary.push_back(primary ? 1 : 0);
    problem.fixed.push_back(n == 0 && !rules.protect_zeros ? 1 : 0);
    problem.released.push_back({n, n});
    problem.as_primary.push_back(rules.knows_rule ? Bounds{rules.protect_zeros ? 0 : 1, rules.minimum_frequency - 1}
                                                  : Bounds{});
    problem.as_secondary.push_back(rules.knows_rule ? Bounds{rules.minimum_frequency, Bounds::infinity} : Bounds{});
    problem.cost.push_back(1);
    if (primary && (rules.width > 0 || rules.at_least > 0))
      problem.questions.push_back({v, Bounds::infinity, rules.at_least, rules.width});
  }
  return result;
}

std::vector<Index> hidden(const Result& result) {
  std::vector<Index> all;
  for (Index v = 0; v < result.status.size(); ++v) {
    if (result.status[v] != Status::released) all.push_back(v);
  }
  return all;
}

bool shared_data_is_there() { return !shared_csv("z2/input.csv").empty(); }

OutsideCase outside_case(const std::string& name, const std::string& pattern) {
  const Lines input = shared_csv(name + "/input.csv");
  const bool three = name == "z3";
  std::vector<Axis> axes{axis_of(input, 0, {1, 2}), axis_of(input, 3, {})};
  if (three) axes.push_back(axis_of(input, 4, {5}));
  const std::ptrdiff_t dimensions = three ? 3 : 2;
  OutsideCase result{GroupedTable(std::move(axes)), {}, {}, {}};
  const std::size_t cells = result.table.cells().size();
  result.truth.assign(cells, 0);
  result.primary.assign(cells, 0);
  result.suppressed.assign(cells, 0);
  for (const auto& line : shared_csv(name + "/" + pattern)) {
    const Index cell = result.table.cell({line.begin(), line.begin() + dimensions});
    const auto at = [&](std::ptrdiff_t i) -> const std::string& {
      return line[static_cast<std::size_t>(dimensions + i)];
    };
    result.truth[cell] = std::stoll(at(0));
    result.primary[cell] = at(1) == "TRUE" ? 1 : 0;
    result.suppressed[cell] = at(2) == "TRUE" ? 1 : 0;
  }
  return result;
}

}  // namespace duidelijk::suppress::testing

// SPDX-License-Identifier: EUPL-1.2
#include "problems.h"

#include "../audit/outside_table.h"
#include "shared_data.h"

namespace duidelijk::suppress::testing {

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

bool shared_data_is_there() { return test::shared_data("disclosure").has_value(); }

OutsideCase outside_case(const std::string& name, const std::string& pattern) {
  auto outside = audit::testing::outside_table(name).value();
  auto published = audit::testing::published_pattern(outside, pattern);
  std::vector<std::uint8_t> primary(outside.truth.size(), 0);
  for (const Index cell : published.primary) primary[cell] = 1;
  return {std::move(outside.table), std::move(outside.truth), std::move(primary), std::move(published.hidden)};
}

}  // namespace duidelijk::suppress::testing

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "../audit/grouped_table.h"

#include "duidelijk/suppress/suppress.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace duidelijk::suppress::testing {

using audit::testing::GroupedTable;

/// A problem of counts that keeps what it points at: hidden by minimum frequency, shown exactly.
struct CountProblem {
  std::vector<std::int64_t> truth;
  Problem problem;
};

struct CountRules {
  std::int64_t minimum_frequency = 0;    ///< hides 1 … minimum - 1
  bool protect_zeros = false;            ///< and 0; else a zero is never hidden
  bool knows_rule = false;               ///< the reader knows which cells the rule hides
  std::int64_t width = 0, at_least = 0;  ///< of every primary; 0 and 0: no questions
};

/// Cells of a system of counts, one variable each. Every hidden cell costs 1.
[[nodiscard]] CountProblem counts(const audit::System& system, std::vector<std::int64_t> truth,
                                  const CountRules& rules);

/// Numbers of hidden variables, ascending.
[[nodiscard]] std::vector<Index> hidden(const Result& result);

/// One of the outside cases in the shared data.
struct OutsideCase {
  GroupedTable table;
  std::vector<std::int64_t> truth;
  std::vector<std::uint8_t> primary, suppressed;  ///< as GaussSuppression published it
};
/// `name` is "z2" or "z3", `pattern` the published file with its values and statuses.
[[nodiscard]] OutsideCase outside_case(const std::string& name, const std::string& pattern);
[[nodiscard]] bool shared_data_is_there();

}  // namespace duidelijk::suppress::testing

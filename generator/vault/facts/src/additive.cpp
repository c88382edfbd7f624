// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/facts/facts.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace duidelijk::facts {
namespace {

/// Rows in order of jeugdige, those of nobody left out.
std::vector<std::uint32_t> rows_by_jeugdige(const cube::Contributions& rows) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t row = 0; row < rows.jeugdige.size(); ++row) {
    if (rows.jeugdige[row] != 0) order.push_back(row);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rows.jeugdige[a] < rows.jeugdige[b]; });
  return order;
}

/// How many jeugdigen have two members within one period.
std::size_t with_two_members(const cube::Contributions& rows, const std::vector<std::uint32_t>& order, const cube::MemberColumn& column) {
  struct Last { std::uint32_t jeugdige = 0, member = 0; };
  std::vector<Last> last(rows.periods.size());
  std::size_t found = 0;
  std::uint32_t counted = 0;
  for (const std::uint32_t row : order) {
    Last& seen = last[rows.period[row]];
    const std::uint32_t jeugdige = rows.jeugdige[row], member = column.index[row];
    if (seen.jeugdige == jeugdige && seen.member != member && counted != jeugdige) {
      ++found;
      counted = jeugdige;
    }
    seen = {jeugdige, member};
  }
  return found;
}

}  // namespace

void check_additive(const cube::Contributions& rows, const content::Fact& fact) {
  if (fact.additive.empty() || rows.jeugdige.empty()) return;
  const auto order = rows_by_jeugdige(rows);
  std::vector<base::Diagnostic> diagnostics;
  for (const auto& column : rows.dimensions) {
    if (std::find(fact.additive.begin(), fact.additive.end(), column.dimension) == fact.additive.end()) continue;
    const std::size_t count = with_two_members(rows, order, column);
    if (count == 0) continue;
    base::Diagnostic diagnostic;
    diagnostic.rule = "niet-additief";
    diagnostic.file = fact.file;
    diagnostic.message = fmt::format("'additief' noemt '{}', maar {} {} binnen één periode meer dan één {}", column.dimension, count,
                                     count == 1 ? "jeugdige heeft" : "jeugdigen hebben", column.dimension);
    diagnostic.advice = fmt::format("geef elke jeugdige één {} per periode, of haal '{}' weg bij 'additief'", column.dimension, column.dimension);
    diagnostics.push_back(std::move(diagnostic));
  }
  if (!diagnostics.empty()) throw base::InputError(std::move(diagnostics));
}

}  // namespace duidelijk::facts

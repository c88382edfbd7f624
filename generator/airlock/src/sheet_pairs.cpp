// SPDX-License-Identifier: EUPL-1.2
#include "sheet_pairs.h"

#include <algorithm>

namespace duidelijk::airlock {

void SheetPairs::each(const std::function<void(std::size_t, std::size_t)>& visit) const {
  const auto& a = *first_.table;
  const auto& b = *second_.table;
  std::vector<std::size_t> at;  // where each dimension of the second is in the first
  for (const auto& name : b.request.dimensions) {
    const auto& names = a.request.dimensions;
    at.push_back(static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin()));
  }
  std::vector<std::size_t> member(a.members.size());
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    std::size_t rest = i;
    for (std::size_t d = a.members.size(); d-- > 0;) {
      member[d] = rest % a.members[d].size();
      rest /= a.members[d].size();
    }
    const auto period = by_year_ ? base::Period(base::Grain::jaar, a.periods[rest].year()) : a.periods[rest];
    const auto found = std::find(b.periods.begin(), b.periods.end(), period);
    if (found == b.periods.end()) continue;
    auto j = static_cast<std::size_t>(found - b.periods.begin());
    for (std::size_t d = 0; d < at.size(); ++d) j = j * b.members[d].size() + member[at[d]];
    visit(i, j);
  }
}

}  // namespace duidelijk::airlock

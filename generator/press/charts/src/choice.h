// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts {

/// An indicator with the table that holds the cells asked for. Both live in the Release.
struct Source {
  const release::Indicator* indicator = nullptr;
  const release::Table* table = nullptr;
};

/// What a request comes down to in one Release.
struct Choice {
  std::vector<Source> sources;
  const release::Dimension* by = nullptr;                     ///< null = no split
  std::vector<const release::Member*> members;                ///< of `by`, top of the hierarchy, in reading order
  std::map<std::string, std::string, std::less<>> selection;  ///< dimension -> member id; totals left out
  std::string subject;                                        ///< id of a member or of an indicator; empty = all alike
  std::vector<std::string> without;                           ///< labels of the members that were left out
};

/// Leaves out the members of which there is nothing at all on this axis, hidden figures being something: a wijk
/// "onbekend" has no poverty. They are named under the figure. The subject stays, and so do all when all are empty.
void leave_out_the_empty(Choice& choice, const std::vector<base::Period>& axis);

/// Reports every indicator, dimension or member that this audience does not have, and says what it does have.
[[nodiscard]] std::optional<Choice> choose(const Request& request, const release::Release& release,
                                           const base::Diagnostic& where, base::Diagnostics& diagnostics);

/// The figure of a source under the choice; `member` of the split, or empty for the total.
[[nodiscard]] Point point_of(const Choice& choice, const Source& source, const base::Period& period,
                             std::string_view member);

}  // namespace duidelijk::charts

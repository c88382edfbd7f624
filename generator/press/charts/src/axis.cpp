// SPDX-License-Identifier: EUPL-1.2
#include "axis.h"

#include "fault.h"
#include "limits.h"
#include "words.h"

#include <algorithm>

namespace duidelijk::charts {
namespace {

bool has(const release::Table& table, const base::Period& period) {
  return std::binary_search(table.periods.begin(), table.periods.end(), period);
}

/// "van 2019 tot en met 2024"
std::string stretch_text(const Choice& choice) {
  base::Period first = choice.sources.front().table->periods.front();
  base::Period last = choice.sources.front().table->periods.back();
  for (const Source& source : choice.sources) {
    first = std::min(first, source.table->periods.front());
    last = std::max(last, source.table->periods.back());
  }
  return "vrijgegeven is van " + first.code() + " tot en met " + last.code();
}

std::optional<base::Period> last_of_all(const Choice& choice) {
  const auto& periods = choice.sources.front().table->periods;
  const auto in_all = [&](const base::Period& period) {
    return std::all_of(choice.sources.begin(), choice.sources.end(),
                       [&](const Source& source) { return has(*source.table, period); });
  };
  const auto at = std::find_if(periods.rbegin(), periods.rend(), in_all);
  return at == periods.rend() ? std::nullopt : std::optional(*at);
}

std::optional<std::vector<base::Period>> one_period(const Request& request, const Choice& choice,
                                                    const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  const auto period = request.last_period ? last_of_all(choice) : request.only;
  const bool released = period && std::any_of(choice.sources.begin(), choice.sources.end(),
                                              [&](const Source& source) { return has(*source.table, *period); });
  if (released) return std::vector{*period};
  diagnostics.add(
      fault(where, "periode-niet-vrijgegeven",
            period ? period->label() + " is niet vrijgegeven" : "er is geen periode die al deze indicatoren hebben",
            stretch_text(choice)));
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<base::Period>> axis_of(const Request& request, const Choice& choice,
                                                 const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  if (request.only || request.last_period) return one_period(request, choice, where, diagnostics);
  std::vector<base::Period> within;
  for (const Source& source : choice.sources) {
    for (const auto& period : source.table->periods) {
      const bool after = !request.from || period.first() >= request.from->first();
      const bool before = !request.to || period.last() <= request.to->last();
      if (after && before) within.push_back(period);
    }
  }
  if (within.empty()) {
    diagnostics.add(
        fault(where, "periode-niet-vrijgegeven", "tussen van en tot is niets vrijgegeven", stretch_text(choice)));
    return std::nullopt;
  }
  const auto [first, last] = std::minmax_element(within.begin(), within.end());
  auto axis = base::periods_between(request.grain, first->first(), last->first());
  if (axis.size() <= most_categories) return axis;
  const std::string from = axis[axis.size() - most_categories].code();
  diagnostics.add(fault(where, "te-veel-perioden",
                        "dit zijn " + std::to_string(axis.size()) + " " + std::string(plural(request.grain)) +
                            "; een figuur heeft er ten hoogste " + std::to_string(most_categories),
                        "schrijf bijvoorbeeld van=" + from + (request.to ? "&tot=" + request.to->code() : "") +
                            ", of kies een langere periode"));
  return std::nullopt;
}

}  // namespace duidelijk::charts

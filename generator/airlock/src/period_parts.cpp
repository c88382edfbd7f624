// SPDX-License-Identifier: EUPL-1.2
#include "period_parts.h"

#include "relation_parts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace duidelijk::airlock {
namespace {

/// The shorter periods of one grain that lie in a longer one, as numbers of the fact, and whether the fact has all of
/// them: of a year that still runs it lacks some.
struct Parts {
  std::vector<SetId> periods;
  bool all = true;
};

Parts parts_of(const FactSpace& space, const base::Period& whole, base::Grain grain) {
  Parts parts;
  for (const auto& part : base::periods_between(grain, whole.first(), whole.last())) {
    const auto found = std::find(space.periods.begin(), space.periods.end(), part);
    if (found == space.periods.end()) {
      parts.all = false;
    } else {
      parts.periods.push_back(static_cast<SetId>(found - space.periods.begin()));
    }
  }
  return parts;
}

}  // namespace

PeriodGroups period_groups(const Model& model) {
  PeriodGroups groups;
  constexpr std::array grains{base::Grain::halfjaar, base::Grain::kwartaal, base::Grain::maand};
  std::map<std::tuple<std::uint32_t, SetId, base::Grain>, Parts> known;
  for (Index v = 0; v < model.variables().size(); ++v) {
    const Variable& variable = model.variables()[v];
    if (!adds(variable.measure)) continue;
    if (!model.guarded_family(variable.fact, variable.measure)) continue;
    const FactSpace& space = model.space(variable);
    const base::Period period = space.periods[model.period(variable)];
    for (const base::Grain grain : grains) {
      if (grain <= period.grain()) continue;
      const auto [it, added] = known.try_emplace({variable.fact, model.period(variable), grain});
      if (added) it->second = parts_of(space, period, grain);
      PeriodInstance instance{v, {}};
      for (const SetId p : it->second.periods) {
        const Index part = model.with_period(variable, p);
        if (part != no_variable) instance.parts.push_back(part);
      }
      if (instance.parts.empty()) continue;
      const bool complete = it->second.all && instance.parts.size() == it->second.periods.size();
      const content::Indicator& indicator = *model.sheets()[variable.sheet].indicator;
      groups[{indicator.id, indicator.kind, complete, variable.measure, period.grain(), grain, variable.split}]
          .push_back(std::move(instance));
    }
  }
  return groups;
}

bool parts_fit(const Model& model, const std::vector<PeriodInstance>& group) {
  return std::all_of(group.begin(), group.end(), [&](const PeriodInstance& i) {
    return std::all_of(i.parts.begin(), i.parts.end(),
                       [&](Index part) { return model.value(part) <= model.value(i.whole); });
  });
}

bool parts_cover(const Model& model, const std::vector<PeriodInstance>& group) {
  return std::all_of(group.begin(), group.end(),
                     [&](const PeriodInstance& i) { return model.value(i.whole) <= sum_of(model, i.parts); });
}

}  // namespace duidelijk::airlock

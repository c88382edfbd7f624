// SPDX-License-Identifier: EUPL-1.2
#include "relation_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace duidelijk::airlock {
namespace {

/// The shorter periods of one grain that lie in a longer one, as numbers of the fact, and whether the fact has all of them: of a year that
/// still runs it lacks some.
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

struct Instance {
  Index whole;
  std::vector<Index> parts;
};

/// Which dimensions are split, the two grains, whether all parts are there, and the indicator: a relation over periods holds for all of these or
/// is not used, since a child that moves or has a birthday breaks it.
struct Pattern {
  std::string indicator;
  content::Kind kind;
  bool all;
  cube::Measure measure;
  base::Grain whole, part;
  std::uint32_t split;
  friend auto operator<=>(const Pattern&, const Pattern&) = default;
};

using Groups = std::map<Pattern, std::vector<Instance>>;

Groups collect(const Model& model) {
  Groups groups;
  constexpr std::array grains{base::Grain::halfjaar, base::Grain::kwartaal, base::Grain::maand};
  std::map<std::tuple<std::uint32_t, SetId, base::Grain>, Parts> known;
  for (Index v = 0; v < model.variables().size(); ++v) {
    const Variable& variable = model.variables()[v];
    if (variable.measure == cube::Measure::mediaan || variable.measure == cube::Measure::gemiddelde) continue;
    if (!model.guarded_family(variable.fact, variable.measure)) continue;
    const FactSpace& space = model.space(variable);
    const base::Period period = space.periods[model.period(variable)];
    for (const base::Grain grain : grains) {
      if (grain <= period.grain()) continue;
      const auto [it, added] = known.try_emplace({variable.fact, model.period(variable), grain});
      if (added) it->second = parts_of(space, period, grain);
      Instance instance{v, {}};
      for (const SetId p : it->second.periods) {
        const Index part = model.with_period(variable, p);
        if (part != no_variable) instance.parts.push_back(part);
      }
      if (instance.parts.empty()) continue;
      const bool complete = it->second.all && instance.parts.size() == it->second.periods.size();
      const content::Indicator& indicator = *model.sheets()[variable.sheet].indicator;
      groups[{indicator.id, indicator.kind, complete, variable.measure, period.grain(), grain, variable.split}].push_back(std::move(instance));
    }
  }
  return groups;
}

template <typename Test>
bool all(const std::vector<Instance>& instances, Test test) {
  return std::all_of(instances.begin(), instances.end(), test);
}

}  // namespace

void add_period_relations(const Model& model, Relations& relations) {
  for (const auto& [pattern, instances] : collect(model)) {
    const bool adds = pattern.measure == cube::Measure::rijen || pattern.measure == cube::Measure::som;
    if (adds && all(instances, [&](const Instance& i) { return sum_of(model, i.parts) == model.value(i.whole); })) {
      for (const Instance& i : instances) {
        add_sum(relations.system, i.whole, i.parts);
        if (pattern.measure != cube::Measure::rijen) continue;
        for (const Index part : i.parts) relations.rests.push_back({part, i.whole, 0, Rest::Why::total});
      }
      continue;
    }
    // A stand of the year is that of its last quarter, and no quarter need be less. Only what is declared a stand is one: figures can be equal
    // by chance.
    if (pattern.kind == content::Kind::stand) {
      if (!all(instances, [&](const Instance& i) { return model.value(i.parts.back()) == model.value(i.whole); })) continue;
      for (const Instance& i : instances) add_sum(relations.system, i.whole, std::span(i.parts).last(1));
      continue;
    }
    if (pattern.measure != cube::Measure::jeugdigen && pattern.measure != cube::Measure::aanbieders) continue;
    // Either may fail by itself: who turns 23 counts in a quarter and not in the year, and still the year has no more than its quarters.
    const bool parts_fit = all(instances, [&](const Instance& i) {
      return std::all_of(i.parts.begin(), i.parts.end(), [&](Index part) { return model.value(part) <= model.value(i.whole); });
    });
    const bool covered = all(instances, [&](const Instance& i) { return model.value(i.whole) <= sum_of(model, i.parts); });
    for (const Instance& i : instances) {
      if (parts_fit) {
        for (const Index part : i.parts) {
          add_at_most(relations.system, part, i.whole);
          if (pattern.measure == cube::Measure::jeugdigen) relations.rests.push_back({part, i.whole, 0, Rest::Why::total});
        }
      }
      if (covered) add_at_most_sum(relations.system, i.whole, i.parts);
      if (parts_fit && covered) relations.overlaps.push_back({i.parts, i.whole});
    }
  }
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "relation_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace duidelijk::airlock {
namespace {

/// The shorter periods of one grain that make a longer one, as numbers of the fact; nothing when the fact lacks one of them.
std::optional<std::vector<SetId>> parts_of(const FactSpace& space, const base::Period& whole, base::Grain grain) {
  std::vector<SetId> parts;
  for (const auto& part : base::periods_between(grain, whole.first(), whole.last())) {
    const auto found = std::find(space.periods.begin(), space.periods.end(), part);
    if (found == space.periods.end()) return std::nullopt;
    parts.push_back(static_cast<SetId>(found - space.periods.begin()));
  }
  return parts;
}

struct Instance {
  Index whole;
  std::vector<Index> parts;
};

/// Which dimensions are split, the two grains, and the indicator: a relation over periods holds for all of these or is not used,
/// since a child that moves or has a birthday breaks it.
struct Pattern {
  std::string indicator;
  cube::Measure measure;
  base::Grain whole, part;
  std::uint32_t split;
  friend auto operator<=>(const Pattern&, const Pattern&) = default;
};

using Groups = std::map<Pattern, std::vector<Instance>>;

Groups collect(const Model& model) {
  Groups groups;
  constexpr std::array grains{base::Grain::halfjaar, base::Grain::kwartaal, base::Grain::maand};
  std::map<std::tuple<std::uint32_t, SetId, base::Grain>, std::optional<std::vector<SetId>>> known;
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
      if (!it->second) continue;
      Instance instance{v, {}};
      for (const SetId p : *it->second) {
        const Index part = model.with_period(variable, p);
        if (part != no_variable) instance.parts.push_back(part);
      }
      if (instance.parts.size() != it->second->size()) continue;
      groups[{model.sheets()[variable.sheet].indicator->id, variable.measure, period.grain(), grain, variable.split}].push_back(std::move(instance));
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
    // A stand of the year is that of its last quarter.
    if (all(instances, [&](const Instance& i) { return model.value(i.parts.back()) == model.value(i.whole); })) {
      for (const Instance& i : instances) add_sum(relations.system, i.whole, std::span(i.parts).last(1));
      continue;
    }
    if (pattern.measure != cube::Measure::jeugdigen && pattern.measure != cube::Measure::aanbieders) continue;
    const bool distinct = all(instances, [&](const Instance& i) {
      const bool parts_fit = std::all_of(i.parts.begin(), i.parts.end(),
                                         [&](Index part) { return model.value(part) <= model.value(i.whole); });
      return parts_fit && model.value(i.whole) <= sum_of(model, i.parts);
    });
    if (!distinct) continue;
    for (const Instance& i : instances) {
      for (const Index part : i.parts) {
        add_at_most(relations.system, part, i.whole);
        if (pattern.measure == cube::Measure::jeugdigen) relations.rests.push_back({part, i.whole, 0, Rest::Why::total});
      }
      add_at_most_sum(relations.system, i.whole, i.parts);
      relations.overlaps.push_back({i.parts, i.whole});
    }
  }
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "relation_parts.h"

#include <algorithm>

namespace duidelijk::airlock {
namespace {

template <typename Test>
bool all(const std::vector<PeriodInstance>& instances, Test test) {
  return std::all_of(instances.begin(), instances.end(), test);
}

}  // namespace

void add_period_relations(const Model& model, const PeriodGroups& periods, Relations& relations) {
  for (const auto& [pattern, instances] : periods) {
    const bool adds = pattern.measure == cube::Measure::rijen || pattern.measure == cube::Measure::som;
    if (adds &&
        all(instances, [&](const PeriodInstance& i) { return sum_of(model, i.parts) == model.value(i.whole); })) {
      for (const PeriodInstance& i : instances) {
        add_sum(relations.system, i.whole, i.parts);
        if (pattern.measure != cube::Measure::rijen) continue;
        for (const Index part : i.parts) relations.rests.push_back({part, i.whole, 0, Rest::Why::total});
      }
      continue;
    }
    // A stand of the year is that of its last quarter, and no quarter need be less. Only what is declared a stand is
    // one: figures can be equal by chance.
    if (pattern.kind == content::Kind::stand) {
      if (!all(instances, [&](const PeriodInstance& i) { return model.value(i.parts.back()) == model.value(i.whole); }))
        continue;
      for (const PeriodInstance& i : instances) add_sum(relations.system, i.whole, std::span(i.parts).last(1));
      continue;
    }
    if (pattern.measure != cube::Measure::jeugdigen && pattern.measure != cube::Measure::aanbieders) continue;
    // Either may fail by itself: who turns 23 counts in a quarter and not in the year, and still the year has no more
    // than its quarters.
    const bool fit = parts_fit(model, instances);
    const bool covered = parts_cover(model, instances);
    for (const PeriodInstance& i : instances) {
      if (fit) {
        for (const Index part : i.parts) {
          add_at_most(relations.system, part, i.whole);
          if (pattern.measure == cube::Measure::jeugdigen)
            relations.rests.push_back({part, i.whole, 0, Rest::Why::total});
        }
      }
      if (covered) add_at_most_sum(relations.system, i.whole, i.parts);
      if (fit && covered) relations.overlaps.push_back({i.parts, i.whole});
    }
  }
}

}  // namespace duidelijk::airlock

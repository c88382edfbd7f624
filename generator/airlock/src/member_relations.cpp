// SPDX-License-Identifier: EUPL-1.2
#include "relation_parts.h"

#include <algorithm>
#include <map>

namespace duidelijk::airlock {
namespace {

struct Instance {
  Index whole;
  std::vector<Index> parts;
};

/// The relations of one family (fact and measure) over one dimension.
class MemberRelations {
 public:
  MemberRelations(const Model& model, Relations& relations, std::size_t dimension)
      : model_(model), relations_(relations), dimension_(dimension) {}

  void visit(Index v) {
    const Variable& variable = model_.variables()[v];
    const MemberSets& sets = model_.space(variable).sets[dimension_];
    const SetId whole = model_.set(variable, dimension_);
    const auto& splits = sets.splits_of(whole);
    for (std::size_t s = 0; s < splits.size(); ++s) split(v, splits[s], s);
    for (const SetId part : sets.nested_in(whole)) nested(v, part);
  }

  void finish() {
    for (const auto& [split, instances] : loose_) add_loose(instances);
  }

 private:
  [[nodiscard]] bool additive(const Variable& variable) const {
    switch (variable.measure) {
      case cube::Measure::rijen:
      case cube::Measure::som: return true;
      case cube::Measure::jeugdigen: return model_.space(variable).additive[dimension_] != 0;
      default: return false;
    }
  }

  void split(Index v, const MemberSets::Split& split, std::size_t number) {
    const Variable& variable = model_.variables()[v];
    Instance instance{v, {}};
    for (const SetId part : split.parts) {
      const Index p = model_.with_set(variable, dimension_, part);
      if (p != no_variable) instance.parts.push_back(p);
    }
    for (const Index p : instance.parts) rest(p, v);
    if (instance.parts.size() != split.parts.size()) return;
    if (!split.strict) {
      loose_[{variable.fact, variable.measure, split.whole, number}].push_back(std::move(instance));
    } else if (additive(variable)) {
      if (sum_of(model_, instance.parts) != model_.value(v)) does_not_add(v);
      add_sum(relations_.system, v, instance.parts);
    } else {
      distinct(instance);
    }
  }

  // A member with members below it: rows may hang on itself. If they never do, the reader may know that.
  void add_loose(const std::vector<Instance>& instances) {
    const bool exact = std::all_of(instances.begin(), instances.end(), [&](const Instance& i) {
      return sum_of(model_, i.parts) == model_.value(i.whole);
    });
    for (const Instance& instance : instances) {
      if (additive(model_.variables()[instance.whole]) && exact) {
        add_sum(relations_.system, instance.whole, instance.parts);
      } else {
        distinct(instance);
      }
    }
  }

  // Distinct counts: part <= whole, and whole <= Σ parts where no row hangs on the whole itself.
  void distinct(const Instance& instance) {
    if (model_.variables()[instance.whole].measure == cube::Measure::som) return;
    for (const Index part : instance.parts) add_at_most(relations_.system, part, instance.whole);
    if (sum_of(model_, instance.parts) < model_.value(instance.whole)) return;
    add_at_most_sum(relations_.system, instance.whole, instance.parts);
    relations_.overlaps.push_back({instance.parts, instance.whole});
  }

  void nested(Index v, SetId part) {
    const Variable& variable = model_.variables()[v];
    const Index p = model_.with_set(variable, dimension_, part);
    if (p == no_variable) return;
    rest(p, v);
    if (variable.measure != cube::Measure::som) add_at_most(relations_.system, p, v);
  }

  void rest(Index part, Index whole) {
    const Variable& variable = model_.variables()[whole];
    if (!is_count(variable.measure)) return;
    const MemberSets& sets = model_.space(variable).sets[dimension_];
    const SetId p = model_.set(model_.variables()[part], dimension_);
    if (model_.value(part) == model_.value(whole) && sets.same_by_definition(p, model_.set(variable, dimension_))) return;
    relations_.rests.push_back({part, whole, 0, Rest::Why::total});
  }

  [[noreturn]] void does_not_add(Index v) const {
    const Variable& variable = model_.variables()[v];
    const FactSpace& space = model_.space(variable);
    model_is_false("de delen van " + model_.key(v).text() + " naar " + space.dimensions[dimension_] + " tellen niet op",
                   "feit '" + space.fact->name + "': haal '" + space.dimensions[dimension_] +
                       "' weg bij `additief`, of herstel het feit zodat elke jeugdige er één waarde heeft");
  }

  const Model& model_;
  Relations& relations_;
  std::size_t dimension_;
  std::map<std::tuple<std::uint32_t, cube::Measure, SetId, std::size_t>, std::vector<Instance>> loose_;
};

}  // namespace

void add_sum(audit::System& system, Index whole, std::span<const Index> parts) {
  std::vector<audit::Term> terms{{whole, -1}};
  for (const Index part : parts) terms.push_back({part, 1});
  system.add_row(terms, audit::Sense::equal);
}

void add_at_most(audit::System& system, Index small, Index large) {
  const std::array<audit::Term, 2> terms{{{small, 1}, {large, -1}}};
  system.add_row(terms, audit::Sense::at_most);
}

void add_at_most_sum(audit::System& system, Index whole, std::span<const Index> parts) {
  std::vector<audit::Term> terms{{whole, 1}};
  for (const Index part : parts) terms.push_back({part, -1});
  system.add_row(terms, audit::Sense::at_most);
}

std::int64_t sum_of(const Model& model, std::span<const Index> parts) {
  std::int64_t sum = 0;
  for (const Index part : parts) sum += model.value(part);
  return sum;
}

void add_member_relations(const Model& model, Relations& relations) {
  const auto& variables = model.variables();
  for (std::size_t d = 0; d < Place::most; ++d) {
    MemberRelations over(model, relations, d);
    for (Index v = 0; v < variables.size(); ++v) {
      const Variable& variable = variables[v];
      if (d >= model.space(variable).dimensions.size() || !adds(variable.measure)) continue;
      if (model.guarded_family(variable.fact, variable.measure)) over.visit(v);
    }
    over.finish();
  }
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "edition_rows.h"

#include <algorithm>
#include <array>
#include <set>

namespace duidelijk::attack {
namespace {

using content::Measure;

/// The figures of one family, found by place.
class Places {
 public:
  Places(const Family& family, const Papers& papers, std::size_t edition)
      : family_(family), papers_(papers), edition_(edition) {}

  [[nodiscard]] std::optional<Index> at(const Place& place) const {
    const auto found = family_.cells.find(place);
    return found == family_.cells.end() ? std::nullopt : papers_.at(found->second, edition_);
  }
  /// All of them, or nothing.
  [[nodiscard]] std::optional<std::vector<Index>> all(const std::vector<Place>& places) const {
    std::vector<Index> found;
    for (const Place& place : places) {
      const auto index = at(place);
      if (!index) return std::nullopt;
      found.push_back(*index);
    }
    return found;
  }

 private:
  const Family& family_;
  const Papers& papers_;
  std::size_t edition_;
};

class MemberRows {
 public:
  MemberRows(const Edition& edition, const Family& family, const Papers& papers, Equations& equations)
      : edition_(edition),
        family_(family),
        papers_(papers),
        equations_(equations),
        places_(family, papers, edition.number) {}

  void over(std::size_t dimension) {
    dimension_ = dimension;
    const auto tree = edition_.trees.find(family_.fact->dimensions[dimension]);
    if (tree == edition_.trees.end()) return;
    std::map<SetId, std::vector<const Place*>> by_set;
    for (const auto& [place, _] : family_.cells) {
      if (tree->second.knows(place.sets[dimension])) by_set[place.sets[dimension]].push_back(&place);
    }
    if (by_set.size() < 2) return;
    std::vector<SetId> in_use;
    for (const auto& [set, _] : by_set) in_use.push_back(set);
    for (const auto& split : tree->second.splits(in_use)) {
      std::vector<Equation> loose;
      for (const Place* place : by_set[split.whole]) add_split(split, *place, loose);
      equations_.add_group(std::move(loose), Equations::Use::when_confirmed, {});
    }
    if (family_.measure == Measure::som) return;
    for (const auto& [part, whole] : tree->second.nested(in_use)) {
      for (const Place* place : by_set[whole]) add_part(*place, part);
    }
  }

 private:
  [[nodiscard]] bool additive() const {
    const auto& additive = family_.fact->additive;
    switch (family_.measure) {
      case Measure::rijen:
      case Measure::som:
        return true;
      case Measure::jeugdigen:
        return std::find(additive.begin(), additive.end(), family_.fact->dimensions[dimension_]) != additive.end();
      default:
        return false;
    }
  }

  [[nodiscard]] std::string told(const Place& place, const char* what) const {
    const auto v = places_.at(place);
    return edition_.name + ": " + (v ? papers_.figures()[*v].name : std::string{}) + " " + what + " " +
           family_.fact->dimensions[dimension_];
  }

  void add_split(const MemberTree::Split& split, const Place& whole, std::vector<Equation>& loose) {
    const auto w = places_.at(whole);
    if (!w) return;
    std::vector<Place> parts(split.parts.size(), whole);
    for (std::size_t i = 0; i < parts.size(); ++i) parts[i].sets[dimension_] = split.parts[i];
    const auto all = places_.all(parts);
    const bool adds = additive();
    if (family_.measure != Measure::som && !(adds && split.strict && all)) {
      for (const SetId part : split.parts) add_part(whole, part);
    }
    if (!all) return;
    Equation equation =
        adds ? sum(*w, *all, told(whole, "= de som over")) : at_most_sum(*w, *all, told(whole, "<= de som over"));
    if (split.strict) {
      equations_.add(std::move(equation));
    } else {
      loose.push_back(std::move(equation));
    }
  }

  void add_part(const Place& whole, SetId set) {
    Place part = whole;
    part.sets[dimension_] = set;
    const auto w = places_.at(whole);
    const auto p = places_.at(part);
    if (w && p) equations_.add(at_most(*p, *w, told(part, "<= het geheel over")));
  }

  const Edition& edition_;
  const Family& family_;
  const Papers& papers_;
  Equations& equations_;
  Places places_;
  std::size_t dimension_ = 0;
};

/// Which grains, and which dimensions are split: what holds for one such place holds for all.
struct PeriodKind {
  base::Grain whole, part;
  std::vector<bool> split;
  int relation;
  friend auto operator<=>(const PeriodKind&, const PeriodKind&) = default;
};

class PeriodRows {
 public:
  PeriodRows(const Edition& edition, const Family& family, const Papers& papers, Equations& equations)
      : edition_(edition),
        family_(family),
        papers_(papers),
        equations_(equations),
        places_(family, papers, edition.number) {}

  void run() {
    if (family_.stand == family_.stroom) return;
    for (const auto& [place, _] : family_.cells) {
      for (const auto grain : {base::Grain::halfjaar, base::Grain::kwartaal, base::Grain::maand}) {
        if (grain > place.period.grain()) add(place, grain);
      }
    }
    for (auto& [_, group] : groups_) equations_.add_group(std::move(group), Equations::Use::when_confirmed, {});
  }

 private:
  void add(const Place& whole, base::Grain grain) {
    const auto w = places_.at(whole);
    std::vector<Place> parts;
    for (const auto& period : base::periods_between(grain, whole.period.first(), whole.period.last()))
      parts.push_back({period, whole.sets});
    const auto all = places_.all(parts);
    if (!w || !all) return;
    PeriodKind kind{whole.period.grain(), grain, {}, 0};
    for (std::size_t d = 0; d < whole.sets.size(); ++d) {
      const auto tree = edition_.trees.find(family_.fact->dimensions[d]);
      kind.split.push_back(tree != edition_.trees.end() &&
                           !(tree->second.knows(whole.sets[d]) && tree->second.everything(whole.sets[d])));
    }
    const std::string text =
        edition_.name + ": " + papers_.figures()[*w].name + " per " + std::string(base::to_string(grain));
    if (family_.stand) {
      groups_[kind].push_back(sum(*w, {all->back()}, text));
    } else if (family_.measure == Measure::rijen || family_.measure == Measure::som) {
      groups_[kind].push_back(sum(*w, *all, text));
    } else if (std::find(kind.split.begin(), kind.split.end(), true) == kind.split.end()) {
      groups_[kind].push_back(at_most_sum(*w, *all, text));
      kind.relation = 1;
      for (const Index part : *all) groups_[kind].push_back(at_most(part, *w, text));
    }
  }

  const Edition& edition_;
  const Family& family_;
  const Papers& papers_;
  Equations& equations_;
  Places places_;
  std::map<PeriodKind, std::vector<Equation>> groups_;
};

}  // namespace

void add_member_rows(const Edition& edition, const Papers& papers, Equations& equations) {
  for (const auto& [_, family] : edition.families) {
    MemberRows rows(edition, family, papers, equations);
    for (std::size_t d = 0; d < family.fact->dimensions.size(); ++d) rows.over(d);
  }
}

void add_person_rows(const Edition& edition, const Papers& papers, Equations& equations) {
  for (const auto& [_, family] : edition.families) {
    if (family.measure != Measure::jeugdigen) continue;
    const auto rows = edition.families.find(family.definition + "#rijen");
    if (rows == edition.families.end()) continue;
    const Places persons(family, papers, edition.number);
    const Places events(rows->second, papers, edition.number);
    for (const auto& [place, key] : family.cells) {
      const auto p = persons.at(place);
      const auto r = events.at(place);
      if (p && r) equations.add(at_most(*p, *r, edition.name + ": " + papers.figures()[*p].name + " <= aantal rijen"));
    }
  }
}

void add_period_rows(const Edition& edition, const Papers& papers, Equations& equations) {
  for (const auto& [_, family] : edition.families) PeriodRows(edition, family, papers, equations).run();
}

}  // namespace duidelijk::attack

// SPDX-License-Identifier: EUPL-1.2
#include "edition_tables.h"

#include <algorithm>

namespace duidelijk::attack {
namespace {

using content::Measure;

bool adds_up_somewhere(Measure measure) {
  return measure == Measure::jeugdigen || measure == Measure::rijen || measure == Measure::som ||
         measure == Measure::aanbieders;
}

std::string measure_name(Measure measure) {
  switch (measure) {
    case Measure::jeugdigen:
      return "jeugdigen";
    case Measure::rijen:
      return "rijen";
    case Measure::aanbieders:
      return "aanbieders";
    default:
      return "som";
  }
}

/// Every member of a dimension that one of the releases knows, with what is above it.
std::map<std::string, MemberTree> trees_of(const std::vector<const release::Release*>& releases,
                                           const content::Site& site) {
  std::map<std::string, std::map<std::string, release::Member>> members;
  for (const auto* release : releases) {
    for (const auto& dimension : release->dimensions) {
      for (const auto& member : dimension.members) members[dimension.id].emplace(member.id, member);
    }
  }
  std::map<std::string, MemberTree> trees;
  for (const auto& [dimension, known] : members) {
    std::vector<release::Member> list;
    for (const auto& [_, member] : known) list.push_back(member);
    const auto zeros = site.publication.structural_zeros.find(dimension);
    trees.emplace(dimension,
                  MemberTree(list, zeros == site.publication.structural_zeros.end() ? std::vector<std::string>{}
                                                                                    : zeros->second));
  }
  return trees;
}

class Reader {
 public:
  Reader(Edition& edition, const release::Release& release, const content::Site& site, Papers& papers, Report& report)
      : edition_(edition), release_(release), site_(site), papers_(papers), report_(report) {
    const auto* audience = site.publication.find(release.audience);
    minimum_ = audience == nullptr ? 0 : audience->rules.minimum;
  }

  void read() {
    for (const auto& table : release_.tables) read(table);
  }

 private:
  void read(const release::Table& table) {
    const auto* printed = release_.indicator(table.indicator);
    const auto* declared = site_.indicator(table.indicator);
    const auto* fact = declared == nullptr ? nullptr : site_.fact(declared->fact);
    const bool known =
        printed != nullptr && fact != nullptr && adds_up_somewhere(declared->measure) &&
        std::all_of(table.dimensions.begin(), table.dimensions.end(), [&](const std::string& d) {
          return std::find(fact->dimensions.begin(), fact->dimensions.end(), d) != fact->dimensions.end();
        });
    if (!known) {
      report_.not_attacked +=
          static_cast<std::size_t>(std::count_if(table.values.begin(), table.values.end(), [](const release::Value& v) {
            return v.presence == release::Presence::afgeschermd;
          }));
      return;
    }
    const bool same = printed->version == declared->version;
    const std::string definition = same ? fact->name : printed->id + "@" + std::to_string(printed->version);
    Family& family = edition_.families[definition + "#" + measure_name(declared->measure)];
    family.fact = fact;
    family.measure = declared->measure;
    family.definition = definition;
    (declared->kind == content::Kind::stand ? family.stand : family.stroom) = true;
    std::map<std::string, std::vector<std::string>> selection;
    if (same) selection = {declared->selection.begin(), declared->selection.end()};
    for (std::size_t i = 0; i < table.values.size(); ++i) cell(table, i, *printed, selection, family);
  }

  void cell(const release::Table& table, std::size_t index, const release::Indicator& indicator,
            const std::map<std::string, std::vector<std::string>>& selection, Family& family) {
    const release::Value& value = table.values[index];
    const bool hidden = value.presence == release::Presence::afgeschermd;
    if (!hidden && !value.shown()) return;
    const base::CellKey key = table.key(index, indicator.version);
    Place place{key.period, {}};
    std::string text = family.definition + "#" + measure_name(family.measure) + "|" + key.period.code();
    for (const auto& dimension : family.fact->dimensions) {
      const auto member = key.members.find(dimension);
      const auto chosen = selection.find(dimension);
      MemberTree& tree = edition_.trees[dimension];
      const std::vector<std::string> none;
      const auto& only = chosen == selection.end() ? none : chosen->second;
      const SetId set =
          tree.set(member == key.members.end() ? std::string_view{"T"} : std::string_view{member->second}, only);
      // A selection in a dimension that no table shows: its members are not known here, its name says enough.
      if (set == nobody && member != key.members.end()) return;
      place.sets.push_back(set == nobody ? unknown_selection(dimension, only) : set);
      text += "|" + dimension + "=" + (set == nobody ? selection_name(only) : tree.text(set));
    }
    Observation seen{edition_.number, release_.audience, paper_name(release_), key.text(), {},
                     value.shown(),   indicator.decimals};
    if (value.shown()) seen.bounds = bounds(value.scaled, indicator, family);
    papers_.observe(text, std::move(seen));
    family.cells[place] = text;
    IndicatorCells::At at{
        std::string(base::to_string(key.period.grain())), key.period, {key.members.begin(), key.members.end()}};
    for (const auto& [dimension, _] : key.members) at.crossing += " " + dimension;
    edition_.indicators[indicator.id].cells[at] = text;
  }

  [[nodiscard]] Bounds bounds(std::int64_t printed, const release::Indicator& indicator, const Family& family) const {
    const std::int64_t half = indicator.rounded_to / 2;
    Bounds bounds{printed - half, printed + half};
    const bool persons = family.measure == Measure::jeugdigen || family.measure == Measure::rijen;
    if (half > 0 && printed > 0 && persons && family.fact->measures_persons && !family.fact->public_source &&
        minimum_ <= bounds.hi) {
      bounds.lo = std::max<std::int64_t>(bounds.lo, minimum_);
    }
    if (persons || family.measure == Measure::aanbieders) bounds.lo = std::max<std::int64_t>(bounds.lo, 0);
    return bounds;
  }

  static std::string selection_name(const std::vector<std::string>& only) {
    std::vector<std::string> sorted = only;
    std::sort(sorted.begin(), sorted.end());
    std::string text;
    for (const auto& one : sorted) text += (text.empty() ? "" : "+") + one;
    return text;
  }
  SetId unknown_selection(const std::string& dimension, const std::vector<std::string>& only) {
    auto& unknown = edition_.unknown_selections;
    const auto next = static_cast<SetId>(nobody - 1 - unknown.size());
    return unknown.try_emplace(dimension + "=" + selection_name(only), next).first->second;
  }

  Edition& edition_;
  const release::Release& release_;
  const content::Site& site_;
  Papers& papers_;
  Report& report_;
  std::int64_t minimum_ = 0;
};

}  // namespace

std::string paper_name(const release::Release& release) { return release.edition + " " + release.audience; }

Edition read_edition(std::size_t number, const std::vector<const release::Release*>& releases,
                     const content::Site& site, Papers& papers, Report& report) {
  Edition edition;
  edition.number = number;
  edition.name = releases.front()->edition;
  edition.trees = trees_of(releases, site);
  for (const auto* release : releases) Reader(edition, *release, site, papers, report).read();
  return edition;
}

}  // namespace duidelijk::attack

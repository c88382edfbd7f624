// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <algorithm>
#include <set>

namespace duidelijk::airlock::testing {
namespace {

content::Dimension make_dimension(const std::string& id, bool person,
                                  const std::vector<std::pair<std::string, std::string>>& members) {
  content::Dimension d;
  d.id = d.label = id;
  d.total_label = "alles";
  d.person = person;
  for (const auto& [member, parent] : members) d.members.push_back({member, member, parent});
  return d;
}

std::uint32_t index_of(std::vector<std::string>& members, const std::string& member) {
  const auto found = std::find(members.begin(), members.end(), member);
  if (found != members.end()) return static_cast<std::uint32_t>(found - members.begin());
  members.push_back(member);
  return static_cast<std::uint32_t>(members.size() - 1);
}

cube::Contributions contributions(const content::Fact& fact, const std::vector<Line>& lines) {
  cube::Contributions c;
  c.fact = fact.name;
  for (const auto& d : fact.dimensions) c.dimensions.push_back({d, {}, {}});
  for (const Line& line : lines) {
    const auto period = *base::Period::parse(line.period);
    auto known = std::find(c.periods.begin(), c.periods.end(), period);
    if (known == c.periods.end()) known = c.periods.insert(known, period);
    c.period.push_back(static_cast<std::uint32_t>(known - c.periods.begin()));
    for (auto& column : c.dimensions)
      column.index.push_back(index_of(column.members, line.members.at(column.dimension)));
    c.jeugdige.push_back(line.jeugdige);
    c.aanbieder.push_back(line.aanbieder);
    c.holding.push_back(line.aanbieder);
    if (fact.value != content::Fact::Value::geen) c.value.push_back(line.value);
    if (fact.value == content::Fact::Value::score) c.n.push_back(line.n);
    if (fact.value == content::Fact::Value::duur) {
      c.censored.push_back(line.censored ? 1 : 0);
      c.entry.push_back(0);
    }
  }
  return c;
}

}  // namespace

Town::Town() {
  site.gemeente.name = "Teststad";
  site.gemeente.code = "GM0000";
  site.dimensions = {make_dimension("wijk", true, {{"a", ""}, {"b", ""}, {"c", ""}}),
                     make_dimension("leeftijd", true, {{"0-11", ""}, {"12-17", ""}, {"18-22", ""}}),
                     make_dimension("geslacht", true, {{"m", ""}, {"v", ""}}),
                     make_dimension("hulpvorm", true, {{"amb", ""}, {"vbl", ""}, {"plz", "vbl"}, {"gzh", "vbl"}}),
                     make_dimension("aanbieder", false, {{"p1", ""}, {"p2", ""}})};
  dimension("aanbieder").confidential = true;
  content::Audience open;
  open.id = "openbaar";
  open.label = "Openbaar";
  open.confidential = false;
  content::Audience closed;
  closed.id = "vertrouwelijk";
  closed.label = "Vertrouwelijk";
  closed.rules.minimum = 5;
  closed.rules.protect_zeros = false;
  closed.rules.round = 1;
  closed.rules.euro_round_cents = 1;
  closed.rules.minimum_jeugdigen = closed.rules.minimum_aanbieders = closed.rules.p_percent =
      closed.rules.dominance_percent = 0;
  closed.rules.max_person_dimensions = 3;
  closed.rules.suppress_from_person_dimensions = 3;
  site.publication.audiences = {open, closed};
}

content::Dimension& Town::dimension(const std::string& id) {
  return *std::find_if(site.dimensions.begin(), site.dimensions.end(), [&](const auto& d) { return d.id == id; });
}

content::Audience& Town::audience(const std::string& id) {
  auto& all = site.publication.audiences;
  return *std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.id == id; });
}

content::Fact& Town::add_fact(const std::string& name, std::vector<std::string> dimensions,
                              std::vector<std::string> additive, content::Fact::Value value) {
  content::Fact fact;
  fact.name = name;
  fact.grains = {base::Grain::jaar, base::Grain::kwartaal};
  fact.dimensions = std::move(dimensions);
  fact.additive = std::move(additive);
  fact.value = value;
  const auto place = std::find_if(site.facts.begin(), site.facts.end(), [&](const auto& f) { return f.name > name; });
  return *site.facts.insert(place, std::move(fact));
}

content::Indicator& Town::add_indicator(const std::string& id, const std::string& fact, content::Measure measure,
                                        const std::string& unit) {
  content::Indicator indicator;
  indicator.id = indicator.name = id;
  indicator.fact = fact;
  indicator.measure = measure;
  indicator.unit = unit;
  const auto place =
      std::find_if(site.indicators.begin(), site.indicators.end(), [&](const auto& i) { return i.id > id; });
  return *site.indicators.insert(place, std::move(indicator));
}

content::Indicator& Town::add_share(const std::string& id, const std::string& numerator,
                                    const std::string& denominator) {
  content::Indicator& share = add_indicator(id, "", content::Measure::quotient, "procent");
  share.numerator = numerator;
  share.denominator = denominator;
  share.factor = 100;
  return share;
}

void Town::publish(const std::string& audience_id, const std::string& indicator,
                   std::vector<std::vector<std::string>> crossings, std::vector<base::Grain> grains) {
  auto& tables = audience(audience_id).tables;
  tables.push_back({indicator, std::move(grains), std::move(crossings), static_cast<int>(tables.size()) + 1});
}

void Town::add(const std::string& fact, const std::string& period, const std::map<std::string, std::string>& members,
               int n, std::int64_t value_each, std::uint32_t aanbieder) {
  for (int i = 0; i < n; ++i)
    records[fact].push_back({period, members, next_jeugdige_++, aanbieder, value_each, 1, false});
}

std::vector<cube::Contributions> Town::rows() const {
  std::vector<cube::Contributions> rows;
  for (const auto& [name, lines] : records) rows.push_back(contributions(*site.fact(name), lines));
  return rows;
}

std::vector<cube::Table> Town::tables(const std::string& audience_id) const {
  std::vector<cube::Hierarchy> hierarchies;
  for (const auto& d : site.dimensions) {
    cube::Hierarchy h{d.id, {}, {}};
    for (const auto& m : d.members) {
      h.members.push_back(m.id);
      h.parents.push_back(m.parent);
    }
    hierarchies.push_back(std::move(h));
  }
  std::vector<cube::Table> result;
  for (const auto& [name, requests] : plan(site, audience_id)) {
    static const std::vector<Line> none;
    const auto found = records.find(name);
    const auto rows = contributions(*site.fact(name), found == records.end() ? none : found->second);
    std::set<base::Period> periods(rows.periods.begin(), rows.periods.end());
    for (auto& table : cube::build(rows, requests, hierarchies, {periods.begin(), periods.end()}, 1))
      result.push_back(std::move(table));
  }
  return result;
}

Outcome Town::release(const std::string& audience_id, const std::vector<cube::Table>& tables) const {
  return make_release({site, audience_id, tables, site.dimensions, "2024-K4", base::Date(2024, 12, 31), true, true});
}

Outcome Town::release_after(const std::string& audience_id, const registry::Past& past,
                      std::span<const release::Release> also_seen, bool draft,
                            std::span<const base::CellKey> withhold) const {
  const auto made = tables(audience_id);
  return make_release(
      {site, audience_id, made, site.dimensions, "2024-K4", base::Date(2024, 12, 31), true, draft, also_seen, &past, withhold});
}

void Town::add_raad() {
  content::Audience raad = audience("openbaar");
  raad.id = "raad";
  raad.label = "Gemeenteraad";
  raad.confidential = true;
  raad.sees_also = {"openbaar"};
  raad.rules.minimum = 5;
  raad.rules.round = 1;
  raad.rules.euro_round_cents = 1;
  raad.rules.width = raad.rules.upper = 3;
  site.publication.audiences.push_back(raad);
}

Outcome Town::release(const std::string& audience_id) const { return release(audience_id, tables(audience_id)); }

Town town_with_raad(int a, int b, int c) {
  Town town;
  town.add_raad();
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", content::Measure::jeugdigen);
  town.publish("raad", "jeugdigen", {{"wijk"}});
  town.add("hulp", "2024", {{"wijk", "a"}}, a);
  town.add("hulp", "2024", {{"wijk", "b"}}, b);
  town.add("hulp", "2024", {{"wijk", "c"}}, c);
  return town;
}

std::string figure(const release::Release& release, const std::string& indicator, const std::string& period,
                   const std::map<std::string, std::string, std::less<>>& members) {
  const auto value = release.find({indicator, 1, *base::Period::parse(period), members});
  if (!value) return "geen cel";
  return value->shown() ? std::to_string(value->scaled) : std::string{to_string(value->presence)};
}

std::int64_t hidden_by(const Outcome& outcome, Reason reason) {
  std::int64_t sum = 0;
  for (const auto& table : outcome.report.tables) {
    const auto found = table.hidden.find(reason);
    if (found != table.hidden.end()) sum += found->second;
  }
  return sum;
}

}  // namespace duidelijk::airlock::testing

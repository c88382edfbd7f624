// SPDX-License-Identifier: EUPL-1.2
// Papers written by hand: what follows was worked out on paper.
#include "duidelijk/attack/attack.h"
#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;

namespace {

constexpr std::int64_t hidden = -1;

/// jeugdigen per wijk, which adds up, and per hulpvorm, which does not.
content::Site site() {
  content::Site site;
  content::Fact fact;
  fact.name = "jeugdigen";
  fact.grains = {base::Grain::jaar};
  fact.dimensions = {"wijk", "hulpvorm"};
  fact.additive = {"wijk"};
  site.facts.push_back(fact);
  content::Indicator indicator;
  indicator.id = "jeugdigen";
  indicator.fact = "jeugdigen";
  indicator.measure = content::Measure::jeugdigen;
  indicator.dimensions = fact.dimensions;
  site.indicators.push_back(indicator);
  for (const char* id : {"openbaar", "raad"}) {
    content::Audience audience;
    audience.id = id;
    site.publication.audiences.push_back(audience);
  }
  return site;
}

/// One table of 2024: the total, then members A, B, C … of one dimension.
release::Release paper(const std::string& edition, const std::string& audience, int rounded_to,
                       const std::string& dimension, const std::vector<std::int64_t>& values) {
  release::Release release;
  release.audience = release.audience_label = audience;
  release.edition = edition;
  release.gemeente = "Hanzedijk";
  release.gemeente_code = "GM9901";
  release::Dimension members{dimension, dimension, "alle", {}};
  release::Table table;
  table.indicator = "jeugdigen";
  table.dimensions = {dimension};
  table.periods = {base::Period(base::Grain::jaar, 2024)};
  table.certainty = {release::Certainty::definitief};
  table.members = {{"T"}};
  for (std::size_t i = 1; i < values.size(); ++i) {
    const std::string id(1, static_cast<char>('A' + i - 1));
    members.members.push_back({id, id, ""});
    table.members[0].push_back(id);
  }
  for (const auto value : values) {
    table.values.push_back(value == hidden ? release::Value{release::Presence::afgeschermd, 0}
                                           : release::Value{release::Presence::getoond, value});
  }
  release.dimensions.push_back(members);
  release::Indicator indicator;
  indicator.id = "jeugdigen";
  indicator.name = "jeugdigen";
  indicator.rounded_to = rounded_to;
  release.indicators.push_back(indicator);
  release.tables.push_back(table);
  (void)release::write(release);
  return release;
}

attack::Interval found(const attack::Report& report, const std::string& key) {
  const auto at = std::find_if(report.hidden.begin(), report.hidden.end(), [&](const auto& i) { return i.key == key; });
  REQUIRE(at != report.hidden.end());
  return *at;
}

attack::Report attacked(const std::vector<release::Release>& papers) { return attack::releases(papers, site(), {}); }

}  // namespace

TEST_CASE("What one edition hides together, the next one gives away: 18 = 10 + x + 5") {
  const auto first = paper("2024-K4", "openbaar", 1, "wijk", {18, 10, hidden, hidden});
  const auto second = paper("2025-K1", "openbaar", 1, "wijk", {18, hidden, hidden, 5});
  const auto alone = attacked({first});
  CHECK(alone.hidden.size() == 2);
  CHECK(alone.clean());  // x and y are 0 to 8
  CHECK(found(alone, "jeugdigen@1|2024|wijk=B").hi == 8);

  const auto both = attacked({first, second});
  REQUIRE(both.hidden.size() == 1);
  CHECK(both.exact() == 1);
  CHECK(both.hidden[0].key == "jeugdigen@1|2024|wijk=B");
  CHECK(both.hidden[0].lo == 3);
  CHECK(both.hidden[0].papers == std::vector<std::string>{"2024-K4 openbaar", "2025-K1 openbaar"});
  CHECK(both.printed_elsewhere == 2);
}

TEST_CASE("A raad that was made without a look at the public paper") {
  // Public: A = 10 is 10 to 12, the total 18 to 22. The raad knows 17 and hides A: then B is 5 to 7.
  const auto open = paper("2024-K4", "openbaar", 5, "wijk", {20, 10, hidden});
  const auto raad = paper("2024-K4", "raad", 1, "wijk", {18, hidden, hidden});
  CHECK(attacked({open}).clean());
  CHECK(found(attacked({open}), "jeugdigen@1|2024|wijk=B").hi == 12);
  CHECK(attacked({raad}).clean());
  const auto both = attacked({raad, open});
  CHECK(both.narrow() == 1);
  CHECK(found(both, "jeugdigen@1|2024|wijk=B").lo == 6);
  CHECK(found(both, "jeugdigen@1|2024|wijk=B").hi == 8);
}

TEST_CASE("Persons who can be in two members: no sum, and still part <= whole <= sum of the parts") {
  const auto report = attacked({paper("2024-K4", "openbaar", 1, "hulpvorm", {20, 16, hidden})});
  CHECK(report.hidden.size() == 1);
  CHECK(report.hidden[0].lo == 4);
  CHECK(report.hidden[0].hi == 20);
}

TEST_CASE("A figure that changed is two, and neither is lost") {
  const auto first = paper("2024-K4", "openbaar", 1, "wijk", {18, 10, hidden, hidden});
  const auto second = paper("2025-K1", "openbaar", 1, "wijk", {19, 10, 6, hidden});
  const auto report = attacked({first, second});
  CHECK(report.revisions == std::vector<std::string>{"jeugdigen@1|2024"});
  // 18 = 10 + 6 + C and 19 = 10 + 6 + C cannot both be true of one C: the newest paper is believed, and the other row
  // is told.
  REQUIRE(report.left_out.size() == 1);
  CHECK(report.left_out[0].row == "2024-K4: jeugdigen@1|2024 = de som over wijk");
  REQUIRE(report.hidden.size() == 1);
  CHECK(report.hidden[0].lo == 3);
  CHECK(report.hidden[0].exact());
}

TEST_CASE("A row that the paper itself contradicts is told, and the rest goes on") {
  const auto report = attacked({paper("2024-K4", "openbaar", 1, "wijk", {20, 10, 5})});
  REQUIRE(report.left_out.size() == 1);
  CHECK(report.left_out[0].row == "2024-K4: jeugdigen@1|2024 = de som over wijk");
  CHECK(report.rows == 0);
}

TEST_CASE("The same bytes whatever the order of the papers, and a paper twice is one") {
  const auto a = paper("2024-K4", "openbaar", 5, "wijk", {20, 10, hidden});
  const auto b = paper("2024-K4", "raad", 1, "wijk", {18, hidden, hidden});
  const auto c = paper("2025-K1", "openbaar", 5, "wijk", {25, 10, hidden});
  CHECK(attack::to_json(attacked({a, b, c})) == attack::to_json(attacked({c, b, a, b})));
}

TEST_CASE("Papers that do not belong together are refused") {
  const auto a = paper("2024-K4", "openbaar", 1, "wijk", {20, 10, hidden});
  CHECK_THROWS_AS((void)attacked({a, paper("2024-K4", "openbaar", 1, "wijk", {21, 10, hidden})}), base::InputError);
  auto elsewhere = paper("2025-K1", "openbaar", 1, "wijk", {21, 10, hidden});
  elsewhere.gemeente_code = "GM9902";
  (void)release::write(elsewhere);
  CHECK_THROWS_AS((void)attacked({a, elsewhere}), base::InputError);
}

// SPDX-License-Identifier: EUPL-1.2
// Made-up municipalities that a reader cannot tell from the true one (disclosure.md §5.7).
#include "witness/witness.h"

#include "knowledge.h"
#include "micro_case.h"
#include "micro_town.h"
#include "primaries.h"
#include "town.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

using namespace duidelijk;
using namespace duidelijk::airlock;
using namespace duidelijk::airlock::testing;
using content::Measure;

namespace {

/// Two facts, counts of jeugdigen and of rows, a hierarchy, selections, a child that moves.
Town busy_town() {
  Town town;
  town.add_fact("hulp", {"geslacht", "hulpvorm", "wijk"}, {"geslacht", "wijk"});
  town.add_fact("einde", {"hulpvorm", "wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.add_indicator("verblijf", "hulp", Measure::jeugdigen).selection = {{"hulpvorm", {"vbl"}}};
  town.add_indicator("beeindigd", "einde", Measure::rijen, "trajecten");
  town.publish("openbaar", "jeugdigen", {{}, {"hulpvorm", "wijk"}, {"geslacht"}});
  town.publish("openbaar", "verblijf", {{"wijk"}});
  town.publish("openbaar", "beeindigd", {{}, {"hulpvorm"}});
  const std::vector<const char*> wijken{"a", "b", "c"};
  const std::vector<const char*> hulpvormen{"amb", "plz", "gzh"};
  for (std::uint32_t child = 1; child <= 120; ++child) {
    for (const char* year : {"2023", "2024"}) {
      const char* wijk = wijken[(child + (year[3] == '4' && child % 11 == 0 ? 1 : 0)) % 3];
      for (std::uint32_t k = 0; k <= (child % 7 == 0 ? 1U : 0U); ++k) {
        const char* hulpvorm = hulpvormen[(child / 3 + k) % 3];
        town.records["hulp"].push_back(
            {year, {{"wijk", wijk}, {"geslacht", child % 2 == 0 ? "m" : "v"}, {"hulpvorm", hulpvorm}}, child});
        for (std::uint32_t i = 0; i < child % 3; ++i)
          town.records["einde"].push_back({year, {{"wijk", wijk}, {"hulpvorm", hulpvorm}}, child});
      }
    }
  }
  return town;
}

/// The model of what a town publishes.
struct Seen {
  explicit Seen(const Town& of)
      : town(of),
        tables(town.tables("openbaar")),
        rows(town.rows()),
        input{town.site, "openbaar", tables, town.site.dimensions, "2024-K4", base::Date(2024, 12, 31)},
        model(input, *town.site.publication.find("openbaar")),
        people(model, rows) {}

  const Town& town;
  std::vector<cube::Table> tables;
  std::vector<cube::Contributions> rows;
  Input input;
  Model model;
  People people;
};

/// By cell: how often all of these count there.
std::map<std::string, std::int64_t> counted(const Seen& seen, const std::vector<Someone>& all) {
  std::map<std::string, std::int64_t> counts;
  for (const Someone& each : all) {
    for (const Count& count : seen.people.cells(each)) counts[seen.model.key(count.variable).text()] += count.times;
  }
  return counts;
}

}  // namespace

TEST_CASE("all jeugdigen together count in every cell as often as the cube says") {
  const Town town = busy_town();
  const Seen seen(town);
  std::vector<Someone> all;
  for (Person p = 0; p < seen.people.size(); ++p) all.push_back({p});
  const auto counts = counted(seen, all);
  for (Index v = 0; v < seen.model.variables().size(); ++v) {
    const auto found = counts.find(seen.model.key(v).text());
    CHECK((found == counts.end() ? 0 : found->second) == seen.model.value(v));
  }
}

TEST_CASE("by hand: one child in another wijk, of the other geslacht, with other hulp") {
  Town town;
  town.add_fact("hulp", {"geslacht", "hulpvorm", "wijk"}, {"geslacht", "wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"hulpvorm", "wijk"}, {"geslacht"}});
  const auto line = [&](const char* hulpvorm) {
    town.records["hulp"].push_back({"2024", {{"wijk", "a"}, {"geslacht", "m"}, {"hulpvorm", hulpvorm}}, 7});
  };
  line("amb"), line("plz");
  const Seen seen(town);
  REQUIRE(seen.people.size() == 1);
  REQUIRE(seen.people.attributes() == 2);  // wijk, geslacht
  REQUIRE(seen.people.dimensions() == 3);  // and hulpvorm
  Someone other{0};
  other.attributes[0] = 1;     // wijk b
  other.attributes[1] = 1;     // v
  other.exchange = {2, 2, 3};  // amb, vbl, plz, gzh: gzh for plz
  std::vector<std::string> cells;
  for (const auto& [cell, times] : counted(seen, {other})) {
    CHECK(times == 1);
    cells.push_back(cell.substr(cell.find("2024")));
  }
  const std::vector<std::string> expected{"2024",
                                          "2024|geslacht=v",
                                          "2024|hulpvorm=amb",
                                          "2024|hulpvorm=amb|wijk=b",
                                          "2024|hulpvorm=gzh",
                                          "2024|hulpvorm=gzh|wijk=b",
                                          "2024|hulpvorm=vbl",
                                          "2024|hulpvorm=vbl|wijk=b",
                                          "2024|wijk=b"};
  CHECK(cells == expected);
}

TEST_CASE("by hand: of 3 children in two hidden wijken any number may live in the one, and that is witnessed") {
  // Minimum 4, exact, zeros protected: 23 = 1 + 2 + 20 with a and b hidden. A reader knows 0 to 3 of each.
  Town town = town_with_raad(1, 2, 20);
  town.audience("raad").rules.minimum = 4;
  town.audience("raad").rules.width = town.audience("raad").rules.upper = 2;
  town.audience("raad").rules.minimum_area = 0;
  const auto made = town.tables("raad");
  const auto rows = town.rows();
  const auto outcome = make_release({town.site,
                                     "raad",
                                     made,
                                     town.site.dimensions,
                                     "2024-K4",
                                     base::Date(2024, 12, 31),
                                     true,
                                     true,
                                     {},
                                     nullptr,
                                     {},
                                     rows,
                                     2});
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "afgeschermd");
  REQUIRE(outcome.report.witnesses.has_value());
  CHECK(outcome.report.witnesses->asked > 0);
  CHECK(outcome.report.witnesses->met == outcome.report.witnesses->asked);
  CHECK(outcome.report.witnesses->unproven.empty());
  CHECK_FALSE(town.release("raad").report.witnesses.has_value());
}

TEST_CASE("witnesses are the same whatever the number of threads") {
  for (const std::uint32_t seed : {3U, 8U, 21U}) {
    const Micro micro = micro_town(seed);
    const MicroCase town(micro);
    const auto one = town.witnessed(1);
    const auto three = town.witnessed(3);
    REQUIRE(one.size() == three.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      CHECK(one[i].found == three[i].found);
      CHECK(one[i].met == three[i].met);
    }
  }
}

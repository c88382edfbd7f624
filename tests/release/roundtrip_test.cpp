// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;
using namespace duidelijk::release;
using release::testing::sample;

namespace {

base::CellKey key(std::string_view text) {
  const auto parsed = base::CellKey::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("a release that is written and read is the same, and writes the same bytes") {
  auto original = sample();
  const auto json = write(original);
  auto copy = read(json, "uitgave.json");
  CHECK(write(copy) == json);
  CHECK(copy.digest == original.digest);
  CHECK(copy.audience == "openbaar");
  CHECK(copy.edition == "2025-K4");
  CHECK(copy.gemeente == "Hanzedijk");
  CHECK(copy.gemeente_code == "GM9901");
  CHECK(copy.data_until == base::Date(2025, 12, 31));
  CHECK(copy.draft);
  CHECK(copy.example);
  CHECK_FALSE(copy.confidential);
  CHECK(copy.rules == original.rules);
  CHECK(copy.indicator("jeugdigen")->definition == "Iedere jeugdige telt een keer.\n\nOok \"pleegzorg\" telt mee.");
  CHECK(copy.indicator("jeugdigen")->rounded_to == 5);
  CHECK(copy.indicator("tevredenheid")->insufficient);
  CHECK(copy.indicator("tevredenheid")->norm->source == "raadsbesluit 2024");
  CHECK(copy.label("wijk", "WK02") == "’t Zand");
  for (std::size_t i = 0; i < original.tables.size(); ++i) CHECK(copy.tables[i].values == original.tables[i].values);
}

TEST_CASE("the order in which a release is put together makes no difference") {
  auto one = sample();
  auto other = sample();
  std::reverse(other.tables.begin(), other.tables.end());
  std::reverse(other.indicators.begin(), other.indicators.end());
  CHECK(write(one) == write(other));
}

TEST_CASE("hidden cells are counted once each, in whatever tables they stand") {
  auto r = sample();
  r.hidden["jeugdigen"] = 99;
  (void)write(r);
  // By hand: 2023 four of the crossing (0-11|WK02, 12-17|WK01, 12-17|WK02 = 3); 2024 wijk 2, 12-17 1, crossing 4.
  CHECK(r.hidden == std::map<std::string, std::int64_t>{{"jeugdigen", 10}});
}

TEST_CASE("a value is found under its key, from whatever table has it") {
  auto r = sample();
  (void)write(r);
  CHECK(r.find(key("jeugdigen@1|2023"))->scaled == 3400);
  CHECK(r.find(key("jeugdigen@1|2024"))->scaled == 3410);
  CHECK(r.find(key("jeugdigen@1|2023|wijk=WK02"))->scaled == 100);
  CHECK(r.find(key("jeugdigen@1|2023|leeftijd=0-11"))->scaled == 1400);
  CHECK(r.find(key("jeugdigen@1|2023|leeftijd=0-11|wijk=WK01"))->scaled == 1350);
  CHECK(r.find(key("jeugdigen@1|2024|leeftijd=12-17|wijk=WK01"))->presence == Presence::afgeschermd);
  CHECK(r.find(key("inwoners@1|2024"))->presence == Presence::ontbreekt);
  CHECK(r.find(key("aandeel@1|2024"))->presence == Presence::niet_van_toepassing);
}

TEST_CASE("what is not released is not found") {
  auto r = sample();
  (void)write(r);
  CHECK_FALSE(r.find(key("jeugdigen@2|2023")));
  CHECK_FALSE(r.find(key("jeugdigen@1|2022")));
  CHECK_FALSE(r.find(key("jeugdigen@1|2023-K1")));
  CHECK_FALSE(r.find(key("jeugdigen@1|2023|wijk=WK03")));
  CHECK_FALSE(r.find(key("jeugdigen@1|2023|geslacht=vrouw")));
  CHECK_FALSE(r.find(key("kosten@1|2023|wijk=WK01")));
  CHECK_FALSE(r.find(key("onbekend@1|2023")));
  CHECK_FALSE(r.find(key("tevredenheid@1|2023")));
}

TEST_CASE("every cell of a table is found under the key that the table gives it") {
  auto r = release::testing::large(3);
  (void)write(r);
  for (const auto& t : r.tables) {
    for (std::size_t i = 0; i < t.values.size(); ++i) {
      const auto found = r.find(t.key(i, 1));
      REQUIRE(found);
      REQUIRE(*found == t.values[i]);
    }
  }
}

TEST_CASE("tables are found by their dimensions in any order") {
  auto r = sample();
  (void)write(r);
  CHECK(r.tables_of("jeugdigen").size() == 2);
  CHECK(r.tables_of("onbekend").empty());
  REQUIRE(r.table("jeugdigen", base::Grain::jaar, {"wijk", "leeftijd"}) != nullptr);
  CHECK(r.table("jeugdigen", base::Grain::jaar, {"wijk", "leeftijd"})->dimensions == std::vector<std::string>{"leeftijd", "wijk"});
  CHECK(r.table("jeugdigen", base::Grain::kwartaal, {"wijk"}) == nullptr);
  CHECK(r.table("jeugdigen", base::Grain::jaar, {}) == nullptr);
}

TEST_CASE("a figure is as certain as its period says") {
  auto r = sample();
  (void)write(r);
  CHECK(r.certainty(key("jeugdigen@1|2023|wijk=WK02")) == Certainty::definitief);
  CHECK(r.certainty(key("jeugdigen@1|2024|wijk=WK02")) == Certainty::voorlopig);
}

TEST_CASE("labels are in Dutch, and an unknown member is shown as it is") {
  const auto r = sample();
  CHECK(r.label("wijk", "T") == "alle wijken");
  CHECK(r.label("wijk", "WK01") == "Binnenstad");
  CHECK(r.label("wijk", "WK99") == "WK99");
  CHECK(r.label("buurt", "BU1") == "BU1");
}

TEST_CASE("the digest is what head and sha256sum give over all lines but the last two") {
  auto r = sample();
  const auto json = write(r);
  CHECK(json.ends_with("\n\"sha256\": \"" + r.digest + "\"\n}\n"));
  CHECK(release::testing::sealed(release::testing::unsealed(json)) == json);
}

TEST_CASE("a program cannot write a table that is not dense") {
  auto r = sample();
  r.tables[0].values.pop_back();
  CHECK_THROWS_AS((void)write(r), std::invalid_argument);
}

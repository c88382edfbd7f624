// SPDX-License-Identifier: EUPL-1.2
#include "small_store.h"

#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::facts;
using namespace duidelijk::facts::test;

namespace {

std::string says(const content::Fact& subject) {
  SmallStore small;
  return refusal([&] { static_cast<void>(load_contributions(small.store, subject)); });
}
std::string says(const std::string& sql) { return says(fact(sql)); }

TEST_CASE("Rows arrive with their periods, members and contributors") {
  SmallStore small;
  content::Fact subject = fact(
      "select '2024' as periode, 'noord' as wijk, 7 as jeugdige, '02' as aanbieder, 'Concern' as holding, 125 as waarde "
      "union all select '2023', 'zuid', 8, '01', null, -5 union all select '2024', 'noord', null, 'onbekend', 'onbekend', 0 "
      "union all select '2024', 'zuid', 7, '03', 'Concern', 1");
  subject.value = content::Fact::Value::cent;
  const cube::Contributions rows = load_contributions(small.store, subject);
  REQUIRE(rows.size() == 4);
  CHECK(rows.periods.at(rows.period[0]).code() == "2024");
  CHECK(rows.periods.at(rows.period[1]).code() == "2023");
  CHECK(rows.periods.size() == 2);
  CHECK(rows.dimensions.at(0).members == std::vector<std::string>{"noord", "zuid"});
  CHECK(rows.dimensions.at(0).index == std::vector<std::uint32_t>{0, 1, 0, 1});
  CHECK(rows.jeugdige == std::vector<std::uint32_t>{7, 8, 0, 7});
  CHECK(rows.value == std::vector<std::int64_t>{125, -5, 0, 1});
  // Numbered by name: 01, 02, 03; "onbekend" and null are nobody. A holding of nobody is the aanbieder itself: '01', then 'Concern'.
  CHECK(rows.aanbieder == std::vector<std::uint32_t>{2, 1, 0, 3});
  CHECK(rows.holding == std::vector<std::uint32_t>{2, 1, 0, 2});
  CHECK(rows.n.empty());
  CHECK(rows.censored.empty());
}

TEST_CASE("Aanbieder can be a dimension and a contributor in one column") {
  SmallStore small;
  content::Fact subject = fact("select '2024' as periode, '02' as aanbieder, 1 as jeugdige union all select '2024', 'onbekend', 1");
  subject.dimensions = {"aanbieder"};
  const cube::Contributions rows = load_contributions(small.store, subject);
  CHECK(rows.dimensions.at(0).members == std::vector<std::string>{"02", "onbekend"});
  CHECK(rows.aanbieder == std::vector<std::uint32_t>{1, 0});
  CHECK(rows.holding == std::vector<std::uint32_t>{1, 0});
}

TEST_CASE("Durations and scores bring their own columns") {
  SmallStore small;
  content::Fact duration = fact("select '2024' as periode, 'n' as wijk, 1 as jeugdige, 14 as waarde, 1 as gecensureerd, 3 as binnenkomst");
  duration.value = content::Fact::Value::duur;
  const auto rows = load_contributions(small.store, duration);
  CHECK(rows.value == std::vector<std::int64_t>{14});
  CHECK(rows.censored == std::vector<std::uint8_t>{1});
  CHECK(rows.entry == std::vector<std::int32_t>{3});
  content::Fact score = fact("select '2024' as periode, 'n' as wijk, 78 as waarde, 30 as n");
  score.value = content::Fact::Value::score;
  score.measures_persons = false;
  const auto scores = load_contributions(small.store, score);
  CHECK(scores.n == std::vector<std::uint32_t>{30});
  CHECK(scores.jeugdige.empty());
}

TEST_CASE("A fact without rows is a fact") {
  SmallStore small;
  CHECK(load_contributions(small.store, fact("select code as periode, 'n' as wijk, 1 as jeugdige from periode where 1 = 0")).size() == 0);
}

TEST_CASE("A missing, doubled or unknown column is named") {
  CHECK(says("select '2024' as periode, 'n' as wijk") == "feit-kolom: de kolom 'jeugdige' ontbreekt");
  CHECK(says("select '2024' as periode, 1 as jeugdige") == "feit-kolom: de kolom 'wijk' ontbreekt");
  CHECK(says("select 'n' as wijk, 1 as jeugdige") == "feit-kolom: de kolom 'periode' ontbreekt");
  CHECK(says("select '2024' as periode, 'n' as wijk, 1 as jeugdige, 2 as jeugdige") == "feit-kolom: de kolom 'jeugdige' staat er twee keer");
  CHECK(says("select '2024' as periode, 'n' as wijk, 1 as jeugdige, 2 as waard") ==
        "feit-kolom: de kolom 'waard' staat niet bij de dimensies en betekent hier niets");
}

TEST_CASE("An empty member is refused, with the number of the row and without its content") {
  CHECK(says("select '2024' as periode, 'n' as wijk, 1 as jeugdige union all select '2024', null, 2") ==
        "feit-leeg-lid: rij 2: de dimensie 'wijk' is leeg");
}

TEST_CASE("Members must fit in a key, and no member is called T") {
  CHECK(says("select '2024' as periode, 'Jan de Vries' as wijk, 1 as jeugdige") ==
        "feit-lid: rij 1: een lid van 'wijk' is geen naam die in een sleutel kan");
  CHECK(says("select '2024' as periode, 'T' as wijk, 1 as jeugdige") != "");
  CHECK(says("select '2024' as periode, '' as wijk, 1 as jeugdige") != "");
}

TEST_CASE("Types are held to the contract") {
  CHECK(says("select 2024 as periode, 'n' as wijk, 1 as jeugdige") ==
        "feit-soort: rij 1: in 'periode' hoort een periode als tekst ('2024', '2024-K1'), maar er staat iets anders");
  CHECK(says("select '2024' as periode, 12 as wijk, 1 as jeugdige") == "feit-soort: rij 1: in 'wijk' hoort tekst, maar er staat iets anders");
  CHECK(says("select '2024' as periode, 'n' as wijk, 'piet' as jeugdige") ==
        "feit-soort: rij 1: in 'jeugdige' hoort een geheel getal, maar er staat iets anders");
  content::Fact money = fact("select '2024' as periode, 'n' as wijk, 1 as jeugdige, 12.5 as waarde");
  money.value = content::Fact::Value::cent;
  CHECK(says(money) == "feit-soort: rij 1: in 'waarde' hoort een geheel getal, maar er staat iets anders");
  money.sql = "select '2024' as periode, 'n' as wijk, 1 as jeugdige, null as waarde";
  CHECK(says(money) == "feit-soort: rij 1: in 'waarde' hoort een geheel getal, maar er staat niets");
}

TEST_CASE("Values have limits: just inside and just outside") {
  content::Fact money = fact("select '2024' as periode, 'n' as wijk, 1 as jeugdige, 10000000000000 as waarde");
  money.value = content::Fact::Value::cent;
  CHECK(says(money).empty());
  money.sql = "select '2024' as periode, 'n' as wijk, 1 as jeugdige, 10000000000001 as waarde";
  CHECK(says(money) == "feit-waarde: rij 1: 'waarde' ligt niet tussen -10000000000000 en 10000000000000");
  content::Fact wait = fact("select '2024' as periode, 'n' as wijk, 1 as jeugdige, 0 as waarde, 0 as gecensureerd, 0 as binnenkomst");
  wait.value = content::Fact::Value::duur;
  CHECK(says(wait).empty());
  wait.sql = "select '2024' as periode, 'n' as wijk, 1 as jeugdige, -1 as waarde, 0 as gecensureerd, 0 as binnenkomst";
  CHECK(says(wait).starts_with("feit-waarde: rij 1: 'waarde' ligt niet tussen 0 en"));
  wait.sql = "select '2024' as periode, 'n' as wijk, 1 as jeugdige, 1 as waarde, 2 as gecensureerd, 0 as binnenkomst";
  CHECK(says(wait) == "feit-waarde: rij 1: 'gecensureerd' ligt niet tussen 0 en 1");
  CHECK(says("select '2024' as periode, 'n' as wijk, 0 as jeugdige") == "feit-waarde: rij 1: 'jeugdige' ligt niet tussen 1 en 4294967295");
}

TEST_CASE("A period must be one, and of a grain that the fact declares") {
  CHECK(says("select '2024-13' as periode, 'n' as wijk, 1 as jeugdige") == "feit-periode: rij 1: '2024-13' is geen periode");
  CHECK(says("select '2024-K1' as periode, 'n' as wijk, 1 as jeugdige") ==
        "feit-periode: rij 1: '2024-K1' is een kwartaal, en dat staat niet bij 'perioden'");
  CHECK(says("select 'van Jan' as periode, 'n' as wijk, 1 as jeugdige") == "feit-periode: rij 1: dit is geen periode");
}

}  // namespace

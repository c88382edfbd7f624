// SPDX-License-Identifier: EUPL-1.2
// The raad: exact from 5, protected by suppression, beside what is public (disclosure.md §9).
#include "town.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;
using content::Measure;

namespace {

/// A town with a raad under the rules of §9, and one table by wijk.
Town town_with_raad(int a, int b, int c) {
  Town town;
  town.add_raad();
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("raad", "jeugdigen", {{"wijk"}});
  town.add("hulp", "2024", {{"wijk", "a"}}, a);
  town.add("hulp", "2024", {{"wijk", "b"}}, b);
  town.add("hulp", "2024", {{"wijk", "c"}}, c);
  return town;
}

std::string wijk(const airlock::Outcome& outcome, const std::string& member) {
  return figure(outcome.release, "jeugdigen", "2024", {{"wijk", member}});
}

}  // namespace

TEST_CASE("for the raad counts are exact from 5; one below it, and a zero, take another cell with them") {
  const auto at = [](int a) {
    const auto outcome = town_with_raad(a, 23, 41).release("raad");
    return wijk(outcome, "a") + " " + wijk(outcome, "b") + " " + wijk(outcome, "c") + " " +
           figure(outcome.release, "jeugdigen", "2024");
  };
  CHECK(at(6) == "6 23 41 70");
  CHECK(at(5) == "5 23 41 69");
  CHECK(at(4) == "afgeschermd afgeschermd 41 68");
  CHECK(at(0) == "afgeschermd afgeschermd 41 64");
}

TEST_CASE("of two cells as cheap, the one that the public is not shown goes first") {
  const Town town = town_with_raad(4, 23, 23);
  const auto alone = town.release("raad");
  CHECK(wijk(alone, "b") == "afgeschermd");
  CHECK(wijk(alone, "c") == "23");

  release::Release open = alone.release;
  open.audience = "openbaar";
  open.indicators[0].rounded_to = 5;
  // T, a, b, c
  open.tables[0].values = {{release::Presence::getoond, 50},
                           {release::Presence::afgeschermd, 0},
                           {release::Presence::getoond, 25},
                           {release::Presence::afgeschermd, 0}};
  const std::vector<release::Release> seen{open};
  const auto beside = town.release_after("raad", {}, seen);
  CHECK(wijk(beside, "b") == "23");
  CHECK(wijk(beside, "c") == "afgeschermd");
}

// With b hidden beside a, a + b is 28; b is public as 30, which is 28 to 32: a would be 0. With c, public as 40, a is 41 - c: 0 to 3.
TEST_CASE("what is public as a rounded figure counts when the raad's own is hidden: then another one is") {
  const Town town = town_with_raad(0, 28, 41);
  const auto alone = town.release("raad");
  CHECK(wijk(alone, "b") == "afgeschermd");
  CHECK(wijk(alone, "c") == "41");

  release::Release open = alone.release;
  open.audience = "openbaar";
  open.indicators[0].rounded_to = 5;
  // T, a, b, c
  open.tables[0].values = {{release::Presence::getoond, 70},
                           {release::Presence::afgeschermd, 0},
                           {release::Presence::getoond, 30},
                           {release::Presence::getoond, 40}};
  const std::vector<release::Release> seen{open};
  const auto beside = town.release_after("raad", {}, seen);
  CHECK(wijk(beside, "b") == "28");
  CHECK(wijk(beside, "c") == "afgeschermd");
}

TEST_CASE("for the raad a median is in whole weeks, and has at least ten waits") {
  Town town = town_with_raad(10, 20, 30);
  town.add_fact("wachten", {"wijk"}, {"wijk"}, content::Fact::Value::duur);
  town.add_indicator("wachttijd", "wachten", Measure::mediaan, "weken").decimals = 1;
  town.publish("raad", "wachttijd", {{"wijk"}});
  town.add("wachten", "2024", {{"wijk", "a"}}, 10, 24);  // 24 days are 3.4 weeks
  town.add("wachten", "2024", {{"wijk", "b"}}, 9, 24);
  const auto outcome = town.release("raad");
  CHECK(figure(outcome.release, "wachttijd", "2024", {{"wijk", "a"}}) == "3");
  CHECK(figure(outcome.release, "wachttijd", "2024", {{"wijk", "b"}}) == "afgeschermd");
}

// SPDX-License-Identifier: EUPL-1.2
// The raad: exact from 5, protected by suppression, beside what is public (disclosure.md §9).
#include "town.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;

namespace {

std::string wijk(const airlock::Outcome& outcome, const std::string& member) {
  return figure(outcome.release, "jeugdigen", "2024", {{"wijk", member}});
}

constexpr release::Value hidden{release::Presence::afgeschermd, 0};
constexpr release::Value shown(std::int64_t value) { return {release::Presence::getoond, value}; }

/// The raad beside an edition for the public that is rounded to 5 and shows these of the whole, a, b and c.
airlock::Outcome beside_public(const Town& town, const std::vector<release::Value>& values) {
  release::Release open = town.release("raad").release;
  open.audience = "openbaar";
  open.indicators[0].rounded_to = 5;
  open.tables[0].values = values;
  const std::vector<release::Release> seen{open};
  return town.release_after("raad", {}, seen);
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

  const auto beside = beside_public(town, {shown(50), hidden, shown(25), hidden});
  CHECK(wijk(beside, "b") == "23");
  CHECK(wijk(beside, "c") == "afgeschermd");
}

// With b hidden beside a, a + b is 28; b is public as 30, which is 28 to 32: a would be 0. With c, public as 40, a is
// 41 - c: 0 to 3.
TEST_CASE("what is public as a rounded figure counts when the raad's own is hidden: then another one is") {
  const Town town = town_with_raad(0, 28, 41);
  const auto alone = town.release("raad");
  CHECK(wijk(alone, "b") == "afgeschermd");
  CHECK(wijk(alone, "c") == "41");

  const auto beside = beside_public(town, {shown(70), hidden, shown(30), shown(40)});
  CHECK(wijk(beside, "b") == "28");
  CHECK(wijk(beside, "c") == "afgeschermd");
}

// 4 + 7 = 11, and the public's rule hides b since it is below 10: 5 to 9 for the raad, so that a would be 2 to 4.
TEST_CASE(
    "what the rules for the public hide counts too: a figure that the raad hides for another is below their minimum") {
  const Town town = town_with_raad(4, 7, 40);
  const auto alone = town.release("raad");
  CHECK(wijk(alone, "b") == "afgeschermd");
  CHECK(wijk(alone, "c") == "40");
  CHECK(figure(alone.release, "jeugdigen", "2024") == "51");

  const auto beside = beside_public(town, {shown(50), hidden, hidden, shown(40)});
  CHECK(wijk(beside, "a") == "afgeschermd");
  const bool more = wijk(beside, "c") == "afgeschermd" || figure(beside.release, "jeugdigen", "2024") == "afgeschermd";
  CHECK(more);
}

// 5 in a and b together: nobody else can tell more than 1 to 4 of either. But a child who is alone in a knows that b
// is 4.
TEST_CASE("a child who is alone in a hidden cell knows it: a third cell goes; of two children neither is alone") {
  const auto hidden_besides = [](int a, int b) {
    const auto outcome = town_with_raad(a, b, 41).release("raad");
    CHECK(wijk(outcome, "a") == "afgeschermd");
    CHECK(wijk(outcome, "b") == "afgeschermd");
    return wijk(outcome, "c") == "afgeschermd" || figure(outcome.release, "jeugdigen", "2024") == "afgeschermd";
  };
  CHECK(hidden_besides(1, 4));
  CHECK_FALSE(hidden_besides(2, 3));
}

TEST_CASE("for the raad a median is in whole weeks, and has at least ten waits") {
  Town town = town_with_raad(10, 20, 30);
  town.add_fact("wachten", {"wijk"}, {"wijk"}, content::Fact::Value::duur);
  town.add_indicator("wachttijd", "wachten", content::Measure::mediaan, "weken").decimals = 1;
  town.publish("raad", "wachttijd", {{"wijk"}});
  town.add("wachten", "2024", {{"wijk", "a"}}, 10, 24);  // 24 days are 3.4 weeks
  town.add("wachten", "2024", {{"wijk", "b"}}, 9, 24);
  const auto outcome = town.release("raad");
  CHECK(figure(outcome.release, "wachttijd", "2024", {{"wijk", "a"}}) == "3");
  CHECK(figure(outcome.release, "wachttijd", "2024", {{"wijk", "b"}}) == "afgeschermd");
}

TEST_CASE(
    "what the public is shown the raad's own tables hold too, or nothing is made: the attack would not know of it") {
  Town town = town_with_raad(10, 20, 30);
  town.publish("openbaar", "jeugdigen", {{}, {"wijk"}});
  CHECK_NOTHROW((void)town.tables("raad"));
  town.publish("openbaar", "jeugdigen", {{}}, {base::Grain::jaar, base::Grain::kwartaal});
  try {
    (void)town.tables("raad");
    FAIL("a plan was made");
  } catch (const base::InputError& error) {
    REQUIRE(error.diagnostics().size() == 1);
    CHECK(error.diagnostics().front().rule == "matrix-niet-ruimer");
    CHECK(error.diagnostics().front().message ==
          "'jeugdigen' per kwartaal staat bij openbaar en niet bij raad, terwijl wie raad leest dat ook ziet");
  }
}

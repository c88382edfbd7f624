// SPDX-License-Identifier: EUPL-1.2
// What a mistaken or ill-willed colleague does, and the door that stops it. Sabotage of papers is in tests/release and
// tests/register.
#include "town.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;

namespace {

std::string refused(const Town& town, std::span<const release::Release> seen) {
  try {
    (void)town.release_after("raad", {}, seen);
  } catch (const base::InputError& error) {
    REQUIRE(error.diagnostics().size() == 1);
    return error.diagnostics().front().rule + ": " + error.diagnostics().front().message;
  }
  return "";
}

Town town_beside_public() {
  Town town = town_with_raad(6, 23, 41);
  town.publish("openbaar", "jeugdigen", {{"wijk"}});
  return town;
}

}  // namespace

TEST_CASE("an edition for the raad is not made without the public one that its readers see too") {
  const Town town = town_beside_public();
  CHECK(refused(town, {}) ==
        "doelgroep-ontbreekt: wie de uitgave voor raad leest, ziet ook die voor openbaar, en die ontbreekt");
  std::vector<release::Release> seen{town.release("openbaar").release};
  CHECK(refused(town, seen).empty());
  seen[0].audience = "vertrouwelijk";
  CHECK(refused(town, seen).starts_with("doelgroep-ontbreekt: "));
}

TEST_CASE("nor beside the public one of another edition") {
  const Town town = town_beside_public();
  std::vector<release::Release> seen{town.release("openbaar").release};
  seen[0].edition = "2024-K3";
  CHECK(refused(town, seen) ==
        "andere-editie: wie de uitgave voor raad leest, ziet ook die voor openbaar; die is van editie 2024-K3, deze "
        "van 2024-K4");
}

TEST_CASE("an audience that is shown no figures takes nothing to be seen") {
  CHECK(refused(town_with_raad(6, 23, 41), {}).empty());
}

// What secondaries are for: without them (secundair: nee) the account says what follows, and with them nothing does.
TEST_CASE("one secondary less is one hidden cell that follows, and that edition is not made") {
  Town town = town_with_raad(4, 20, 40);
  town.audience("raad").rules.secondary = false;
  const auto bare = town.release("raad");
  CHECK(bare.report.exact == 1);  // 64 - 20 - 40 = 4
  CHECK(figure(bare.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "20");

  // b was printed before, and c: nothing is left to hide beside a.
  town.audience("raad").rules.secondary = true;
  registry::Past past;
  past.add({"raad", "2024-K3", 1, ""});
  past.add("jeugdigen@1|2024", {0, 1, true, 64, 0, 1, 64});
  past.add("jeugdigen@1|2024|wijk=b", {0, 1, true, 20, 0, 1, 20});
  past.add("jeugdigen@1|2024|wijk=c", {0, 1, true, 40, 0, 1, 40});
  try {
    (void)town.release_after("raad", past);
    FAIL("it was made");
  } catch (const base::InputError& error) {
    CHECK(error.diagnostics().front().rule == "aanval-geslaagd");
    CHECK(error.diagnostics().front().message.find("jeugdigen@1|2024|wijk=a") != std::string::npos);
  }
}

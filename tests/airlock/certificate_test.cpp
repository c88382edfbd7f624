// SPDX-License-Identifier: EUPL-1.2
// What the certificate says of a hand-made town, and what it does not say.
#include "town.h"

#include "duidelijk/release/account.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;
using namespace duidelijk::airlock;
using namespace duidelijk::airlock::testing;
using release::Hiding;

namespace {

/// The raad sees wijk a, b and c: 3, 40 and 50 jeugdigen. The 3 are hidden by the rule, and one of the others with it.
Outcome raad(int a) { return town_with_raad(a, 40, 50).release("raad"); }

}  // namespace

TEST_CASE("a release names its certificate, which counts what is hidden by which rule and for which other") {
  const Outcome outcome = raad(3);
  const release::Account& account = outcome.account;
  CHECK(outcome.release.certificate == account.digest);
  CHECK_NOTHROW(release::require_belongs(account, outcome.release, "certificaat"));
  CHECK(account.primaries == 1);
  CHECK(account.secondaries == 1);
  std::map<Hiding, std::int64_t> hidden;
  for (const auto& table : account.tables)
    for (const auto& [why, count] : table.hidden) hidden[why] += count;
  CHECK(hidden[Hiding::klein] == 1);
  CHECK(hidden[Hiding::rij] + hidden[Hiding::samen] + hidden[Hiding::bereik] == 1);
  REQUIRE(account.protections.size() == 1);
  CHECK(account.protections.front().count == 1);
  CHECK(account.protections.front().example_of.find("2024") != std::string::npos);
  CHECK(account.asked == account.wide);
  CHECK(account.asked >= 1);
  CHECK_FALSE(account.witnessed);
}

TEST_CASE(
    "the narrowest intervals are what an attacker can know: 1 to 4 of a count that the raad's minimum of 5 hides") {
  const auto account = raad(3).account;
  REQUIRE(account.narrowest.size() == 1);
  // By hand: zeros are protected for the raad, so a hidden count is 0 to 4; the wish is 3 wide and up to 3.
  CHECK(account.narrowest.front().lo == 0);
  CHECK(account.narrowest.front().hi == 4);
  CHECK(account.width == 3);
  CHECK(account.reach == 3);
}

TEST_CASE("nothing of a certificate but digests depends on the value of what is hidden by the minimum") {
  // The same total, so that everything that is shown is the same; hidden are 1 and 42, or 4 and 39.
  auto one = town_with_raad(1, 42, 50).release("raad").account;
  auto other = town_with_raad(4, 39, 50).release("raad").account;
  CHECK(one.figures == other.figures);
  CHECK(release::write(one) == release::write(other));
  // Zero is hidden for another reason, of which the certificate does not speak.
  auto none = town_with_raad(0, 43, 50).release("raad").account;
  CHECK(release::write(one) == release::write(none));
}

// SPDX-License-Identifier: EUPL-1.2
// Editions after one another: a revised figure may not give away what an earlier edition hid, and the other way round
// (disclosure.md S3, §7).
#include "town.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;

namespace {

Town town_of(int a, int b, int c) { return town_with_raad(a, b, c); }

/// The public is shown the same.
Town public_town_of(int a, int b, int c) {
  Town town = town_of(a, b, c);
  town.publish("openbaar", "jeugdigen", {{"wijk"}});
  return town;
}

/// "whole a b c", as printed.
std::string line(const release::Release& r) {
  std::string text = figure(r, "jeugdigen", "2024");
  for (const char* wijk : {"a", "b", "c"}) text += " " + figure(r, "jeugdigen", "2024", {{"wijk", wijk}});
  std::string brief;
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, 11, "afgeschermd") == 0) {
      brief += "x";
      at += 11;
    } else {
      brief += text[at++];
    }
  }
  return brief;
}

/// What a register would remember of one edition.
registry::Past past_of(const airlock::Outcome& issued, const std::string& edition = "2024-K3") {
  registry::Past past;
  past.add({issued.release.audience, edition, 1, ""});
  std::map<std::string, registry::Entry> entries;
  for (std::size_t t = 0; t < issued.release.tables.size(); ++t) {
    const auto& table = issued.release.tables[t];
    const auto& indicator = *issued.release.indicator(table.indicator);
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      const bool shown = table.values[i].shown();
      entries[table.key(i, 1).text()] = {
          0, 1, shown, table.values[i].scaled, indicator.decimals, indicator.rounded_to, issued.exact[t][i]};
    }
  }
  for (const auto& [key, entry] : entries) past.add(key, entry);
  return past;
}

airlock::Outcome issue(const Town& town, const registry::Past& past = {}) {
  return town.release_after("raad", past, {}, false);
}

}  // namespace

TEST_CASE("an edition with the same figures prints the same, whatever would be cheaper by now") {
  const auto first = issue(town_of(4, 20, 40));
  CHECK(line(first.release) == "64 x x 40");
  const auto again = issue(town_of(4, 20, 40), past_of(first));
  CHECK(line(again.release) == "64 x x 40");
  CHECK(again.report.withheld.empty());

  // c was printed; now b is gone from the register's knowledge, and c would be the cheaper one to hide.
  registry::Past only_c;
  only_c.add({"raad", "2024-K3", 1, ""});
  only_c.add("jeugdigen@1|2024|wijk=c", {0, 1, true, 20, 0, 1, 20});
  CHECK(line(issue(town_of(4, 40, 20)).release) == "64 x 40 x");
  CHECK(line(issue(town_of(4, 40, 20), only_c).release) == "64 x x 20");
}

TEST_CASE("a new version may be hidden for others, and one that an earlier edition hid is not shown as it was") {
  // c and the whole are revised by 20. Showing b now would give a away through the first edition: 64 - 20 - 40 = 4.
  const auto first = issue(town_of(4, 20, 40));
  CHECK(line(issue(town_of(4, 20, 10)).release) == "34 x 20 x");
  const auto second = issue(town_of(4, 20, 10), past_of(first));
  CHECK(line(second.release) == "34 x x 10");
  CHECK(hidden_by(second, airlock::Reason::hidden_before) == 1);
}

TEST_CASE("a figure that is revised by fewer than the minimum is withheld, and the one in the way is named") {
  const auto after = [](int b) {
    const auto first = issue(town_of(30, 20, 40));
    CHECK(line(first.release) == "90 30 20 40");
    return issue(town_of(30, b, 40), past_of(first));
  };
  CHECK(line(after(15).release) == "85 30 15 40");
  CHECK(line(after(25).release) == "95 30 25 40");
  const auto few = after(24);
  CHECK(line(few.release) == "x 30 x 40");
  REQUIRE(few.report.withheld.size() == 2);
  CHECK(few.report.withheld[0].cell.text() == "jeugdigen@1|2024");
  CHECK(few.report.withheld[0].printed == 90);
  CHECK(few.report.withheld[1].cell.text() == "jeugdigen@1|2024|wijk=b");
  CHECK(few.report.withheld[1].printed == 20);
  CHECK(few.report.withheld[1].edition == "2024-K3");
  CHECK(few.report.withheld[1].audience == "raad");
  CHECK(line(after(19).release) == "x 30 x 40");
  CHECK(line(after(20).release) == "90 30 20 40");
}

TEST_CASE("a small change inside a whole that did not change takes a second new version with it") {
  // Two children moved from b to c: 90 - 30 is known, so b and c both follow from nothing else.
  const auto first = issue(town_of(30, 20, 40));
  const auto second = issue(town_of(30, 18, 42), past_of(first));
  CHECK(line(second.release) == "90 30 x x");
  CHECK(second.report.withheld.size() == 2);
}

TEST_CASE(
    "what was hidden and grew past the minimum is a new version: it may be shown unless its whole gives the old one "
    "away") {
  // a was 4 of 64, with b hidden beside it. Now a is 7 of 67: the whole changed by 3, and is withheld.
  const auto first = issue(town_of(4, 20, 40));
  const auto second = issue(town_of(7, 20, 40), past_of(first));
  CHECK(figure(second.release, "jeugdigen", "2024") == "afgeschermd");
  CHECK(figure(second.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "afgeschermd");
  CHECK(figure(second.release, "jeugdigen", "2024", {{"wijk", "c"}}) == "40");
}

TEST_CASE("a figure rounded before and exact now leaves the change wide enough; rounded ones always do") {
  const auto open = public_town_of(30, 20, 40).release_after("openbaar", {}, {}, false);
  CHECK(line(open.release) == "90 30 20 40");
  const auto raad = town_of(30, 21, 40).release_after("raad", past_of(open), {}, false);
  CHECK(line(raad.release) == "91 30 21 40");
  const auto revised = public_town_of(30, 23, 40).release_after("openbaar", past_of(open), {}, false);
  CHECK(line(revised.release) == "95 30 25 40");
}

TEST_CASE(
    "two editions are read together: what is left of a hidden figure's old total may not follow from the new one") {
  // Of each edition alone nothing follows. But the second says that b and c are 5 together, and then a was 9 - 5 = 4.
  const auto first = issue(town_of(4, 3, 2));
  CHECK(line(first.release) == "9 x x x");
  CHECK(line(issue(town_of(14, 3, 2)).release) == "19 14 x x");
  const auto second = issue(town_of(14, 3, 2), past_of(first));
  CHECK(figure(second.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "afgeschermd");
  CHECK(figure(second.release, "jeugdigen", "2024", {{"wijk", "c"}}) == "afgeschermd");
  const bool both = figure(second.release, "jeugdigen", "2024") == "19" &&
                    figure(second.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "14";
  CHECK_FALSE(both);
}

TEST_CASE("a hidden figure that is revised by a few is not read off from the two totals") {
  // Hidden before and after: 2, and then 3. The totals less wijk d say that a, b and c together grew by one child.
  const auto with_d = [](int a, int d) {
    Town town = town_of(a, 2, 3);
    town.dimension("wijk").members.push_back({"d", "d", ""});
    town.add("hulp", "2024", {{"wijk", "d"}}, d);
    return town;
  };
  const auto printed = [](const airlock::Outcome& outcome) {
    return line(outcome.release) + " " + figure(outcome.release, "jeugdigen", "2024", {{"wijk", "d"}});
  };
  const auto first = issue(with_d(2, 40));
  CHECK(printed(first) == "47 x x x 40");
  CHECK(printed(issue(with_d(3, 46))) == "54 x x x 46");
  CHECK(printed(issue(with_d(3, 46), past_of(first))) != "54 x x x 46");
}

// b is 20 and then 19. For the raad that is withheld; but the public's rounded figures say that b is 18 to 22, and the
// whole 88 to 92, which is 72 more than b: so b is 18 to 20, and changed by at most 2.
TEST_CASE(
    "when the public's figures tell the raad too much of a change, one of them is to be withheld from the public") {
  const auto before = issue(town_of(31, 20, 41));
  CHECK(line(before.release) == "92 31 20 41");
  const Town now = public_town_of(31, 19, 41);
  const auto open = now.release_after("openbaar", {}, {}, false);
  CHECK(line(open.release) == "90 30 20 40");
  const std::vector<release::Release> seen{open.release};
  std::vector<base::CellKey> withhold;
  try {
    (void)now.release_after("raad", past_of(before), seen, false);
    FAIL("the raad's edition was made");
  } catch (const airlock::Entangled& entangled) {
    REQUIRE(entangled.cells().size() == 1);
    CHECK(entangled.cells().front().audience == "openbaar");
    CHECK(entangled.cells().front().key.text() == "jeugdigen@1|2024|wijk=b");
    withhold.push_back(entangled.cells().front().key);
  }
  const auto again = now.release_after("openbaar", {}, {}, false, withhold);
  CHECK(figure(again.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "afgeschermd");
  const std::vector<release::Release> seen_again{again.release};
  const auto raad = now.release_after("raad", past_of(before), seen_again, false);
  CHECK(line(raad.release) == "x 31 x 41");
}

// The child that is alone in a knows that b is 5 - 1. An edition from before that was looked at printed all the rest.
TEST_CASE(
    "what earlier editions tell someone who counts in a hidden cell is told, and is no reason to refuse this one") {
  registry::Past past;
  past.add({"raad", "2024-K3", 1, ""});
  past.add("jeugdigen@1|2024", {0, 1, true, 46, 0, 1, 46});
  past.add("jeugdigen@1|2024|wijk=a", {0, 1, false, 0, 0, 1, 1});
  past.add("jeugdigen@1|2024|wijk=b", {0, 1, false, 0, 0, 1, 4});
  past.add("jeugdigen@1|2024|wijk=c", {0, 1, true, 41, 0, 1, 41});
  const auto outcome = issue(town_of(1, 4, 41), past);
  CHECK(line(outcome.release) == "46 x x 41");
  REQUIRE(outcome.report.narrow_inside.size() == 1);
  CHECK(outcome.report.narrow_inside.front().cell.text() == "jeugdigen@1|2024|wijk=b");
  CHECK(outcome.report.narrow_inside.front().lo == 4);
  CHECK(outcome.report.narrow_inside.front().hi == 4);
  CHECK(issue(town_of(1, 4, 41)).report.narrow_inside.empty());
}

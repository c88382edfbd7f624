// SPDX-License-Identifier: EUPL-1.2
// How long children wait, and what became of their help, as content/ defines it; counted by hand.
#include "village.h"

using duidelijk::facts::test::Village;

namespace {

/// A toewijzing of 1 March 2024 whose help begins so many days later; -1 = not begun.
std::string waits(Village& v, int days, const std::string& product = "BEG", const std::string& verwijzer = "01") {
  const auto nummer = v.toewijzing({v.child(), product, 20240301, 20241231, 0, verwijzer});
  if (days >= 0)
    v.start(nummer, static_cast<int>(
                        duidelijk::base::Date::from_days(duidelijk::base::Date(2024, 3, 1).days() + days).yyyymmdd()));
  return nummer;
}

}  // namespace

TEST_CASE("Who still waits counts too: the middle of three that began is 14 days, of these and two that wait 21") {
  Village v(20230101, 20240430);
  for (const int days : {7, 14, 21}) waits(v, days);
  CHECK(v.figure("wachttijd", "2024-K1") == 14);
  waits(v, -1);
  waits(v, -1);
  // 4/5 after 7 days, 3/5 after 14, 2/5 after 21.
  CHECK(v.figure("wachttijd", "2024-K1") == 21);
}

TEST_CASE(
    "Only first starts after a referral by the municipality: no doctor, no crisis, no transport, no measure, no "
    "extension, no earlier help") {
  Village v(20230101, 20250131);
  waits(v, 50);
  waits(v, 0, "BEG", "02");
  waits(v, 0, "BEG", "");
  waits(v, 0, "CRI");
  waits(v, 0, "VVR");
  waits(v, 0, "OTS");
  const auto extension =
      v.toewijzing({v.child(), "BEG", 20240301, 20241231, 0, "01", "null, null, null, null", "01", "04"});
  v.start(extension, 20240301);
  const int known = v.child();
  v.help({known, "GGZ", 20231201, 20240210});  // ended 20 days before
  v.start(v.toewijzing({known, "BEG", 20240301, 20241231}), 20240301);
  CHECK(v.figure("wachttijd", "2024") == 50);
  const int long_ago = v.child();
  v.help({long_ago, "GGZ", 20231201,
          20240115});  // ended 46 days before: a first start again; the toewijzing of this help is of 2023
  v.start(v.toewijzing({long_ago, "BEG", 20240301, 20241231}), 20240306);
  CHECK(v.figure("wachttijd", "2024") == 5);
}

TEST_CASE(
    "The clock starts on the day of the toewijzing, or when it is to begin when that is later; a start before it waits "
    "0 days") {
  Village v(20230101, 20250131);
  v.start(v.toewijzing({v.child(), "BEG", 20240401, 20241231, 20240301}),
          20240411);  // to begin in April, given in March: 10 days
  CHECK(v.figure("wachttijd", "2024-K2") == 10);
  v.start(v.toewijzing({v.child(), "BEG", 20240101, 20241231, 20240201}),
          20240101);  // given a month late, begun at once
  CHECK(v.figure("wachttijd", "2024-K1") == 0);
}

TEST_CASE("12 weeks are 84 days; who has not been followed so long does not count yet") {
  Village v(20230101, 20240615);  // 106 days after 1 March
  waits(v, 84);
  waits(v, 85);
  waits(v, -1);
  v.toewijzing({v.child(), "BEG", 20240601, 20241231});
  CHECK(v.figure("wachttijd-bekend", "2024-K1") == 3);
  CHECK(v.figure("begonnen-binnen-norm", "2024-K1") == 1);
}

TEST_CASE("Waiting is a stand: a valid toewijzing without a start on the last day") {
  Village v(20230101, 20250131);
  waits(v, 31);  // begins on 1 April
  waits(v, 30);  // begins on 31 March
  waits(v, -1);
  v.toewijzing({v.child(), "BEG", 20240301, 20240330});  // over before the last day
  v.toewijzing({v.child(), "BEG", 20240501, 20241231});  // not yet
  CHECK(v.figure("wachtenden", "2024-K1") == 2);
  CHECK(v.figure("wachtenden", "2024-K2") == 2);
  CHECK(v.figure("wachtenden", "2024-K2", {{"wachtduur", "langer"}}) == 1);  // 121 days
  CHECK(v.figure("wachtenden", "2024-K2", {{"wachtduur", "tot-12-weken"}}) == 1);
}

TEST_CASE("An end for reason 20, 37, 38 or 39 is no end of help; both readings of dropping out are of what is known") {
  Village v(20230101, 20250131);
  const auto ended = [&](const std::string& reden) { v.help({v.child(), "BEG", 20240101, 20240630, reden}); };
  for (const char* none : {"20", "37", "38", "39"}) ended(none);
  for (const char* plan : {"31", "31", "31", "31"}) ended(plan);
  for (const char* other : {"32", "32", "33", "34", "35", "36", "02"}) ended(other);
  ended("");  // no stop came
  CHECK(v.figure("beeindigde-trajecten", "2024") == 12);
  CHECK(v.figure("beeindigde-trajecten", "2024", {{"reden", "onbekend"}}) == 1);
  CHECK(v.figure("beeindigde-trajecten", "2024", {{"reden", "overig"}}) == 2);  // 36, and overlijden only in here
  CHECK(v.figure("beeindigd-met-reden", "2024") == 11);
  CHECK(v.figure("beeindigd-volgens-plan", "2024") == 4);
  CHECK(v.figure("beeindigd-eenzijdig", "2024") == 3);
  CHECK(v.figure("beeindigd-door-gezin", "2024") == 2);
  CHECK(v.figure("beeindigd-niet-volgens-plan", "2024") == 7);
}

TEST_CASE("Overlapping help of one hulpvorm is one traject, which ends when the last ends, for its reason") {
  Village v(20230101, 20250131);
  const int child = v.child();
  v.help({child, "BEG", 20240101, 20240331, "32"});
  v.help({child, "BEG", 20240401, 20240630, "31"});  // the next day: the same traject
  v.help({child, "BEG", 20240702, 20240831, "33"});  // a day without: another
  v.help({child, "GGZ", 20240201, 20240930, "31"});  // another hulpvorm
  CHECK(v.figure("begonnen-trajecten", "2024") == 3);
  CHECK(v.figure("beeindigde-trajecten", "2024") == 3);
  CHECK(v.figure("beeindigd-volgens-plan", "2024") == 2);
  CHECK(v.figure("beeindigd-eenzijdig", "2024") == 1);
}

TEST_CASE("The share of a verwijzer is of begun trajecten whose verwijzer is known") {
  Village v(20230101, 20250131);
  for (const char* who : {"01", "01", "02", "03", "05", "04", "08", "06", ""})
    v.help({v.child(), "BEG", 20240101, 20240630, "31", who});
  CHECK(v.figure("begonnen-trajecten", "2024") == 9);
  CHECK(v.figure("begonnen-trajecten", "2024", {{"verwijzer", "onbekend"}}) == 1);
  CHECK(v.figure("trajecten-met-bekende-verwijzer", "2024") == 8);
  CHECK(v.figure("trajecten-met-bekende-verwijzer", "2024", {{"verwijzer", "01"}}) == 2);
  CHECK(v.figure("trajecten-met-bekende-verwijzer", "2024", {{"verwijzer", "medisch"}}) == 3);
  CHECK(v.figure("trajecten-met-bekende-verwijzer", "2024", {{"verwijzer", "gedwongen"}}) == 2);
  CHECK(v.figure("trajecten-met-bekende-verwijzer", "2024", {{"verwijzer", "06"}}) == 1);
}

TEST_CASE(
    "Stapeling counts kinds on the last day: transport is none, and living with one kind of help beside it stands "
    "apart") {
  Village v(20230101, 20250131);
  const auto has = [&](std::initializer_list<const char*> products) {
    const int child = v.child();
    for (const char* product : products) v.help({child, product, 20240101, 20250131, ""});
  };
  has({"BEG"});
  has({"BEG", "BEH"});  // both of category 45: one kind
  has({"DAG", "VVR"});  // transport does not count
  has({"BEG", "GGZ"});
  has({"LGR", "BEG"});
  has({"LGR", "BEG", "GGZ"});
  has({"VVR"});
  has({"BEG", "OTS"});  // a measure of the judge is no jeugdhulp
  v.help({v.child(), "BEG", 20240101, 20241230});
  CHECK(v.figure("stapeling", "2024") == 8);
  CHECK(v.figure("stapeling", "2024", {{"stapel", "1"}}) == 4);
  CHECK(v.figure("stapeling", "2024", {{"stapel", "2"}}) == 1);
  CHECK(v.figure("stapeling", "2024", {{"stapel", "wonen-en-hulp"}}) == 1);
  CHECK(v.figure("stapeling", "2024", {{"stapel", "3-of-meer"}}) == 1);
  CHECK(v.figure("stapeling", "2024", {{"stapel", "alleen-vervoer"}}) == 1);
}

TEST_CASE(
    "Repeated is a traject after help of the five years before with a day between; years without five years before "
    "have no figure") {
  Village v(20190101, 20250131);
  const auto again = [&](int first, int last, int begin) {
    const int child = v.child();
    v.help({child, "GGZ", first, last});
    v.help({child, "BEG", begin, 20241231});
  };
  again(20190101, 20190301, 20240301);  // ended on the first day of the five years
  again(20190101, 20190228, 20240301);  // a day earlier
  again(20230101, 20240228, 20240301);  // 29 February lies between
  again(20230101, 20240229, 20240301);  // nothing between
  CHECK(v.figure("begonnen-trajecten-met-voorgeschiedenis", "2024") == 4);
  CHECK(v.figure("herhaalde-trajecten", "2024") == 2);
  CHECK(v.figure("begonnen-trajecten-met-voorgeschiedenis", "2023") == 0);
}

TEST_CASE(
    "No new start within a year of the end: 365 days is within, 366 is not; years that are not followed for a year "
    "have no figure") {
  Village v(20220101, 20241231);
  const auto again = [&](int begin) {
    const int child = v.child();
    v.help({child, "BEG", 20220301, 20230301});
    if (begin != 0) v.help({child, "BEG", begin, 20241130});
  };
  again(20240229);  // 365 days later
  again(20240301);  // 366
  again(0);
  CHECK(v.figure("geeindigde-episoden", "2023") == 3);
  CHECK(v.figure("geeindigd-zonder-nieuwe-start", "2023") == 2);
  CHECK(v.figure("geeindigde-episoden", "2024") == 0);
}

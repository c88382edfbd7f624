// SPDX-License-Identifier: EUPL-1.2
// Who has help, who began and who stopped, as content/ defines it; counted by hand.
#include "village.h"

using duidelijk::facts::test::Village;

TEST_CASE(
    "A child counts once, however much help it has; not before the help begins, not from its 23rd birthday, and not "
    "for a measure of a judge") {
  Village v(20230101, 20250131);
  const int twice = v.child();
  v.help({twice, "BEG", 20240101, 20240331});
  v.help({twice, "GGZ", 20240215, 20240630});
  v.help({v.child(), "PLZ", 20240101, 20241231});
  v.toewijzing({v.child(), "BEG", 20240101, 20241231});  // allotted, never begun
  v.help({v.child(), "OTS", 20240101, 20241231});        // jeugdbescherming
  v.help({v.child(200112), "BEG", 20240101, 20241130});  // turned 22 in December 2023, 23 in December 2024
  CHECK(v.figure("jeugdigen-met-jeugdhulp", "2024") == 2);
  CHECK(v.figure("jeugdigen-met-jeugdhulp", "2024-K1") == 3);  // on 31 March the last one is still 22
  CHECK(v.figure("jeugdigen-met-jeugdhulp", "2024-K3") == 2);
  CHECK(v.figure("jeugdigen-met-jeugdhulp", "2024", {{"hulpvorm", "zonder-verblijf"}}) == 1);
  CHECK(v.figure("jeugdigen-met-jeugdhulp", "2024", {{"hulpvorm", "02"}}) == 1);
  CHECK(v.figure("jeugdigen-met-verblijf", "2024") == 1);
  CHECK(v.figure("jeugdigen-met-jeugdzorg", "2024") == 3);
  CHECK(v.figure("gedwongen-kader", "2024") == 1);
  CHECK(v.figure("jeugdigen-met-toewijzing", "2024") == 5);  // here age and kind do not matter
}

TEST_CASE("27 days without help are the same episode, 28 days are not") {
  Village v(20230101, 20250131);
  const int near = v.child();
  v.help({near, "BEG", 20240101, 20240331});
  v.help({near, "BEG", 20240428, 20240831});  // 1 to 27 April
  const int far = v.child();
  v.help({far, "BEG", 20240101, 20240331});
  v.help({far, "BEG", 20240429, 20240831});  // 1 to 28 April
  CHECK(v.figure("instroom", "2024") == 3);
  CHECK(v.figure("uitstroom", "2024") == 3);
  CHECK(v.figure("uitstroom", "2024-K1") == 1);
  CHECK(v.figure("stand", "2024-K1") == 1);  // the first child, although it has no help on 31 March
  CHECK(v.figure("stand", "2024-K2") == 2);
  CHECK(v.figure("stand", "2024") == 0);
}

TEST_CASE(
    "An extension, a changed volume or another number is no flow; other help or another aanbieder is doorstroom") {
  Village v(20230101, 20250131);
  const int same = v.child();
  v.help({same, "BEG", 20240101, 20240630, "37"});
  v.help({same, "BEG", 20240701, 20241231});
  const int other_form = v.child();
  v.help({other_form, "BEG", 20240101, 20240630});
  v.help({other_form, "GGZ", 20240601, 20241231});
  const int other_provider = v.child();
  v.help({other_provider, "BEG", 20240101, 20240630, "38"});
  v.help({other_provider, "BEG", 20240715, 20241231, "31", "01", "02"});
  CHECK(v.figure("instroom", "2024") == 3);
  CHECK(v.figure("doorstroom", "2024") == 2);
}

TEST_CASE("Stand, instroom and uitstroom balance, also when a stop never came") {
  Village v(20230101, 20250131);
  v.help({v.child(), "BEG", 20230501, 20240215});
  v.help({v.child(), "BEG", 20230501, 20240630, ""});  // no stop: ends with its toewijzing
  v.help({v.child(), "PLZ", 20231001, 20260101, ""});
  v.help({v.child(), "GGZ", 20240301, 20240401});
  CHECK(v.figure("stand", "2023") == 3);
  CHECK(v.figure("instroom", "2024") == 1);
  CHECK(v.figure("uitstroom", "2024") == 3);
  CHECK(v.figure("stand", "2024") == 1);
}

// Many toewijzingen end on 31 December and are renewed in January. When January is not there yet, nobody has stopped.
TEST_CASE("An end that no stop confirms is none until 28 days have passed without new help") {
  Village v(20230101, 20241231);
  v.help({v.child(), "BEG", 20240101, 20241231, ""});
  v.help({v.child(), "BEG", 20240101, 20241204, ""});  // 27 days before the last message
  v.help({v.child(), "BEG", 20240101, 20241203, ""});  // 28 days before it
  v.help({v.child(), "BEG", 20240101, 20241220});      // a stop came
  CHECK(v.figure("uitstroom", "2024") == 2);
  CHECK(v.figure("stand", "2024") == 2);
  CHECK(v.figure("beeindigde-trajecten", "2024") == 2);
  CHECK(v.figure("beeindigde-trajecten", "2024", {{"reden", "onbekend"}}) == 1);
}

TEST_CASE("The middle duration counts who is still helped with the days until now") {
  Village v(20230101, 20241231);
  v.help({v.child(), "BEG", 20240101, 20240229});  // 60 days
  v.help({v.child(), "BEG", 20240101, 20240429});  // 120 days: 3 of 5 are left
  v.help({v.child(), "BEG", 20240101, 20241231, ""});
  v.help({v.child(), "BEG", 20240101, 20241231, ""});
  const int last = v.child();
  v.help({last, "BEG", 20240101, 20250630, ""});
  CHECK_FALSE(v.has_figure("zorgduur", "2024"));   // less than half has stopped
  v.help({v.child(), "BEG", 20240101, 20240628});  // 180 days: 3 of 6 are left
  CHECK(v.figure("zorgduur", "2024") == 180);
}

TEST_CASE("Help that ran before the year enters the count of durations late") {
  Village v(20230101, 20250131);
  // Two from 1 January 2023 that end after 400 and 500 days, in 2024; one of 100 days within 2024. Seen in 2024: at day
  // 100 only the last one is followed (the others enter at day 365), so the curve falls to nothing there.
  v.help({v.child(), "BEG", 20230101, 20240204});
  v.help({v.child(), "BEG", 20230101, 20240514});
  CHECK(v.figure("zorgduur", "2024") == 400);
  v.help({v.child(), "BEG", 20240301, 20240608});
  CHECK(v.figure("zorgduur", "2024") == 100);
}

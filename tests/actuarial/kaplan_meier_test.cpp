// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/actuarial/kaplan_meier.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

namespace {

using duidelijk::actuarial::kaplan_meier;
using duidelijk::actuarial::median_survival;
using duidelijk::actuarial::Spell;
using duidelijk::actuarial::survival_at;

Spell ended(std::int64_t time, std::int64_t entry = 0) { return {time, entry, true}; }
Spell running(std::int64_t time, std::int64_t entry = 0) { return {time, entry, false}; }

// Weeks in remission of leukaemia patients: Freireich et al. (1963), Blood 21; the table and the estimates are printed in
// Collett, Modelling Survival Data in Medical Research, and in Klein & Moeschberger, Survival Analysis, table 4.1B.
std::vector<Spell> freireich_6mp() {
  return {ended(6),    ended(6),    ended(6),    running(6),  ended(7),    running(9),  ended(10),
          running(10), running(11), ended(13),   ended(16),   running(17), running(19), running(20),
          ended(22),   ended(23),   running(25), running(32), running(32), running(34), running(35)};
}

std::vector<Spell> freireich_placebo() {
  std::vector<Spell> spells;
  for (int weeks : {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}) spells.push_back(ended(weeks));
  return spells;
}

TEST_CASE("The 6-MP group of Freireich has the published survival curve and standard errors") {
  const auto curve = kaplan_meier(freireich_6mp());
  const std::vector<std::int64_t> times{6, 7, 10, 13, 16, 22, 23};
  const std::vector<std::uint64_t> at_risk{21, 17, 15, 12, 11, 7, 6};
  const std::vector<double> survival{0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
  const std::vector<double> errors{0.076, 0.087, 0.096, 0.107, 0.114, 0.128, 0.135};
  REQUIRE(curve.size() == times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    CAPTURE(times[i]);
    CHECK(curve[i].time == times[i]);
    CHECK(curve[i].at_risk == at_risk[i]);
    CHECK(curve[i].survival == doctest::Approx(survival[i]).epsilon(0.0007));
    CHECK(std::abs(curve[i].standard_error - errors[i]) < 0.0006);
  }
}

TEST_CASE("The published medians are 23 weeks with 6-MP and 8 weeks with placebo") {
  CHECK(median_survival(freireich_6mp()) == 23);
  CHECK(median_survival(freireich_placebo()) == 8);
}

TEST_CASE("The order in which spells are given does not matter") {
  auto spells = freireich_6mp();
  std::reverse(spells.begin(), spells.end());
  CHECK(median_survival(spells) == 23);
  CHECK(survival_at(kaplan_meier(spells), 10) == doctest::Approx(0.7529).epsilon(0.0001));
}

TEST_CASE("Between steps the curve keeps its height, and it starts at one") {
  const auto curve = kaplan_meier(freireich_6mp());
  CHECK(survival_at(curve, 0) == 1.0);
  CHECK(survival_at(curve, 5) == 1.0);
  CHECK(survival_at(curve, 9) == survival_at(curve, 7));
  CHECK(survival_at(curve, 1000) == survival_at(curve, 23));
}

TEST_CASE("A median needs half to have ended: just not, exactly, and more") {
  // Four trajecten of which two end: after the second exactly half is left.
  CHECK(median_survival(std::vector<Spell>{ended(10), ended(20), running(30), running(30)}) == 20);
  CHECK_FALSE(median_survival(std::vector<Spell>{ended(10), running(20), running(30), running(30)}).has_value());
  CHECK(median_survival(std::vector<Spell>{ended(10), ended(20), ended(25), running(30)}) == 20);
  // 6/7 · 5/6 · 4/5 · … reaches one half only on paper: 4/7, then 3/7.
  std::vector<Spell> seven;
  for (int day = 1; day <= 7; ++day) seven.push_back(ended(day));
  CHECK(median_survival(seven) == 4);
  // Ten days, five ended: 9/10 · 8/9 · 7/8 · 6/7 · 5/6 is one half, and not a hair above it.
  std::vector<Spell> ten;
  for (int day = 1; day <= 10; ++day) ten.push_back(ended(day));
  CHECK(median_survival(ten) == 5);
}

TEST_CASE("Nobody, or nobody whose help ended, has no median") {
  CHECK_FALSE(median_survival({}).has_value());
  CHECK(kaplan_meier({}).empty());
  CHECK_FALSE(median_survival(std::vector<Spell>{running(5), running(7)}).has_value());
  CHECK(kaplan_meier(std::vector<Spell>{running(5), running(7)}).empty());
}

TEST_CASE("Who starts the same day has waited zero days, and counts") {
  const std::vector<Spell> waits{ended(0), ended(0), ended(0), ended(14)};
  CHECK(median_survival(waits) == 0);
  CHECK(kaplan_meier(waits).front().survival == doctest::Approx(0.25));
}

TEST_CASE("Who is censored on the day that another ends was still at risk that day") {
  const auto curve = kaplan_meier(std::vector<Spell>{ended(10), running(10), ended(12)});
  REQUIRE(curve.size() == 2);
  CHECK(curve[0].at_risk == 3);
  CHECK(curve[0].survival == doctest::Approx(2.0 / 3));
  CHECK(curve[1].at_risk == 1);
  CHECK(curve[1].survival == 0.0);
  CHECK(curve[1].standard_error == 0.0);
}

TEST_CASE("A spell that began before the data is at risk only after the day on which it came into view") {
  // By hand. Seen from the start: end at 5, end at 20, running at 30. Came in at day 10: end at 15. Came in at 20: end at 25.
  // t=5: 3 at risk, S=2/3. t=15: two left + one late = 3, S=4/9. t=20: 2 (who comes in at 20 not yet), S=2/9. t=25: 2, S=1/9.
  const std::vector<Spell> spells{ended(5), ended(20), running(30), ended(15, 10), ended(25, 20)};
  const auto curve = kaplan_meier(spells);
  REQUIRE(curve.size() == 4);
  const std::vector<std::uint64_t> at_risk{3, 3, 2, 2};
  const std::vector<double> survival{2.0 / 3, 4.0 / 9, 2.0 / 9, 1.0 / 9};
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(curve[i].at_risk == at_risk[i]);
    CHECK(curve[i].survival == doctest::Approx(survival[i]));
  }
  CHECK(median_survival(spells) == 15);
}

TEST_CASE("A spell that had ended before it came into view tells nothing") {
  CHECK(kaplan_meier(std::vector<Spell>{ended(10, 10), ended(8, 10), ended(20)}).size() == 1);
  CHECK(median_survival(std::vector<Spell>{ended(10, 10), ended(20)}) == 20);
}

TEST_CASE("A negative duration is refused") {
  CHECK_THROWS_AS(static_cast<void>(median_survival(std::vector<Spell>{ended(-1)})), std::invalid_argument);
  CHECK_THROWS_AS(static_cast<void>(kaplan_meier(std::vector<Spell>{ended(5, -1)})), std::invalid_argument);
}

}  // namespace

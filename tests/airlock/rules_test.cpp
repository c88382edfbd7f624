// SPDX-License-Identifier: EUPL-1.2
// Each rule just below, at and just above its threshold.
#include "duidelijk/airlock/rounding.h"
#include "duidelijk/airlock/rules/complement.h"
#include "duidelijk/airlock/rules/denominator.h"
#include "duidelijk/airlock/rules/dominance.h"
#include "duidelijk/airlock/rules/euro_minimum.h"
#include "duidelijk/airlock/rules/holding_dominance.h"
#include "duidelijk/airlock/rules/minimum_count.h"
#include "duidelijk/airlock/rules/p_percent.h"
#include "duidelijk/airlock/rules/person_dimensions.h"
#include "duidelijk/airlock/rules/respondents.h"
#include "duidelijk/airlock/rules/small_area.h"
#include "duidelijk/airlock/rules/small_change.h"

#include <doctest/doctest.h>

using namespace duidelijk::airlock;
using duidelijk::content::Rules;

namespace {

Rules with_zeros_shown() {
  Rules rules;
  rules.protect_zeros = false;
  return rules;
}

}  // namespace

TEST_CASE("a change of 4 between exact counts is hidden where the minimum is 5, of 5 is not; nor is one that rounding leaves wide enough") {
  Rules raad;
  raad.minimum = 5;
  raad.width = 3;
  const SmallChange rule{raad};
  CHECK(rule.hides(40, 44, 0));
  CHECK(rule.hides(44, 40, 0));
  CHECK_FALSE(rule.hides(40, 45, 0));
  CHECK_FALSE(rule.hides(40, 46, 0));
  CHECK_FALSE(rule.hides(40, 40, 0));
  CHECK(rule.hides(40, 41, 2));
  CHECK_FALSE(rule.hides(40, 41, 3));
  CHECK_FALSE(SmallChange{Rules{}}.hides(40, 41, 8));  // both rounded to 5
}

TEST_CASE("a count of 9 is hidden, of 10 and 11 is not") {
  const MinimumCount rule{Rules{}};
  CHECK(rule.hides(9));
  CHECK_FALSE(rule.hides(10));
  CHECK_FALSE(rule.hides(11));
  CHECK(rule.hides(1));
}

TEST_CASE("a zero is hidden where zeros are protected, and shown where they are not") {
  CHECK(MinimumCount{Rules{}}.hides(0));
  CHECK_FALSE(MinimumCount{with_zeros_shown()}.hides(0));
  CHECK(MinimumCount{with_zeros_shown()}.hides(1));
}

TEST_CASE("a part is hidden when 9 of its whole are left, not when 10 or 11 are") {
  const Complement rule{Rules{}};
  CHECK(rule.hides(91, 100));
  CHECK_FALSE(rule.hides(90, 100));
  CHECK_FALSE(rule.hides(89, 100));
  CHECK(rule.hides(100, 100));
  CHECK_FALSE(Complement{with_zeros_shown()}.hides(100, 100));
  CHECK(Complement{with_zeros_shown()}.hides(99, 100));
  CHECK_FALSE(rule.hides(101, 100));
}

TEST_CASE("euros need 10 jeugdigen and 3 aanbieders") {
  const EuroMinimum rule{Rules{}};
  CHECK(rule.too_few_jeugdigen(9));
  CHECK_FALSE(rule.too_few_jeugdigen(10));
  CHECK_FALSE(rule.too_few_jeugdigen(11));
  CHECK(rule.too_few_aanbieders(2));
  CHECK_FALSE(rule.too_few_aanbieders(3));
  CHECK_FALSE(rule.too_few_aanbieders(4));
}

TEST_CASE("p% at 15: what the others add to the two largest is at least 15% of the largest") {
  // x1 = 100, x2 = 50: the rest must be 15.
  const PPercent rule{Rules{}};
  CHECK(rule.hides(164, 100, 50));
  CHECK_FALSE(rule.hides(165, 100, 50));
  CHECK_FALSE(rule.hides(166, 100, 50));
  CHECK(rule.protection(164, 100, 50) == 1);
  CHECK(rule.protection(165, 100, 50) == 0);
  Rules off;
  off.p_percent = 0;
  CHECK_FALSE(PPercent{off}.hides(100, 100, 0));
}

TEST_CASE("one jeugdige may be half of a sum and no more") {
  const Dominance rule{Rules{}};
  CHECK(rule.hides(199, 100));
  CHECK_FALSE(rule.hides(200, 100));
  CHECK_FALSE(rule.hides(201, 100));
  CHECK(rule.protection(150, 100) == 50);
  Rules off;
  off.dominance_percent = 0;
  CHECK_FALSE(Dominance{off}.hides(100, 100));
}

TEST_CASE("(2,85): the two largest aanbieders are 85% of a sum and no more; (1,85) looks at one") {
  Rules rules;
  rules.holding_dominance_percent = 85;
  const HoldingDominance two{rules};
  CHECK(two.hides(199, 120, 50));  // 170 of 199: 85.4%
  CHECK_FALSE(two.hides(200, 120, 50));
  CHECK_FALSE(two.hides(201, 120, 50));
  CHECK(two.protection(190, 120, 50) == 10);
  CHECK(two.protection(200, 120, 50) == 0);
  rules.holding_dominance_count = 1;
  const HoldingDominance one{rules};
  CHECK(one.hides(199, 170, 29));
  CHECK_FALSE(one.hides(200, 170, 30));
  CHECK_FALSE(one.hides(199, 120, 50));
  CHECK_FALSE(HoldingDominance{Rules{}}.hides(100, 100, 0));  // no rule unless asked for
}

TEST_CASE("an area of 99 young people has no figures, of 100 and 101 it has") {
  const SmallArea rule{Rules{}};
  CHECK(rule.hides(99));
  CHECK_FALSE(rule.hides(100));
  CHECK_FALSE(rule.hides(101));
}

TEST_CASE("a quotient needs a denominator of 50") {
  const Denominator rule{Rules{}};
  CHECK(rule.hides(49));
  CHECK_FALSE(rule.hides(50));
  CHECK_FALSE(rule.hides(51));
}

TEST_CASE("a median needs twice the minimum, a mean once") {
  CHECK(MedianCount{Rules{}}.hides(19));
  CHECK_FALSE(MedianCount{Rules{}}.hides(20));
  CHECK_FALSE(MedianCount{Rules{}}.hides(21));
  CHECK(MeanCount{Rules{}}.hides(9));
  CHECK_FALSE(MeanCount{Rules{}}.hides(10));
  CHECK_FALSE(MeanCount{Rules{}}.hides(11));
}

TEST_CASE("two person dimensions may cross in public, three may not") {
  const PersonDimensions rule{Rules{}};
  CHECK_FALSE(rule.refuses(1));
  CHECK_FALSE(rule.refuses(2));
  CHECK(rule.refuses(3));
  CHECK(rule.guards(0));
  Rules confidential;
  confidential.suppress_from_person_dimensions = 3;
  CHECK_FALSE(PersonDimensions{confidential}.guards(2));
  CHECK(PersonDimensions{confidential}.guards(3));
}

TEST_CASE("rounding to 5 takes 3 to 7 together, and euros go to the nearest thousand") {
  CHECK(rounded(10, 5) == 10);
  CHECK(rounded(12, 5) == 10);
  CHECK(rounded(13, 5) == 15);
  CHECK(rounded(17, 5) == 15);
  CHECK(rounded(18, 5) == 20);
  CHECK(rounded(0, 5) == 0);
  CHECK(rounded(149'999, 100'000) == 100'000);
  CHECK(rounded(150'000, 100'000) == 200'000);
  CHECK(rounded(-2, 5) == 0);
  CHECK(rounded(-3, 5) == -5);
  CHECK(rounded(7, 1) == 7);
}

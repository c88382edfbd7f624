// SPDX-License-Identifier: EUPL-1.2
#include "random.h"

#include "calendar.h"

#include <doctest/doctest.h>

using namespace duidelijk::demo;

TEST_CASE("streams of one seed differ and repeat themselves") {
  Random a(1, 1), same(1, 1), other(1, 2), seed(2, 1);
  const auto first = a.next();
  CHECK(first == same.next());
  CHECK(first != other.next());
  CHECK(first != seed.next());
}

TEST_CASE("draws stay inside their bounds and reach both ends") {
  Random r(3, 3);
  bool low = false, high = false;
  for (int i = 0; i < 10000; ++i) {
    const int x = r.between(-2, 2);
    CHECK((x >= -2 && x <= 2));
    low = low || x == -2;
    high = high || x == 2;
    CHECK(r.below(1) == 0);
  }
  CHECK(low);
  CHECK(high);
}

TEST_CASE("a quantile table gives its own median and tails") {
  Random r(4, 4);
  constexpr Quantiles q{0, 10, 25, 50, 75, 90, 100};  // the uniform distribution
  int below_median = 0, below_tenth = 0;
  for (int i = 0; i < 20000; ++i) {
    const int x = r.draw(q);
    CHECK((x >= 0 && x <= 100));
    below_median += x < 50 ? 1 : 0;
    below_tenth += x < 10 ? 1 : 0;
  }
  CHECK(below_median == doctest::Approx(10000).epsilon(0.04));
  CHECK(below_tenth == doctest::Approx(2000).epsilon(0.1));
}

TEST_CASE("weights decide, and a weight of nought is never picked") {
  Random r(5, 5);
  constexpr std::array<int, 3> weights{1, 0, 3};
  std::array<int, 3> n{};
  for (int i = 0; i < 20000; ++i) ++n[r.pick(weights)];
  CHECK(n[1] == 0);
  CHECK(n[2] == doctest::Approx(15000).epsilon(0.04));
}

TEST_CASE("the calendar knows leap years and the ends of months") {
  CHECK(plus_months(day(2024, 1, 31), 1) == day(2024, 2, 29));
  CHECK(plus_months(day(2023, 1, 31), 1) == day(2023, 2, 28));
  CHECK(last_of(month_of(day(2024, 2, 3))) == day(2024, 2, 29));
  CHECK(age(day(2010, 6, 15), day(2022, 6, 14)) == 11);
  CHECK(age(day(2010, 6, 15), day(2022, 6, 15)) == 12);
  std::string out;
  append_date(out, day(2021, 3, 7));
  append_date(out, day(1960, 12, 31));
  CHECK(out == "2021-03-071960-12-31");
}

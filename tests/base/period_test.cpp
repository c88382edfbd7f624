// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/period.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

namespace duidelijk::base {
namespace {

const Period y2024(Grain::jaar, 2024);
const Period h2(Grain::halfjaar, 2024, 2);
const Period k2(Grain::kwartaal, 2024, 2);
const Period june(Grain::maand, 2024, 6);

TEST_CASE("Quarters end on the last day of March, June, September and December") {
  CHECK(Period(Grain::kwartaal, 2024, 1).last() == Date(2024, 3, 31));
  CHECK(Period(Grain::kwartaal, 2024, 2).last() == Date(2024, 6, 30));
  CHECK(Period(Grain::kwartaal, 2024, 3).last() == Date(2024, 9, 30));
  CHECK(Period(Grain::kwartaal, 2024, 4).last() == Date(2024, 12, 31));
  CHECK(Period(Grain::kwartaal, 2024, 3).first() == Date(2024, 7, 1));
}

TEST_CASE("Years, half years and months have their first and last day") {
  CHECK(y2024.first() == Date(2024, 1, 1));
  CHECK(y2024.last() == Date(2024, 12, 31));
  CHECK(Period(Grain::halfjaar, 2024, 1).last() == Date(2024, 6, 30));
  CHECK(h2.first() == Date(2024, 7, 1));
  CHECK(h2.last() == Date(2024, 12, 31));
  CHECK(Period(Grain::maand, 2024, 2).last() == Date(2024, 2, 29));
  CHECK(Period(Grain::maand, 2023, 2).last() == Date(2023, 2, 28));
  CHECK(Period(Grain::maand, 2023, 12).last() == Date(2023, 12, 31));
}

TEST_CASE("A code survives the way there and back") {
  for (const char* code :
       {"2024", "2024-H1", "2024-H2", "2024-K1", "2024-K4", "2024-01", "2024-12", "0001", "9999-12"}) {
    CAPTURE(code);
    REQUIRE(Period::parse(code));
    CHECK(Period::parse(code)->code() == code);
  }
  CHECK(Period::parse("2024-K2") == k2);
  CHECK(Period::parse("2024-06") == june);
}

TEST_CASE("What is no period is refused") {
  for (const char* code : {"",        "24",      "20244",   "2024-",    "2024-K",   "2024-K0", "2024-K5", "2024-H0",
                           "2024-H3", "2024-00", "2024-13", "2024-6",   "2024-k2",  "2024-Q2", "2024K2",  "2024 K2",
                           "0000",    "abcd",    "-024",    "2024-K02", "2024-K2 ", "2024-1a", "2024-+1"}) {
    CAPTURE(code);
    CHECK_FALSE(Period::parse(code));
  }
  CHECK_THROWS_AS(Period(Grain::kwartaal, 2024, 5), std::invalid_argument);
  CHECK_THROWS_AS(Period(Grain::jaar, 2024, 2), std::invalid_argument);
  CHECK_THROWS_AS(Period(Grain::maand, 2024, 0), std::invalid_argument);
  CHECK_THROWS_AS(Period(Grain::jaar, 0), std::invalid_argument);
  CHECK_THROWS_AS(Period(Grain::jaar, 10000), std::invalid_argument);
}

TEST_CASE("A day lies in one period of every grain, also on the last day of a quarter") {
  CHECK(Period::containing(Grain::kwartaal, Date(2024, 6, 30)) == k2);
  CHECK(Period::containing(Grain::kwartaal, Date(2024, 7, 1)) == k2.next());
  CHECK(Period::containing(Grain::kwartaal, Date(2024, 3, 31)) == k2.previous());
  CHECK(Period::containing(Grain::halfjaar, Date(2024, 6, 30)).index() == 1);
  CHECK(Period::containing(Grain::halfjaar, Date(2024, 7, 1)) == h2);
  CHECK(Period::containing(Grain::maand, Date(2024, 6, 1)) == june);
  CHECK(Period::containing(Grain::jaar, Date(2024, 12, 31)) == y2024);
}

TEST_CASE("Next, previous and a year earlier cross the turn of the year") {
  CHECK(Period(Grain::kwartaal, 2024, 4).next().code() == "2025-K1");
  CHECK(Period(Grain::maand, 2024, 1).previous().code() == "2023-12");
  CHECK(h2.next().code() == "2025-H1");
  CHECK(y2024.previous().code() == "2023");
  CHECK(k2.year_earlier().code() == "2023-K2");
  CHECK_THROWS_AS(static_cast<void>(Period(Grain::jaar, 9999).next()), std::invalid_argument);
}

TEST_CASE("Labels are what a reader says") {
  CHECK(y2024.label() == "2024");
  CHECK(Period(Grain::halfjaar, 2024, 1).label() == "1e helft 2024");
  CHECK(k2.label() == "2e kwartaal 2024");
  CHECK(june.label() == "juni 2024");
}

TEST_CASE("Periods sort by first day, the longest first") {
  std::vector<Period> periods{june,
                              Period(Grain::maand, 2024, 1),
                              h2,
                              k2,
                              Period(Grain::kwartaal, 2024, 1),
                              y2024,
                              Period(Grain::halfjaar, 2024, 1),
                              Period(Grain::maand, 2023, 12)};
  std::sort(periods.begin(), periods.end());
  std::string order;
  for (const Period& period : periods) order += period.code() + ' ';
  CHECK(order == "2023-12 2024 2024-H1 2024-K1 2024-01 2024-K2 2024-06 2024-H2 ");
  CHECK((k2 <=> k2) == std::strong_ordering::equal);
  CHECK(Period() < Period(Grain::jaar, 1));
}

TEST_CASE("All periods between two days include those of both") {
  const auto quarters = periods_between(Grain::kwartaal, Date(2023, 12, 31), Date(2024, 7, 1));
  REQUIRE(quarters.size() == 4);
  CHECK(quarters.front().code() == "2023-K4");
  CHECK(quarters.back().code() == "2024-K3");
  CHECK(periods_between(Grain::jaar, Date(2024, 5, 1), Date(2024, 5, 1)).size() == 1);
  CHECK(periods_between(Grain::maand, Date(2018, 1, 1), Date(2024, 12, 31)).size() == 84);
  CHECK(periods_between(Grain::maand, Date(2024, 5, 2), Date(2024, 5, 1)).empty());
  CHECK(periods_between(Grain::jaar, Date(9999, 1, 1), Date(9999, 12, 31)).size() == 1);
}

TEST_CASE("Grains have one name") {
  for (const Grain grain : {Grain::jaar, Grain::halfjaar, Grain::kwartaal, Grain::maand}) {
    CHECK(grain_from(to_string(grain)) == grain);
  }
  CHECK_FALSE(grain_from("Jaar"));
  CHECK_FALSE(grain_from(""));
}

}  // namespace
}  // namespace duidelijk::base

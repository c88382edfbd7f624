// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/date.h"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <stdexcept>

namespace duidelijk::base {
namespace {

TEST_CASE("The epoch is day zero and a Thursday") {
  CHECK(Date(1970, 1, 1).days() == 0);
  CHECK(Date(1970, 1, 1).weekday() == 4);
  CHECK(Date(1969, 12, 31).days() == -1);
  CHECK(Date(1969, 12, 31).weekday() == 3);
}

TEST_CASE("Known days have their known number") {
  // date -u -d 2000-03-01 +%s divided by 86,400, and the like
  CHECK(Date(2000, 3, 1).days() == 11017);
  CHECK(Date(2024, 2, 29).days() == 19782);
  CHECK(Date(2026, 1, 1).days() == 20454);
  CHECK(Date(1900, 1, 1).days() == -25567);
}

TEST_CASE("Leap years follow the Gregorian rule") {
  CHECK(Date::from_yyyymmdd(20240229));
  CHECK(Date::from_yyyymmdd(20000229));
  CHECK_FALSE(Date::from_yyyymmdd(19000229));
  CHECK_FALSE(Date::from_yyyymmdd(21000229));
  CHECK_FALSE(Date::from_yyyymmdd(20230229));
  CHECK_FALSE(Date::from_yyyymmdd(20240230));
  CHECK_THROWS_AS(Date(2023, 2, 29), std::invalid_argument);
}

TEST_CASE("A day that does not exist is refused") {
  for (const std::int64_t value : {0LL, 1LL, 101LL, 20240001LL, 20241301LL, 20240100LL, 20240132LL, 20240431LL,
                                   99991232LL, 100000101LL, -20240101LL, 9223372036854775807LL}) {
    CAPTURE(value);
    CHECK_FALSE(Date::from_yyyymmdd(value));
  }
  CHECK(Date::from_yyyymmdd(10101));
  CHECK(Date::from_yyyymmdd(99991231));
  CHECK_THROWS_AS(Date(2024, 0, 1), std::invalid_argument);
  CHECK_THROWS_AS(Date(2024, 13, 1), std::invalid_argument);
  CHECK_THROWS_AS(Date(2024, 1, 0), std::invalid_argument);
  CHECK_THROWS_AS(Date(10000, 1, 1), std::invalid_argument);
}

// Counts the calendar day by day, the way a person would, so that the fast conversion has something to be compared
// with.
TEST_CASE("Every day from 1600 to 2400 survives the way there and back") {
  Date date(1600, 1, 1);
  int weekday = 6;  // 1 January 1600 was a Saturday
  for (int year = 1600; year < 2400; ++year) {
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const std::array<int, 12> lengths{31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= lengths[static_cast<std::size_t>(month - 1)]; ++day) {
        const int number = year * 10000 + month * 100 + day;
        const bool right = date.yyyymmdd() == number && date.weekday() == weekday && date.year() == year &&
                           date.month() == month && date.day() == day && Date::from_yyyymmdd(number) == date;
        if (!right) FAIL("wrong at " << number);
        date = date.plus_days(1);
        weekday = weekday % 7 + 1;
      }
    }
  }
  CHECK(date == Date(2400, 1, 1));
}

TEST_CASE("Days of the week are those of ISO 8601") {
  CHECK(Date(2024, 1, 1).weekday() == 1);    // a Monday
  CHECK(Date(2025, 12, 28).weekday() == 7);  // a Sunday
  CHECK(Date(2026, 7, 4).weekday() == 6);    // a Saturday
  CHECK(Date(1, 1, 1).weekday() == 1);       // the proleptic calendar begins on a Monday
}

TEST_CASE("Dates are read in the ways Dutch files write them") {
  const Date day(2024, 3, 31);
  for (const char* text : {"2024-03-31", "31-3-2024", "31-03-2024", "31/03/2024", "31/3/2024", "20240331"}) {
    CAPTURE(text);
    CHECK(Date::parse(text) == day);
  }
  CHECK(Date::parse("1-1-2024") == Date(2024, 1, 1));
  CHECK(Date::parse("01-12-2024") == Date(2024, 12, 1));
}

TEST_CASE("What is no date is refused rather than guessed") {
  for (const char* text : {"",
                           "2024",
                           "2024-03",
                           "2024-3-31",
                           "2024-02-30",
                           "31-02-2024",
                           "31-04-2024",
                           "03/31/2024",
                           "31-3-24",
                           "31-3/2024",
                           "31.03.2024",
                           "2024-03-31T00:00",
                           "2024-03-31 ",
                           " 2024-03-31",
                           "2024-03-31Z",
                           "2024/03/31",
                           "202403310",
                           "2024033",
                           "2024-0a-31",
                           "-024-03-31",
                           "--------",
                           "//////////",
                           "1--2-2024",
                           "00-00-0000",
                           "0000-01-01",
                           "+1-01-2024",
                           "001-1-2024",
                           "１-1-2024"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::parse(text));
  }
}

TEST_CASE("A month later is the same day, or the last of a shorter month") {
  CHECK(Date(2024, 1, 31).plus_months(1) == Date(2024, 2, 29));
  CHECK(Date(2023, 1, 31).plus_months(1) == Date(2023, 2, 28));
  CHECK(Date(2024, 1, 30).plus_months(3) == Date(2024, 4, 30));
  CHECK(Date(2024, 12, 15).plus_months(1) == Date(2025, 1, 15));
  CHECK(Date(2024, 1, 15).plus_months(-1) == Date(2023, 12, 15));
  CHECK(Date(2024, 3, 31).plus_months(-13) == Date(2023, 2, 28));
  CHECK(Date(2024, 3, 31).plus_months(0) == Date(2024, 3, 31));
  CHECK_THROWS_AS(static_cast<void>(Date(9999, 12, 1).plus_months(1)), std::invalid_argument);
}

TEST_CASE("An age goes up on the birthday") {
  const Date birth(2006, 5, 17);
  CHECK(age_on(birth, Date(2024, 5, 16)) == 17);
  CHECK(age_on(birth, Date(2024, 5, 17)) == 18);
  CHECK(age_on(birth, Date(2024, 5, 18)) == 18);
  CHECK(age_on(birth, birth) == 0);
}

TEST_CASE("Who is born on 29 February grows older on 1 March in a common year") {
  CHECK(age_on(Date(2008, 2, 29), Date(2026, 2, 28)) == 17);
  CHECK(age_on(Date(2008, 2, 29), Date(2026, 3, 1)) == 18);
  CHECK(age_on(Date(2008, 2, 29), Date(2024, 2, 29)) == 16);
}

TEST_CASE("An age before birth is below zero, so that nobody takes it for a baby") {
  CHECK(age_on(Date(2024, 1, 2), Date(2024, 1, 1)) == -1);
  CHECK(age_on(Date(2024, 1, 1), Date(2023, 1, 1)) == -1);
  CHECK(age_on(Date(2024, 1, 2), Date(2023, 1, 1)) == -2);
}

TEST_CASE("Dates print in ISO form and sort in time") {
  CHECK(Date(2024, 3, 1).iso() == "2024-03-01");
  CHECK(Date(987, 3, 1).iso() == "0987-03-01");
  CHECK(Date(2024, 3, 1) < Date(2024, 3, 2));
  CHECK(Date(2023, 12, 31) < Date(2024, 1, 1));
  CHECK(Date::from_days(2147483647 / 4).weekday() >= 1);
  CHECK(Date::from_days(-2147483647 - 1).weekday() >= 1);
}

}  // namespace
}  // namespace duidelijk::base

// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/dutch.h"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

namespace duidelijk::base {
namespace {

TEST_CASE("Whole numbers have a dot per thousand and a real minus") {
  CHECK(dutch_integer(0) == "0");
  CHECK(dutch_integer(999) == "999");
  CHECK(dutch_integer(1000) == "1.000");
  CHECK(dutch_integer(1234567) == "1.234.567");
  CHECK(dutch_integer(-12) == "\u221212");
  CHECK(dutch_integer(-1000) == "\u22121.000");
  CHECK(dutch_integer(std::numeric_limits<std::int64_t>::min()) == "\u22129.223.372.036.854.775.808");
}

TEST_CASE("Decimal numbers have a comma and exactly the digits asked") {
  CHECK(dutch_decimal(12345, 2) == "123,45");
  CHECK(dutch_decimal(123456789, 1) == "12.345.678,9");
  CHECK(dutch_decimal(5, 2) == "0,05");
  CHECK(dutch_decimal(-5, 2) == "\u22120,05");
  CHECK(dutch_decimal(0, 1) == "0,0");
  CHECK(dutch_decimal(42, 0) == "42");
  CHECK(dutch_decimal(100, 2) == "1,00");
}

TEST_CASE("Plain decimals have a point, a hyphen for a minus, and no thousands") {
  CHECK(plain_decimal(1234567, 2) == "12345.67");
  CHECK(plain_decimal(-5, 2) == "-0.05");
  CHECK(plain_decimal(0, 2) == "0.00");
  CHECK(plain_decimal(-42, 0) == "-42");
  CHECK(plain_decimal(std::numeric_limits<std::int64_t>::min(), 1) == "-922337203685477580.8");
}

TEST_CASE("Euros are rounded half away from zero, with a no-break space after the sign") {
  CHECK(dutch_euro(123400) == "€\u00A01.234");
  CHECK(dutch_euro(149) == "€\u00A01");
  CHECK(dutch_euro(150) == "€\u00A02");
  CHECK(dutch_euro(151) == "€\u00A02");
  CHECK(dutch_euro(49) == "€\u00A00");
  CHECK(dutch_euro(-49) == "€\u00A00");
  CHECK(dutch_euro(-50) == "€\u00A0\u22121");
  CHECK(dutch_euro(-123400) == "€\u00A0\u22121.234");
}

TEST_CASE("Short euros are in millions from a million on") {
  CHECK(dutch_euro_short(1'250'000'000) == "€\u00A012,5\u00A0mln");
  CHECK(dutch_euro_short(34'000'000) == "€\u00A0340.000");
  CHECK(dutch_euro_short(99'999'949) == "€\u00A0999.999");
  CHECK(dutch_euro_short(99'999'950) == "€\u00A01,0\u00A0mln");
  CHECK(dutch_euro_short(100'000'000) == "€\u00A01,0\u00A0mln");
  CHECK(dutch_euro_short(104'999'999) == "€\u00A01,0\u00A0mln");
  CHECK(dutch_euro_short(105'000'000) == "€\u00A01,1\u00A0mln");
  CHECK(dutch_euro_short(-300'000'000) == "€\u00A0\u22123,0\u00A0mln");
  CHECK(dutch_euro_short(123'456'000'000) == "€\u00A01.234,6\u00A0mln");
  CHECK(dutch_euro_short(0) == "€\u00A00");
}

TEST_CASE("Dates are written with the name of the month") {
  CHECK(dutch_date(Date(2025, 6, 30)) == "30 juni 2025");
  CHECK(dutch_date(Date(2024, 3, 1)) == "1 maart 2024");
  CHECK(dutch_month(1) == "januari");
  CHECK(dutch_month(12) == "december");
  CHECK_THROWS_AS(static_cast<void>(dutch_month(0)), std::invalid_argument);
  CHECK_THROWS_AS(static_cast<void>(dutch_month(13)), std::invalid_argument);
}

}  // namespace
}  // namespace duidelijk::base

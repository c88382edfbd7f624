// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/dutch.h"

#include <doctest/doctest.h>

#include <limits>

namespace duidelijk::base {
namespace {

TEST_CASE("Dutch and plain numbers are read exactly") {
  CHECK(parse_number("1.234,56", 2) == 123456);
  CHECK(parse_number("1234,56", 2) == 123456);
  CHECK(parse_number("1234.56", 2) == 123456);
  CHECK(parse_number("1234.5", 2) == 123450);
  CHECK(parse_number("-5", 2) == -500);
  CHECK(parse_number("\u22125", 2) == -500);
  CHECK(parse_number("+5", 0) == 5);
  CHECK(parse_number("0,10", 2) == 10);
  CHECK(parse_number("007", 0) == 7);
  CHECK(parse_number("-0", 2) == 0);
  CHECK(parse_number(",5", 2) == 50);
  CHECK(parse_number(".5", 2) == 50);
  CHECK(parse_number("  12 ", 0) == 12);
  CHECK(parse_number("1.234.567,8", 2) == 123456780);
}

TEST_CASE("A dot before exactly three digits sets apart thousands") {
  CHECK(parse_number("1.234", 0) == 1234);
  CHECK(parse_number("1.234", 3) == 1234000);
  CHECK(parse_number("1.23", 2) == 123);
  CHECK(parse_number("1.2345", 4) == 12345);
  CHECK(parse_number("1.234.567", 0) == 1234567);
  CHECK(parse_number("0.234", 3) == 234);
  CHECK(parse_number("1234.567", 3) == 1234567);
}

TEST_CASE("Euros may have their sign and spaces") {
  CHECK(parse_number("€ 1.234", 2) == 123400);
  CHECK(parse_number("€1.234,50", 2) == 123450);
  CHECK(parse_number("€\u00A01.234", 2) == 123400);
  CHECK(parse_number("€ -5", 2) == -500);
  CHECK(parse_number("-€ 5", 2) == -500);
}

TEST_CASE("More decimals than asked are refused, never rounded") {
  CHECK_FALSE(parse_number("12,345", 2));
  CHECK(parse_number("12,345", 3) == 12345);
  CHECK_FALSE(parse_number("12,5", 0));
  CHECK_FALSE(parse_number("0.234", 2));
  CHECK_FALSE(parse_number("1234.567", 2));
  CHECK_FALSE(parse_number("1,00", 1));
}

TEST_CASE("English and broken groups are refused") {
  for (const char* text : {"1,234.56", "1,234,567", "1.23.456", "1234.567,8", "1.2345,6", "0.123,4", "1..234",
                           "1.234.56", ".123,4", "1.,5", "12.34.567"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text, 4));
  }
}

TEST_CASE("What is no number is refused") {
  for (const char* text :
       {"",      " ",  "-",   "+",   "€",    "€ -", ".",   ",",   "5,",  "5.",    "abc", "1e5",  "0x10",
        "1 234", "5-", "--5", "+-5", "-€-5", "5%",  "5 €", "nan", "inf", "1,2,3", "-.",  "\xFF", "１２"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text, 2));
  }
  CHECK_FALSE(parse_number(std::string_view("1\0", 2), 2));
  CHECK_FALSE(parse_number("5", -1));
}

TEST_CASE("Numbers fit in 64 bits or are refused") {
  constexpr auto highest = std::numeric_limits<std::int64_t>::max();
  constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
  CHECK(parse_number("9223372036854775807", 0) == highest);
  CHECK_FALSE(parse_number("9223372036854775808", 0));
  CHECK(parse_number("-9223372036854775808", 0) == lowest);
  CHECK_FALSE(parse_number("-9223372036854775809", 0));
  CHECK(parse_number("92.233.720.368.547.758,07", 2) == highest);
  CHECK_FALSE(parse_number("92.233.720.368.547.758,08", 2));
  CHECK_FALSE(parse_number(std::string(100000, '9'), 2));
  CHECK(parse_number(std::string(100000, '0'), 2) == 0);
  CHECK_FALSE(parse_number("1", 2000000000));
}

}  // namespace
}  // namespace duidelijk::base

// SPDX-License-Identifier: EUPL-1.2
#include "csv/value.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace duidelijk::ingest::csv {

TEST_CASE("A date is read in Dutch and ISO notation, with or without midnight") {
  CHECK(read_date("2024-03-31") == 20240331);
  CHECK(read_date("31-3-2024") == 20240331);
  CHECK(read_date("31-03-2024") == 20240331);
  CHECK(read_date("31/03/2024") == 20240331);
  CHECK(read_date("20240331") == 20240331);
  CHECK(read_date("31-3-2024 00:00:00") == 20240331);
  CHECK(read_date("2024-03-31T00:00:00") == 20240331);
  CHECK(read_date("2024-02-29") == 20240229);
}

TEST_CASE("A day that does not exist is no date, nor is one before 1900 or after 2100") {
  CHECK(read_date("2023-02-29") == 0);
  CHECK(read_date("1900-02-29") == 0);
  CHECK(read_date("2000-02-29") == 20000229);
  CHECK(read_date("2024-04-31") == 0);
  CHECK(read_date("2024-13-01") == 0);
  CHECK(read_date("2024-00-10") == 0);
  CHECK(read_date("1899-12-31") == 0);
  CHECK(read_date("1900-01-01") == 19000101);
  CHECK(read_date("2100-12-31") == 21001231);
  CHECK(read_date("2101-01-01") == 0);
  CHECK(read_date("2024-03-31 12:00:00") == 0);
  CHECK(read_date("2024-3x-31") == 0);
  CHECK(read_date("gisteren") == 0);
  CHECK(read_date("") == 0);
}

TEST_CASE("An amount becomes eurocents in every usual notation") {
  CHECK(read_cents("1234.56") == 123456);
  CHECK(read_cents("1234,56") == 123456);
  CHECK(read_cents("1.234,56") == 123456);
  CHECK(read_cents("1234,5") == 123450);
  CHECK(read_cents("1234") == 123400);
  CHECK(read_cents("1.234") == 123400);
  CHECK(read_cents("-0,01") == -1);
  CHECK(read_cents("0") == 0);
  CHECK(read_cents("999999999999,99") == 99999999999999);
  CHECK(read_cents("1000000000000,00") == 100000000000000);
  CHECK(read_cents("€ 12,50") == 1250);
}

TEST_CASE("What is no amount in cents is refused") {
  CHECK(read_cents("12,345") == std::nullopt);
  CHECK(read_cents("12..5") == std::nullopt);
  CHECK(read_cents("12,5,0") == std::nullopt);
  CHECK(read_cents("1e5") == std::nullopt);
  CHECK(read_cents("-") == std::nullopt);
  CHECK(read_cents("") == std::nullopt);
  CHECK(read_cents("99999999999999999999") == std::nullopt);
}

TEST_CASE("A whole number may carry empty decimals") {
  CHECK(read_integer("12") == 12);
  CHECK(read_integer("12,00") == 12);
  CHECK(read_integer("47.0") == 47);
  CHECK(read_integer("1.234") == 1234);
  CHECK(read_integer("12,5") == std::nullopt);
  CHECK(read_integer("twaalf") == std::nullopt);
}

TEST_CASE("A number keeps its decimals, and gets a point") {
  CHECK(read_decimal("7,1") == "7.1");
  CHECK(read_decimal("7.1") == "7.1");
  CHECK(read_decimal("-7,25") == "-7.25");
  CHECK(read_decimal("1.234,5") == "1234.5");
  CHECK(read_decimal("1.234.567") == "1234567");
  CHECK(read_decimal("102") == "102");
  CHECK(read_decimal("0.125") == "0.125");
  CHECK(read_decimal("7,125") == "7.125");
  CHECK(read_decimal("1234.567") == "1234.567");
}

TEST_CASE("A number that can be read in two ways is not read") {
  CHECK(read_decimal("1.234") == std::nullopt);
  CHECK(read_decimal("12.345") == std::nullopt);
  CHECK(read_decimal("1.2.3") == std::nullopt);
  CHECK(read_decimal("1,2,3") == std::nullopt);
  CHECK(read_decimal("12.34,5") == std::nullopt);
  CHECK(read_decimal(",5") == std::nullopt);
  CHECK(read_decimal("5,") == std::nullopt);
  CHECK(read_decimal("ca 4%") == std::nullopt);
  CHECK(read_decimal("--4") == std::nullopt);
}

namespace {

constexpr std::array<std::string_view, 3> codes{"01", "02", "jb"};

std::optional<std::string> text_of(Column column, std::string_view field) {
  static Scratch scratch;
  scratch.clear();
  column.codes = codes;
  Value value;
  return read_value(column, field, scratch, value) ? std::optional(std::string(value.text)) : std::nullopt;
}

bool fits(Column column, std::string_view field) { return text_of(column, field).has_value(); }

}  // namespace

TEST_CASE("A code of the list is read, also without the zero that a spreadsheet drops") {
  const Column column{.name = "verwijzer", .type = Type::code};
  CHECK(text_of(column, "01") == "01");
  CHECK(text_of(column, "1") == "01");
  CHECK(text_of(column, "JB") == "jb");
  CHECK_FALSE(fits(column, "03"));
  CHECK_FALSE(fits(column, "001"));
  CHECK_FALSE(fits(column, "b"));
}

TEST_CASE("An AGB-code has eight digits, of which a spreadsheet may have dropped the first zero") {
  const Column column{.name = "aanbieder", .type = Type::agb};
  CHECK(text_of(column, "01234567") == "01234567");
  CHECK(text_of(column, "1234567") == "01234567");
  CHECK_FALSE(fits(column, "123456"));
  CHECK_FALSE(fits(column, "123456789"));
  CHECK_FALSE(fits(column, "1234567a"));
}

TEST_CASE("Texts and numbers keep to their maximum: at it they fit, above it they do not") {
  const Column text{.name = "naam", .type = Type::text, .max_length = 4};
  CHECK(fits(text, "abcd"));
  CHECK_FALSE(fits(text, "abcde"));
  const Column word{.name = "nummer", .type = Type::word, .max_length = 4};
  CHECK(fits(word, "12-4"));
  CHECK_FALSE(fits(word, "12-45"));
  CHECK_FALSE(fits(word, "1 2"));
  const Column number{.name = "maand", .type = Type::integer, .low = 1, .high = 12};
  CHECK_FALSE(fits(number, "0"));
  CHECK(fits(number, "1"));
  CHECK(fits(number, "12"));
  CHECK_FALSE(fits(number, "13"));
}

TEST_CASE("A text with control characters or with the marks of our own texts is refused") {
  const Column column{.name = "naam", .type = Type::text};
  CHECK(fits(column, "Zorg & Zo, café"));
  CHECK_FALSE(fits(column, "Zorg\x01"));
  CHECK_FALSE(fits(column, "Zorg\n"));
  CHECK_FALSE(fits(column, "Zorg \xEE\x80\x80"));
  CHECK_FALSE(fits(column, "Zorg \xEF\xA3\xBF"));
  CHECK(fits(column, "Zorg \xEF\xBF\xBD"));
}

TEST_CASE("Periods, times, flags and taakvelden have one form each") {
  const Column period{.name = "periode", .type = Type::period};
  for (const char* good : {"2024", "2024-H1", "2024-K4", "2024-12"}) CHECK(fits(period, good));
  for (const char* bad : {"2024-K5", "2024-13", "24", "2024-k1", "januari"}) CHECK_FALSE(fits(period, bad));
  const Column time{.name = "tijd", .type = Type::time};
  CHECK(text_of(time, "23:59") == "23:59:00");
  CHECK(text_of(time, "08:05:30") == "08:05:30");
  for (const char* bad : {"24:00", "12:60", "12:00:60", "8:05", "12.00"}) CHECK_FALSE(fits(time, bad));
  const Column flag{.name = "crisis", .type = Type::flag};
  for (const char* good : {"ja", "Nee", "J", "0", "1", "true"}) CHECK(fits(flag, good));
  for (const char* bad : {"2", "x", "misschien"}) CHECK_FALSE(fits(flag, bad));
  const Column taakveld{.name = "taakveld", .type = Type::taakveld};
  for (const char* good : {"6.72", "6.72a", "6.751", "0.4"}) CHECK(fits(taakveld, good));
  for (const char* bad : {"672", "6.", "6,72", "6.72ab", "66.7", "6.a"}) CHECK_FALSE(fits(taakveld, bad));
}

}  // namespace duidelijk::ingest::csv

// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/date.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace duidelijk::base {
namespace {

struct Civil {
  int year;
  int month;
  int day;
};

// Days are shifted by whole cycles of 400 years so that all arithmetic is unsigned. C. Neri and L. Schneider,
// "Euclidean affine functions and their application to calendar algorithms", Software: Practice and Experience (2023).
constexpr std::uint32_t cycles = 82;
constexpr std::uint32_t shift_years = 400 * cycles;
constexpr std::uint32_t shift_days = 719468 + 146097 * cycles;

constexpr Civil civil_from_days(std::int32_t days) {
  const std::uint32_t n = static_cast<std::uint32_t>(days) + shift_days;
  const std::uint32_t n1 = 4 * n + 3;
  const std::uint32_t century = n1 / 146097;
  const std::uint32_t n2 = (n1 % 146097) | 3;
  const std::uint64_t p2 = std::uint64_t{2939745} * n2;
  const auto year_of_century = static_cast<std::uint32_t>(p2 >> 32);
  const std::uint32_t day_of_year = static_cast<std::uint32_t>(p2) / 2939745 / 4;
  const std::uint32_t n3 = 2141 * day_of_year + 197913;
  const std::uint32_t january_or_february = day_of_year >= 306 ? 1 : 0;
  return {static_cast<int>(100 * century + year_of_century + january_or_february) - static_cast<int>(shift_years),
          static_cast<int>((n3 >> 16) - 12 * january_or_february), static_cast<int>((n3 & 0xffff) / 2141 + 1)};
}

constexpr std::int32_t days_from_civil(int year, int month, int day) {
  const std::uint32_t early = month <= 2 ? 1 : 0;
  const std::uint32_t y = static_cast<std::uint32_t>(year) + shift_years - early;
  const std::uint32_t m = static_cast<std::uint32_t>(month) + 12 * early;
  const std::uint32_t century = y / 100;
  const std::uint32_t days =
      1461 * y / 4 - century + century / 4 + (979 * m - 2919) / 32 + static_cast<std::uint32_t>(day) - 1;
  return static_cast<std::int32_t>(days - shift_days);
}

static_assert(days_from_civil(1970, 1, 1) == 0);
static_assert(civil_from_days(0).year == 1970);

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int month_length(int year, int month) {
  constexpr std::array<int, 13> lengths{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return lengths[static_cast<std::size_t>(month)] + (month == 2 && is_leap(year) ? 1 : 0);
}

constexpr bool exists(int year, int month, int day) {
  return year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= month_length(year, month);
}

// Reads all of `digits` (at most 4 of them); -1 when anything is not a digit.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return digits.empty() || digits.size() > 4 ? -1 : value;
}

std::optional<Date> checked(int year, int month, int day) {
  if (year < 1 || !exists(year, month, day)) return std::nullopt;
  return Date::from_days(days_from_civil(year, month, day));
}

// "31-3-2024": one or two digits, a separator, one or two digits, the same separator, four digits.
std::optional<Date> parse_day_first(std::string_view text, char separator) {
  const auto first = text.find(separator);
  const auto second = first == std::string_view::npos ? first : text.find(separator, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto day = text.substr(0, first);
  const auto month = text.substr(first + 1, second - first - 1);
  const auto year = text.substr(second + 1);
  if (day.size() > 2 || month.size() > 2 || year.size() != 4) return std::nullopt;
  return checked(number(year), number(month), number(day));
}

}  // namespace

Date::Date(int year, int month, int day) {
  if (!exists(year, month, day)) {
    throw std::invalid_argument(fmt::format("de dag {}-{}-{} bestaat niet", day, month, year));
  }
  days_ = days_from_civil(year, month, day);
}

std::optional<Date> Date::from_yyyymmdd(std::int64_t value) {
  if (value < 10101 || value > 99991231) return std::nullopt;
  const auto number = static_cast<std::uint32_t>(value);
  return checked(static_cast<int>(number / 10000), static_cast<int>(number / 100 % 100),
                 static_cast<int>(number % 100));
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() < 8 || text.size() > 10) return std::nullopt;
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    return checked(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
  }
  if (text.find('-') != std::string_view::npos) return parse_day_first(text, '-');
  if (text.find('/') != std::string_view::npos) return parse_day_first(text, '/');
  if (text.size() != 8) return std::nullopt;
  return checked(number(text.substr(0, 4)), number(text.substr(4, 2)), number(text.substr(6, 2)));
}

std::int32_t Date::yyyymmdd() const {
  const Civil civil = civil_from_days(days_);
  return civil.year * 10000 + civil.month * 100 + civil.day;
}

int Date::year() const { return civil_from_days(days_).year; }
int Date::month() const { return civil_from_days(days_).month; }
int Date::day() const { return civil_from_days(days_).day; }

int Date::weekday() const {
  // 1970-01-01 was a Thursday. Shifted by whole weeks, so that the remainder is never negative.
  constexpr std::int64_t whole_weeks = 7LL * 1'000'000'000;
  return static_cast<int>((std::int64_t{days_} + whole_weeks + 3) % 7) + 1;
}

Date Date::plus_months(int n) const {
  const Civil civil = civil_from_days(days_);
  const std::int64_t months = std::int64_t{civil.year} * 12 + civil.month - 1 + n;
  if (months < 0 || months >= std::int64_t{12} * 10000)
    throw std::invalid_argument("een datum buiten de jaren 0 tot en met 9999");
  const int year = static_cast<int>(months / 12);
  const int month = static_cast<int>(months % 12) + 1;
  const int length = month_length(year, month);
  return Date(year, month, civil.day < length ? civil.day : length);
}

std::string Date::iso() const {
  const Civil civil = civil_from_days(days_);
  return fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
}

int age_on(Date birth, Date day) {
  const std::int32_t difference = day.yyyymmdd() - birth.yyyymmdd();
  return difference >= 0 ? difference / 10000 : -((9999 - difference) / 10000);
}

}  // namespace duidelijk::base

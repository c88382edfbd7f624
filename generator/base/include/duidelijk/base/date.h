// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::base {

/// A day of the proleptic Gregorian calendar. Cheap value type; ordered in time.
class Date {
 public:
  constexpr Date() = default;
  /// Throws std::invalid_argument when the day does not exist.
  Date(int year, int month, int day);
  /// From an integer yyyymmdd, the form in which the store keeps dates; nothing when no such day exists.
  [[nodiscard]] static std::optional<Date> from_yyyymmdd(std::int64_t value);
  /// From days since 1970-01-01.
  [[nodiscard]] static constexpr Date from_days(std::int32_t days) {
    Date d;
    d.days_ = days;
    return d;
  }
  /// Reads "2024-03-31" (a "T…" or time suffix is not accepted), "31-3-2024", "31-03-2024", "31/03/2024" or "20240331".
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  [[nodiscard]] constexpr std::int32_t days() const { return days_; }
  [[nodiscard]] std::int32_t yyyymmdd() const;
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;
  [[nodiscard]] int day() const;
  /// 1 = Monday … 7 = Sunday (ISO 8601).
  [[nodiscard]] int weekday() const;
  [[nodiscard]] constexpr Date plus_days(std::int32_t n) const { return from_days(days_ + n); }
  /// Same day of a later month, clipped to that month's length.
  [[nodiscard]] Date plus_months(int n) const;
  /// "2024-03-31"
  [[nodiscard]] std::string iso() const;
  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  std::int32_t days_ = 0;
};

/// Whole years between a birth date and a day.
[[nodiscard]] int age_on(Date birth, Date day);

}  // namespace duidelijk::base

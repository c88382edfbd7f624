// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>

namespace duidelijk::demo {

/// Days since 1970-01-01, as base::Date::days(). Plain integers and constexpr, because the simulation lives on day
/// arithmetic.
using Day = std::int32_t;
inline constexpr Day never = std::numeric_limits<Day>::max();

struct Civil {
  int year, month, day;
};

constexpr Day day(int year, int month, int d) {
  using namespace std::chrono;
  return static_cast<Day>(sys_days{std::chrono::year{year} / month / d}.time_since_epoch().count());
}
constexpr Civil civil(Day d) {
  using namespace std::chrono;
  const year_month_day ymd{sys_days{days{d}}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}
constexpr int year_of(Day d) { return civil(d).year; }
/// Months since year 0, so that neighbours differ by one.
constexpr int month_of(Day d) {
  const Civil c = civil(d);
  return c.year * 12 + c.month - 1;
}
constexpr Day first_of(int month) { return day(month / 12, month % 12 + 1, 1); }
constexpr Day last_of(int month) { return first_of(month + 1) - 1; }
constexpr Day plus_months(Day d, int n) {
  const Civil c = civil(d);
  const int m = c.year * 12 + c.month - 1 + n;
  const Day same = first_of(m) + c.day - 1;
  return same > last_of(m) ? last_of(m) : same;
}
/// Whole years; a birth on 29 February counts from 1 March.
constexpr int age(Day birth, Day at) {
  const Civil b = civil(birth), a = civil(at);
  return a.year - b.year - ((a.month < b.month || (a.month == b.month && a.day < b.day)) ? 1 : 0);
}
void append_date(std::string& out, Day d);

/// The simulation warms up from `sim_start`; records exist from `data_start`; messages replace CSV from `xml_start`;
/// nobody knows anything that happens on or after `horizon`.
inline constexpr Day sim_start = day(2011, 1, 1);
inline constexpr Day data_start = day(2019, 1, 1);
/// Help that ended just before data_start is in the exports, so that renewals on 1 January are no new starts.
inline constexpr Day records_start = day(2018, 11, 20);
inline constexpr Day xml_start = day(2025, 10, 1);
inline constexpr Day horizon = day(2026, 1, 1);
inline constexpr Day new_model = day(2022, 1, 1);
inline constexpr int first_year = 2019;
inline constexpr int last_year = 2025;
inline constexpr int years = last_year - first_year + 1;

}  // namespace duidelijk::demo

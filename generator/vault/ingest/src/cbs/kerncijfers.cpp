// SPDX-License-Identifier: EUPL-1.2
#include "cbs/kerncijfers.h"

#include "csv/value.h"

#include <algorithm>
#include <map>
#include <set>

namespace duidelijk::ingest::cbs {

namespace {

/// CBS rounds counts of parts to fives; a count of five more or less is possible.
constexpr std::int64_t rounding = 5;
constexpr std::int64_t whole = 1000;  // 100% in tenths
/// Jongeren are 0 to 22 years old.
constexpr int last_age = 22;

struct Interval {
  std::int64_t low = 0, high = 0;
};

/// Between how many and how many jongeren of 0 to 22 live here: bands that lie wholly inside surely, bands that reach
/// in perhaps.
std::optional<Interval> jongeren(const Region& region) {
  Interval sum;
  bool any = false;
  for (const Band& band : region.bands) {
    if (band.first > last_age) continue;
    if (!band.count) return std::nullopt;
    any = true;
    if (band.last <= last_age) sum.low += std::max<std::int64_t>(0, *band.count - rounding);
    sum.high += *band.count + rounding;
  }
  return any ? std::optional(sum) : std::nullopt;
}

/// tenths/1000 = count / people must be possible for a count and a number of people in their intervals, with half a
/// tenth of rounding: tenths - 1/2 <= 1000 · count_high / people_low and tenths + 1/2 >= 1000 · count_low /
/// people_high.
bool is_possible(std::int64_t tenths, Interval count, Interval people) {
  const bool low_enough = people.low == 0 || (2 * tenths - 1) * people.low <= 2 * whole * count.high;
  const bool high_enough = (2 * tenths + 1) * people.high >= 2 * whole * count.low;
  return tenths <= whole && low_enough && high_enough;
}

bool is_part_of_gemeente(Soort soort) { return soort == Soort::wijk || soort == Soort::buurt; }

struct Division {
  std::set<std::string> codes;
  std::size_t with_new_borders = 0;
};

bool is_redivided(const Division& before, const Division& after) {
  std::size_t common = 0;
  for (const std::string& code : after.codes) common += before.codes.count(code);
  const std::size_t all = before.codes.size() + after.codes.size() - common;
  const bool most_have_new_borders = 2 * after.with_new_borders > after.codes.size();
  return most_have_new_borders && 4 * (all - common) > all;
}

}  // namespace

std::string_view to_string(Soort soort) {
  switch (soort) {
    case Soort::land:
      return "land";
    case Soort::gemeente:
      return "gemeente";
    case Soort::wijk:
      return "wijk";
    case Soort::buurt:
      return "buurt";
  }
  return {};
}

std::string Region::gemeente_code() const { return soort == Soort::land ? std::string() : "GM" + code.substr(2, 4); }

std::string Region::parent() const {
  if (soort == Soort::buurt) return "WK" + code.substr(2, 6);
  return soort == Soort::wijk ? gemeente_code() : std::string();
}

std::optional<std::int64_t> Region::jongeren_met_jeugdzorg() const {
  return jeugdzorg.empty() ? std::nullopt : csv::read_integer(jeugdzorg);
}

std::optional<std::int64_t> meant_tenths(const Region& region) {
  if (region.percentage.empty()) return std::nullopt;
  const auto printed = csv::read_decimal(region.percentage);
  if (!printed) return std::nullopt;
  if (printed->find('.') != std::string::npos) {
    const auto cents = csv::read_cents(*printed);
    return cents && *cents % 10 == 0 ? std::optional(*cents / 10) : std::nullopt;
  }
  const auto digits = csv::read_integer(*printed);
  const auto count = region.jongeren_met_jeugdzorg();
  const auto people = jongeren(region);
  if (!digits || !count || !people) return std::nullopt;
  const Interval counts{std::max<std::int64_t>(0, *count - rounding), *count + rounding};
  const bool comma_lost = is_possible(*digits, counts, *people);
  const bool zero_lost = is_possible(*digits * 10, counts, *people);
  if (comma_lost == zero_lost) return std::nullopt;
  return comma_lost ? *digits : *digits * 10;
}

std::vector<Redivision> find_redivisions(const std::vector<Region>& regions) {
  std::map<std::string, std::map<int, Division>> gemeenten;
  for (const Region& region : regions) {
    if (!is_part_of_gemeente(region.soort)) continue;
    Division& division = gemeenten[region.gemeente_code()][region.year];
    division.codes.insert(region.code);
    if (region.change == 3) ++division.with_new_borders;
  }
  std::vector<Redivision> found;
  for (const auto& [gemeente, years] : gemeenten) {
    for (auto before = years.begin(), after = std::next(before); after != years.end(); ++before, ++after) {
      if (is_redivided(before->second, after->second)) found.push_back({gemeente, before->first, after->first});
    }
  }
  return found;
}

std::string stored_code(const std::string& code, Soort soort, const std::string& gemeente, int year,
                        const std::vector<Redivision>& redivisions) {
  if (!is_part_of_gemeente(soort)) return code;
  for (const Redivision& redivision : redivisions) {
    if (redivision.gemeente == gemeente && year <= redivision.last_old_year) {
      return code + "." + std::to_string(redivision.last_old_year);
    }
  }
  return code;
}

}  // namespace duidelijk::ingest::cbs

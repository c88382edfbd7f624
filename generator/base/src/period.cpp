// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/period.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <stdexcept>

namespace duidelijk::base {
namespace {

constexpr int months_in(Grain grain) {
  switch (grain) {
    case Grain::jaar:
      return 12;
    case Grain::halfjaar:
      return 6;
    case Grain::kwartaal:
      return 3;
    case Grain::maand:
      return 1;
  }
  return 12;
}

constexpr int per_year(Grain grain) { return 12 / months_in(grain); }

int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

std::optional<Period> checked(Grain grain, int year, int index) {
  if (year < 1 || index < 1 || index > per_year(grain)) return std::nullopt;
  return Period(grain, year, index);
}

}  // namespace

std::string_view to_string(Grain grain) {
  switch (grain) {
    case Grain::jaar:
      return "jaar";
    case Grain::halfjaar:
      return "halfjaar";
    case Grain::kwartaal:
      return "kwartaal";
    case Grain::maand:
      return "maand";
  }
  return "jaar";
}

std::optional<Grain> grain_from(std::string_view text) {
  for (const Grain grain : {Grain::jaar, Grain::halfjaar, Grain::kwartaal, Grain::maand}) {
    if (text == to_string(grain)) return grain;
  }
  return std::nullopt;
}

Period::Period(Grain grain, int year, int index) : grain_(grain), year_(year), index_(index) {
  if (year < 1 || year > 9999 || index < 1 || index > per_year(grain)) {
    throw std::invalid_argument(fmt::format("{} {} van {} bestaat niet", to_string(grain), index, year));
  }
}

std::optional<Period> Period::parse(std::string_view code) {
  if (code.size() != 4 && code.size() != 7) return std::nullopt;
  const int year = digits(code.substr(0, 4));
  if (code.size() == 4) return checked(Grain::jaar, year, 1);
  if (code[4] != '-') return std::nullopt;
  if (code[5] == 'H') return checked(Grain::halfjaar, year, digits(code.substr(6)));
  if (code[5] == 'K') return checked(Grain::kwartaal, year, digits(code.substr(6)));
  return checked(Grain::maand, year, digits(code.substr(5)));
}

Period Period::containing(Grain grain, Date day) {
  const std::int32_t number = day.yyyymmdd();
  return Period(grain, number / 10000, (number / 100 % 100 - 1) / months_in(grain) + 1);
}

Date Period::first() const { return Date(year_, (index_ - 1) * months_in(grain_) + 1, 1); }

Date Period::last() const { return Date(year_, index_ * months_in(grain_), 1).plus_months(1).plus_days(-1); }

std::string Period::code() const {
  switch (grain_) {
    case Grain::halfjaar:
      return fmt::format("{:04}-H{}", year_, index_);
    case Grain::kwartaal:
      return fmt::format("{:04}-K{}", year_, index_);
    case Grain::maand:
      return fmt::format("{:04}-{:02}", year_, index_);
    case Grain::jaar:
      break;
  }
  return fmt::format("{:04}", year_);
}

std::string Period::label() const {
  switch (grain_) {
    case Grain::halfjaar:
      return fmt::format("{}e helft {}", index_, year_);
    case Grain::kwartaal:
      return fmt::format("{}e kwartaal {}", index_, year_);
    case Grain::maand:
      return fmt::format("{} {}", dutch_month(index_), year_);
    case Grain::jaar:
      break;
  }
  return fmt::format("{}", year_);
}

Period Period::next() const {
  return index_ < per_year(grain_) ? Period(grain_, year_, index_ + 1) : Period(grain_, year_ + 1, 1);
}

Period Period::previous() const {
  return index_ > 1 ? Period(grain_, year_, index_ - 1) : Period(grain_, year_ - 1, per_year(grain_));
}

Period Period::year_earlier() const { return Period(grain_, year_ - 1, index_); }

std::strong_ordering operator<=>(const Period& a, const Period& b) {
  if (const auto order = a.year_ <=> b.year_; order != 0) return order;
  const int month_a = (a.index_ - 1) * months_in(a.grain_);
  const int month_b = (b.index_ - 1) * months_in(b.grain_);
  if (const auto order = month_a <=> month_b; order != 0) return order;
  return months_in(b.grain_) <=> months_in(a.grain_);
}

std::vector<Period> periods_between(Grain grain, Date from, Date to) {
  std::vector<Period> periods;
  if (to < from) return periods;
  const Period end = Period::containing(grain, to);
  Period period = Period::containing(grain, from);
  periods.push_back(period);
  while (period != end) {
    period = period.next();
    periods.push_back(period);
  }
  return periods;
}

}  // namespace duidelijk::base

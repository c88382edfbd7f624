// SPDX-License-Identifier: EUPL-1.2
#include "books.h"

#include <algorithm>

namespace duidelijk::demo {
namespace {

std::size_t at(int year) { return static_cast<std::size_t>(year - first_year); }

}  // namespace

void Books::add(Day delivered, Post post, Day known, std::int64_t cents) {
  const int year = year_of(delivered);
  if (year > last_year) return;
  const int known_year = year_of(known);
  const int boekjaar = std::max(year, known <= closing_of(known_year - 1) ? known_year - 1 : known_year);
  const auto p = static_cast<std::size_t>(post);
  booked_[at(year)][std::min(at(boekjaar), booked_[0].size() - 1)][p] += cents;
  if (known < horizon) known_[at(year)][p] += cents;
}

std::int64_t Books::booked(int year, Post post, int boekjaar) const {
  return booked_[at(year)][at(boekjaar)][static_cast<std::size_t>(post)];
}

std::int64_t Books::whole(int year, Post post) const {
  std::int64_t sum = 0;
  for (const auto& boekjaar : booked_[at(year)]) sum += boekjaar[static_cast<std::size_t>(post)];
  return sum;
}

std::int64_t Books::known_at_horizon(int year, Post post) const {
  return known_[at(year)][static_cast<std::size_t>(post)];
}

void Books::use(Hulp hulp, Day from, Day to) {
  if (to < data_start) return;
  const int first = std::max(0, (month_of(std::max(from, data_start)) - month_of(data_start)) / 3);
  const int last = (month_of(std::min(to, horizon - 1)) - month_of(data_start)) / 3;
  for (int q = first; q <= last; ++q) ++running_[index(hulp)][static_cast<std::size_t>(q)];
}

}  // namespace duidelijk::demo

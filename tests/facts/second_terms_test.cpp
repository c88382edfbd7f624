// SPDX-License-Identifier: EUPL-1.2
#include "second_calculation.h"

#include "duidelijk/base/date.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace duidelijk;
using namespace duidelijk::facts::test::second;

TEST_CASE("Waiting: who began and who still waits, one by one") {
  std::map<int, std::vector<std::pair<int, bool>>> waits;  // days, begun
  std::map<int, std::set<std::string>> waiting;
  std::map<std::string, Day> begin_of;
  for (const auto& [bsn, c] : children()) {
    for (const auto& s : c.help) {
      const auto at = begin_of.try_emplace(s.nummer, s.begin).first;
      at->second = std::min(at->second, s.begin);
    }
  }
  for (const auto& [bsn, c] : children()) {
    for (const auto* z : c.toewijzingen) {
      if (verwijzer_of(z->nummer) != "01" || flag(z->product, "crisis") || flag(z->product, "vervoer") ||
          justice(z->product))
        continue;
      if (z->categorie == "46" || z->reden == "04") continue;
      const Day clock = std::max(the_town().first.at(z->nummer).datum, z->ingang);
      if (z->eind < clock || clock > kNow) continue;
      const auto own = begin_of.find(z->nummer);
      const bool helped = std::any_of(c.help.begin(), c.help.end(), [&](const Stretch& s) {
        return s.nummer != z->nummer && s.begin < clock && s.end >= clock - kGap;
      });
      if (helped) continue;
      const bool begun = own != begin_of.end();
      const int days = begun ? std::max(0, own->second - clock) : std::min(z->eind, kNow) - clock;
      waits[town::year_of(clock)].push_back({days, begun});
      for (int year = kFirst; year <= kLast; ++year) {
        const Day last = town::day(year, 12, 31);
        if (clock <= last && (!begun || own->second > last) && z->eind >= last) waiting[year].insert(bsn);
      }
    }
  }
  for (int year = kFirst; year <= kLast; ++year) {
    auto& all = waits[year];
    std::sort(all.begin(), all.end());
    double left = 1.0;
    int middle = -1;
    for (int day = 0; day < 1000 && middle < 0; ++day) {
      const auto followed = std::count_if(all.begin(), all.end(), [&](const auto& w) { return w.first >= day; });
      const auto began =
          std::count_if(all.begin(), all.end(), [&](const auto& w) { return w.first == day && w.second; });
      if (followed > 0) left *= 1.0 - static_cast<double>(began) / static_cast<double>(followed);
      if (left <= 0.5) middle = day;
    }
    CHECK(figure("wachttijd", year) == middle);
    CHECK(figure("wachtenden", year) == static_cast<std::int64_t>(waiting[year].size()));
  }
}

TEST_CASE("Toewijzingen on the day they were first given, and after the day from which they hold") {
  std::map<int, std::int64_t> given, late;
  for (const auto& [nummer, z] : the_town().current) {
    const Day first = the_town().first.at(nummer).datum;
    ++given[town::year_of(first)];
    late[town::year_of(first)] += first > z.ingang;
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figure("toewijzingen", year) == given[year]);
    CHECK(figure("toewijzingen-te-laat", year) == late[year]);
  }
}

TEST_CASE("Starts told within five working days, counted day by day") {
  std::map<std::tuple<std::string, std::string, Day>, Day> told;
  for (const auto& m : the_town().meldingen) {
    if (m.stop || m.status == "3") continue;
    const auto at = told.try_emplace({m.nummer, m.product, m.begin}, m.gemeld).first;
    at->second = std::min(at->second, m.gemeld);
  }
  std::map<int, std::int64_t> all, soon;
  for (const auto& h : the_town().hulp) {
    const auto at = told.find({h.nummer, h.product, h.begin});
    const auto current = the_town().current.find(h.nummer);
    const Day end = h.stopped ? h.eind : current == the_town().current.end() ? town::open : current->second.eind;
    if (at == told.end() || end < h.begin) continue;
    int days = 0;
    for (Day d = h.begin + 1; d <= at->second; ++d) days += (d + 3) % 7 < 5;  // 1970-01-01 was a Thursday
    ++all[town::year_of(h.begin)];
    soon[town::year_of(h.begin)] += days <= 5;
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figure("startberichten", year) == all[year]);
    CHECK(figure("startberichten-op-tijd", year) == soon[year]);
  }
}

TEST_CASE("Claims that came within three months") {
  std::map<int, std::int64_t> lines, in_time;
  for (const auto& p : the_town().toegekend) {
    const auto end = base::Date::from_days(p.eind);
    // Three months later: the same day of the month, or the last one.
    const auto month = base::Date(end.year(), end.month(), 1).plus_months(3);
    const Day term = std::min(month.days() + end.day() - 1, month.plus_months(1).days() - 1);
    ++lines[end.year()];
    in_time[end.year()] += p.datum <= term;
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figure("declaratieregels", year) == lines[year]);
    CHECK(figure("declaratieregels-op-tijd", year) == in_time[year]);
  }
}

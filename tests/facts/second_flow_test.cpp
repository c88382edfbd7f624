// SPDX-License-Identifier: EUPL-1.2
#include "second_calculation.h"

#include "duidelijk/base/date.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace duidelijk;
using namespace duidelijk::facts::test::second;

namespace {

/// Days of help as flags, one a day from kOrigin.
using Days = std::vector<std::uint8_t>;

Days days_of(const Child& c, const std::string& form = "") {
  Days days(static_cast<std::size_t>(kEnd - kOrigin), 0);
  for (const auto& s : c.help) {
    if (justice(s.product) || (!form.empty() && hulpvorm(s.product) != form)) continue;
    for (Day d = std::max(s.begin, kOrigin); d <= s.end; ++d) days[static_cast<std::size_t>(d - kOrigin)] = 1;
    // Not yet known to have ended.
    if (!s.stopped && s.end <= kNow && s.end > kNow - kGap) {
      for (Day d = s.end; d <= kNow + 1; ++d) days[static_cast<std::size_t>(d - kOrigin)] = 1;
    }
  }
  return days;
}

struct Run {
  Day begin, end;
};

/// Stretches of days with help, when fewer than `gap` days without lie between.
std::vector<Run> runs(const Days& days, int gap) {
  std::vector<Run> found;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (days[i] == 0) continue;
    const Day day = kOrigin + static_cast<Day>(i);
    if (!found.empty() && day - found.back().end - 1 < gap) {
      found.back().end = day;
    } else {
      found.push_back({day, day});
    }
  }
  return found;
}

std::set<std::string> forms(const Child& c) {
  std::set<std::string> all;
  for (const auto& s : c.help) {
    if (!justice(s.product)) all.insert(hulpvorm(s.product));
  }
  return all;
}

}  // namespace

TEST_CASE("Stand, instroom and uitstroom, day by day") {
  std::map<int, std::int64_t> in, out, stock;
  for (const auto& [bsn, c] : children()) {
    for (const Run& run : runs(days_of(c), kGap)) {
      ++in[town::year_of(run.begin)];
      ++out[town::year_of(run.end)];
      for (int year = kFirst; year <= kLast; ++year)
        stock[year] += run.begin <= town::day(year, 12, 31) && run.end > town::day(year, 12, 31);
    }
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figure("instroom", year) == in[year]);
    CHECK(figure("uitstroom", year) == out[year]);
    CHECK(figure("stand", year) == stock[year]);
    if (year > kFirst)
      CHECK(figure("stand", year - 1) + figure("instroom", year) - figure("uitstroom", year) == figure("stand", year));
  }
}

TEST_CASE("Trajecten: days of one hulpvorm without a day between; ended for the reason of the last") {
  std::map<int, std::int64_t> begun, ended, plan, dropped;
  for (const auto& [bsn, c] : children()) {
    for (const auto& form : forms(c)) {
      for (const Run& run : runs(days_of(c, form), 1)) {
        ++begun[town::year_of(run.begin)];
        const Stretch* last = nullptr;
        for (const auto& s : c.help) {
          if (hulpvorm(s.product) != form || s.end != run.end) continue;
          if (last == nullptr || std::pair{s.stopped, s.begin} > std::pair{last->stopped, last->begin}) last = &s;
        }
        if (last == nullptr) continue;  // not yet known to have ended
        const std::set<std::string> no_end{"20", "37", "38", "39"};
        if (no_end.contains(last->reden)) continue;
        const int year = town::year_of(run.end);
        ++ended[year];
        plan[year] += last->reden == "31";
        dropped[year] += last->reden == "32" || last->reden == "33";
      }
    }
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figure("begonnen-trajecten", year) == begun[year]);
    CHECK(figure("beeindigde-trajecten", year) == ended[year]);
    CHECK(figure("beeindigd-volgens-plan", year) == plan[year]);
    CHECK(figure("beeindigd-eenzijdig", year) == dropped[year]);
  }
}

TEST_CASE("The verwijzer of begun trajecten adds up, and is that of the first help of the traject") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::map<std::string, std::int64_t> by;
    std::int64_t doubtful = 0;
    for (const auto& [bsn, c] : children()) {
      for (const auto& form : forms(c)) {
        for (const Run& run : runs(days_of(c, form), 1)) {
          if (town::year_of(run.begin) != year) continue;
          std::set<std::string> who;
          for (const auto& s : c.help) {
            if (hulpvorm(s.product) == form && s.begin == run.begin) who.insert(s.verwijzer);
          }
          if (who.size() > 1) ++doubtful;
          ++by[*who.begin()];
        }
      }
    }
    std::int64_t known = 0;
    for (const auto& [code, n] : by) {
      if (code.empty()) continue;
      known += n;
      CHECK(std::abs(figure("trajecten-met-bekende-verwijzer", year, {{"verwijzer", code}}) - n) <= doubtful);
    }
    CHECK(std::abs(figure("trajecten-met-bekende-verwijzer", year, {{"verwijzer", "T"}}) - known) <= doubtful);
  }
}

TEST_CASE("Repeated trajecten: help in the five years before, with a day between") {
  for (int year = 2024; year <= kLast; ++year) {
    std::int64_t all = 0, again = 0;
    for (const auto& [bsn, c] : children()) {
      for (const auto& form : forms(c)) {
        for (const Run& run : runs(days_of(c, form), 1)) {
          if (town::year_of(run.begin) != year) continue;
          ++all;
          const auto begin = base::Date::from_days(run.begin);
          const Day since = run.begin == town::day(2024, 2, 29)
                                ? town::day(2019, 2, 28)
                                : town::day(begin.year() - 5, begin.month(), begin.day());
          again += std::any_of(c.help.begin(), c.help.end(), [&](const Stretch& s) {
            return !justice(s.product) && s.end >= since && s.end < run.begin - 1;
          });
        }
      }
    }
    CHECK(figure("begonnen-trajecten-met-voorgeschiedenis", year) == all);
    CHECK(figure("herhaalde-trajecten", year) == again);
  }
}

// SPDX-License-Identifier: EUPL-1.2
#include "second_calculation.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>

using namespace duidelijk;
using namespace duidelijk::facts::test::second;

namespace {

bool younger_than_23(const Child& c, int year) { return c.born.empty() || year - std::stoi(c.born.substr(0, 4)) < 23; }

}  // namespace

TEST_CASE("Children with help, by year: who has a day of help in it and is not yet 23") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::int64_t help = 0, living = 0, care = 0, forced = 0;
    for (const auto& [bsn, c] : children()) {
      bool any = false, home = false, judge = false;
      for (const auto& s : c.help) {
        if (s.begin > town::day(year, 12, 31) || s.end < town::day(year, 1, 1)) continue;
        (justice(s.product) ? judge : any) = true;
        home = home || hulpvorm(s.product) >= "11";
      }
      if (!younger_than_23(c, year)) continue;
      help += any;
      care += any || judge;
      forced += judge;
      for (const auto& s : c.help) {
        const std::string form = hulpvorm(s.product);
        if (s.begin <= town::day(year, 12, 31) && s.end >= town::day(year, 1, 1) &&
            (form == "11" || form == "12" || form == "13" || form == "14")) {
          ++living;
          break;
        }
      }
    }
    CHECK(figure("jeugdigen-met-jeugdhulp", year) == help);
    CHECK(figure("jeugdigen-met-jeugdzorg", year) == care);
    CHECK(figure("gedwongen-kader", year) == forced);
    CHECK(figure("jeugdigen-met-verblijf", year) == living);
  }
}

TEST_CASE("Kinds of help at the same time, on 31 December") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::map<std::string, std::int64_t> by;
    const Day day = town::day(year, 12, 31);
    for (const auto& [bsn, c] : children()) {
      if (!younger_than_23(c, year)) continue;
      std::set<std::string> kinds, living;
      bool any = false;
      for (const auto& s : c.help) {
        if (justice(s.product) || s.begin > day || s.end < day) continue;
        any = true;
        if (s.transport) continue;
        const std::string kind = s.product.empty() ? "?" : s.product.substr(0, 2);
        kinds.insert(kind);
        if (hulpvorm(s.product) == "11" || hulpvorm(s.product) == "12" || hulpvorm(s.product) == "13" ||
            hulpvorm(s.product) == "14")
          living.insert(kind);
      }
      if (!any) continue;
      if (kinds.empty()) {
        ++by["alleen-vervoer"];
      } else if (kinds.size() == 2 && living.size() == 1) {
        ++by["wonen-en-hulp"];
      } else {
        ++by[kinds.size() == 1 ? "1" : kinds.size() == 2 ? "2" : "3-of-meer"];
      }
    }
    for (const char* stapel : {"1", "2", "3-of-meer", "wonen-en-hulp", "alleen-vervoer"}) {
      CHECK(figure("stapeling", year, {{"stapel", stapel}}) == by[stapel]);
    }
  }
}

TEST_CASE("Population up to 22 is what the file says") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::int64_t young = 0;
    for (auto& row : the_town().rows("basis/bevolking.csv")) {
      if (row["jaar"] != std::to_string(year) || row["gebiedscode"] != "GM9901" || !row["geslacht"].empty()) continue;
      if (std::stoi(row["leeftijd_tot"]) <= 22) young += std::stoll(row["aantal"]);
    }
    CHECK(figure("bevolking-0-22", year) == young);
  }
}

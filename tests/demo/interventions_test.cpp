// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

#include <array>

namespace {

using town::day;
using town::get;

const std::set<std::string> poh_wijken{"WK990102", "WK990104", "WK990105", "WK990108", "WK990112"};

bool is_ggz(const std::string& product) {
  return product.starts_with("52") || product.starts_with("54A01") || product.starts_with("54A02") ||
         product.starts_with("54A03") || product.starts_with("54A06");
}

struct Counts {
  double with_before = 0, with_after = 0, other_before = 0, other_after = 0;
};

/// New specialist ggz after a referral by a huisarts, in wijken with and without a POH, 2019 to 2022 and 2023 to
/// 2025-Q3.
Counts ggz_starts(const town::Town& t) {
  Counts c;
  std::map<std::string, std::set<std::pair<town::Day, town::Day>>> spans;
  for (const auto& h : t.hulp) {
    if (is_ggz(h.product)) spans[h.bsn].insert({h.begin, h.eind});
  }
  for (const auto& h : t.hulp) {
    if (!is_ggz(h.product) || t.verwijzer(h.nummer) != "02" || h.begin < day(2019, 1, 2) || h.begin >= day(2025, 10, 1))
      continue;
    bool continued = false;
    for (const auto& [begin, end] : spans[h.bsn]) continued = continued || (begin < h.begin && end >= h.begin - 28);
    if (continued) continue;
    const auto at = t.first.find(h.nummer);
    if (at == t.first.end()) continue;
    const std::string wijk = t.wijk(at->second.postcode);
    if (!wijk.starts_with("WK")) continue;
    const bool with = poh_wijken.contains(wijk), after = h.begin >= day(2023, 4, 1);
    (with ? (after ? c.with_after : c.with_before) : (after ? c.other_after : c.other_before)) += 1;
  }
  return c;
}

}  // namespace

TEST_CASE("the praktijkondersteuner works: fewer referrals to specialist ggz, only in its wijken") {
  for (const std::uint64_t seed : {1, 20}) {
    const Counts c = ggz_starts(get(seed, 1.0));
    CHECK(c.with_before > 200);
    const double with = c.with_after / c.with_before, without = c.other_after / c.other_before;
    CAPTURE(seed);
    CHECK(with < 0.80 * without);
    CHECK(with > 0.30 * without);
  }
}

TEST_CASE("Samen Thuis changes nothing: as many jeugdigen begin with verblijf as before") {
  double before = 0, after = 0;
  std::size_t users = 0;
  for (const std::uint64_t seed : {1, 20}) {
    const auto& t = get(seed, 1.0);
    std::set<std::string> used;
    for (const auto& h : t.hulp) {
      if (h.product == "45A09") {
        used.insert(h.bsn);
        CHECK(h.begin >= day(2023, 7, 1));
      }
      if ((h.product != "44A03" && h.product != "44A07") || h.begin == day(town::year_of(h.begin), 1, 1)) continue;
      // A year and a half before against a year and a half after.
      before += h.begin >= day(2022, 1, 2) && h.begin < day(2023, 7, 1) ? 1 : 0;
      after += h.begin >= day(2023, 7, 1) && h.begin < day(2025, 1, 1) ? 1 : 0;
    }
    users += used.size();
  }
  CHECK(users > 60);
  CHECK(after > 0.8 * before);
}

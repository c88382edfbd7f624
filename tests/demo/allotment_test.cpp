// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <tuple>

// Allotted against used, worked out from the files alone by the definition of toegewezen-bedrag: the current version,
// spread by day; per week the calendar weeks that the whole validity touches (IV077), per month the months touched
// (IV078).

namespace {

using town::day;
using town::get;

struct Prices {
  std::map<std::tuple<std::string, std::string, int>, std::int64_t> cents;
  [[nodiscard]] double at(const town::Toewijzing& x, int year) const {
    auto found = cents.find({x.product, x.aanbieder, year});
    if (found == cents.end()) found = cents.find({x.product, "", year});
    return found == cents.end() ? 0.0 : static_cast<double>(found->second);
  }
};

Prices prices(const town::Town& t) {
  Prices out;
  for (const auto& row : t.rows("basis/tarieven.csv")) {
    out.cents[{row.at("productcode"), row.at("aanbieder"),
               static_cast<int>(town::integer(row.at("vanaf").substr(0, 4)))}] = town::cents(row.at("bedrag"));
  }
  return out;
}

town::Day monday(town::Day d) { return d - (((d + 3) % 7) + 7) % 7; }  // 1970-01-01 was a Thursday

double allotted(const town::Toewijzing& x, int year, const Prices& p) {
  const town::Day end = x.eind == town::open ? day(std::max(year, town::year_of(x.ingang)), 12, 31) : x.eind;
  const town::Day from = std::max(x.ingang, day(year, 1, 1)), to = std::min(end, day(year, 12, 31));
  if (to < from) return 0;
  const double days = to - from + 1, all_days = end - x.ingang + 1;
  if (x.budget >= 0) return static_cast<double>(x.budget) * days / all_days;
  if (x.volume < 0) return 0;
  double price = x.eenheid == "83" ? 1.0 : p.at(x, year);
  if (x.eenheid == "01") price /= 60;
  const double once = static_cast<double>(x.volume) * price;
  if (x.frequentie == "1") return once * days;
  if (x.frequentie == "2") return once * ((monday(end) - monday(x.ingang)) / 7 + 1) * days / all_days;
  if (x.frequentie == "4") return once * (town::month_of(end) - town::month_of(x.ingang) + 1) * days / all_days;
  return once * days / all_days;
}

}  // namespace

TEST_CASE("two million more is allotted in 2019 than is then claimed, and in no year less than is used") {
  for (const std::uint64_t seed : {1, 20}) {
    const auto& t = get(seed, 1.0);
    const Prices p = prices(t);
    std::map<std::string, std::map<int, double>> used;
    for (const auto& line : t.toegekend) used[line.nummer][town::year_of(line.begin)] += static_cast<double>(line.cent);
    CAPTURE(seed);
    for (int year = 2019; year <= 2023; ++year) {
      CAPTURE(year);
      double room = 0;
      for (const auto& [nummer, x] : t.current) {
        if (!x.product.empty() && t.producten.at(x.product).at("uitvoeringsvariant") != "inspanning") continue;
        room += allotted(x, year, p) - used[nummer][year];
      }
      CHECK(room / 100e6 > 1.4);
      // In 2020 groups were shut while their toewijzingen ran on.
      CHECK(room / 100e6 < (year == 2019 ? 3.0 : year == 2020 ? 4.6 : 3.9));
    }
  }
}

TEST_CASE("some toewijzingen are never used, and most help that ends early is shortened") {
  const auto& t = get(1, 1.0);
  std::set<std::string> begun;
  for (const auto& h : t.hulp) begun.insert(h.nummer);
  std::size_t unused = 0, all = 0;
  for (const auto& [nummer, x] : t.first) {
    if (x.ingang < day(2019, 2, 1) || x.ingang > day(2025, 6, 1)) continue;
    ++all;
    unused += begun.contains(nummer) ? 0u : 1u;
  }
  CHECK(static_cast<double>(unused) / static_cast<double>(all) > 0.01);
  CHECK(static_cast<double>(unused) / static_cast<double>(all) < 0.08);
}

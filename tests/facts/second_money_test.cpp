// SPDX-License-Identifier: EUPL-1.2
#include "second_calculation.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>

using namespace duidelijk;
using namespace duidelijk::facts::test::second;

TEST_CASE("Euros of help paid by its hours and days, by the year in which it was given") {
  std::map<int, std::int64_t> cents;
  for (const auto& p : the_town().toegekend) {
    const auto product = the_town().producten.find(p.product);
    if (product != the_town().producten.end() && product->second.at("uitvoeringsvariant") != "inspanning") continue;
    REQUIRE(town::year_of(p.begin) == town::year_of(p.eind));
    cents[town::year_of(p.begin)] += p.cent;
  }
  for (int year = kFirst; year <= kLast; ++year)
    CHECK(figure("kosten-geleverd", year, {{"variant", "inspanning"}}) == cents[year]);
}

TEST_CASE("Budget and ledger are what the files say") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::int64_t budget = 0, ledger = 0;
    for (auto& row : the_town().rows(std::to_string(year) + "/begroting.csv")) budget += town::cents(row["lasten"]);
    for (auto& row : the_town().rows(std::to_string(year) + "/grootboek.csv")) {
      if (row["soort"] == "lasten" && row["herkomst"] != "overhead" && row["herkomst"] != "wijkteam")
        ledger += town::cents(row["bedrag"]);
    }
    CHECK(figure("begroting", year) == budget);
    CHECK(figure("lasten-boekjaar", year) == ledger);
  }
}

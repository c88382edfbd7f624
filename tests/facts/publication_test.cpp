// SPDX-License-Identifier: EUPL-1.2
// A printed figure that contradicts its own table reaches the reader as printed, with the remark beside it.
#include "shared_data.h"
#include "temp_folder.h"

#include "duidelijk/content/site.h"
#include "duidelijk/facts/facts.h"
#include "duidelijk/ingest/import.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;

TEST_CASE("Peel en Maas is 102 as printed, and its name says that the percentages give 76") {
  const auto file = test::shared_data("publicaties/eigenwijs-transformeren-2021/gebruik.csv");
  if (!file) return;
  const test::TempFolder folder;
  // One prestatie, so that the data run from before the year of the publication to after it.
  test::spill(folder / "prestaties.csv",
              "declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;productcategorie;begindatum;einddatum;"
              "volume;eenheid;bedrag\n"
              "D1;2021-05-05;65656055;R1;999900006;45;2019-01-01;2019-01-31;4;04;50,00\n");
  ingest::ImportOptions options;
  options.store = folder / "opslag.db";
  options.key = folder / "sleutel";
  options.received = base::Date(2021, 6, 1);
  options.files = {*file, folder / "prestaties.csv"};
  base::Diagnostics report;
  for (const auto& result : ingest::import_deliveries(options, report)) REQUIRE_FALSE(result.failed);
  REQUIRE(report.all().size() == 1);
  CHECK(report.all()[0].message ==
        "de gedrukte index 102 volgt niet uit de percentages op dezelfde regel: die geven 76");

  base::Diagnostics mistakes;
  const content::Site site = content::load("content", content::Parts::all, mistakes);
  facts::Requests plan;
  plan["vergelijking_index"].push_back(
      {"index", cube::Measure::gemiddelde, base::Grain::jaar, {"gemeente_gedrukt"}, {}});
  const facts::Tables made = facts::make_tables(options.store, site, {plan}, {});
  const auto dimension = std::find_if(made.dimensions.begin(), made.dimensions.end(),
                                      [](const auto& d) { return d.id == "gemeente_gedrukt"; });
  REQUIRE(dimension != made.dimensions.end());
  CHECK(dimension->members.size() == 33);
  const auto member = std::find_if(dimension->members.begin(), dimension->members.end(),
                                   [](const auto& m) { return m.label.starts_with("Peel en Maas"); });
  REQUIRE(member != dimension->members.end());
  CHECK(member->label == "Peel en Maas (gedrukt is 102, maar de percentages op dezelfde regel geven 76)");
  const cube::Table& table = made.tables.at(0);
  const auto& members = table.members.at(0);
  const auto place = static_cast<std::size_t>(std::find(members.begin(), members.end(), member->id) - members.begin());
  const auto period =
      std::find_if(table.periods.begin(), table.periods.end(), [](const auto& p) { return p.code() == "2020"; });
  REQUIRE(period != table.periods.end());
  CHECK(table.cells.at(static_cast<std::size_t>(period - table.periods.begin()) * members.size() + place).value ==
        1020);
}

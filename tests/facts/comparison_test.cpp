// SPDX-License-Identifier: EUPL-1.2
// Poverty and wealth stand beside every comparison: the source counts the poorest tenth as 1, a reader of a longer bar wants 10.
#include "temp_folder.h"

#include "duidelijk/content/site.h"
#include "duidelijk/facts/facts.h"
#include "duidelijk/ingest/import.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;

namespace {

struct Comparison {
  test::TempFolder folder;
  facts::Tables made;

  Comparison(const std::string& fact, const std::string& by, const std::string& kind, const std::string& member) {
    test::spill(folder / "gebieden.csv",
                "gebiedscode;gebiedsnaam;gebiedssoort;ouder;ses_deciel;armoede_deciel\n"
                "WK990101;Bolwerk;wijk;GM9901;2;1\nWK990102;Kerspel;wijk;GM9901;9;10\nWK990103;Zonder;wijk;GM9901;;\n");
    test::spill(folder / "benchmark.csv",
                "bron;tabel;gemeente;indicator;waarde\nregio;2024;Hanzedijk;ses-deciel;5\nregio;2024;Hanzedijk;armoede-deciel;5\n"
                "regio;2024;Hanzedijk;gebruik;9,4\nregio;2024;Zonder-welvaart;gebruik;8,0\n");
    test::spill(folder / "prestaties.csv",
                "declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;productcategorie;begindatum;einddatum;volume;eenheid;bedrag\n"
                "D1;2025-01-05;65656055;R1;999900006;45;2023-01-01;2023-01-31;4;04;50,00\n");
    ingest::ImportOptions options;
    options.store = folder / "opslag.db";
    options.key = folder / "sleutel";
    options.received = base::Date(2025, 1, 6);
    for (const char* name : {"gebieden.csv", "benchmark.csv", "prestaties.csv"}) options.files.push_back(folder / name);
    base::Diagnostics report, mistakes;
    for (const auto& result : ingest::import_deliveries(options, report)) REQUIRE_FALSE(result.failed);
    const content::Site site = content::load("content", content::Parts::all, mistakes);
    facts::Requests plan;
    plan[fact].push_back({"x", cube::Measure::gemiddelde, base::Grain::jaar, {by}, {{kind, {member}}}});
    made = facts::make_tables(options.store, site, {plan}, {});
  }

  /// Tenths of the value of the member with this label in this year; -1 when it has none.
  [[nodiscard]] std::int64_t value(const std::string& label, const std::string& year) const {
    const cube::Table& table = made.tables.at(0);
    const auto& members = table.members.at(0);
    for (const auto& dimension : made.dimensions) {
      for (const auto& member : dimension.members) {
        const auto place = std::find(members.begin(), members.end(), member.id);
        const auto period = std::find_if(table.periods.begin(), table.periods.end(), [&](const auto& p) { return p.code() == year; });
        if (member.label != label || place == members.end() || period == table.periods.end()) continue;
        const auto& cell = table.cells.at(static_cast<std::size_t>(period - table.periods.begin()) * members.size() +
                                          static_cast<std::size_t>(place - members.begin()));
        return cell.has_value ? cell.value : -1;
      }
    }
    return -1;
  }
};

}  // namespace

TEST_CASE("ten is the most poverty and the most wealth, of wijken and of gemeenten") {
  const Comparison armoede("wijkkenmerken", "wijk", "wijkkenmerk", "armoede");
  CHECK(armoede.value("Bolwerk", "2024") == 100);  // the source says 1, the poorest tenth
  CHECK(armoede.value("Kerspel", "2024") == 10);   // the source says 10
  CHECK(armoede.value("Zonder", "2024") == -1);
  const Comparison welvaart("wijkkenmerken", "wijk", "wijkkenmerk", "welvaart");
  CHECK(welvaart.value("Bolwerk", "2024") == 20);
  const Comparison gemeente("vergelijking", "gemeente", "soort_vergelijking", "armoede-deciel");
  CHECK(gemeente.value("Hanzedijk", "2024") == 60);  // 11 - 5
}

TEST_CASE("a gemeente whose wealth is not known beside it is not compared") {
  const Comparison gebruik("vergelijking", "gemeente", "soort_vergelijking", "gebruik");
  CHECK(gebruik.value("Hanzedijk", "2024") == 94);
  CHECK(gebruik.value("Zonder-welvaart", "2024") == -1);
}

// SPDX-License-Identifier: EUPL-1.2
#include "archive.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using test::Archive;

namespace {

store::GrootboekRow post(int year, store::OptionalInt month, std::int64_t cents, int known) {
  store::GrootboekRow row;
  row.bekend_op = known;
  row.boekjaar = year;
  row.maand = month;
  row.taakveld = "6.72";
  row.soort = "lasten";
  row.herkomst = "zin";
  row.prestatiejaar = year;
  row.bedrag_cent = cents;
  return row;
}

}  // namespace

TEST_CASE("A later ledger replaces the earlier one of the same year and month, and no other") {
  Archive a;
  constexpr const char* total = "select sum(bedrag_cent) from grootboek_actueel";
  a.add_in(1, post(2024, 1, 100, 20240201));
  a.add_in(1, post(2024, 1, 10, 20240201));
  a.add_in(1, post(2024, 2, 200, 20240301));
  CHECK(a.rows(total) == "310");
  a.add_in(2, post(2024, 1, 150, 20240401));
  CHECK(a.rows(total) == "350");
  CHECK(a.rows_at(2024, 3, 31, total) == "310");
}

TEST_CASE("Names and products that came in later describe what was known before; the latest known goes first") {
  Archive a;
  constexpr const char* name = "select agb, naam, concern from aanbieder_actueel";
  a.add(store::AanbiederRow{.bekend_op = 20240101, .agb = "1", .naam = "Oud", .holding = {}});
  a.add(store::AanbiederRow{.bekend_op = 20250101, .agb = "1", .naam = "Nieuw", .holding = "Concern"});
  CHECK(a.rows(name) == "1 Nieuw Concern");
  CHECK(a.rows_at(2024, 12, 31, name) == "1 Oud 1");
  CHECK(a.rows_at(2023, 12, 31, name) == "1 Oud 1");
}

TEST_CASE("Counts and figures that come again replace each other; null members are one and the same") {
  Archive a;
  for (const std::int64_t count : {100, 110}) {
    a.add(store::BevolkingRow{.jaar = 2024, .gebied = "WK1", .leeftijd_van = 0, .leeftijd_tot = 17, .geslacht = {}, .aantal = count});
    a.add(store::MetingRow{.bekend_op = 20240101, .soort = "klachten", .periode = "2024", .gebied = {}, .aanbieder = {}, .n = {}, .uitgenodigd = {},
                           .waarde = std::to_string(count), .eenheid = "aantal", .bron = "x"});
    a.add(store::BenchmarkRow{.bron = "E", .tabel = {}, .gebied = "Zwolle", .indicator = "i", .waarde = {}, .tekst = count == 100 ? "x" : "110#", .noot = {}});
    a.add(store::PostcodeRow{.postcode = "8011AA", .gebied = count == 100 ? "BU1" : "BU2"});
  }
  CHECK(a.rows("select aantal from bevolking_actueel") == "110");
  CHECK(a.rows("select waarde from meting_actueel") == "110");
  CHECK(a.rows("select tekst from benchmark_actueel") == "110#");
  CHECK(a.rows("select gebied from postcode") == "BU2");
}

TEST_CASE("The calendar runs from 2010 to 2035, counts Mondays, and names every period") {
  Archive a;
  CHECK(a.rows("select count(*), min(datum), max(datum) from kalender") == "9496 20100101 20351231");  // 26 years, leap years 2012 … 2032
  CHECK(a.rows("select week, weekdag from kalender where datum in (20100101, 20100103, 20100104, 20100110, 20100111) order by datum") ==
        "0 5; 0 7; 1 1; 1 7; 2 1");
  CHECK(a.rows("select dag, kwartaal from kalender where datum in (20100101, 20240229) order by datum") == "14610 1; 19782 1");
  CHECK(a.rows("select soort, count(*) from periode group by soort order by 2") == "jaar 26; halfjaar 52; kwartaal 104; maand 312");
  CHECK(a.rows("select eerste, laatste from periode where code = '2024-K1'") == "20240101 20240331");
}

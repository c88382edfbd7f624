// SPDX-License-Identifier: EUPL-1.2
#include "archive.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using test::Archive;

namespace {

store::ToewijzingRow toewijzing(int date, std::string_view time, std::int64_t end, std::string_view reason = {}) {
  store::ToewijzingRow row;
  row.bekend_op = date;
  row.nummer = "7";
  row.jeugdige = 1;
  row.aanbieder = "11111111";
  row.toewijzingsdatum = date;
  row.toewijzingstijd = time;
  row.ingangsdatum = 20240101;
  row.einddatum = end;
  row.reden_wijziging = reason;
  return row;
}

store::ZorgtrajectRow melding(std::string_view bericht, int known, std::string_view status, std::int64_t end = 0, std::string_view reden = {}) {
  store::ZorgtrajectRow row;
  row.bekend_op = known;
  row.bericht = bericht;
  row.toewijzing = "7";
  row.jeugdige = 1;
  row.aanbieder = "11111111";
  row.categorie = "45";
  row.product = "45A03";
  row.begindatum = 20240110;
  if (end != 0) row.einddatum = end;
  row.reden = reden;
  row.status = status;
  return row;
}

constexpr const char* current = "select nummer, einddatum from toewijzing_actueel";
constexpr const char* traject = "select begindatum, einddatum, reden, gestart_gemeld, gestopt_gemeld from traject";

}  // namespace

TEST_CASE("IV013: of a toewijzing the latest date and time count, whatever the order of arrival") {
  Archive a;
  a.add(toewijzing(20240301, "09:00:00", 20241130));
  a.add(toewijzing(20240301, "10:00:00", 20241231));
  a.add(toewijzing(20240101, "12:00:00", 20240630));
  CHECK(a.rows(current) == "7 20241231");
  CHECK(a.rows_at(2024, 2, 29, current) == "7 20240630");
  CHECK(a.rows_at(2024, 3, 1, current) == "7 20241231");
  CHECK(a.rows_at(2023, 12, 31, current) == "");
}

TEST_CASE("RedenWijziging 13: a toewijzing that was never sent, until a later version says otherwise") {
  Archive a;
  a.add(toewijzing(20240101, "12:00:00", 20240630));
  a.add(toewijzing(20240201, "12:00:00", 20240101, "13"));
  CHECK(a.rows(current) == "");
  CHECK(a.rows_at(2024, 1, 31, current) == "7 20240630");
  a.add(toewijzing(20240301, "12:00:00", 20240731, "14"));
  CHECK(a.rows(current) == "7 20240731");
}

TEST_CASE("A stop ends a start; without one the traject runs on") {
  Archive a;
  a.add(melding("start", 20240115, "1"));
  CHECK(a.rows(traject) == "20240110 - - 20240115 -");
  a.add(melding("stop", 20240610, "1", 20240601, "31"));
  CHECK(a.rows(traject) == "20240110 20240601 31 20240115 20240610");
  CHECK(a.rows_at(2024, 6, 9, traject) == "20240110 - - 20240115 -");
}

TEST_CASE("A start that is told of again was known from the first time on, unless that one was taken back") {
  Archive a;
  a.add(melding("start", 20240115, "1"));
  a.add(melding("start", 20240610, "1"));
  CHECK(a.rows(traject) == "20240110 - - 20240115 -");
  a.add(melding("start", 20240611, "3"));
  a.add(melding("start", 20240612, "1"));
  CHECK(a.rows(traject) == "20240110 - - 20240612 -");
}

TEST_CASE("IV008: a stop is deleted by its key, reden and einddatum; any other is left") {
  Archive a;
  a.add(melding("start", 20240115, "1"));
  a.add(melding("stop", 20240610, "1", 20240601, "31"));
  a.add(melding("stop", 20240611, "3", 20240602, "31"));
  CHECK(a.rows(traject) == "20240110 20240601 31 20240115 20240610");
  a.add(melding("stop", 20240612, "3", 20240601, "32"));
  CHECK(a.rows(traject) == "20240110 20240601 31 20240115 20240610");
  a.add(melding("stop", 20240613, "3", 20240601, "31"));
  CHECK(a.rows(traject) == "20240110 - - 20240115 -");
  a.add(melding("stop", 20240614, "1", 20240605, "32"));
  CHECK(a.rows(traject) == "20240110 20240605 32 20240115 20240614");
}

TEST_CASE("Status 2 replaces a stop; when it is deleted too the traject runs on") {
  Archive a;
  a.add(melding("start", 20240115, "1"));
  a.add(melding("stop", 20240610, "1", 20240601, "31"));
  a.add(melding("stop", 20240611, "2", 20240701, "32"));
  CHECK(a.rows(traject) == "20240110 20240701 32 20240115 20240611");
  a.add(melding("stop", 20240612, "3", 20240701, "32"));
  CHECK(a.rows(traject) == "20240110 - - 20240115 -");
}

TEST_CASE("A deleted start takes its stop with it and can be sent again; a stop without any start is a traject") {
  Archive a;
  a.add(melding("stop", 20240610, "1", 20240601, "31"));
  CHECK(a.rows(traject) == "20240110 20240601 31 - 20240610");
  a.add(melding("start", 20240611, "1"));
  CHECK(a.rows(traject) == "20240110 20240601 31 20240611 20240610");
  a.add(melding("start", 20240612, "3"));
  CHECK(a.rows(traject) == "");
  a.add(melding("start", 20240613, "1"));
  CHECK(a.rows(traject) == "20240110 20240601 31 20240613 20240610");
}

TEST_CASE("The verwijzer: of the latest version that names one, else of the verzoek with the same aanbieder, reference and jeugdige") {
  Archive a;
  constexpr const char* verwijzer = "select nummer, verwijzer from toewijzing_verwijzer";
  store::ToewijzingRow row = toewijzing(20240101, "12:00:00", 20240630);
  row.referentie = "REF";
  a.add(row);
  CHECK(a.rows(verwijzer) == "7 -");
  store::VerzoekRow verzoek;
  verzoek.bekend_op = 20240102;
  verzoek.jeugdige = 2;
  verzoek.aanbieder = "11111111";
  verzoek.referentie = "REF";
  verzoek.verwijzer = "05";
  a.add(verzoek);
  CHECK(a.rows(verwijzer) == "7 -");
  verzoek.jeugdige = 1;
  verzoek.verwijzer = "02";
  a.add(verzoek);
  CHECK(a.rows(verwijzer) == "7 02");
  row.verwijzer = "01";
  a.add(row);
  a.add(toewijzing(20240301, "12:00:00", 20240731));
  CHECK(a.rows(verwijzer) == "7 01");
}

TEST_CASE("What is unknown of a jeugdige never overrides what was known") {
  Archive a;
  constexpr const char* person = "select geboortemaand, geslacht from jeugdige_actueel where jeugdige = 1";
  CHECK(a.rows(person) == "- 0");
  a.add(store::JeugdigeKenmerkRow{.bekend_op = 20240101, .jeugdige = 1, .geboortemaand = 201002, .geslacht = "1"});
  a.add(store::JeugdigeKenmerkRow{.bekend_op = 20240201, .jeugdige = 1, .geboortemaand = {}, .geslacht = "0"});
  CHECK(a.rows(person) == "201002 1");
  a.add(store::JeugdigeKenmerkRow{.bekend_op = 20240301, .jeugdige = 1, .geboortemaand = 201003, .geslacht = "2"});
  CHECK(a.rows(person) == "201003 2");
  CHECK(a.rows_at(2024, 2, 29, person) == "201002 1");
}

TEST_CASE("The wijk of a year is the last one known in it; it holds until another is known") {
  Archive a;
  constexpr const char* places = "select jaar, gebied, wijk from jeugdige_wijk_jaar where jeugdige = 1 and jaar between 2020 and 2024 order by jaar";
  a.add(store::GebiedRow{.code = "WK1", .naam = "Wijk 1", .soort = "wijk", .ouder = "GM1", .ses_deciel = {}, .armoede_deciel = {}});
  a.add(store::GebiedRow{.code = "BU1", .naam = "Buurt 1", .soort = "buurt", .ouder = "WK1", .ses_deciel = {}, .armoede_deciel = {}});
  a.add(store::JeugdigeGebiedRow{.bekend_op = 20210101, .jeugdige = 1, .vanaf = 20210101, .gebied = "BU1"});
  a.add(store::JeugdigeGebiedRow{.bekend_op = 20230101, .jeugdige = 1, .vanaf = 20230101, .gebied = "onbekend"});
  a.add(store::JeugdigeGebiedRow{.bekend_op = 20231231, .jeugdige = 1, .vanaf = 20231231, .gebied = "buiten"});
  CHECK(a.rows(places) == "2021 BU1 WK1; 2022 BU1 WK1; 2023 buiten buiten; 2024 buiten buiten");
  CHECK(a.rows_at(2023, 12, 30, places) == "2021 BU1 WK1; 2022 BU1 WK1; 2023 onbekend onbekend; 2024 onbekend onbekend");
}

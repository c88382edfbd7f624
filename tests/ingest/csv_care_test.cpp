// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::ingest::test {

namespace {

const std::string allotted =
    "toewijzingnummer;bsn;geboortedatum;geslacht;postcode;aanbieder;referentie;productcategorie;productcode;"
    "toewijzingsdatum;"
    "toewijzingstijd;ingangsdatum;einddatum;reden_wijziging;volume;eenheid;frequentie;budget;verwijzer\n";

/// A toewijzing of which one part is said differently.
struct Allotment {
  std::string nummer = "1001", bsn = std::string(bsn_a), geboren = "31-3-2012", geslacht = "2", postcode = "8011 AB",
              aanbieder = "01234567", referentie = "R-1", categorie = "45", product = "45A01", gemaakt = "2024-01-10",
              tijd = "09:30", ingang = "2024-02-01", einde = "2024-12-31", reden, volume = "120", eenheid = "01",
              frequentie = "2", budget, verwijzer = "02";
  [[nodiscard]] std::string line() const {
    std::string out;
    for (const std::string* part :
         {&nummer, &bsn, &geboren, &geslacht, &postcode, &aanbieder, &referentie, &categorie, &product, &gemaakt, &tijd,
          &ingang, &einde, &reden, &volume, &eenheid, &frequentie, &budget, &verwijzer}) {
      out += *part + ';';
    }
    out.back() = '\n';
    return out;
  }
};

std::string rules_of(const Allotment& allotment) {
  Archive archive;
  archive.load("postcode;gebiedscode\n8011AB;WK019310\n");
  archive.load(allotted + allotment.line());
  return archive.rules();
}

}  // namespace

TEST_CASE(
    "A toewijzing becomes a row, what is known of the jeugdige, and a gebied; the postcode and birth day are dropped") {
  Archive archive;
  archive.load("postcode;gebiedscode\n8011AB;WK019310\n");
  CHECK(archive.load(allotted + Allotment{}.line()).loaded == 1);
  CHECK(archive.rules().empty());
  CHECK(archive.rows("select bekend_op, nummer, jeugdige, aanbieder, referentie, categorie, product, toewijzingsdatum, "
                     "toewijzingstijd, "
                     "ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget_cent, verwijzer "
                     "from toewijzing") ==
        "20240110|1001|1|01234567|R-1|45|45A01|20240110|09:30:00|20240201|20241231|-|120|01|2|-|02");
  CHECK(archive.rows("select bekend_op, jeugdige, geboortemaand, geslacht from jeugdige_kenmerk") ==
        "20240110|1|201203|2");
  CHECK(archive.rows("select bekend_op, vanaf, gebied from jeugdige_gebied") == "20240110|20240110|WK019310");
}

TEST_CASE("An unknown birth date, sex, product and end are not known, and no refusal") {
  Allotment bare;
  bare.geboren = "1900-01-01";
  bare.geslacht = bare.referentie = bare.categorie = bare.product = bare.tijd = bare.einde = bare.volume =
      bare.eenheid = bare.frequentie = bare.verwijzer = "";
  bare.budget = "1.500,00";
  Archive archive;
  archive.load("postcode;gebiedscode\n8011AB;WK019310\n");
  CHECK(archive.load(allotted + bare.line()).loaded == 1);
  CHECK(archive.rows(
            "select categorie, product, toewijzingstijd, einddatum, volume, budget_cent, verwijzer from toewijzing") ==
        "-|-|00:00:00|-|-|150000|-");
  CHECK(archive.rows("select geboortemaand, geslacht from jeugdige_kenmerk") == "-|0");
}

TEST_CASE("A first version made late counts from the start of the help; a changed one from its own day") {
  Allotment late;
  late.gemaakt = "2024-03-01";
  Allotment changed = late;
  changed.gemaakt = "2024-06-01";
  changed.reden = "04";
  Archive archive;
  archive.load("postcode;gebiedscode\n8011AB;WK019310\n");
  CHECK(archive.load(allotted + late.line() + changed.line()).loaded == 2);
  CHECK(archive.rows("select vanaf, bekend_op from jeugdige_gebied") == "20240201|20240301 20240601|20240601");
}

TEST_CASE("Every way in which a toewijzing can be wrong has its own reason") {
  const auto with = [](auto change) {
    Allotment allotment;
    change(allotment);
    return rules_of(allotment);
  };
  CHECK(with([](Allotment&) {}) == "");
  CHECK(with([](Allotment& a) { a.bsn = "999900007"; }) == "2:geen-bsn");
  CHECK(with([](Allotment& a) { a.nummer = ""; }) == "2:waarde-ontbreekt");
  CHECK(with([](Allotment& a) { a.nummer = "1234567890"; }) == "2:code-past-niet");
  CHECK(with([](Allotment& a) { a.geboren = "30-2-2012"; }) == "2:geen-datum");
  CHECK(with([](Allotment& a) { a.geslacht = "3"; }) == "2:onbekende-code");
  CHECK(with([](Allotment& a) { a.aanbieder = "zorg"; }) == "2:geen-agb-code");
  CHECK(with([](Allotment& a) { a.categorie = "39"; }) == "2:onbekende-code");
  CHECK(with([](Allotment& a) { a.categorie = ""; }) == "2:product-zonder-categorie");
  CHECK(with([](Allotment& a) { a.tijd = "25:00"; }) == "2:geen-tijd");
  CHECK(with([](Allotment& a) { a.reden = "15"; }) == "2:onbekende-code");
  CHECK(with([](Allotment& a) { a.volume = "1,5"; }) == "2:geen-getal");
  CHECK(with([](Allotment& a) { a.eenheid = "05"; }) == "2:onbekende-code");
  CHECK(with([](Allotment& a) { a.frequentie = ""; }) == "2:omvang-niet-heel");
  CHECK(with([](Allotment& a) { a.budget = "-1"; }) == "2:geen-bedrag");
  CHECK(with([](Allotment& a) { a.verwijzer = "07"; }) == "2:onbekende-code");
  CHECK(with([](Allotment& a) { a.referentie = "van 999900006"; }) == "2:bsn-in-kenmerk");
  CHECK(with([](Allotment& a) {
          a.verwijzer = "";
          a.eenheid = "1";
        }) == "");
}

TEST_CASE("An einddatum may be the ingangsdatum, and not the day before") {
  Allotment allotment;
  allotment.einde = "2024-02-01";
  CHECK(rules_of(allotment).empty());
  allotment.einde = "2024-01-31";
  CHECK(rules_of(allotment) == "2:einddatum-voor-ingangsdatum");
}

TEST_CASE("A birth may be expected within a year of the toewijzing, and not later") {
  Allotment allotment;
  allotment.geboren = "2025-01-10";
  CHECK(rules_of(allotment).empty());
  allotment.geboren = "2025-01-11";
  CHECK(rules_of(allotment) == "2:geboortedatum-na-toewijzing");
}

TEST_CASE("A toewijzingnummer under two BSNs is refused the second time, in any kind of file") {
  Allotment other;
  other.bsn = bsn_b;
  Archive archive;
  archive.load("postcode;gebiedscode\n8011AB;WK019310\n");
  CHECK(archive.load(allotted + Allotment{}.line() + other.line()).refused == 1);
  CHECK(archive.rules() == "3:toewijzing-van-ander");
  CHECK(archive.rows("select count(*) from jeugdige") == "1");
  const auto started = archive.load(
      "toewijzingnummer;bsn;aanbieder;begindatum\n1001;999900018;01234567;2024-02-01\n"
      "1001;999900006;01234567;2024-02-01\n");
  CHECK(started.loaded == 1);
  CHECK(archive.rules() == "2:toewijzing-van-ander");
}

TEST_CASE("A shifted line is one diagnostic that says so, and shows nothing of a person") {
  Allotment allotment;
  allotment.nummer = "1001;";  // one field too many, and the last one lost
  std::string shifted = allotment.line();
  shifted = shifted.substr(0, shifted.rfind(';')) + "\n";
  Archive archive;
  archive.load(allotted + shifted);
  CHECK(archive.rules() == "2:kolom-verschoven");
  for (const char* secret : {"999900006", "8011", "2012", "31-3"})
    CHECK(archive.texts().find(secret) == std::string::npos);
}

TEST_CASE("A line of a traject tells of the start, or with an einddatum of the stop") {
  Archive archive;
  const auto result = archive.load(
      "toewijzingnummer;bsn;aanbieder;productcategorie;productcode;begindatum;einddatum;reden_beeindiging;gemeld_op\n"
      "1001;999900006;01234567;45;45A01;1-2-2024;;;5-2-2024\n"
      ";999900018;01234567;;;1-2-2024;1-2-2024;31;\n"
      "1003;999900031;01234567;45;;2-2-2024;1-2-2024;31;\n"
      "1003;999900031;01234567;45;;2-2-2024;;31;\n"
      "1003;999900031;01234567;;45A01;2-2-2024;;;\n"
      "1003;999900031;01234567;45;;2-2-2024;3-2-2024;30;\n");
  CHECK(result.loaded == 2);
  CHECK(archive.rules() ==
        "4:einddatum-voor-begindatum 5:reden-zonder-einddatum 6:product-zonder-categorie 7:onbekende-code");
  CHECK(archive.rows("select bericht, bekend_op, coalesce(toewijzing, '-'), jeugdige, begindatum, einddatum, reden, "
                     "status from zorgtraject") ==
        "start|20240205|1001|1|20240201|-|-|1 stop|20250115|-|2|20240201|20240201|31|1");
}

TEST_CASE("The day on which a stop came in says nothing of the start") {
  // The first traject is delivered when it starts and again when it ends, the second only when it has ended.
  Archive archive;
  const std::string header = "toewijzingnummer;bsn;aanbieder;productcategorie;begindatum;einddatum;reden_beeindiging;gemeld_op\n";
  archive.load(header + "1001;999900006;01234567;45;2024-02-01;;;2024-02-05\n");
  archive.load(header + "1001;999900006;01234567;45;2024-02-01;2024-09-01;31;2024-09-04\n"
                        "1002;999900018;01234567;45;2024-03-01;2024-09-02;31;2024-09-05\n");
  // Told of once more, as a monthly export of all that runs does.
  archive.load(header + "1001;999900006;01234567;45;2024-02-01;;;\n");
  CHECK(archive.rows("select toewijzing, begindatum, einddatum, gestart_gemeld, gestopt_gemeld from traject order by toewijzing") ==
        "1001|20240201|20240901|20240205|20240904 1002|20240301|20240902|-|20240905");
  CHECK(archive.rows("select toewijzing, begin, eind, gestart_gemeld from hulp order by toewijzing") ==
        "1001|20240201|20240901|20240205 1002|20240301|20240902|-");
}

TEST_CASE("A verzoek keeps the kind of verwijzer and the day it came in") {
  Archive archive;
  const auto result = archive.load(
      "bsn;aanbieder;referentie;verwijzer;productcategorie;productcode;gewenste_ingangsdatum;ontvangen_op\n"
      "999900006;01234567;R-1;2;45;45A01;2024-02-01;2024-01-05\n"
      "999900006;01234567;R-2;07;;;;2024-01-05\n"
      "999900006;01234567;BSN 999900006;02;;;;2024-01-05\n"
      "999900006;01234567;R-3;02;;45A01;;2024-01-05\n");
  CHECK(result.loaded == 1);
  CHECK(archive.rules() == "3:onbekende-code 4:bsn-in-kenmerk 5:product-zonder-categorie");
  CHECK(archive.rows("select bekend_op, jeugdige, aanbieder, referentie, categorie, product, verwijzer, "
                     "gewenste_ingangsdatum from verzoek") == "20240105|1|01234567|R-1|45|45A01|02|20240201");
}

}  // namespace duidelijk::ingest::test

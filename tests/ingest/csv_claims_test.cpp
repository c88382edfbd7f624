// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::ingest::test {

namespace {

const std::string claimed =
    "declaratienummer;declaratiedatum;aanbieder;referentienummer;vorig_referentienummer;bsn;toewijzingnummer;"
    "productcategorie;"
    "productcode;begindatum;einddatum;volume;eenheid;tarief;bedrag;debet_credit\n";

std::string rules_of(const std::string& line) {
  Archive archive;
  archive.load(claimed + line);
  return archive.rules();
}

}  // namespace

TEST_CASE("A prestatie becomes a row, and its declaration the sum of its lines") {
  Archive archive;
  const auto result =
      archive.load(claimed +
                   "D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-01;2024-01-31;120;01;95,00;190,00;D\n"
                   "D2;2024-03-10;01234567;P1;;999900018;;45;;2024-02-01;2024-02-29;1;82;;1.000,50;\n"
                   "D1;2024-02-10;01234567;P2;P0;999900006;1001;45;45A01;2023-12-01;2023-12-31;60;1;95;95.00;C\n"
                   "D1;2024-02-10;07654321;P1;;999900006;;45;45A01;2024-01-01;2024-01-31;60;01;;-20,00;\n");
  CHECK(result.loaded == 4);
  CHECK(archive.rules().empty());
  CHECK(archive.rows("select bekend_op, declaratie, aanbieder, referentie, vorige_referentie, jeugdige, toewijzing, "
                     "categorie, product, "
                     "begindatum, einddatum, volume, eenheid, tarief_cent, bedrag_cent from prestatie where id <= 3 "
                     "order by id") ==
        "20240210|D1|01234567|P1|-|1|1001|45|45A01|20240101|20240131|120|01|9500|19000 "
        "20240310|D2|01234567|P1|-|2|-|45|-|20240201|20240229|1|82|-|100050 "
        "20240210|D1|01234567|P2|P0|1|1001|45|45A01|20231201|20231231|60|01|9500|-9500");
  CHECK(archive.rows("select bekend_op, nummer, aanbieder, begindatum, einddatum, dagtekening, bedrag_cent from "
                     "declaratie order by id") ==
        "20240210|D1|01234567|20231201|20240131|20240210|9500 20240310|D2|01234567|20240201|20240229|20240310|100050 "
        "20240210|D1|07654321|20240101|20240131|20240210|-2000");
}

TEST_CASE("Every way in which a prestatie can be wrong has its own reason") {
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;0;01;0;0;D\n") == "");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-30;1;01;;1;D\n") ==
        "2:einddatum-voor-begindatum");
  CHECK(rules_of("D1;2024-02-30;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;1;01;;1;D\n") ==
        "2:geen-datum");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;39;45A01;2024-01-31;2024-01-31;1;01;;1;D\n") ==
        "2:onbekende-code");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;-1;01;;1;D\n") ==
        "2:geen-getal");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;1;02;;1;D\n") ==
        "2:onbekende-code");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;1;01;;veel;D\n") ==
        "2:geen-bedrag");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;1;01;;1;X\n") ==
        "2:onbekende-code");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;1;01;;-1;C\n") ==
        "2:teken-dubbelzinnig");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-31;2024-01-31;1;01;;;D\n") ==
        "2:waarde-ontbreekt");
  CHECK(rules_of("D1;2024-02-10;01234567;P999900006;;999900006;;45;;2024-01-31;2024-01-31;1;01;;1;D\n") ==
        "2:bsn-in-kenmerk");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;;45;;2024-01-31;2024-01-31;1;01;;100.000.000,00;\n") == "");
  CHECK(rules_of("D1;2024-02-10;01234567;P1;;999900006;;45;;2024-01-31;2024-01-31;1;01;;100.000.000,01;\n") ==
        "2:geen-bedrag");
}

TEST_CASE(
    "A referentienummer counts once in a declaration, in this file or in a later one; a refused line claims nothing") {
  const std::string tail = ";45;;2024-01-01;2024-01-31;1;01;;1;\n";
  Archive archive;
  CHECK(archive
            .load(claimed + "D1;2024-02-10;01234567;P1;;999900007;" + tail +  // no BSN
                  "D1;2024-02-10;01234567;P1;;999900006;" + tail + "D1;2024-02-10;01234567;P1;;999900006;" + tail +
                  "D1;2024-02-10;01234568;P1;;999900006;" + tail + "D2;2024-02-10;01234567;P1;;999900006;" + tail)
            .loaded == 3);
  CHECK(archive.rules() == "2:geen-bsn 4:dubbele-referentie");
  CHECK(archive
            .load(claimed + "D2;2024-02-10;01234567;P1;;999900006;" + tail + "D2;2024-02-10;01234567;P2;;999900006;" +
                  tail)
            .loaded == 1);
  CHECK(archive.rules() == "2:dubbele-referentie");
  CHECK(archive.number("select sum(bedrag_cent) from declaratie where nummer = 'D2'") == 200);
}

TEST_CASE("One toewijzingnummer under two BSNs is refused the second time") {
  const std::string tail = ";45;;2024-01-01;2024-01-31;1;01;;1;\n";
  Archive archive;
  CHECK(archive
            .load(claimed + "D1;2024-02-10;01234567;P1;;999900006;1001" + tail +
                  "D1;2024-02-10;01234567;P2;;999900018;1001" + tail)
            .loaded == 1);
  CHECK(archive.rules() == "3:toewijzing-van-ander");
}

TEST_CASE("A rejection names a line or a whole declaration, with a code of four") {
  Archive archive;
  const auto result = archive.load(
      "declaratienummer;aanbieder;referentienummer;retourcode;afgekeurd_op;bedrag\n"
      "D1;01234567;P1;8001;2024-02-20;190,00\nD2;01234567;;0301;20-2-2024;\nD3;01234567;;301;20-2-2024;\n"
      "D3;01234567;;80011;20-2-2024;\nD3;01234567;;8001;;\n");
  CHECK(result.loaded == 2);
  CHECK(archive.rules() == "4:onbekende-code 5:code-past-niet 6:waarde-ontbreekt");
  CHECK(archive.rows("select bekend_op, declaratie, aanbieder, referentie, retourcode, bedrag_cent from afkeuring") ==
        "20240220|D1|01234567|P1|8001|19000 20240220|D2|01234567|-|0301|-");
}

}  // namespace duidelijk::ingest::test

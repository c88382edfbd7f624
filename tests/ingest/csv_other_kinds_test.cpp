// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::ingest::test {

TEST_CASE("Producten keep the municipality's own hulpvorm and uitvoeringsvariant") {
  Archive archive;
  const auto result = archive.load(
      "productcategorie;productcode;naam;hulpvorm;uitvoeringsvariant;crisis;vervoer\n"
      "45;45A01;Ambulant licht;2;inspanning;nee;\n46;46A01;Crisis;02;output;ja;0\n"
      "45;45A02;Fout;05;inspanning;;\n45;45A03;Fout;jb;los;;\n45;45A04;Fout;jb;output;soms;\n45;45A0456;Te "
      "lang;jb;output;;\n");
  CHECK(result.kind == "producten");
  CHECK(result.loaded == 2);
  CHECK(archive.rules() == "4:onbekende-code 5:onbekende-code 6:geen-ja-of-nee 7:code-past-niet");
  CHECK(archive.rows("select categorie, code, naam, hulpvorm, variant, crisis, vervoer from product") ==
        "45|45A01|Ambulant licht|02|inspanning|0|0 46|46A01|Crisis|02|output|1|0");
}

TEST_CASE("A tarief may end on its first day, and not before") {
  Archive archive;
  const auto result = archive.load(
      "productcode;aanbieder;eenheid;bedrag;vanaf;tot\n45A01;;04;95,40;1-1-2024;31-12-2024\n45A01;01234567;4;97;1-1-"
      "2024;1-1-2024\n"
      "45A01;;04;95,40;1-1-2024;31-12-2023\n45A01;;04;-1;1-1-2024;\n");
  CHECK(result.kind == "tarieven");
  CHECK(archive.rules() == "4:tot-voor-vanaf 5:geen-bedrag");
  CHECK(archive.rows("select product, aanbieder, eenheid, bedrag_cent, vanaf, tot from tarief") ==
        "45A01|-|04|9540|20240101|20241231 45A01|01234567|04|9700|20240101|20240101");
}

TEST_CASE("Gebieden and postcodes: areas have a level, and a postcode lies in one of them") {
  Archive archive;
  CHECK(archive
            .load("gebiedscode;gebiedsnaam;gebiedssoort;ouder;ses_deciel;armoede_deciel\n"
                  "GM0193;Zwolle;gemeente;;4;4\nWK019310;Binnenstad;wijk;GM0193;1;10\nWK019311;X;stad;;;\nWK019312;X;"
                  "wijk;;0;\n"
                  "WK019313;X;wijk;;;11\nbuiten;X;wijk;;;\nWK019314;X;wijk;WK019314;;\n")
            .loaded == 2);
  CHECK(archive.rules() == "4:onbekende-code 5:geen-getal 6:geen-getal 7:gebied-gereserveerd 8:gebied-in-zichzelf");
  CHECK(archive.rows("select code, naam, soort, ouder, ses_deciel, armoede_deciel from gebied") ==
        "GM0193|Zwolle|gemeente|-|4|4 WK019310|Binnenstad|wijk|GM0193|1|10");
  CHECK(archive
            .load("postcode;gebiedscode\n8011 "
                  "ab;WK019310\n8011AC;WK019310\n8011AB;WK019310\n8011AC;WK019311\n0811AB;WK019310\n8011A1;W\n")
            .loaded == 2);
  CHECK(archive.rules() == "4:dubbele-postcode 5:postcode-in-twee-gebieden 6:geen-postcode 7:geen-postcode");
  CHECK(archive.rows("select postcode, gebied from postcode") == "8011AB|WK019310 8011AC|WK019310");
}

TEST_CASE("Grootboek: one line per year, taakveld and origin; a correction names the year that it corrects") {
  Archive archive;
  const auto result = archive.load(
      "boekjaar;maand;taakveld;soort;herkomst;prestatiejaar;bedrag\n2024;12;6.72a;lasten;zin;2024;1.234.567,89\n"
      "2024;;6.82;baten;pgb;2023;-100\n2024;13;6.72a;lasten;zin;2024;1\n2024;0;6.72a;lasten;zin;2024;1\n1999;;6.72a;"
      "lasten;zin;2024;1\n"
      "2024;;672;lasten;zin;2024;1\n2024;;6.72;kosten;zin;2024;1\n2024;;6.72;lasten;zorg;2024;1\n2024;;6.72;lasten;zin;"
      ";1\n");
  CHECK(result.kind == "grootboek");
  CHECK(archive.rules() ==
        "4:geen-getal 5:geen-getal 6:geen-getal 7:geen-taakveld 8:onbekende-code 9:onbekende-code 10:waarde-ontbreekt");
  CHECK(archive.rows("select boekjaar, maand, taakveld, soort, herkomst, prestatiejaar, bedrag_cent from grootboek") ==
        "2024|12|6.72a|lasten|zin|2024|123456789 2024|-|6.82|baten|pgb|2023|-10000");
}

TEST_CASE("Overige lasten: PGB, GI, landelijk and taakgericht per period") {
  Archive archive;
  const auto result = archive.load(
      "soort_last;periode;taakveld;aanbieder;jeugdigen;bedrag\npgb;2024-K1;6.72;;120;300.000\ngi;2024-01;;01234567;;10,"
      "5\n"
      "zin;2024;;;;1\npgb;2024-K5;;;;1\npgb;2024;;;-1;1\n");
  CHECK(result.kind == "overige-lasten");
  CHECK(archive.rules() == "4:onbekende-code 5:geen-periode 6:geen-getal");
  CHECK(archive.rows("select soort, periode, taakveld, aanbieder, jeugdigen, bedrag_cent from overige_last") ==
        "pgb|2024-K1|6.72|-|120|30000000 gi|2024-01|-|01234567|-|1050");
}

TEST_CASE("Begroting: known from the day of the raadsbesluit") {
  Archive archive;
  const auto result = archive.load(
      "boekjaar;taakveld;product;soort_begroting;raadsbesluit;besloten_op;lasten;baten;incidenteel\n"
      "2024;6.72;;primitief;2023-101;9-11-2023;40.000.000;0;\n2024;6.72;45A01;wijziging;2024-12;1-6-2024;-1;0;ja\n"
      "2024;6.72;;bijstelling;2024-12;1-6-2024;1;0;\n2024;6.72;;wijziging;;1-6-2024;1;0;\n2024;6.72;;wijziging;b;1-6-"
      "2024;1;;\n");
  CHECK(result.kind == "begroting");
  CHECK(archive.rules() == "4:onbekende-code 5:waarde-ontbreekt 6:waarde-ontbreekt");
  CHECK(archive.rows("select bekend_op, boekjaar, taakveld, product, soort, raadsbesluit, besloten_op, lasten_cent, "
                     "baten_cent, incidenteel "
                     "from begroting") ==
        "20231109|2024|6.72|-|primitief|2023-101|20231109|4000000000|0|0 "
        "20240601|2024|6.72|45A01|wijziging|2024-12|20240601|-100|0|1");
}

TEST_CASE("An outside forecast lies between its margins, bounds included") {
  Archive archive;
  const auto result = archive.load(
      "bron;gemaakt_op;jaar;productcategorie;prognose;laag;hoog\nRegio;1-4-2024;2024;;100;100;100\nRegio;1-4-2024;2024;"
      "45;100;;\n"
      "Regio;1-4-2024;2024;46;100;100,01;\nRegio;1-4-2024;2024;47;100;;99,99\n");
  CHECK(result.kind == "externe-prognose");
  CHECK(archive.rules() == "4:prognose-buiten-marge 5:prognose-buiten-marge");
  CHECK(archive.rows("select bekend_op, bron, gemaakt_op, jaar, categorie, bedrag_cent, laag_cent, hoog_cent from "
                     "prognose_extern") ==
        "20240401|Regio|20240401|2024|-|10000|10000|10000 20240401|Regio|20240401|2024|45|10000|-|-");
}

TEST_CASE("A meting keeps its number as delivered, with a point; one that can be read in two ways is refused") {
  Archive archive;
  const auto result = archive.load(
      "soort_meting;periode;gebied;aanbieder;n;uitgenodigd;waarde;eenheid;bron\n"
      "tevredenheid;2024;WK019310;;50;50;8,1;rapportcijfer;enquete\nklachten;2024-K1;;01234567;;;12;klachten;eigen\n"
      "tevredenheid;2024;;;51;50;8,1;rapportcijfer;enquete\ntevredenheid;2024;;;;;1.234;euro;enquete\ntevredenheid;"
      "2024;;;;;goed;euro;x\n");
  CHECK(result.kind == "metingen");
  CHECK(archive.rules() == "4:meer-antwoorden-dan-vragen 5:geen-getal 6:geen-getal");
  CHECK(archive.rows(
            "select bekend_op, soort, periode, gebied, aanbieder, n, uitgenodigd, waarde, eenheid, bron from meting") ==
        "20250115|tevredenheid|2024|WK019310|-|50|50|8.1|rapportcijfer|enquete "
        "20250115|klachten|2024-K1|-|01234567|-|-|12|klachten|eigen");
}

TEST_CASE("Bevolking: ages run upward, and a hidden count is no zero") {
  Archive archive;
  const auto result = archive.load(
      "jaar;gebiedscode;leeftijd_van;leeftijd_tot;geslacht;aantal\n2024;WK019310;0;17;;1.234\n2024;WK019310;5;5;2;\n"
      "2024;WK019310;17;0;;1\n2024;WK019310;0;151;;1\n2024;WK019310;0;17;0;1\n2024;WK019310;0;17;;-5\n");
  CHECK(result.kind == "bevolking");
  CHECK(archive.rules() == "4:leeftijd_tot-voor-leeftijd_van 5:geen-getal 6:onbekende-code 7:geen-getal");
  CHECK(archive.rows("select jaar, gebied, leeftijd_van, leeftijd_tot, geslacht, aantal from bevolking") ==
        "2024|WK019310|0|17|-|1234 2024|WK019310|5|5|2|-");
}

TEST_CASE("A benchmark is kept as printed, with the number beside it when there is one") {
  Archive archive;
  const auto result = archive.load(
      "bron;tabel;gemeente;indicator;waarde\nRapport;2;Deventer;index;102\nRapport;2;Deventer;pct;7,1\nRapport;2;"
      "Amersfoort;lasten;10250#\n"
      "Rapport;2;Amersfoort;ses;x\nRapport;2;Amersfoort;lasten2;-\nRapport;2;Deventer;aandeel;24%\nRapport;;Deventer;"
      "tekst;ca_4%\n"
      "Rapport;;Deventer;tekst;\n");
  CHECK(result.kind == "benchmark");
  CHECK(archive.rules() == "9:waarde-ontbreekt");
  CHECK(archive.rows("select tabel, gebied, indicator, waarde, tekst from benchmark") ==
        "2|Deventer|index|102|102 2|Deventer|pct|7.1|7,1 2|Amersfoort|lasten|10250|10250# 2|Amersfoort|ses|-|x "
        "2|Amersfoort|lasten2|-|- "
        "2|Deventer|aandeel|24|24% -|Deventer|tekst|-|ca_4%");
  CHECK(archive.rows("select count(*) from benchmark where noot is not null") == "3");
}

}  // namespace duidelijk::ingest::test

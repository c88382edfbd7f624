// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::ingest::test {

namespace {

constexpr std::string_view good = "agb;naam;holding\n01234567;Zorg & Zo;Groep\n";

}  // namespace

TEST_CASE("The order of the columns is free, and capitals and spaces in the header do not count") {
  Archive archive;
  const auto result = archive.load("Holding; Naam ;AGB\nGroep;Zorg & Zo;01234567\n");
  CHECK(result.kind == "aanbieders");
  CHECK(result.loaded == 1);
  CHECK(archive.rows("select agb, naam, holding, bekend_op from aanbieder") == "01234567|Zorg & Zo|Groep|20250115");
}

TEST_CASE("Semicolon, comma and tab, CRLF and a byte order mark all read the same") {
  for (const std::string text : {"agb,naam\n01234567,Zo\n", "agb\tnaam\r\n01234567\tZo\r\n",
                                 "\xEF\xBB\xBF"
                                 "agb;naam\r\n01234567;Zo\r\n",
                                 "\xEF\xBB\xBFsep=,\r\nagb,naam\r\n01234567,Zo\r\n", "\n\nagb;naam\n\n01234567;Zo"}) {
    Archive archive;
    CAPTURE(text);
    CHECK(archive.load(text).loaded == 1);
    CHECK(archive.rules().empty());
    CHECK(archive.rows("select agb, naam from aanbieder") == "01234567|Zo");
  }
}

TEST_CASE("Windows-1252 is read, and UTF-8 with one broken line stays UTF-8") {
  Archive old;
  CHECK(old.load("agb;naam\n01234567;Caf\xE9 \x80\n").loaded == 1);
  CHECK(old.rows("select naam from aanbieder") == "Café €");
  Archive mixed;
  const auto result = mixed.load("agb;naam\n01234567;Café\n01234568;Caf\xE9\n01234569;één\n");
  CHECK(result.loaded == 2);
  CHECK(mixed.rules() == "3:tekenset");
  CHECK(mixed.rows("select naam from aanbieder") == "Café één");
}

TEST_CASE("A file in UTF-16 is refused with what to do") {
  Archive archive;
  const auto result =
      archive.load(std::string_view("\xFF\xFE"
                                    "a\0g\0b\0;\0",
                                    10));
  CHECK(result.failed);
  CHECK(archive.rules() == "tekenset");
}

TEST_CASE("A column that is nearly right is refused with the right name") {
  Archive archive;
  const auto result = archive.load("bsn;aanbieder;begindatun;einddatum\n");
  CHECK(result.kind == "trajecten");
  CHECK(result.failed);
  CHECK(archive.rules() == "1:onbekende-kolom");
  CHECK(archive.texts() == "kolom 'begindatun' is onbekend bij trajecten\n\nbedoelde u 'begindatum'?\n");
}

TEST_CASE("Everything wrong with a header is told at once") {
  Archive archive;
  CHECK(archive.load("agb;agb;naam;telefoon\n").failed);
  CHECK(archive.rules() == "1:onbekende-kolom 1:dubbele-kolom");
  CHECK(archive.load("soort_last;periode;taakveld\n").failed);
  CHECK(archive.rules() == "1:kolom-ontbreekt");
  CHECK(archive.texts().find("kolom 'bedrag' ontbreekt bij overige-lasten") == 0);
}

TEST_CASE("A file without a header never shows its first line") {
  Archive archive;
  const std::string line = "T1;999900006;2010-03-31;1;8011AB;01234567;2024-01-01;2024-01-01\n";
  CHECK(archive.load(line + line).failed);
  CHECK(archive.rules() == "onbekende-levering");
  CHECK(archive.texts().find("999900006") == std::string::npos);
  CHECK(archive.load("bsn;999900006;aanbieder;begindatum\n").failed);
  CHECK(archive.texts().find("999900006") == std::string::npos);
  CHECK(archive.texts().find("kolom 2 is onbekend bij trajecten") != std::string::npos);
}

TEST_CASE("A column without a name is ignored while it is empty") {
  Archive archive;
  const auto result = archive.load("agb;naam;\n01234567;Zo;\n01234568;Zus;x\n");
  CHECK(result.loaded == 1);
  CHECK(archive.rules() == "3:kolom-zonder-naam");
}

TEST_CASE("A header alone is a good delivery of nothing, and the same file again changes nothing") {
  Archive archive;
  CHECK(archive.load("agb;naam;holding\n").loaded == 0);
  CHECK(archive.rules().empty());
  CHECK(archive.load(good).loaded == 1);
  const auto again = archive.load(good, "andere-naam.csv");
  CHECK(again.already_known);
  CHECK(archive.number("select count(*) from aanbieder") == 1);
}

TEST_CASE("A line that cannot be read is one diagnostic, and the rest loads") {
  Archive archive;
  std::string text = "agb;naam\n01234567;Een\n01234568\n01234569;Drie;3\n01234570;Vier\n";
  text += std::string("01234571;V\0ijf\n", 15);
  text += "01234572;\"Zes\" x\n01234573;" + std::string(70'000, 'z') + "\n01234574;Acht\n";
  const auto result = archive.load(text);
  CHECK(result.loaded == 3);
  CHECK(result.refused == 5);
  CHECK(archive.rules() == "3:aantal-velden 4:aantal-velden 6:nul-teken 7:aanhalingsteken 8:veld-te-lang");
  CHECK(archive.rows("select naam from aanbieder") == "Een Vier Acht");
}

TEST_CASE("An empty field that must be filled is refused; one that may be empty is not known") {
  Archive archive;
  const auto result = archive.load("agb;naam;holding\n01234567;;Groep\n01234568;Zo; \n");
  CHECK(result.loaded == 1);
  CHECK(archive.rules() == "2:waarde-ontbreekt");
  CHECK(archive.rows("select naam, holding from aanbieder") == "Zo|-");
}

}  // namespace duidelijk::ingest::test

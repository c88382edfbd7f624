// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

const std::string csv = "cijfers/jeugdigen/jeugdigen.csv";

std::string planted(const std::string& what, const std::string& by) {
  SmallSite site;
  site.replace(csv, what, by);
  std::string rules = site.faults();
  for (auto at = rules.find(csv + " "); at != std::string::npos; at = rules.find(csv + " "))
    rules.erase(at, csv.size() + 1);
  return rules;
}

TEST_CASE("Every value in a CSV file is that of its cell") {
  CHECK(planted(";100;", ";101;") == "waarde-anders");
  CHECK(planted(";100;", ";100.0;") == "waarde-anders");
  CHECK(planted(";100;", ";;") == "waarde-anders");
  CHECK(planted(";;jeugdigen;afgeschermd", ";40;jeugdigen;afgeschermd") == "waarde-anders");
}

TEST_CASE("The other columns say what the Release says of the cell") {
  CHECK(planted("afgeschermd", "ontbreekt") == "kolom-anders");
  CHECK(planted("’t Zand", "Binnenstad") == "kolom-anders");
  CHECK(planted(";2023;jaar;’t", ";2024;jaar;’t") == "kolom-anders");
  CHECK(planted("afgeschermd;voorlopig", "afgeschermd;definitief") == "kolom-anders");
  CHECK(planted("100;jeugdigen", "100;euro") == "kolom-anders");
}

TEST_CASE("A line without a cell of the Release is caught") {
  CHECK(planted("jeugdigen@1|2023;", "jeugdigen@1|2022;") == "niet-in-release");
  CHECK(planted("jeugdigen@1|2023;", ";") == "sleutel-onleesbaar");
  CHECK(planted("jeugdigen@1|2023|wijk=WK02;2023;jaar;’t Zand;100;jeugdigen;getoond;definitief", "100") ==
        "csv-onleesbaar");
}

TEST_CASE("A column that nobody can check, or no key at all, is caught") {
  CHECK(planted("zekerheid", "exact") == "kolom-onbekend");
  CHECK(planted("cel;", "sleutel;") == "kolom-onbekend, csv-zonder-kop");
  SmallSite site;
  site.files[csv] = "";
  CHECK(site.faults() == csv + " csv-zonder-kop");
}

TEST_CASE("Two columns of one name are caught") {
  CHECK(planted("eenheid", "waarde") == "kolom-dubbel, waarde-anders, waarde-anders, waarde-anders");
}

TEST_CASE("The CSV of a chart, with a status and a name in it, is read too") {
  SmallSite site;
  site.files["data/fig-1.csv"] =
      "# titel: "
      "Kosten\ncel;indicator;periode;waarde;eenheid;status\nkosten@1|2023;Kosten;2023;45000000.00;euro;definitief\n"
      "jeugdigen@1|2024|wijk=WK02;Jeugdigen met jeugdhulp;2024;;jeugdigen;afgeschermd\n";
  CHECK(site.faults() == "");
  site.replace("data/fig-1.csv", "45000000.00", "45000000.01");
  CHECK(site.faults() == "data/fig-1.csv waarde-anders");
}

TEST_CASE("A CSV file below no page has no Release to be held to") {
  SmallSite site;
  site.files.erase("index.html");
  site.files["los/tabel.csv"] = site.files.at(csv);
  site.replace("cijfers/jeugdigen/index.html", " <a href=\"../../index.html\">Begin</a>", "");
  CHECK(site.faults() == "los/tabel.csv geen-release");
}

TEST_CASE("The place of a wrong value is its own field") {
  SmallSite site;
  site.replace(csv, ";100;", ";101;");
  const auto outcome = site.outcome();
  REQUIRE(outcome.diagnostics.all().size() == 1);
  CHECK(outcome.diagnostics.all().front().line == 4);
  CHECK(outcome.diagnostics.all().front().column == 46);
}

}  // namespace
}  // namespace duidelijk::verify::testing

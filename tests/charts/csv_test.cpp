// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/csv.h"

#include "sample.h"

#include <doctest/doctest.h>

namespace duidelijk::charts {
namespace {

using testing::count;
using testing::good;
using testing::sample;

std::vector<std::vector<std::string>> records(const std::string& csv) {
  std::vector<std::vector<std::string>> all;
  base::CsvScanner scanner(csv, ';');
  base::CsvRecord record;
  while (scanner.next(record)) {
    REQUIRE(record.fault == base::CsvFault::none);
    all.emplace_back(record.fields.begin(), record.fields.end());
  }
  return all;
}

TEST_CASE("A CSV says what it is of, and then gives the figures") {
  CHECK(to_csv(good("grafiek:jeugdigen?naar=wijk&van=2023", sample()), sample()) ==
        "\xEF\xBB\xBF# titel: Een titel\n"
        "# inhoud: Jeugdigen met jeugdhulp naar wijk, per jaar\n"
        "# gemeente: Hanzedijk\n"
        "# editie: 2025-K2\n"
        "# doelgroep: Openbaar\n"
        "# bron: berichtenverkeer. Gegevens tot en met 30 juni 2025.\n"
        "# getallen: met een punt voor de decimalen\n"
        "cel;indicator;periode;wijk;waarde;eenheid;status\n"
        "jeugdigen@1|2023|wijk=WK01;Jeugdigen met jeugdhulp;2023;Binnenstad;3300;jeugdigen;definitief\n"
        "jeugdigen@1|2024|wijk=WK01;Jeugdigen met jeugdhulp;2024;Binnenstad;;jeugdigen;afgeschermd\n"
        "jeugdigen@1|2023|wijk=WK02;Jeugdigen met jeugdhulp;2023;’t Zand;100;jeugdigen;definitief\n"
        "jeugdigen@1|2024|wijk=WK02;Jeugdigen met jeugdhulp;2024;’t Zand;;jeugdigen;afgeschermd\n");
}

TEST_CASE("The choice of one wijk is in every line") {
  const std::string csv = to_csv(good("grafiek:jeugdigen?wijk=BU01&tot=2022", sample()), sample());
  CHECK(count(csv, "\njeugdigen@1|2021|wijk=BU01;Jeugdigen met jeugdhulp;2021;Oude Haven;45;jeugdigen;definitief\n") ==
        1);
  CHECK(count(csv, "\njeugdigen@1|2022|wijk=BU01;Jeugdigen met jeugdhulp;2022;Oude Haven;;jeugdigen;afgeschermd\n") ==
        1);
}

TEST_CASE("Euros have their cents, a provisional figure its status, the norm its line, and an absent cell no line") {
  const std::string csv = to_csv(good("grafiek:kosten,begroting", sample()), sample());
  CHECK(count(csv, "\nkosten@1|2024;Geleverde kosten;2024;47123000.00;euro;voorlopig\n") == 1);
  CHECK(records(csv).size() == 7 + 1 + 8);
  CHECK(count(to_csv(good("grafiek:wachttijd?norm=ja", sample()), sample()), "\n# norm: 12 weken\n") == 1);
}

TEST_CASE("Each kind of absence has its own status and no value") {
  auto release = sample();
  release.tables.back() = testing::table("wachttijd", "2021", {}, {}, "x - n ? 0");
  const auto lines = records(to_csv(good("grafiek:wachttijd", release), release));
  std::vector<std::string> statuses;
  for (std::size_t i = lines.size() - 5; i < lines.size(); ++i) statuses.push_back(lines[i][3] + "/" + lines[i][5]);
  CHECK(statuses == std::vector<std::string>{"/afgeschermd", "/ontbreekt", "/niet van toepassing",
                                             "/onvoldoende informatie", "0/definitief"});
}

TEST_CASE("A label cannot become a formula, a new field or a new line") {
  auto release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id == "jeugdigen") indicator.name = "=HYPERLINK(\"http://x\";\"y\")";
  }
  release.dimensions.back().members[0].label = "+1+cmd|' /C calc'!A0";
  release.dimensions.back().members[2].label = "@SUM(A1)\n;\"x";
  release.gemeente = "Hanzedijk\n=1+1";
  auto chart = good("grafiek:jeugdigen?naar=wijk&tot=2021", release);
  chart.title = "\t=1+1\r\n=2+2";
  const auto lines = records(to_csv(chart, release));
  REQUIRE(lines.size() == 7 + 1 + 2);
  CHECK(lines[0] == std::vector<std::string>{"# titel:  =1+1  =2+2"});
  CHECK(lines[2] == std::vector<std::string>{"# gemeente: Hanzedijk =1+1"});
  CHECK(lines[8][1] == "'=HYPERLINK(\"http://x\";\"y\")");
  CHECK(lines[8][3] == "'+1+cmd|' /C calc'!A0");
  CHECK(lines[9][3] == "'@SUM(A1)\n;\"x");
  for (const auto& line : lines) {
    for (const auto& field : line)
      CHECK((field.empty() || std::string("=+-@\t\r").find(field[0]) == std::string::npos));
  }
}

TEST_CASE("A negative amount stays a number") {
  auto release = sample();
  release.tables.back() = testing::table("wachttijd", "2021", {}, {}, "-5 3");
  CHECK(count(to_csv(good("grafiek:wachttijd", release), release),
              "\nwachttijd@1|2021;Wachttijd;2021;-5;weken;definitief\n") == 1);
}

}  // namespace
}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include <doctest/doctest.h>

#include <set>

namespace duidelijk::charts {
namespace {

using testing::count;
using testing::good;
using testing::sample;

/// The cell of the table that has this key, from <td to </td>.
std::string cell(const std::string& table, const std::string& key) {
  const std::string start = "<td data-cell=\"" + key + "\"";
  REQUIRE(count(table, start) == 1);
  const std::size_t at = table.find(start);
  return table.substr(at, table.find("</td>", at) + 5 - at);
}

TEST_CASE("A table says what it is of, and which heading belongs to which figure") {
  const std::string table = to_table(good("grafiek:jeugdigen?naar=wijk&tot=2022", sample()), "fig-3");
  CHECK(table ==
        "<section class=\"tabelwikkel\" tabindex=\"0\" aria-labelledby=\"fig-3-tabel\"><table "
        "class=\"cijfers\"><caption id=\"fig-3-tabel\">"
        "Een titel: <span class=\"tabel-wat\">Jeugdigen met jeugdhulp naar wijk, per jaar</span></caption>\n"
        "<thead><tr><th scope=\"col\" class=\"tekst\">jaar</th><th scope=\"col\">Binnenstad</th><th scope=\"col\">’t "
        "Zand</th></tr></thead>\n"
        "<tbody>\n"
        "<tr><th scope=\"row\" class=\"tekst\">2021</th><td data-cell=\"jeugdigen@1|2021|wijk=WK01\"><data "
        "value=\"3180\">3.180</data></td>"
        "<td data-cell=\"jeugdigen@1|2021|wijk=WK02\"><data value=\"120\">120</data></td></tr>\n"
        "<tr><th scope=\"row\" class=\"tekst\">2022</th><td data-cell=\"jeugdigen@1|2022|wijk=WK01\"><data "
        "value=\"3235\">3.235</data></td>"
        "<td data-cell=\"jeugdigen@1|2022|wijk=WK02\"><data value=\"115\">115</data></td></tr>\n"
        "</tbody></table></section>\n");
}

TEST_CASE("A title that is a sentence keeps its own full stop") {
  auto chart = good("grafiek:wachttijd", sample());
  chart.title = "Het wachten duurt langer.";
  CHECK(count(to_table(chart, "f"), "<caption id=\"f-tabel\">Het wachten duurt langer. <span") == 1);
  chart.title.clear();
  CHECK(count(to_table(chart, "f"), "<caption id=\"f-tabel\"><span") == 1);
}

TEST_CASE("A hidden figure has a lock, its word and its meaning, and no number") {
  const std::string table = to_table(good("grafiek:jeugdigen?naar=wijk", sample()), "f");
  const std::string hidden = cell(table, "jeugdigen@1|2024|wijk=WK01");
  CHECK(hidden.starts_with("<td data-cell=\"jeugdigen@1|2024|wijk=WK01\" class=\"afgeschermd\"><svg class=\"slotje\""));
  CHECK(count(hidden, "aria-hidden=\"true\" focusable=\"false\"") == 1);
  CHECK(hidden.ends_with("</svg> afgeschermd</td>"));
  CHECK(count(hidden, "<data") == 0);
  CHECK(count(table, "Lees het niet als nul.") == 1);
  CHECK(count(to_table(good("grafiek:wachttijd", sample()), "f"), "<ul") == 0);
}

TEST_CASE("Absent figures of each kind read and look different, and none is empty or zero") {
  auto release = sample();
  release.tables.back() = testing::table("wachttijd", "2021", {}, {}, "x - n ? 0");
  const std::string table = to_table(good("grafiek:wachttijd", release), "f");
  const std::vector<std::string> cells{cell(table, "wachttijd@1|2021"), cell(table, "wachttijd@1|2022"),
                                       cell(table, "wachttijd@1|2023"), cell(table, "wachttijd@1|2024")};
  const auto reads = [](const std::string& html, const std::string& start, const std::string& words) {
    CHECK(html.starts_with(start));
    CHECK(html.ends_with("</svg> " + words + "</td>"));
    CHECK(count(html, "<data") == 0);
  };
  reads(cells[0], "<td data-cell=\"wachttijd@1|2021\" class=\"afgeschermd\">", "afgeschermd");
  reads(cells[1], "<td data-cell=\"wachttijd@1|2022\" class=\"ontbreekt\">", "ontbreekt");
  reads(cells[2], "<td data-cell=\"wachttijd@1|2023\" class=\"nvt\">", "niet van toepassing");
  reads(cells[3], "<td data-cell=\"wachttijd@1|2024\" class=\"onvoldoende\">", "onvoldoende informatie");
  std::set<std::string> shapes;
  for (const auto& each : cells)
    shapes.insert(each.substr(each.find("focusable"), each.find("</svg>") - each.find("focusable")));
  CHECK(shapes.size() == 4);
  CHECK(cell(table, "wachttijd@1|2025") == "<td data-cell=\"wachttijd@1|2025\"><data value=\"0\">0 weken</data></td>");
  CHECK(count(table, "<li>") == 4);
  for (const auto* start :
       {"<li>Afgeschermd: ", "<li>Ontbreekt: ", "<li>Niet van toepassing: ", "<li>Onvoldoende informatie: "})
    CHECK(count(table, start) == 1);
}

TEST_CASE("A year that is provisional says so once, beside the year") {
  const std::string table = to_table(good("grafiek:kosten?naar=hulpvorm", sample()), "f");
  CHECK(count(table, "<th scope=\"row\" class=\"tekst\">2024 <span class=\"zekerheid\">voorlopig</span></th>") == 1);
  CHECK(count(table, "zekerheid") == 1);
  CHECK(count(table, "<li>Voorlopig: dit cijfer kan nog veranderen.</li>") == 1);
}

TEST_CASE("When only some figures of a year are provisional, each of them says so") {
  const std::string table = to_table(good("grafiek:kosten,begroting", sample()), "f");
  CHECK(cell(table, "kosten@1|2024") ==
        "<td data-cell=\"kosten@1|2024\"><data value=\"47123000.00\">€\u00a047.123.000</data> <span "
        "class=\"zekerheid\">voorlopig</span></td>");
  CHECK(cell(table, "begroting@1|2024") ==
        "<td data-cell=\"begroting@1|2024\"><data value=\"47000000.00\">€\u00a047.000.000</data></td>");
  CHECK(count(table, "zekerheid") == 1);
}

TEST_CASE("With one period the column says that it is provisional") {
  const std::string table = to_table(good("grafiek:kosten?naar=hulpvorm&periode=2024", sample()), "f");
  CHECK(count(table, "<th scope=\"col\">Geleverde kosten <span class=\"zekerheid\">voorlopig</span></th>") == 1);
  CHECK(count(table, "zekerheid") == 1);
}

TEST_CASE("Provisional and definite figures by turns are each marked by themselves") {
  auto release = sample();
  release.tables[1].certainty = {release::Certainty::definitief, release::Certainty::voorlopig,
                                 release::Certainty::geraamd, release::Certainty::geraamd};
  // kosten 2022, 2023 definite and 2024 provisional; begroting 2022 definite, 2023 provisional, 2024 and 2025 expected
  const std::string table = to_table(good("grafiek:kosten,begroting", release), "f");
  CHECK(count(table, ">2025 <span class=\"zekerheid\">geraamd</span></th>") == 1);
  CHECK(count(cell(table, "begroting@1|2023"), "voorlopig") == 1);
  CHECK(count(cell(table, "kosten@1|2024"), "voorlopig") == 1);
  CHECK(count(cell(table, "begroting@1|2024"), "geraamd") == 1);
  CHECK(count(table, "zekerheid") == 4);
  const std::string column = to_table(good("grafiek:kosten,begroting,kosten-oud?periode=2024",
                                           [&] {
                                             auto more = release;
                                             auto indicator = *more.indicator("kosten");
                                             indicator.id = "kosten-oud";
                                             more.indicators.insert(more.indicators.begin() + 4, indicator);
                                             auto oud = testing::table("kosten-oud", "2024", {}, {}, "100");
                                             more.tables.insert(more.tables.begin() + 7, oud);
                                             return more;
                                           }()),
                                      "f");
  // provisional, expected, definite: no heading can say it
  CHECK(count(column, "zekerheid") == 2);
}

TEST_CASE("An expected figure is no provisional one") {
  auto release = sample();
  release.tables.back().certainty.back() = release::Certainty::geraamd;
  const std::string table = to_table(good("grafiek:wachttijd", release), "f");
  CHECK(count(table, "2024 <span class=\"zekerheid\">geraamd</span>") == 1);
  CHECK(count(table, "<li>Geraamd: dit is een verwachting, geen telling.</li>") == 1);
  CHECK(count(table, "oorlopig") == 0);
}

TEST_CASE("A figure that the Release does not have is missing, and claims no cell") {
  const std::string table = to_table(good("grafiek:kosten,begroting", sample()), "f");
  CHECK(count(table, "<td class=\"ontbreekt\"><svg") == 2);
  CHECK(count(table, "data-cell=\"\"") == 0);
  CHECK(count(table, "data-cell=") == 8);
}

TEST_CASE("Bars are rows, one for each member") {
  const std::string table = to_table(good("grafiek:jeugdigen?naar=wijk&periode=2023", sample()), "f");
  CHECK(count(table, "<th scope=\"col\" class=\"tekst\">wijk</th><th scope=\"col\">Jeugdigen met jeugdhulp</th>") == 1);
  CHECK(count(table,
              "<th scope=\"row\" class=\"tekst\">’t Zand</th><td data-cell=\"jeugdigen@1|2023|wijk=WK02\"><data "
              "value=\"100\">100</data></td>") == 1);
}

TEST_CASE("The norm stands below the table") {
  CHECK(count(to_table(good("grafiek:wachttijd?norm=ja", sample()), "f"), "<li>Norm: 12 weken.</li>") == 1);
}

}  // namespace
}  // namespace duidelijk::charts

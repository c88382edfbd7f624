// SPDX-License-Identifier: EUPL-1.2
// Tables that share cells are one problem.
#include "work.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using duidelijk::protect::testing::cells_of;
using duidelijk::protect::testing::Work;
using nlohmann::json;

TEST_CASE("tables share the cells of what they have in common: one status, counted once") {
  Work work;
  std::string records = "wijk;leeftijd;geslacht;n\n";
  int n = 1;
  for (const char* wijk : {"A", "B", "C"}) {
    for (const char* leeftijd : {"0-11", "12-17", "18-22"}) {
      for (const char* geslacht : {"m", "v"})
        records += fmt::format("{};{};{};{}\n", wijk, leeftijd, geslacht, n = (n * 7) % 23);
    }
  }
  work.file("r.csv", records);
  const json spec = {{"records", "r.csv"},
                     {"dimensions", {{{"name", "wijk"}}, {{"name", "leeftijd"}}, {{"name", "geslacht"}}}},
                     {"frequency", "n"},
                     {"tables", json::array({json::array({"wijk", "leeftijd"}), json::array({"geslacht", "wijk"})})},
                     {"rules", {{"minimum_frequency", 6}}},
                     {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
  const auto outcome = work.run(spec);
  CHECK(outcome.cells == 4 * 4 + 4 * 2);  // wijk x leeftijd with totals, and m and v of each wijk and of all
  CHECK(outcome.exact == 0);
  CHECK(std::count(outcome.cells_csv.begin(), outcome.cells_csv.end(), '\n') == 1 + 4 * 4 + 4 * 3);
  CHECK(cells_of(outcome).size() ==
        static_cast<std::size_t>(outcome.cells));  // throws when a shared cell has two statuses
}

// disclosure.md, by hand: each grouping alone is safe, together one region follows as 10 - 7 = 3.
TEST_CASE("eight regions in two overlapping groupings: safe apart, and protected together") {
  Work work;
  const std::vector<int> n{2, 2, 8, 8, 3, 3, 3, 7};
  std::string records = "regio;noord;kust;n\n";
  for (std::size_t i = 0; i < n.size(); ++i)
    records += fmt::format("r{};{};{};{}\n", i, i < 4 ? "N1" : "N2", i % 2 == 0 ? "K1" : "K2", n[i]);
  work.file("r.csv", records);
  for (const json& groupings : {json{"noord"}, json{"kust"}, json{"noord", "kust"}}) {
    const json spec = {{"records", "r.csv"},
                       {"dimensions", {{{"name", "regio"}, {"groupings", groupings}}}},
                       {"frequency", "n"},
                       {"rules", {{"minimum_frequency", 4}}},
                       {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
    const auto outcome = work.run(spec);
    CHECK(outcome.cells == static_cast<std::int64_t>(9 + 2 * groupings.size()));
    CHECK(outcome.primary == 5);
    CHECK(outcome.exact == 0);
  }
}

// A has 2 in x and j1 and needs the total of B or of C beside its own; the total of all is kept. B shares soort x with
// A and has jaar j2 for itself: it costs (B,x), and (B,j2), j1 and j2. C shares j1 and has y for itself: (C,j1), and
// (C,y), x and y. So B takes one cell of the first table and three of the second, C the other way round.
TEST_CASE("a weight per table: the figures of the table that matters most stay") {
  Work work;
  work.file("r.csv", "wijk;soort;jaar;n\nA;x;j1;2\nB;x;j2;20\nC;y;j1;30\n").file("a.hst", "Total;Total;Total;p\n");
  const auto spec = [](int first, int second) {
    return json{{"records", "r.csv"},
                {"dimensions", {{{"name", "wijk"}}, {{"name", "soort"}}, {{"name", "jaar"}}}},
                {"frequency", "n"},
                {"tables",
                 {{{"dimensions", {"wijk", "soort"}}, {"weight", first}},
                  {{"dimensions", {"wijk", "jaar"}}, {"weight", second}}}},
                {"rules", {{"minimum_frequency", 5}, {"manual", "a.hst"}}},
                {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
  };
  const auto first = work.run(spec(5, 1));
  CHECK(first.exact == 0);
  CHECK(cells_of(first).at({"B", "Total", "Total"}).status == "secondary");
  CHECK(cells_of(first).at({"C", "Total", "Total"}).status == "safe");
  CHECK(cells_of(first).at({"Total", "x", "Total"}).status == "safe");
  CHECK(cells_of(first).at({"Total", "Total", "j1"}).status == "secondary");
  const auto second = work.run(spec(1, 5));
  CHECK(second.exact == 0);
  CHECK(cells_of(second).at({"C", "Total", "Total"}).status == "secondary");
  CHECK(cells_of(second).at({"B", "Total", "Total"}).status == "safe");
  CHECK(cells_of(second).at({"Total", "x", "Total"}).status == "secondary");
  CHECK(cells_of(second).at({"Total", "Total", "j1"}).status == "safe");
}

TEST_CASE("a group of a single code is that code: one status, and the total by another name is the total") {
  Work work;
  work.file("r.csv", "wijk;stad;land;n\nA;S1;NL;3\nB;S2;NL;20\nC;S2;NL;30\n");
  const json spec = {{"records", "r.csv"},
                     {"dimensions", {{{"name", "wijk"}, {"groupings", {"stad", "land"}}}}},
                     {"frequency", "n"},
                     {"rules", {{"minimum_frequency", 5}}},
                     {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
  const auto outcome = work.run(spec);
  const auto cells = cells_of(outcome);
  CHECK(cells.size() == 7);
  CHECK(cells.at({"A"}).status == "primary");
  CHECK(cells.at({"S1"}).status == "primary");
  CHECK(cells.at({"NL"}).status == cells.at({"Total"}).status);
  CHECK(outcome.primary == 2);
  CHECK(outcome.exact == 0);
  // By name seven; A and S1 are one cell, and so are NL and the total.
  const json different = json::parse(outcome.audit_json).at("different");
  CHECK(different.at("cells") == 5);
  CHECK(different.at("primary") == 1);
  CHECK(outcome.cells == 7);
}

TEST_CASE("a cell with two names costs two: the cell with one is hidden, though it is larger") {
  Work work;
  work.file("r.csv", "wijk;stad;n\nA;S1;3\nB;S2;20\nC;S1;30\n");
  const json spec = {{"records", "r.csv"},
                     {"dimensions", {{{"name", "wijk"}, {"groupings", {"stad"}}}}},
                     {"frequency", "n"},
                     {"rules", {{"minimum_frequency", 5}}},
                     {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
  const auto cells = cells_of(work.run(spec));
  CHECK(cells.at({"C"}).status == "secondary");
  CHECK(cells.at({"B"}).status == "safe");
  CHECK(cells.at({"S2"}).status == "safe");
}

TEST_CASE("a code outside a grouping counts beside its groups in the total") {
  Work work;
  work.file("r.csv", "wijk;stad;n\nA;S1;12\nB;S1;20\nC;;30\n");
  const json spec = {{"records", "r.csv"},
                     {"dimensions", {{{"name", "wijk"}, {"groupings", {"stad"}}}}},
                     {"frequency", "n"},
                     {"rules", {{"minimum_frequency", 13}}},
                     {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
  const auto cells = cells_of(work.run(spec));
  CHECK(cells.size() == 5);
  CHECK(cells.at({"A"}).status == "primary");
}

TEST_CASE("a tree: parents are the sum of their children, leaves that no record has are empty") {
  Work work;
  work.file("r.csv", "buurt;euro\nb1;10\nb1;10\nb1;10\nb2;20\nb2;20\nb2;20\nb3;7\nb3;8\nb3;9\n")
      .file("b.hrc", "W1\r\n@b1\r\n@b2\r\nW2\r\n@b3\r\n@b4");
  const json spec = {{"records", "r.csv"},
                     {"dimensions", {{{"name", "buurt"}, {"hierarchy", "b.hrc"}}}},
                     {"value", "euro"},
                     {"rules", {{"p_percent", 5}}}};
  const auto outcome = work.run(spec);
  const auto cells = cells_of(outcome);
  CHECK(cells.size() == 7);
  CHECK(cells.at({"W1"}).value == "90");
  CHECK(cells.at({"W2"}).value == "24");
  CHECK(cells.at({"b4"}).status == "empty");
  CHECK(cells.at({"b4"}).value == "0");
  CHECK(outcome.empty == 1);
}

// The audit office's annex: fifteen cases by sex, year, age, kind of help and access, whose inner cells are 1 or 2
// beside printed totals, with a text that names the one "medisch specialist". A text is a table too: what it tells
// stands in the specification as cells that a reader sees.
TEST_CASE("a table and a text beside it: the one case that the text names is hidden in both") {
  Work work;
  std::string records = "geslacht;jaar;leeftijd;hulp;toegang\n";
  for (int i = 0; i < 15; ++i) {
    records += fmt::format("{};{};{};{};{}\n", i % 3 == 0 ? "v" : "m", 2018 + i % 2, i % 5 < 2 ? "0-11" : "12-17",
                           i % 4 == 0 ? "verblijf" : "ambulant",
                           i == 14      ? "specialist"
                           : i % 2 == 0 ? "arts"
                                        : "gemeente");
  }
  work.file("r.csv", records).file("a.hst", "Total;Total;Total;Total;specialist;p\n");
  json spec = {
      {"records", "r.csv"},
      {"dimensions",
       {{{"name", "geslacht"}}, {{"name", "jaar"}}, {{"name", "leeftijd"}}, {{"name", "hulp"}}, {{"name", "toegang"}}}},
      {"tables", json::array({json::array({"geslacht", "jaar", "leeftijd", "hulp"}), json::array({"toegang"})})},
      {"rules", {{"minimum_frequency", 3}, {"protect_zeros", true}}},
      {"options", {{"knowledge", "none"}, {"intervals", "rule"}}}};
  const auto outcome = work.run(spec);
  CHECK(outcome.safe());
  const auto cells = cells_of(outcome);
  CHECK(cells.at({"Total", "Total", "Total", "Total", "specialist"}).status == "primary");
  int small = 0;
  for (const auto& [codes, cell] : cells) {
    if (cell.value == "1" || cell.value == "2") ++small;
  }
  CHECK(small == 0);
  // Who wants the text to say it all the same, is told that it cannot be.
  spec["rules"]["manual"] = "a.hst";
  CHECK(duidelijk::protect::testing::has(work.refused(spec), "gevoelig-getoond"));
}

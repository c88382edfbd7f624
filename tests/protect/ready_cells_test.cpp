// SPDX-License-Identifier: EUPL-1.2
// Tables that were counted elsewhere, instead of records.
#include "work.h"

#include <doctest/doctest.h>

using duidelijk::protect::testing::cells_of;
using duidelijk::protect::testing::has;
using duidelijk::protect::testing::Work;
using nlohmann::json;

namespace {

json amounts(const json& tables) {
  return {{"dimensions", {{{"name", "wijk"}}, {{"name", "soort"}}, {{"name", "jaar"}}}},
          {"value", "euro"},
          {"tables", tables},
          {"rules", {{"p_percent", 10}}},
          {"options", {{"singletons", true}}}};
}

const std::string by_soort =
    "wijk;soort;euro;frequency;x1;x2\n"
    "A;x;100;1;100;0\nA;y;300;9;60;50\nA;Total;400;10;100;60\n"
    "B;x;200;8;50;40\nB;y;500;7;90;80\nB;Total;700;15;90;80\n"
    "Total;x;300;9;100;50\nTotal;y;800;16;90;80\nTotal;Total;1100;25;100;90\n";

const std::string by_jaar =
    "jaar;wijk;euro;frequency;x1;x2\n"
    "2024;A;250;6;100;60\n2024;B;400;8;90;50\n2024;Total;650;14;100;90\n"
    "2025;A;150;4;60;50\n2025;B;300;7;80;70\n2025;Total;450;11;80;70\n"
    "Total;A;400;10;100;60\nTotal;B;700;15;90;80\nTotal;Total;1100;25;100;90\n";

}  // namespace

TEST_CASE(
    "ready cells with frequencies and largest contributions are protected like records, linked by what they share") {
  Work work;
  work.file("s.csv", by_soort).file("j.csv", by_jaar);
  const auto outcome = work.run(amounts({"s.csv", "j.csv"}));
  CHECK(outcome.cells == 9 + 6);
  CHECK(outcome.primary == 1);  // A, x: 100 - 100 - 0 = 0
  CHECK(outcome.safe());
  const auto cells = cells_of(outcome);
  CHECK(cells.at({"A", "x", "Total"}).status == "primary");
  CHECK(cells.at({"Total", "Total", "Total"}).value == "1100");
}

TEST_CASE("counts: only frequencies are needed, and a cell that is not there is empty") {
  Work work;
  work.file(
      "c.csv",
      "wijk,soort,frequency\nA,x,3\nA,Total,3\nB,x,10\nB,y,20\nB,Total,30\nTotal,x,13\nTotal,y,20\nTotal,Total,33\n");
  const json spec = {{"dimensions", {{{"name", "wijk"}}, {{"name", "soort"}}}},
                     {"tables", {"c.csv"}},
                     {"rules", {{"minimum_frequency", 5}}},
                     {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
  const auto outcome = work.run(spec);
  const auto cells = cells_of(outcome);
  CHECK(outcome.cells == 9);
  CHECK(cells.at({"A", "y"}).value == "0");
  CHECK(cells.at({"A", "x"}).status == "primary");
  CHECK(cells.at({"A", "Total"}).status == "primary");
  CHECK(outcome.exact == 0);
}

TEST_CASE("what does not add up is named with both sums; so is a cell that differs between tables") {
  Work work;
  std::string wrong = by_soort;
  wrong.replace(wrong.find("B;y;500"), 7, "B;y;501");
  const auto told = work.file("s.csv", wrong).refused(amounts({"s.csv"}));
  CHECK(has(told, "wijk=B, soort=Total, jaar=Total is 700, en de delen zijn samen 701"));
  CHECK(has(told, "wijk=Total, soort=y, jaar=Total is 800, en de delen zijn samen 801"));
  std::string other = by_jaar;
  other.replace(other.find("Total;A;400"), 11, "Total;A;401");
  CHECK(has(work.file("s.csv", by_soort).file("j.csv", other).refused(amounts({"s.csv", "j.csv"})),
            "j.csv:8: fout[andere-waarde]: wijk=A, soort=Total, jaar=Total: hier 401, en in een andere tabel 400"));
}

TEST_CASE("faults in ready cells are said with their line") {
  Work work;
  const auto told = [&](const std::string& cells) { return work.file("s.csv", cells).refused(amounts({"s.csv"})); };
  CHECK(has(told("wijk;soort;euro;frequency;x1\nA;x;1;1;1\n"), "de kolom 'x2' staat niet in dit bestand"));
  CHECK(has(told("plaats;euro;frequency;x1;x2\nA;1;1;1;0\n"), "geen enkele dimensie"));
  CHECK(has(told("wijk;soort;euro;frequency;x1;x2\nA;x;-1;1;1;0\n"), "s.csv:2: fout[negatief-bedrag]"));
  CHECK(has(told("wijk;soort;euro;frequency;x1;x2\nA;x;10;2;4;6\n"), "dalen niet van x1 naar x2"));
  CHECK(has(told("wijk;soort;euro;frequency;x1;x2\nA;x;10;2;6;6\n"), "meer dan de cel"));
  CHECK(has(told("wijk;soort;euro;frequency;x1;x2\nA;x;10;2;6;4\nA;x;11;2;6;4\n"), "s.csv:3: fout[cel-dubbel]"));
  CHECK(has(work.file("s.csv", by_soort).file("r.csv", "x\n").refused([] {
    json spec = amounts({"s.csv"});
    spec["records"] = "r.csv";
    return spec;
  }()),
            "kunnen niet samen"));
  json tree = amounts({"s.csv"});
  tree["dimensions"][0]["hierarchy"] = "w.hrc";
  CHECK(has(work.file("w.hrc", "A\nC\n").refused(tree), "de code 'B' bestaat niet in 'wijk'"));
}

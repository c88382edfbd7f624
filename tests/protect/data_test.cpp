// SPDX-License-Identifier: EUPL-1.2
// Records, hierarchies and a-priori files that are not in order: where, what, and how to mend it.
#include "work.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

using duidelijk::protect::testing::cells_of;
using duidelijk::protect::testing::has;
using duidelijk::protect::testing::Work;
using nlohmann::json;

namespace {

json counts() {
  return {{"records", "r.csv"},
          {"dimensions", {{{"name", "wijk"}}}},
          {"frequency", "n"},
          {"rules", {{"minimum_frequency", 5}}},
          {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
}

std::string told(const std::string& records, const json& spec = counts()) {
  return Work().file("r.csv", records).refused(spec);
}

json amounts() {
  return {
      {"records", "r.csv"}, {"dimensions", {{{"name", "wijk"}}}}, {"value", "euro"}, {"rules", {{"p_percent", 10}}}};
}

json in_tree() {
  json spec = counts();
  spec["dimensions"][0]["hierarchy"] = "w.hrc";
  return spec;
}

std::string told_of_tree(const std::string& tree) {
  return Work().file("r.csv", "wijk;n\nA;10\nB;20\n").file("w.hrc", tree).refused(in_tree());
}

}  // namespace

TEST_CASE("a file that is not there is a failing machine, with its name") {
  Work work;
  CHECK_THROWS_AS((void)work.run(counts()), duidelijk::base::MachineError);
}

TEST_CASE("a column that is missing is named, with the nearest") {
  CHECK(has(told("wijk;N\nA;10\n"), "r.csv:1: fout[kolom-ontbreekt]"));
  CHECK(has(told("wijk;aantal\nA;10\n"), "wat er wel in staat: wijk, aantal"));
  CHECK(has(told("wjk;n\nA;10\n"), "bedoelde u 'wjk'?"));
  CHECK(has(told("wijk;n;n\nA;10;1\n"), "de kolom 'n' staat er 2 keer in"));
  CHECK(has(told("wijk;n\n"), "geen records"));
  CHECK(has(told(""), "'wijk' staat niet in dit bestand"));
}

TEST_CASE("wrong fields are said with their line") {
  CHECK(has(told("wijk;n\nA;10\nB;tien\n"), "r.csv:3: fout[geen-getal]: 'tien' in de kolom 'n'"));
  CHECK(has(told("wijk;n\nA;1.234,5\n"), "is geen getal"));
  CHECK(has(told("wijk;n\nA;1.5\n"), "geen heel getal van 0 of meer"));
  CHECK(has(told("wijk;n\nA;-1\n"), "geen heel getal van 0 of meer"));
  CHECK(has(told("wijk;n\n;10\n"), "r.csv:2: fout[code-leeg]"));
  CHECK(has(told("wijk;n\nTotal;10\n"), "fout[code-bezet]"));
  CHECK(has(told("wijk;n\nA;10;7\n"), "er staan 3 velden op deze regel, en de kop heeft er 2"));
  CHECK(has(told("wijk;n\nA;9999999999999999\n"), "is geen getal"));
  CHECK(has(told("wijk;n\nA;999999999999999\nB;999999999999999\n"), "r.csv:3: fout[getal-te-groot]"));
}

TEST_CASE("of a fault that comes often the first twenty are shown, and how many more") {
  std::string records = "wijk;n\n";
  for (int i = 0; i < 50; ++i) records += "A;x\n";
  const auto text = told(records);
  CHECK(has(text, "r.csv:21:"));
  CHECK_FALSE(has(text, "r.csv:22:"));
  CHECK(has(text, "dit komt nog 30 keer voor"));
}

TEST_CASE("an amount below zero is refused, unless it is a credit line of the same contributor in the same cell") {
  CHECK(has(told("wijk;euro\nA;100\nA;-10\n", amounts()), "r.csv:3: fout[negatief-bedrag]"));
  json spec = amounts();
  spec["contributor"] = "wie";
  CHECK(told("wijk;wie;euro\nA;x;100\nA;x;-10\nA;y;50\nA;z;60\nB;z;60\n", spec) == "");
  CHECK(has(told("wijk;wie;euro\nA;x;100\nA;y;-10\nA;y;5\n", spec), "samen kleiner dan 0"));
}

TEST_CASE(
    "a code that means two things is refused: a group's code that is an own code, or that two groupings use "
    "differently") {
  json spec = counts();
  spec["dimensions"][0]["groupings"] = {"stad"};
  CHECK(has(told("wijk;stad;n\nA;B;10\nB;S;20\nC;B;20\n", spec), "de code 'B' van 'wijk' heeft twee betekenissen"));
  spec["dimensions"][0]["groupings"] = {"stad", "kust"};
  CHECK(has(told("wijk;stad;kust;n\nA;1;1;10\nB;1;2;20\n", spec), "de code '1' van 'wijk' heeft twee betekenissen"));
  CHECK(has(told("wijk;stad;kust;n\nA;S;K;10\nA;T;K;20\n", spec),
            "r.csv:3: fout[groepering-dubbel]: 'A' hoort in 'stad' bij 'T', en op een eerdere regel bij 'S'"));
}

TEST_CASE("a hierarchy: cycles, codes twice, levels skipped, codes that it does not have") {
  CHECK(told_of_tree("A\nB\n") == "");
  CHECK(has(told_of_tree("S\n@A\n@@S\n@B\n"),
            "w.hrc:3: fout[hierarchie]: 'S' staat onder zichzelf (regel 1): een kringloop"));
  CHECK(has(told_of_tree("S\n@A\nT\n@A\n@B\n"), "w.hrc:4: fout[hierarchie]: 'A' staat er al, op regel 2"));
  CHECK(
      has(told_of_tree("S\n@@A\n@B\n"), "w.hrc:2: fout[hierarchie]: 'A' staat 2 niveaus diep, en de regel erboven 0"));
  CHECK(has(told_of_tree("@A\nB\n"), "w.hrc:1:"));
  CHECK(has(told_of_tree("Total\n@A\n@B\n"), "'Total' is bezet"));
  CHECK(has(told_of_tree("\n \n"), "geen codes"));
  CHECK(
      has(told_of_tree("S\n@A\n@C\n"), "r.csv:3: fout[onbekende-code]: 'B' in 'wijk' is geen onderste code van w.hrc"));
  CHECK(has(told_of_tree("A\n@x\nB\n"), "r.csv:2: fout[onbekende-code]: 'A'"));  // a parent is no own code
}

TEST_CASE("an a-priori file: unknown codes and statuses, and cells that are in no table") {
  const auto apriori = [](const std::string& text) {
    json spec = counts();
    spec["rules"]["manual"] = "a.hst";
    return Work().file("r.csv", "wijk;n\nAmst;10\nBoven;20\n").file("a.hst", text).refused(spec);
  };
  CHECK(apriori("Amst;u\nTotal;p\n") == "");
  CHECK(apriori("Amst,u\n") == "");
  CHECK(has(apriori("Amst;u\nAms;u\n"), "a.hst:2: fout[onbekende-code]"));
  CHECK(has(apriori("Ams;u\n"), "bedoelde u 'Amst'?"));
  CHECK(has(apriori("Amst;x\n"), "'x' is geen status"));
  CHECK(has(apriori("Amst;x;u\n"), "er staan 2 codes op deze regel"));
  CHECK(has(apriori("Amst;u\nAmst;s\n"), "met een andere status"));
}

TEST_CASE("fixed width: columns from 1, a line that is too short, letters that take two bytes") {
  Work work;
  json spec = counts();
  spec["format"] = {{"fixed", {{"wijk", {1, 3}}, {"n", {4, 6}}}}};
  work.file("r.csv", "Aé  12\nB   20\r\n\nAé  10\n");
  const auto cells = cells_of(work.run(spec));
  CHECK(cells.at({"Aé"}).value == "22");
  CHECK(cells.at({"B"}).value == "20");
  work.file("r.csv", "A   12\nB 2\n");
  CHECK(has(work.refused(spec), "r.csv:2: fout[regel-te-kort]: 'n' staat op de plaatsen 4 tot en met 6"));
}

TEST_CASE("no line of the records is ever repeated in a message") {
  CHECK_FALSE(has(told("wijk;n;naam\nA;x;Jansen\n"), "Jansen"));
}

TEST_CASE("tables of more cells than there is room for are refused, before anything is counted") {
  std::string records = "wijk;a;b;c;n\n";
  for (int i = 0; i < 100; ++i)
    records += "w" + std::to_string(i) + ";a" + std::to_string(i) + ";b" + std::to_string(i) + ";c" +
               std::to_string(i) + ";1\n";
  json spec = counts();
  for (const char* name : {"a", "b", "c"}) spec["dimensions"].push_back({{"name", name}});
  CHECK(has(told(records, spec), "meer dan 10000000 cellen"));
}

TEST_CASE("both files are written, the audit for its owner only, and nothing else is left in the folder") {
  Work work;
  work.file("r.csv", "wijk;n\nA;3\nB;20\nC;30\n");
  const auto outcome = work.run(counts());
  const auto folder = work.folder() / "uit" / "nieuw";
  duidelijk::protect::write(outcome, folder);
  duidelijk::protect::write(outcome, folder);
  const auto files = duidelijk::test::tree(folder);
  CHECK(files.size() == 2);
  CHECK(files.at("cells.csv") == outcome.cells_csv);
  CHECK(files.at("audit.json") == outcome.audit_json);
  CHECK((std::filesystem::status(folder / "audit.json").permissions() & std::filesystem::perms::others_read) ==
        std::filesystem::perms::none);
  work.file("bestand", "x");
  CHECK_THROWS_AS(duidelijk::protect::write(outcome, work.folder() / "bestand"), duidelijk::base::MachineError);
}

// SPDX-License-Identifier: EUPL-1.2
// Ready cells in the files of τ-ARGUS, as input and as what comes out.
#include "work.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace duidelijk;
using duidelijk::protect::testing::cells_of;
using duidelijk::protect::testing::has;
using duidelijk::protect::testing::Work;
using nlohmann::json;

namespace {

const char* const metadata =
    "<SEPARATOR> \";\"\nwijk\n<RECODEABLE>\n<TOTCODE> \"T\"\n<HIERARCHICAL>\n<HIERCODELIST> \"C:\\Argus\\w.hrc\"\n"
    "<HIERLEADSTRING> \"@\"\nsoort\n<RECODEABLE>\n<TOTCODE> \"T\"\neuro\n<NUMERIC>\n<DECIMALS> 2\naantal\n<FREQUENCY>\n"
    "Top1\n<MAXSCORE>\nTop2\n<MAXSCORE>\nwat\n<STATUS>\n";

// Noord = A + B; Noord and Zuid are the city. Of A, x the largest is all but 1: 15% of 99 is more.
const char* const cells =
    "\"T\";\"T\";1000,50;40;100;99;S\n\"T\";x;400;16;99;90;S\n\"T\";y;600,50;24;100;80;S\n"
    "Noord;T;700,50;25;100;99;S\nNoord;x;300;10;99;90;S\nNoord;y;400,50;15;100;80;S\n"
    "A;T;300;11;99;60;S\nA;x;100;2;99;1;U\nA;y;200;9;60;50;S\n"
    "B;T;400,50;14;100;90;S\nB;x;200;8;90;50;S\nB;y;200,50;6;100;80;S\n"
    "Zuid;T;300;15;70;60;S\nZuid;x;100;6;30;30;S\nZuid;y;200;9;70;60;S\n";

json amounts(const json& tables) {
  return {{"dimensions", {{{"name", "wijk"}}, {{"name", "soort"}}}},
          {"value", "euro"},
          {"tables", tables},
          {"rules", {{"p_percent", 15}}}};
}

Work& fill(Work& work, const std::string& text) {
  return work.file("t.tab", text).file("t.rda", metadata).file("w.hrc", "Noord\n@A\n@B\nZuid\n");
}

std::string with(const std::string& line, const std::string& instead) {
  std::string text = cells;
  text.replace(text.find(line), line.size(), instead);
  return text;
}

std::map<std::vector<std::string>, std::string> shown(const protect::Outcome& outcome) {
  std::map<std::vector<std::string>, std::string> all;
  for (const auto& [codes, cell] : cells_of(outcome)) all.emplace(codes, cell.value + " " + cell.status);
  return all;
}

/// Runs with files for τ-ARGUS and then those files; both must say the same of each cell. Gives the files.
std::map<std::string, std::string> there_and_back(Work& work, const json& spec,
                                                  const std::vector<std::string>& tables) {
  work.file("spec.json", spec.dump());
  base::Diagnostics said;
  const auto first = protect::run(work.folder() / "spec.json", 1, said, true);
  CHECK(first.secondary > 0);
  for (const auto& [name, text] : first.argus) work.file(name, text);
  json again = spec;
  for (const auto* key : {"records", "format", "contributor", "weight"}) again.erase(key);
  for (auto& dimension : again["dimensions"]) {
    dimension.erase("groupings");
    dimension.erase("hierarchy");
  }
  again["rules"].erase("manual");
  again["tables"] = tables;
  const auto second = work.run(again);
  CHECK(shown(first) == shown(second));
  CHECK(first.primary == second.primary);
  CHECK(first.secondary == second.secondary);
  CHECK(second.safe() == first.safe());
  return first.argus;
}

}  // namespace

TEST_CASE("A .tab file is a table of ready cells, described by the .rda beside it") {
  Work work;
  const auto outcome = fill(work, cells).run(amounts({"t.tab"}));
  CHECK(outcome.cells == 15);
  CHECK(outcome.primary == 1);
  CHECK(outcome.safe());
  const auto found = cells_of(outcome);
  CHECK(found.at({"A", "x"}).status == "primary");
  CHECK(found.at({"Total", "Total"}).value == "1000.5");
  CHECK(found.at({"Noord", "Total"}).value == "700.5");
  // The same figures as a .csv file give the same cells.
  std::string csv = "wijk;soort;euro;frequency;x1;x2\n";
  for (const auto& row : argus::read_table(cells, "t.tab", argus::read_metadata(metadata, "t.rda"))) {
    for (std::size_t i = 0; i < 6; ++i)
      csv += (i == 0 ? "" : ";") + (row.fields[i] == "T" ? std::string("Total") : row.fields[i]);
    csv += "\n";
  }
  json spec = amounts({"t.csv"});
  spec["dimensions"][0]["hierarchy"] = "w.hrc";
  CHECK(work.file("t.csv", csv).run(spec).cells_csv == outcome.cells_csv);
}

TEST_CASE("format.rda names the description of a .tab file that has none beside it") {
  Work work;
  fill(work, cells);
  std::filesystem::rename(work.folder() / "t.rda", work.folder() / "other.rda");
  CHECK(has(work.refused(amounts({"t.tab"})), "t.tab: fout[bestand-van-argus]: hier hoort een .rda-bestand bij"));
  json spec = amounts({{{"cells", "t.tab"}, {"weight", 3}}});
  spec["format"] = {{"rda", "other.rda"}};
  CHECK(work.run(spec).primary == 1);
}

TEST_CASE("The statuses of a .tab file are decisions, as in a .hst file; a .hst file goes over them") {
  Work work;
  json spec = amounts({"t.tab"});
  // s: no rule hides it any more.
  const auto safe = fill(work, with("A;x;100;2;99;1;U", "A;x;100;2;99;1;s")).run(spec);
  CHECK(safe.primary == 0);
  CHECK(has(base::render(work.said().all().at(0)), "t.tab: waarschuwing[veilig-verklaard]: 1 gevoelige"));
  // u hides what no rule hides; m was hidden earlier.
  for (const std::string status : {"U", "M"}) {
    const auto outcome = fill(work, with("Zuid;x;100;6;30;30;S", "Zuid;x;100;6;30;30;" + status)).run(spec);
    CHECK(cells_of(outcome).at({"Zuid", "x"}).status == "primary");
    CHECK(outcome.primary == 2);
  }
  // p and z are never hidden: A, y would be the cheapest secondary.
  const auto chosen = cells_of(fill(work, cells).run(spec));
  REQUIRE(chosen.at({"A", "y"}).status == "secondary");
  for (const std::string status : {"P", "z"}) {
    const auto kept = cells_of(fill(work, with("A;y;200;9;60;50;S", "A;y;200;9;60;50;" + status)).run(spec));
    CHECK(kept.at({"A", "y"}).status == "safe");
    CHECK(kept.at({"A", "Total"}).status == "secondary");
  }
  CHECK(has(fill(work, with("A;x;100;2;99;1;U", "A;x;100;2;99;1;P")).refused(spec), "t.tab:8: fout[gevoelig-getoond]"));
  spec["rules"]["manual"] = "m.hst";
  CHECK(fill(work, cells).file("m.hst", "A;x;s\n").run(spec).primary == 0);
}

TEST_CASE("Faults in a .tab file and in its description are said with their place") {
  Work work;
  const auto told = [&](const std::string& line, const std::string& instead) {
    return fill(work, with(line, instead)).refused(amounts({"t.tab"}));
  };
  CHECK(
      has(told("A;x;100;2;99;1;U", "A;x;100;2;99;1;Q"), "t.tab:8: fout[bestand-van-argus]: de status 'Q' is onbekend"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;100;2;99;U"), "t.tab:8: fout[bestand-van-argus]: hier staan 6 velden"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;veel;2;99;1;U"), "t.tab:8: fout[bestand-van-argus]: 'veel' bij euro"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;1e2;2;99;1;U"), "t.tab:8: fout[geen-getal]"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;-1;2;99;1;U"), "t.tab:8: fout[negatief-bedrag]"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;100;2,5;99;1;U"), "t.tab:8: fout[telling]"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;100;2;99;1;E"), "t.tab:8: fout[status]"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;;100;2;99;1;U"), "t.tab:8: fout[code-leeg]"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;Total;100;2;99;1;U"), "t.tab:8: fout[code-bezet]"));
  CHECK(has(told("A;x;100;2;99;1;U", "C;x;100;2;99;1;U"), "t.tab:8: fout[onbekende-code]"));
  CHECK(has(told("A;x;100;2;99;1;U", "A;x;101;2;99;1;U"), "telt-niet-op"));
  CHECK(has(fill(work, "").refused(amounts({"t.tab"})), "geen cellen"));
  fill(work, cells);
  json spec = amounts({"t.tab"});
  spec["dimensions"].erase(1);
  CHECK(has(work.refused(spec), "t.rda: fout[onbekende-dimensie]: 'soort'"));
  spec = amounts({"t.tab"});
  spec["value"] = "euros";
  CHECK(has(work.refused(spec), "t.rda: fout[kolom-ontbreekt]: de variabele 'euros'"));
  spec = amounts({"t.tab"});
  spec["rules"] = {{"dominance", {3, 80}}};
  CHECK(has(work.refused(spec), "2 variabelen hebben <MAXSCORE>, en de regels hebben de 3"));
  CHECK(has(work.file("t.rda",
                      "wijk 1 2\nsoort 3 2\neuro 5 9\nn 14 2\n<FREQUENCY>\nx1 16 2\n<MAXSCORE>\nx2 18 2\n<MAXSCORE>\n")
                .refused(amounts({"t.tab"})),
            "geen <SEPARATOR>"));
  CHECK(has(work.file("t.rda", "<SEPARATOR> \";\"\nwijk\n<RECODEABLE>\n<HIERLEVELS> 1 1\n").refused(amounts({"t.tab"})),
            "HIERLEVELS"));
}

TEST_CASE("What comes out for τ-ARGUS can be read again, and gives the same cells") {
  Work work;
  fill(work, cells);
  const auto files = there_and_back(work, amounts({"t.tab"}), {"result.tab"});
  CHECK(files.size() == 5);  // with result.jj and result.hst
  CHECK(files.at("dimension-1.hrc") == "Noord\n@A\n@B\nZuid\n");
  CHECK(has(files.at("result.tab"), "\"A\";\"x\";100.0;2;99.0;1.0;U\n"));
  CHECK(has(files.at("result.tab"), "\"Total\";\"Total\";1000.5;40;100.0;99.0;S\n"));
  CHECK(has(files.at("result.rda"), "<HIERCODELIST> \"dimension-1.hrc\""));
}

TEST_CASE("There and back for counts with a grouping, two tables, zeros and decisions by hand") {
  Work work;
  work.file("r.csv",
            "wijk;deel;soort;jaar;n\na;Noord;x;1;3\na;Noord;y;1;20\nb;Noord;x;2;30\nb;Noord;y;2;40\nc;Zuid;x;1;50\n"
            "c;Zuid;y;2;60\nd;;x;2;70\ne;Oost;z w;1;80\n");
  work.file("m.hst", "b;x;Total;p\nc;y;Total;u\n");
  const json spec = {
      {"records", "r.csv"},
      {"dimensions", {{{"name", "wijk"}, {"groupings", {"deel"}}}, {{"name", "soort"}}, {{"name", "jaar"}}}},
      {"frequency", "n"},
      {"tables", json::array({json::array({"wijk", "soort"}), json::array({"jaar", "soort"})})},
      {"rules", {{"minimum_frequency", 5}, {"manual", "m.hst"}}}};
  const auto files = there_and_back(work, spec, {"result-1.tab", "result-2.tab"});
  CHECK(files.at("dimension-1.hrc") == "Noord\n@a\n@b\nOost\n@e\nZuid\n@c\nd\n");
  CHECK(has(files.at("result-1.tab"), "\"b\";\"x\";30;P\n"));
  CHECK(has(files.at("result-1.tab"), "\"c\";\"y\";60;U\n"));
  CHECK(has(files.at("result-1.tab"), "\"d\";\"y\";0;S\n"));
}

TEST_CASE("What the files of τ-ARGUS cannot say is not written, and that is said") {
  Work work;
  const auto said_of = [&](const json& spec) {
    work.file("spec.json", spec.dump());
    base::Diagnostics said;
    const auto outcome = protect::run(work.folder() / "spec.json", 1, said, true);
    CHECK(outcome.argus.size() == 2);
    return base::render(said.all().at(0));
  };
  work.file("r.csv", "wijk;p;q;n\na;1;3;20\nb;1;4;30\nc;2;3;40\n\"d\"\"e\";2;4;3\n");
  json spec = {{"records", "r.csv"},
               {"dimensions", {{{"name", "wijk"}, {"groupings", {"p", "q"}}}}},
               {"frequency", "n"},
               {"rules", {{"minimum_frequency", 5}}}};
  CHECK(has(said_of(spec), "waarschuwing[geen-tab]"));
  spec["dimensions"][0]["groupings"] = {"p"};
  CHECK(has(said_of(spec), "heeft een teken"));
}

TEST_CASE("There and back for simple2d, the test data of τ-ARGUS") {
  const std::filesystem::path folder = "../shared/data/disclosure/simple2d";
  if (!std::filesystem::exists(folder)) return;
  Work work;
  for (const auto* name : {"tau_testW.asc", "region2.hrc"}) work.file(name, base::read_file(folder / name));
  const json spec = {{"records", "tau_testW.asc"},
                     {"format", {{"fixed", {{"Size", {9, 10}}, {"Region", {12, 13}}, {"Var2", {28, 37}}}}}},
                     {"dimensions", {{{"name", "Size"}}, {{"name", "Region"}, {"hierarchy", "region2.hrc"}}}},
                     {"value", "Var2"},
                     {"rules", {{"p_percent", 15}}},
                     {"options", {{"cost", "value"}}}};
  const auto files = there_and_back(work, spec, {"result.tab"});
  // As the table that τ-ARGUS itself keeps of these data.
  CHECK(has(files.at("result.tab"), "\"Total\";\"Total\";16847646.84;42723;175677.00;141482.00;S\n"));
  CHECK(has(files.at("result.tab"), "\"9\";\"4\";11968.00;29;11401.00;145.00;U\n"));
}

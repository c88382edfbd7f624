// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/attack/attack.h"
#include "duidelijk/base/csv.h"
#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

using namespace duidelijk;
using attack::CellFile;

namespace {

attack::Report attacked(const std::vector<CellFile>& files, const CellFile& groupings = {}, std::int64_t width = 4) {
  base::Diagnostics diagnostics;
  auto report = attack::cell_files(files, groupings, {width, 2}, diagnostics);
  for (const auto& d : diagnostics.all()) MESSAGE(base::render(d));
  REQUIRE(!diagnostics.has_errors());
  return report;
}

std::vector<base::Diagnostic> refused(const std::string& text, const std::string& groupings = {}) {
  base::Diagnostics diagnostics;
  const auto report = attack::cell_files(std::vector<CellFile>{{"cells.csv", text}},
                                         {groupings.empty() ? "" : "indeling.csv", groupings}, {}, diagnostics);
  CHECK(report.hidden.empty());
  REQUIRE(diagnostics.has_errors());
  return diagnostics.all();
}

// n = 2, 2, 8, 8, 3, 3, 3, 7. West = r1 + r2 = 4 and Kust = r1 + r2 + r7 = 7.
const char* const regions =
    "table;regio;value;status\n"
    "regio;Total;36;safe\nregio;r1;;primary\nregio;r2;;primary\nregio;r3;8;safe\nregio;r4;8;safe\nregio;r5;;"
    "primary\nregio;r6;;primary\n"
    "regio;r7;;primary\nregio;r8;7;safe\n";
const std::string west = "regio;West;4;safe\n";
const std::string coast = "regio;Kust;7;safe\n";
const char* const groups =
    "dimension;whole;part\nregio;West;r1\nregio;West;r2\nregio;Kust;r1\nregio;Kust;r2\nregio;Kust;r7\n";

}  // namespace

TEST_CASE("Eight regions: each grouping alone is safe, together they give one region away") {
  CHECK(attacked({{"a", regions + west}}, {"g", groups}).exact() == 0);
  CHECK(attacked({{"a", regions + coast}}, {"g", groups}).exact() == 0);
  const auto both = attacked({{"a", regions + west}, {"b", regions + coast}}, {"g", groups});
  REQUIRE(both.exact() == 1);
  const auto r7 = std::find_if(both.hidden.begin(), both.hidden.end(), [](const auto& i) { return i.exact(); });
  CHECK(r7->key == "regio=r7");
  CHECK(r7->lo == 3);
  CHECK(both.narrow() == 0);  // r1 + r2 = 4 and r5 + r6 = 6
  CHECK(both.hidden.size() == 5);
  CHECK(attack::to_json(attacked({{"b", regions + coast}, {"a", regions + west}}, {"g", groups})) ==
        attack::to_json(both));
}

TEST_CASE("The example of docs/protect.md gives nothing away; with one secondary printed it does") {
  const std::string safe =
      "table;wijk;soort;value;status\nwijk*soort;Total;Total;505000;safe\nwijk*soort;Total;ambulant;249000;safe\nwijk*"
      "soort;Total;verblijf;256000;safe\n"
      "wijk*soort;Midden;Total;263000;safe\nwijk*soort;Midden;ambulant;;secondary\nwijk*soort;Midden;verblijf;;"
      "secondary\n"
      "wijk*soort;Noord;Total;;secondary\nwijk*soort;Noord;ambulant;;secondary\nwijk*soort;Noord;verblijf;;"
      "primary\nwijk*soort;Zuid;Total;;primary\n"
      "wijk*soort;Zuid;ambulant;;primary\nwijk*soort;Zuid;verblijf;0;empty\n";
  const auto report = attacked({{"cells.csv", safe}});
  CHECK(report.clean());
  const auto noord = std::find_if(report.hidden.begin(), report.hidden.end(),
                                  [](const auto& i) { return i.key == "soort=verblijf|wijk=Noord"; });
  REQUIRE(noord != report.hidden.end());
  CHECK(noord->lo == 0);
  CHECK(noord->hi == 242000);  // as docs/protect.md says
  std::string leaking = safe;
  const std::string secondary = "Noord;ambulant;;secondary";
  leaking.replace(leaking.find(secondary), secondary.size(), "Noord;ambulant;110000;safe");
  // Not exact to who is not in the data: Zuid is still unknown. With Zuid printed too, everything follows.
  const std::string zuid = "Zuid;Total;;primary";
  leaking.replace(leaking.find(zuid), zuid.size(), "Zuid;Total;40000;safe");
  CHECK(attacked({{"cells.csv", leaking}}).exact() == 5);
}

TEST_CASE("Rows that cannot both be true: the later one goes, and is named") {
  const std::string cells =
      "table;d;value;status\nd;Total;30;safe\nd;a;;primary\nd;b;;primary\nd;c;26;safe\nd;G;9;safe\n";
  const auto report = attacked({{"x.csv", cells}}, {"g", "dimension;whole;part\nd;G;a\nd;G;b\n"});
  REQUIRE(report.left_out.size() == 1);
  CHECK(report.left_out[0].row.find("de som over d") != std::string::npos);
  CHECK(report.hidden.size() == 2);
}

TEST_CASE("Hostile files are refused with the line and a way to mend them") {
  CHECK(refused("")[0].rule == "kop-van-cellen");
  CHECK(refused("a;b;c\n1;2;3\n")[0].line == 1);
  CHECK(refused("table;d;value;status\n")[0].rule == "geen-cellen");
  CHECK(refused("table;d;d;value;status\nt;a;a;1;safe\n")[0].rule == "kop-van-cellen");
  CHECK(refused("table;d;value;status\nt;a;1;safe\nt;b;1\n")[0].line == 3);
  CHECK(refused("table;d;value;status\nt;a;één;safe\n")[0].rule == "geen-getal");
  CHECK(refused("table;d;value;status\nt;a;99999999999999999999;safe\n")[0].rule == "geen-getal");
  CHECK(refused("table;d;value;status\nt;a;;safe\n")[0].rule == "waarde-ontbreekt");
  CHECK(refused("table;d;value;status\nt;a;1;geheim\n")[0].rule == "onbekende-status");
  CHECK(refused("table;d;value;status\nt;a;1;safe\nt;a;1;safe\n")[0].rule == "cel-tweemaal");
  CHECK(refused("table;d;value;status\nt;a;1;safe\n", "dimension;whole\n")[0].rule == "indeling");
  CHECK(refused("table;d;value;status\nt;a;1;safe\n", "dimension;whole;part\nd;a;a\n")[0].line == 2);
}

namespace {

/// A pattern that GaussSuppression published, as a cells.csv; and its groupings, from the records. `columns` of the
/// records per dimension: code first.
struct Outside {
  std::string cells, groupings;
  std::set<std::string> primary;
};

std::optional<Outside> outside(const std::string& name, const std::string& file,
                               const std::map<std::string, std::vector<std::string>>& grouped) {
  const std::string folder = "../shared/data/disclosure/" + name + "/";
  if (!std::filesystem::exists(folder + file)) return std::nullopt;
  Outside made;
  const std::string published = base::read_file(folder + file);
  base::CsvScanner scanner(published, ',');
  base::CsvRecord record;
  std::vector<std::string> header;
  while (scanner.next(record)) {
    const auto& f = record.fields;
    const std::size_t dimensions = f.size() - 3;
    if (header.empty()) {
      made.cells = "table";
      for (const auto field : f) header.emplace_back(field);
      for (std::size_t d = 0; d < dimensions; ++d) made.cells += ";" + header[d];
      made.cells += ";value;status\n";
      continue;
    }
    made.cells += "t";
    std::map<std::string, std::string> codes;
    for (std::size_t d = 0; d < dimensions; ++d) {
      made.cells += ";" + std::string(f[d]);
      if (f[d] != "Total") codes[header[d]] = f[d];
    }
    std::string key;
    for (const auto& [d, code] : codes) key += (key.empty() ? "" : "|") + d + "=" + code;
    const bool hidden = f.back() == "TRUE";
    if (f[f.size() - 2] == "TRUE") made.primary.insert(key.empty() ? "T" : key);
    made.cells += ";" + (hidden ? std::string{} : std::string(f[dimensions])) + (hidden ? ";primary\n" : ";safe\n");
  }
  const std::string records = base::read_file(folder + "input.csv");
  base::CsvScanner lines(records, base::guess_delimiter(records));
  std::map<std::string, std::size_t> column;
  std::set<std::string> said;
  while (lines.next(record)) {
    if (column.empty()) {
      for (std::size_t i = 0; i < record.fields.size(); ++i) column[std::string(record.fields[i])] = i;
      continue;
    }
    for (const auto& [dimension, of] : grouped) {
      for (const auto& group : of) {
        said.insert(dimension + ";" + std::string(record.fields[column.at(group)]) + ";" +
                    std::string(record.fields[column.at(dimension)]) + "\n");
      }
    }
  }
  made.groupings = "dimension;whole;part\n";
  for (const auto& line : said) made.groupings += line;
  return made;
}

}  // namespace

TEST_CASE(
    "z2 and z3: what GaussSuppression published leaves nothing exact, and a third of the primaries of z3 narrow") {
  const auto z2 = outside("z2", "z2_n3_pzT_publish.csv", {{"region", {"fylke", "kostragr"}}});
  if (!z2) return;
  const auto small = attacked({{"z2.csv", z2->cells}}, {"g", z2->groupings});
  CHECK(small.hidden.size() == 29);
  CHECK(small.exact() == 0);
  CHECK(small.left_out.empty());

  const auto z3 = outside("z3", "z3_n3_pzF_publish.csv", {{"region", {"fylke", "kostragr"}}, {"mnd", {"mnd2"}}});
  REQUIRE(z3);
  const auto large = attacked({{"z3.csv", z3->cells}}, {"g", z3->groupings});
  CHECK(large.hidden.size() == 619);
  CHECK(large.exact() == 0);
  CHECK(large.left_out.empty());
  CHECK(z3->primary.size() == 350);
  // 118 are at most 5 wide between the ends of the linear programs; with whole ends three more are, of which the width
  // is between 5 and 6.
  CHECK(std::count_if(large.hidden.begin(), large.hidden.end(),
                      [&](const auto& i) { return z3->primary.contains(i.key) && i.narrow(6); }) == 121);
}

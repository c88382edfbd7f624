// SPDX-License-Identifier: EUPL-1.2
#include "temp_folder.h"
#include "town.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

namespace fs = std::filesystem;
using duidelijk::base::read_file;
using duidelijk::demo::make;
using duidelijk::test::TempFolder;
using duidelijk::test::tree;

}  // namespace

TEST_CASE("the same seed gives the same bytes, another seed gives others") {
  const TempFolder folder;
  const auto a = folder / "a", b = folder / "b", c = folder / "c";
  static_cast<void>(make({a, 5, 0.05}));
  static_cast<void>(make({b, 5, 0.05}));
  static_cast<void>(make({c, 6, 0.05}));
  const auto first = tree(a);
  CHECK(first == tree(b));
  CHECK(first.at("2021/prestaties.csv") != tree(c).at("2021/prestaties.csv"));
}

TEST_CASE("leveringen.txt names every file once, in order of receipt, and nothing else is there") {
  const auto& t = town::get(1, 0.1);
  std::string expected = "bestand;ontvangen\n";
  for (const auto& d : t.summary.deliveries) expected += d.path + ";" + d.received.iso() + "\n";
  CHECK(read_file(t.folder / "leveringen.txt") == expected);
  CHECK(std::is_sorted(t.summary.deliveries.begin(), t.summary.deliveries.end(),
                       [](const auto& a, const auto& b) { return a.received < b.received; }));
  std::set<std::string> named;
  std::size_t csv = 0;
  for (const auto& d : t.summary.deliveries) {
    CHECK(named.insert(d.path).second);
    CHECK(d.received >= duidelijk::base::Date(2018, 1, 1));
    CHECK(d.received <= duidelijk::base::Date(2025, 12, 31));
    csv += d.path.ends_with(".csv") ? 1u : 0u;
  }
  CHECK(csv >= 55);
  CHECK(csv <= 90);
  auto on_disk = tree(t.folder);
  CHECK(on_disk.erase("leveringen.txt") == 1);
  CHECK(on_disk.at("LEESMIJ.md").find("verzonnen") != std::string::npos);
  CHECK(on_disk.erase("LEESMIJ.md") == 1);
  CHECK(on_disk.size() == named.size());
  for (const auto& [path, text] : on_disk) CHECK(named.contains(path));
}

TEST_CASE("a year of exports is received after that year, each export only once") {
  const auto& t = town::get(1, 0.1);
  for (const auto& d : t.summary.deliveries) {
    if (!d.path.ends_with("prestaties.csv") || d.path.starts_with("2025")) continue;
    CHECK(d.received.year() == std::stoi(d.path.substr(0, 4)) + 1);
  }
  for (const auto& p : t.prestaties) CHECK(p.datum <= town::day(2025, 12, 31));
  for (const auto& x : t.toewijzingen) CHECK(x.datum <= town::day(2025, 12, 31));
  for (const auto& m : t.meldingen) CHECK(m.gemeld <= town::day(2025, 12, 31));
}

TEST_CASE("a folder of somebody else is refused and left alone; a demo is replaced whole") {
  const TempFolder folder;
  duidelijk::base::write_file_atomic(folder / "mijn-werk.txt", "niet weggooien");
  CHECK_THROWS_AS(static_cast<void>(make({folder.path(), 1, 0.02})), duidelijk::base::InputError);
  CHECK(tree(folder.path()) == std::map<std::string, std::string>{{"mijn-werk.txt", "niet weggooien"}});

  const TempFolder other;
  const auto demo = other / "demo";
  static_cast<void>(make({demo, 1, 0.02}));
  duidelijk::base::write_file_atomic(demo / "2019" / "rest.csv", "van de vorige keer");
  static_cast<void>(make({demo, 2, 0.02}));
  CHECK_FALSE(fs::exists(demo / "2019" / "rest.csv"));
  CHECK_FALSE(fs::exists(demo.string() + ".nieuw"));
}

TEST_CASE("a scale below 0.01 or above 200 is refused, 0.01 is made") {
  const TempFolder own;
  const auto folder = own / "demo";
  for (const double wrong : {0.0099, 200.01, -1.0, 0.0})
    CHECK_THROWS_AS(static_cast<void>(make({folder, 1, wrong})), duidelijk::base::InputError);
  CHECK_FALSE(fs::exists(folder));
  const auto summary = make({folder, 1, 0.01});
  CHECK(summary.jeugdigen > 40);
  CHECK(fs::exists(folder / "leveringen.txt"));
}

TEST_CASE("a place where nothing can be written is a failure of the machine") {
  const TempFolder folder;
  duidelijk::base::write_file_atomic(folder / "bestand", "een bestand");
  CHECK_THROWS_AS(static_cast<void>(make({folder / "bestand" / "demo", 1, 0.01})), duidelijk::base::MachineError);
}

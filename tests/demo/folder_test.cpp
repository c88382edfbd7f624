// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

namespace fs = std::filesystem;
using duidelijk::base::read_file;
using duidelijk::demo::make;

std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) out[fs::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
  }
  return out;
}

}  // namespace

TEST_CASE("the same seed gives the same bytes, another seed gives others") {
  const auto a = town::fresh_folder("a"), b = town::fresh_folder("b"), c = town::fresh_folder("c");
  static_cast<void>(make({a, 5, 0.05}));
  static_cast<void>(make({b, 5, 0.05}));
  static_cast<void>(make({c, 6, 0.05}));
  const auto first = contents(a);
  CHECK(first == contents(b));
  CHECK(first.at("2021/prestaties.csv") != contents(c).at("2021/prestaties.csv"));
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
  auto on_disk = contents(t.folder);
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
  const auto folder = town::fresh_folder("foreign");
  fs::create_directories(folder);
  duidelijk::base::write_file_atomic(folder / "mijn-werk.txt", "niet weggooien");
  CHECK_THROWS_AS(static_cast<void>(make({folder, 1, 0.02})), duidelijk::base::InputError);
  CHECK(contents(folder) == std::map<std::string, std::string>{{"mijn-werk.txt", "niet weggooien"}});

  const auto demo = town::fresh_folder("again");
  static_cast<void>(make({demo, 1, 0.02}));
  duidelijk::base::write_file_atomic(demo / "2019" / "rest.csv", "van de vorige keer");
  static_cast<void>(make({demo, 2, 0.02}));
  CHECK_FALSE(fs::exists(demo / "2019" / "rest.csv"));
  CHECK_FALSE(fs::exists(demo.string() + ".nieuw"));
}

TEST_CASE("a scale below 0.01 or above 200 is refused, 0.01 is made") {
  const auto folder = town::fresh_folder("scale");
  for (const double wrong : {0.0099, 200.01, -1.0, 0.0})
    CHECK_THROWS_AS(static_cast<void>(make({folder, 1, wrong})), duidelijk::base::InputError);
  CHECK_FALSE(fs::exists(folder));
  const auto summary = make({folder, 1, 0.01});
  CHECK(summary.jeugdigen > 40);
  CHECK(fs::exists(folder / "leveringen.txt"));
}

TEST_CASE("a place where nothing can be written is a failure of the machine") {
  const auto folder = town::fresh_folder("file");
  duidelijk::base::write_file_atomic(folder, "een bestand");
  CHECK_THROWS_AS(static_cast<void>(make({folder / "demo", 1, 0.01})), duidelijk::base::MachineError);
}

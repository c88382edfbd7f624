// SPDX-License-Identifier: EUPL-1.2
#include "run_program.h"

#include "temp_folder.h"

#include <doctest/doctest.h>

#include <filesystem>

using duidelijk::app::testing::run_program;
namespace fs = std::filesystem;
namespace test = duidelijk::test;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("an import makes the key in the user's own folder, for the owner alone, and says what was loaded and refused") {
  const test::TempFolder folder;
  test::spill(folder / "aanbieders.csv", "agb;naam;holding\n12345678;De Linde;\n;Zonder code;\n");
  const auto run = run_program({"import", "--store", folder / "a.db", "--received", "2025-07-01", folder / "aanbieders.csv"}, folder / "thuis");
  CHECK(has(run.err, "1 geladen, 1 geweigerd"));
  CHECK(has(run.err, "aanbieders.csv:3"));
  const fs::path key = folder.path() / "thuis/.config/duidelijk/sleutel";
  REQUIRE(fs::exists(key));
  CHECK((fs::status(key).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK((fs::status(key.parent_path()).permissions() & fs::perms::all) == fs::perms::owner_all);
  const auto again = run_program({"import", "--store", folder / "a.db", "--received", "2025-07-02", folder / "aanbieders.csv"}, folder / "thuis");
  CHECK(again.code == 0);
  CHECK(has(again.err, "al eerder geladen"));
}

TEST_CASE("the demo never touches a municipality's own store, and leaves a foreign site alone") {
  const test::TempFolder folder;
  test::spill(folder / "werk/gegevens.db", "niet aankomen");
  test::spill(folder / "site/openbaar/eigen.html", "van een ander");
  const auto run = run_program({"demo", "--work", folder / "werk", "--site", folder / "site", "--key", folder / "sleutel"});
  CHECK(run.code != 0);
  CHECK(has(run.err, "site/openbaar"));
  CHECK(test::slurp(folder / "werk/gegevens.db") == "niet aankomen");
  CHECK(test::slurp(folder / "site/openbaar/eigen.html") == "van een ander");
}

TEST_CASE("the demo twice gives the same bytes, releases and sites") {
  const test::TempFolder one, two;
  for (const auto* folder : {&one, &two}) {
    const auto run = run_program({"demo", "--work", *folder / "werk", "--site", *folder / "site", "--key", *folder / "sleutel"});
    CAPTURE(run.err);
    REQUIRE(run.code == 0);
  }
  CHECK(test::tree(one / "site") == test::tree(two / "site"));
  CHECK(test::tree(one / "werk/releases") == test::tree(two / "werk/releases"));
}

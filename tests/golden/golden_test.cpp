// SPDX-License-Identifier: EUPL-1.2
#include "site.h"

#include "duidelijk/publish/manifest.h"
#include "duidelijk/publish/publish.h"

#include "temp_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

using namespace duidelijk;
namespace fs = std::filesystem;

namespace {

const fs::path home = "tests/golden";

/// Content and assets of this folder, the project's own templates, a release made by hand: all the way to the disk.
void write_site(const fs::path& folder, bool confidential) {
  base::Diagnostics diagnostics;
  const auto site = content::load(home / "content", content::Parts::for_press, diagnostics);
  const auto release = pages::testing::small_release(confidential);
  const auto templates = pages::load_templates("templates", diagnostics);
  pages::Options options;
  options.assets = home / "assets";
  const auto plan = pages::plan_site(site, release, templates, options);
  diagnostics.append(plan.diagnostics);
  for (const auto& each : diagnostics.all()) MESSAGE(base::render(each));
  REQUIRE(diagnostics.all().empty());
  std::vector<publish::Unit> units;
  for (const auto& unit : plan.units) units.push_back({unit.name, unit.inputs, unit.make});
  (void)publish::write_site(folder, units);
}

}  // namespace

TEST_CASE("the small site is what it was, byte for byte, for each audience") {
  for (const std::string audience : {"openbaar", "vertrouwelijk"}) {
    CAPTURE(audience);
    const test::TempFolder folder;
    write_site(folder / "site", audience == "vertrouwelijk");
    auto made = test::tree(folder / "site");
    made.erase(publish::manifest_name);  // its digests change with every template; that they are right is tested elsewhere
    const fs::path expected = home / "expected" / audience;
    if (std::getenv("DUIDELIJK_GOLDEN_UPDATE") != nullptr) {
      fs::remove_all(expected);
      for (const auto& [path, bytes] : made) test::spill(expected / path, bytes);
    }
    const auto golden = test::tree(expected);
    for (const auto& [path, bytes] : golden) {
      CAPTURE(path);
      REQUIRE(made.contains(path));
      CHECK(made.at(path) == bytes);
    }
    for (const auto& [path, bytes] : made) {
      CAPTURE(path);
      CHECK(golden.contains(path));
    }
  }
}

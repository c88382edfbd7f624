// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

TEST_CASE("A clean site has nothing to report, and every figure in it is counted") {
  SmallSite site;
  const auto [report, diagnostics, rules] = site.outcome();
  CHECK(rules == "");
  CHECK(report.files == 7);
  CHECK(report.pages == 2);
  CHECK(report.html_figures == 5);
  CHECK(report.csv_figures == 3);
  CHECK(report.links == 6);
  CHECK(report.bytes > 2000);
}

TEST_CASE("A clean confidential site has nothing to report either") {
  SmallSite site(true);
  CHECK(site.faults() == "");
}

TEST_CASE("The outcome does not depend on the number of threads") {
  SmallSite site;
  site.body("<p>€ 12</p><p>€ 13</p>");
  site.replace("cijfers/jeugdigen/index.html", "3.300", "3.301");
  site.options.threads = 1;
  const auto alone = site.outcome();
  site.options.threads = 7;
  CHECK(site.verify().rules == alone.rules);
  CHECK(base::to_json(site.verify().diagnostics.all()) == base::to_json(alone.diagnostics.all()));
}

TEST_CASE("A page is held to the Release that it names, and to no other") {
  SmallSite site;
  site.replace("index.html", "data-edition=\"2025-K4\"", "data-edition=\"2025-K3\"");
  CHECK(site.faults() == "index.html geen-release");
  site.replace("index.html", " data-edition=\"2025-K3\"", "");
  CHECK(site.faults() == "index.html geen-release");
}

TEST_CASE("A site may hold an older edition beside the new one, each held to its own Release") {
  SmallSite site;
  release::Release older = small_release();
  older.edition = "2025-K3";
  older.tables.at(1).values.at(3) = {release::Presence::getoond, 3405};
  (void)release::write(older);
  const std::string body = R"(<p><data value="3405" data-cell="jeugdigen@1|2024">3.405</data></p>)";
  site.files["edities/2025-K3/index.html"] = page(body, older, 2);
  site.write();
  const std::vector<release::Release> both{site.release, older};
  base::Diagnostics diagnostics;
  CHECK(verify::site(site.folder(), both, {}, diagnostics).pages == 3);
  CHECK(diagnostics.all().empty());
  CHECK(site.verify().rules == "edities/2025-K3/index.html geen-release");
}

TEST_CASE("A folder that is none, no Release, or Releases of two audiences: the command is used wrongly") {
  const auto release = small_release();
  const auto other = small_release(true);
  test::TempFolder folder;
  base::Diagnostics diagnostics;
  CHECK_THROWS_AS((void)site(folder / "none", {&release, 1}, {}, diagnostics), base::MachineError);
  CHECK_THROWS_AS((void)site(folder.path(), {}, {}, diagnostics), base::MachineError);
  const std::vector<release::Release> both{release, other};
  CHECK_THROWS_AS((void)site(folder.path(), both, {}, diagnostics), base::MachineError);
}

TEST_CASE("An empty folder is no site") {
  SmallSite site;
  std::filesystem::create_directories(site.folder());
  CHECK(site.verify().rules == ". lege-site, manifest.json geen-manifest");
}

}  // namespace
}  // namespace duidelijk::verify::testing

// SPDX-License-Identifier: EUPL-1.2
#include "site.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using pages::testing::files_of;
using pages::testing::plan;
using pages::testing::small_release;
using pages::testing::small_site;

TEST_CASE("names that come from deliveries or releases are text wherever they stand") {
  const std::string evil = "<script>alert(1)</script>\"'=cmd|x";
  auto release = small_release(false);
  release.gemeente = evil;
  release.dimensions[0].label = evil;
  release.dimensions[0].members[0].label = evil;
  release.rules = {evil};
  for (auto& indicator : release.indicators) {
    indicator.name = evil;
    indicator.source = indicator.coverage = indicator.warning = indicator.needed = evil;
    indicator.norm = release::Norm{evil, evil, evil};
    indicator.definition = evil;
  }
  auto site = small_site();
  site.gemeente.site_title = site.gemeente.name = site.gemeente.contact = site.gemeente.example_notice = evil;
  for (auto& page : site.pages) page.topic = page.next_change = evil;
  for (const auto& [path, bytes] : files_of(plan(site, release))) {
    CAPTURE(path);
    CHECK(path.find_first_of("<>\"'=|\\ ") == std::string::npos);
    if (path.ends_with(".html")) CHECK(bytes.find("<script>alert") == std::string::npos);
    if (path.ends_with(".csv")) CHECK(bytes.find("\n=") == std::string::npos);
  }
}

TEST_CASE("a cell of a spreadsheet never starts a formula") {
  auto release = small_release(false);
  release.dimensions[0].members[0].label = "=HYPERLINK(\"http://kwaad\")";
  release.dimensions[0].members[1].label = "@SOM(A1)";
  const auto files = files_of(plan(small_site(), release));
  const std::string& csv = files.at("cijfers/jeugdigen/jeugdigen.csv");
  CHECK(csv.find(";=") == std::string::npos);
  CHECK(csv.find(";\"=") == std::string::npos);
  CHECK(csv.find(";@") == std::string::npos);
}

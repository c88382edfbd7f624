// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

namespace fs = std::filesystem;

TEST_CASE("A file that was changed, added or taken away after the site was made is caught") {
  SmallSite site;
  site.write();
  test::spill(site.folder() / "robots.txt", "User-agent: *\n");
  CHECK(site.verify().rules == "manifest.json bestand-veranderd");
  site.write();
  test::spill(site.folder() / "extra.txt", "x");
  CHECK(site.verify().rules == "manifest.json bestand-te-veel");
  site.write();
  fs::remove(site.folder() / "robots.txt");
  CHECK(site.verify().rules == "manifest.json bestand-ontbreekt");
}

TEST_CASE("A site without a readable manifest is caught") {
  SmallSite site;
  site.write();
  fs::remove(site.folder() / "manifest.json");
  CHECK(site.verify().rules == "manifest.json geen-manifest");
  for (const char* text : {"", "{", "[]", "{}", R"({"soort":"duidelijk-manifest-1"})",
                           R"({"soort":"duidelijk-manifest-1","onderdelen":[]})"}) {
    CAPTURE(text);
    test::spill(site.folder() / "manifest.json", text);
    CHECK(site.verify().rules == "manifest.json manifest-onleesbaar");
  }
  test::spill(site.folder() / "manifest.json",
              R"({"soort":"duidelijk-manifest-1","onderdelen":{"a":1,"b":{"bestanden":{"x":1}}}})");
  CHECK(site.verify().rules.starts_with(
      "manifest.json manifest-onleesbaar, manifest.json manifest-onleesbaar, manifest.json bestand-te-veel"));
}

TEST_CASE("One file in two parts of the manifest is caught") {
  SmallSite site;
  site.write();
  std::string manifest = test::slurp(site.folder() / "manifest.json");
  const std::string part = R"("onderdelen": {)";
  const auto at = manifest.find(part);
  REQUIRE(at != std::string::npos);
  manifest.insert(at + part.size(), R"("nog": {"bestanden": {"robots.txt": "0"}},)");
  test::spill(site.folder() / "manifest.json", manifest);
  CHECK(site.verify().rules == "manifest.json manifest-dubbel");
}

}  // namespace
}  // namespace duidelijk::verify::testing

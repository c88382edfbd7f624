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
  const std::string deep(100'000, '[');
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("[]"), std::string("{}"), deep,
        std::string(R"({"soort":"duidelijk-manifest-1"})"),
        std::string(R"({"soort":"duidelijk-manifest-1","onderdelen":[]})"),
        std::string(R"({"soort":"duidelijk-manifest-1","onderdelen":{"a":1}})"),
        std::string(R"({"soort":"duidelijk-manifest-1","onderdelen":{"a":{"invoer":"","bestanden":{"x":1}}}})"),
        R"({"soort":"duidelijk-manifest-1","onderdelen":{"a":{"invoer":)" + deep + std::string(100'000, ']') +
            R"(,"bestanden":{}}}})"}) {
    CAPTURE(text.substr(0, 100));
    test::spill(site.folder() / "manifest.json", text);
    CHECK(site.verify().rules == "manifest.json manifest-onleesbaar");
  }
}

TEST_CASE("One file in two parts of the manifest is caught") {
  SmallSite site;
  site.write();
  std::string manifest = test::slurp(site.folder() / "manifest.json");
  const std::string part = R"("onderdelen": {)";
  const auto at = manifest.find(part);
  REQUIRE(at != std::string::npos);
  manifest.insert(at + part.size(), R"("nog": {"bestanden": {"robots.txt": "0"}, "invoer": ""},)");
  test::spill(site.folder() / "manifest.json", manifest);
  CHECK(site.verify().rules == "manifest.json manifest-anders, manifest.json manifest-dubbel");
}

TEST_CASE("A manifest that says one thing twice, or holds more than it says, is caught") {
  SmallSite site;
  site.write();
  const std::string manifest = test::slurp(site.folder() / "manifest.json");
  const std::string robots = "\"robots.txt\":";
  std::string twice = manifest;
  twice.insert(twice.find(robots), robots + " \"0\",");
  test::spill(site.folder() / "manifest.json", twice);
  CHECK(site.verify().rules == "manifest.json manifest-anders");
  test::spill(site.folder() / "manifest.json", manifest + "\n\n");
  CHECK(site.verify().rules == "manifest.json manifest-anders");
}

}  // namespace
}  // namespace duidelijk::verify::testing

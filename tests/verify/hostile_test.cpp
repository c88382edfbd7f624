// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

namespace duidelijk::verify::testing {
namespace {

namespace fs = std::filesystem;

TEST_CASE("Links and pipes are errors, and are never opened") {
  SmallSite site;
  site.write();
  fs::create_symlink("/etc/passwd", site.folder() / "geheim.html");
  fs::create_symlink("..", site.folder() / "omhoog");
  fs::create_symlink("weg", site.folder() / "zwevend.css");
  REQUIRE(mkfifo((site.folder() / "pijp.html").c_str(), 0600) == 0);
  CHECK(site.verify().rules ==
        "geheim.html koppeling, omhoog koppeling, pijp.html geen-bestand, zwevend.css koppeling");
}

TEST_CASE("A file of an unknown kind is an error") {
  SmallSite site;
  site.files["gegevens.db"] = "SQLite format 3";
  site.files["release.json"] = "{}";
  CHECK(site.faults() == "gegevens.db vreemd-bestand, release.json vreemd-bestand");
}

TEST_CASE("Folders without end are cut off") {
  SmallSite site;
  site.write();
  fs::path deep = site.folder();
  for (int i = 0; i < 40; ++i) deep /= "d";
  fs::create_directories(deep);
  const auto outcome = site.verify();
  REQUIRE(outcome.diagnostics.all().size() == 1);
  CHECK(outcome.diagnostics.all().front().rule == "te-diep");
}

TEST_CASE("Every file of a site may be cut off anywhere, or have a byte changed, without a crash") {
  SmallSite site;
  const auto clean = site.files;
  for (const auto& [path, bytes] : clean) {
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / 12);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      site.files = clean;
      site.files[path] = bytes.substr(0, at);
      (void)site.outcome();
      for (const char c : {'<', '>', '"', '&', '\0', '\xFF'}) {
        site.files[path] = bytes;
        site.files[path][at] = c;
        (void)site.outcome();
      }
    }
  }
  site.files = clean;
  CHECK(site.faults() == "");
}

TEST_CASE("A page that is too large to read is an error, and is searched for secrets all the same") {
  SmallSite site;
  site.options.secrets.canaries = {"Kanariepiet"};
  std::string large = site.files.at("index.html");
  large.insert(large.find("</main>"), std::string(65U << 20, ' ') + "kanariepiet");
  site.files["groot.html"] = large;
  CHECK(site.faults() == "groot.html vertrouwelijk-gegeven, groot.html te-groot");
}

}  // namespace
}  // namespace duidelijk::verify::testing

// SPDX-License-Identifier: EUPL-1.2
#include "temp_folder.h"

#include "duidelijk/publish/manifest.h"
#include "duidelijk/publish/publish.h"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using duidelijk::publish::Unit;
using duidelijk::publish::write_site;
using duidelijk::test::slurp;
using duidelijk::test::TempFolder;
namespace fs = std::filesystem;

namespace {

constexpr int pages = 200;

std::vector<Unit> edition(const std::string& text) {
  std::vector<Unit> units;
  for (int i = 0; i < pages; ++i) {
    const std::string name = "p" + std::to_string(i);
    units.push_back({name, text, [=] { return std::map<std::string, std::string>{{name + "/index.html", text}}; }});
  }
  return units;
}

/// The edition that every page of the site shows; "" when they differ or one is missing.
std::string edition_on_disk(const fs::path& site) {
  const std::string first = slurp(site / "p0/index.html");
  for (int i = 0; i < pages; ++i) {
    if (slurp(site / ("p" + std::to_string(i)) / "index.html") != first) return {};
  }
  return duidelijk::publish::read_manifest(site) ? first : std::string();
}

}  // namespace

TEST_CASE("a kill at any moment leaves one whole edition, the old or the new, and the next run cleans up") {
  const TempFolder temp;
  const fs::path site = temp / "site";
  (void)write_site(site, edition("eerst"), 1);
  const auto start = std::chrono::steady_clock::now();
  (void)write_site(site, edition("oud"), 1);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  int old_kept = 0, new_there = 0;
  for (int attempt = 0; attempt < 40; ++attempt) {
    const std::string before = edition_on_disk(site);
    const std::string next = "nieuw" + std::to_string(attempt);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      (void)write_site(site, edition(next), 1);
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(whole.count() * attempt / 30));  // from at once to somewhat after the end
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const std::string after = edition_on_disk(site);
    CHECK((after == before || after == next));
    (after == before ? old_kept : new_there) += 1;
  }
  MESSAGE("old kept: " << old_kept << ", new there: " << new_there);
  CHECK(old_kept > 0);  // some kills did come too early
  (void)write_site(site, edition("heel"), 2);
  CHECK(edition_on_disk(site) == "heel");
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

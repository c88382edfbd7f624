// SPDX-License-Identifier: EUPL-1.2
#include "temp_folder.h"

#include "duidelijk/base/error.h"
#include "duidelijk/publish/manifest.h"
#include "duidelijk/publish/publish.h"

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using duidelijk::base::MachineError;
using duidelijk::publish::Summary;
using duidelijk::publish::Unit;
using duidelijk::publish::write_site;
using duidelijk::test::slurp;
using duidelijk::test::spill;
using duidelijk::test::TempFolder;
using duidelijk::test::tree;
namespace fs = std::filesystem;

namespace {

Unit page(const std::string& name, const std::string& inputs, const std::string& text, std::atomic<int>* made = nullptr) {
  return {name, inputs, [=] {
            if (made != nullptr) ++*made;
            return std::map<std::string, std::string>{{name + "/index.html", text}};
          }};
}

}  // namespace

TEST_CASE("a site is written whole, with a manifest of its hashes, and nothing beside it") {
  const TempFolder temp;
  const Summary summary = write_site(temp / "openbaar", {page("kosten", "a", "één"), page("wachten", "b", "twee")});
  CHECK(summary.made == 2);
  CHECK(summary.files == 2);
  CHECK(slurp(temp / "openbaar" / "kosten/index.html") == "één");
  const auto manifest = duidelijk::publish::read_manifest(temp / "openbaar");
  REQUIRE(manifest);
  // printf twee | sha256sum
  CHECK(manifest->units.at("wachten").files.at("wachten/index.html") == "faa726fef974e6d86e8d6aadc490e2438fb7ef9f48adfeeba10dbaaa400381ad");
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("one edit makes one page; the others keep their very files") {
  const TempFolder temp;
  std::atomic<int> made{0};
  (void)write_site(temp / "s", {page("a", "1", "A", &made), page("b", "1", "B", &made)});
  struct ::stat before{}, after{};
  REQUIRE(::stat((temp / "s" / "a/index.html").c_str(), &before) == 0);
  const Summary summary = write_site(temp / "s", {page("a", "1", "A", &made), page("b", "2", "B2", &made)});
  REQUIRE(::stat((temp / "s" / "a/index.html").c_str(), &after) == 0);
  CHECK(made == 3);
  CHECK(summary.kept == 1);
  CHECK(before.st_ino == after.st_ino);
  CHECK(slurp(temp / "s" / "b/index.html") == "B2");
  REQUIRE(summary.explanations.size() == 1);
  CHECK(summary.explanations[0] == "b: opnieuw gemaakt, want de gegevens, de tekst of het sjabloon is veranderd");
}

TEST_CASE("a page that is no longer planned leaves the site") {
  const TempFolder temp;
  (void)write_site(temp / "s", {page("a", "1", "A"), page("b", "1", "B")});
  const Summary summary = write_site(temp / "s", {page("a", "1", "A")});
  CHECK_FALSE(fs::exists(temp / "s" / "b"));
  CHECK(summary.explanations == std::vector<std::string>{"b: verwijderd"});
}

TEST_CASE("a file that someone changed or deleted on the site is made again") {
  const TempFolder temp;
  (void)write_site(temp / "s", {page("a", "1", "A"), page("b", "1", "B")});
  spill(temp / "s" / "a/index.html", "gekraakt");
  fs::remove(temp / "s" / "b/index.html");
  (void)write_site(temp / "s", {page("a", "1", "A"), page("b", "1", "B")});
  CHECK(slurp(temp / "s" / "a/index.html") == "A");
  CHECK(slurp(temp / "s" / "b/index.html") == "B");
}

TEST_CASE("the same units give the same bytes, whatever the number of threads") {
  const TempFolder temp;
  std::vector<Unit> units;
  for (int i = 0; i < 50; ++i) units.push_back(page("p" + std::to_string(i), "x", std::string(static_cast<std::size_t>(i), 'z')));
  (void)write_site(temp / "een", units, 1);
  (void)write_site(temp / "acht", units, 8);
  CHECK(tree(temp / "een") == tree(temp / "acht"));
}

TEST_CASE("a folder that is not a site of ours is never replaced") {
  const TempFolder temp;
  spill(temp / "s" / "scriptie.doc", "drie jaar werk");
  CHECK_THROWS_WITH_AS((void)write_site(temp / "s", {page("a", "1", "A")}),
                       doctest::Contains("in deze map staat iets anders dan een site van Duidelijk"), MachineError);
  CHECK(slurp(temp / "s" / "scriptie.doc") == "drie jaar werk");
  spill(temp / "t" / "manifest.json", R"({"name":"een webapp"})");
  CHECK_THROWS_AS((void)write_site(temp / "t", {page("a", "1", "A")}), MachineError);
}

TEST_CASE("paths that would leave the site, or meet on another machine, are refused and the old site stays") {
  const TempFolder temp;
  (void)write_site(temp / "s", {page("a", "1", "A")});
  for (const char* path : {"../buiten.html", "/etc/passwd", "a//b", "a/./b", "a\nb", "a b", "", "a/", "c:\\x"}) {
    CAPTURE(path);
    const Unit bad{"slecht", "1", [=] { return std::map<std::string, std::string>{{path, "x"}}; }};
    CHECK_THROWS_AS((void)write_site(temp / "s", {page("a", "2", "AA"), bad}), MachineError);
    CHECK(slurp(temp / "s" / "a/index.html") == "A");
  }
  const Unit twice{"x", "1", [] { return std::map<std::string, std::string>{{"A/index.html", "x"}}; }};
  CHECK_THROWS_WITH_AS((void)write_site(temp / "s", {page("a", "2", "AA"), twice}), doctest::Contains("op hoofdletters na gelijk"), MachineError);
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a page that cannot be made stops the site; the old one stays and nothing is left behind") {
  const TempFolder temp;
  (void)write_site(temp / "s", {page("a", "1", "A")});
  const Unit broken{"b", "1", []() -> std::map<std::string, std::string> { throw std::runtime_error("kapot"); }};
  CHECK_THROWS_WITH((void)write_site(temp / "s", {page("a", "2", "AA"), broken}), "kapot");
  CHECK(slurp(temp / "s" / "a/index.html") == "A");
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a full disk is said so, and the old site stays") {
  const TempFolder temp;
  (void)write_site(temp / "s", {page("a", "1", "A")});
  // A file size limit in a child makes write() fail as a full disk does, part of the way.
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{100'000, 100'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      (void)write_site(temp / "s", {page("a", "2", std::string(1'000'000, 'A'))});
    } catch (const MachineError&) {
      ::_exit(42);
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 42);
  CHECK(slurp(temp / "s" / "a/index.html") == "A");
  CHECK(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()) == 1);
}

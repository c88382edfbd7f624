// SPDX-License-Identifier: EUPL-1.2
#include "house.h"
#include "rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace duidelijk::arrows {
namespace {

// The working folder of the tests is the root of the project.
const Tree& project() {
  static const Tree tree = load(".", {"generator", "tests", "scripts", "assets", "content"});
  return tree;
}

std::string told(const Violations& violations) {
  std::string text;
  for (const auto& violation : violations) text += violation + "\n";
  return text;
}

// Every room that can be reached by following arrows of the table.
std::set<std::string_view> reachable(std::string_view from) {
  std::set<std::string_view> seen;
  std::vector<std::string_view> open{from};
  while (!open.empty()) {
    const Room* room = room_named(open.back());
    open.pop_back();
    REQUIRE(room != nullptr);
    for (const auto next : room->may_include) {
      if (seen.insert(next).second) open.push_back(next);
    }
  }
  return seen;
}

TEST_CASE("The scan sees the sources, and a good number of includes between rooms") {
  std::ptrdiff_t sources = 0;
  std::size_t between_rooms = 0;
  for (const File& file : project()) {
    if (!file.path.starts_with("generator/") || !is_cpp(file.path)) continue;
    ++sources;
    const auto includes = includes_of(file.text);
    between_rooms += static_cast<std::size_t>(std::count_if(
        includes.begin(), includes.end(), [](const Include& i) { return i.name.starts_with("duidelijk/"); }));
  }
  CHECK(sources > 30);
  CHECK(between_rooms > 60);
}

TEST_CASE("Every include follows an arrow of the design") { CHECK(told(broken_arrows(project())) == ""); }

TEST_CASE("Every room links only with rooms it may include") { CHECK(told(broken_links(project())) == ""); }

TEST_CASE("No chain of includes leads from press, Release or verify into the vault") {
  CHECK(told(leaks_from_vault(project())) == "");
}

TEST_CASE("CLI11 stays in app, and public faces are light") { CHECK(told(third_party(project())) == ""); }

TEST_CASE("Every source file names its licence") { CHECK(told(unlicensed(project())) == ""); }

TEST_CASE("The table itself has no way from the public side into the vault, and no circle") {
  for (const Room& room : house()) {
    CAPTURE(room.name);
    const auto reached = reachable(room.name);
    CHECK_FALSE(reached.contains(room.name));
    CHECK_FALSE(reached.contains("app"));
    for (const auto name : reached) {
      CAPTURE(name);
      if (is_outside(room)) CHECK_FALSE(is_vault(*room_named(name)));
      if (room.name == "verify") CHECK_FALSE(room_named(name)->folder.starts_with("generator/press/"));
      if (room.name == "airlock") CHECK_FALSE(is_vault(*room_named(name)));
      if (is_vault(room)) CHECK_FALSE(is_outside(*room_named(name)));
    }
  }
}

}  // namespace
}  // namespace duidelijk::arrows

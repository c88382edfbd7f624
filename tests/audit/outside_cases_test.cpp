// SPDX-License-Identifier: EUPL-1.2
// Cases of GaussSuppression (Statistics Norway): its published patterns are the outside expectation.
#include "duidelijk/audit/elimination.h"
#include "duidelijk/audit/intervals.h"

#include "grouped_table.h"

#include <doctest/doctest.h>

#include <algorithm>

using duidelijk::audit::Bounds;
using duidelijk::audit::Elimination;
using duidelijk::audit::Index;
using duidelijk::audit::Intervals;
using duidelijk::audit::testing::axis_of;
using duidelijk::audit::testing::GroupedTable;
using duidelijk::audit::testing::Lines;
using duidelijk::audit::testing::Pattern;
using duidelijk::audit::testing::pattern_of;
using duidelijk::audit::testing::shared_csv;
using duidelijk::audit::testing::truth_of;

namespace {

void check_pattern(GroupedTable& table, const std::string& file, std::size_t dimensions, std::size_t primary, std::size_t all) {
  CAPTURE(file);
  const Lines published = shared_csv(file);
  REQUIRE(published.size() == table.cells().size());
  Pattern pattern = pattern_of(table, published, dimensions);
  CHECK(pattern.primary.size() == primary);
  CHECK(pattern.primary.size() + pattern.secondary.size() == all);
  CHECK(Elimination(table.system(), pattern.hidden).determined().empty());
  // Each secondary was put there for a reason: published after all, most of them give hidden cells away.
  int give_away = 0;
  for (const Index cell : pattern.secondary) {
    pattern.hidden[cell] = 0;
    give_away += Elimination(table.system(), pattern.hidden).determined().empty() ? 0 : 1;
    pattern.hidden[cell] = 1;
  }
  CHECK(give_away * 2 > static_cast<int>(pattern.secondary.size()));
}

}  // namespace

TEST_CASE("z2: the published patterns leave nothing exact, and a secondary less is found") {
  const Lines input = shared_csv("z2/input.csv");
  if (input.empty()) return;
  GroupedTable table({axis_of(input, 0, {1, 2}), axis_of(input, 3, {})});
  REQUIRE(table.cells().size() == 100);
  check_pattern(table, "z2/z2_n3_pzT_publish.csv", 2, 11, 29);
  check_pattern(table, "z2/z2_n10_pzF_publish.csv", 2, 24, 44);
}

TEST_CASE("z3: the published patterns leave nothing exact, and a secondary less is found") {
  const Lines input = shared_csv("z3/input.csv");
  if (input.empty()) return;
  GroupedTable table({axis_of(input, 0, {1, 2}), axis_of(input, 3, {}), axis_of(input, 4, {5})});
  REQUIRE(table.cells().size() == 1350);
  check_pattern(table, "z3/z3_n3_pzF_publish.csv", 3, 350, 619);
  check_pattern(table, "z3/z3_n10_pzF_publish.csv", 3, 654, 805);
  check_pattern(table, "z3/z3_n10_pzT_publish.csv", 3, 807, 960);
}

namespace {

/// Hidden cells (1 to 4) whose interval is one value, when the others are released rounded to 5; a zero is released as such.
std::size_t recovered(const GroupedTable& table, const std::vector<std::int64_t>& truth, bool knows_five) {
  std::vector<Bounds> known(truth.size());
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const std::int64_t shown = (truth[i] + 2) / 5 * 5;
    known[i] = truth[i] == 0 ? Bounds{0, 0} : truth[i] < 5 ? Bounds{1, 4} : Bounds{knows_five && shown == 5 ? 5 : shown - 2, shown + 2};
  }
  Intervals attack(table.system(), known);
  attack.propagate();
  REQUIRE(!attack.contradiction());
  std::size_t exact = 0;
  for (Index i = 0; i < truth.size(); ++i) {
    const Bounds found = attack.bounds(i);
    REQUIRE(found.lo <= truth[i]);
    REQUIRE(truth[i] <= found.hi);
    if (truth[i] > 0 && truth[i] < 5 && found.point()) ++exact;
  }
  return exact;
}

}  // namespace

TEST_CASE("z3: hiding below 5 and rounding to 5 does not hide") {
  // A linear program recovers 18 of the 416 hidden cells exactly, and 39 when the attacker uses that a released 5 is 5 to 7. Here propagation
  // alone finds as many.
  const Lines input = shared_csv("z3/input.csv");
  if (input.empty()) return;
  GroupedTable table({axis_of(input, 0, {1, 2}), axis_of(input, 3, {}), axis_of(input, 4, {5})});
  table.system().freeze();
  const auto truth = truth_of(table, input, {{0, 1, 2}, {3}, {4, 5}});
  CHECK(std::count_if(truth.begin(), truth.end(), [](std::int64_t v) { return v > 0 && v < 5; }) == 416);
  CHECK(recovered(table, truth, false) == 18);
  CHECK(recovered(table, truth, true) == 39);
}

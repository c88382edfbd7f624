// SPDX-License-Identifier: EUPL-1.2
// Cases of GaussSuppression (Statistics Norway): its published patterns are the outside expectation.
#include "outside_table.h"

#include "duidelijk/audit/elimination.h"
#include "duidelijk/audit/intervals.h"

#include <doctest/doctest.h>

#include <algorithm>

using duidelijk::audit::Bounds;
using duidelijk::audit::Elimination;
using duidelijk::audit::Index;
using duidelijk::audit::Intervals;
using duidelijk::audit::testing::outside_table;
using duidelijk::audit::testing::OutsideTable;
using duidelijk::audit::testing::Pattern;
using duidelijk::audit::testing::published_pattern;

namespace {

void check_pattern(const OutsideTable& of, const std::string& file, std::size_t primary, std::size_t all) {
  CAPTURE(file);
  Pattern pattern = published_pattern(of, file);
  CHECK(pattern.primary.size() == primary);
  CHECK(pattern.primary.size() + pattern.secondary.size() == all);
  CHECK(Elimination(of.table.system(), pattern.hidden).determined().empty());
  // Each secondary was put there for a reason: published after all, most of them give hidden cells away.
  int give_away = 0;
  for (const Index cell : pattern.secondary) {
    pattern.hidden[cell] = 0;
    give_away += Elimination(of.table.system(), pattern.hidden).determined().empty() ? 0 : 1;
    pattern.hidden[cell] = 1;
  }
  CHECK(give_away * 2 > static_cast<int>(pattern.secondary.size()));
}

}  // namespace

TEST_CASE("z2: the published patterns leave nothing exact, and a secondary less is found") {
  const auto z2 = outside_table("z2");
  if (!z2) return;
  REQUIRE(z2->table.cells().size() == 100);
  check_pattern(*z2, "z2_n3_pzT_publish.csv", 11, 29);
  check_pattern(*z2, "z2_n10_pzF_publish.csv", 24, 44);
}

TEST_CASE("z3: the published patterns leave nothing exact, and a secondary less is found") {
  const auto z3 = outside_table("z3");
  if (!z3) return;
  REQUIRE(z3->table.cells().size() == 1350);
  check_pattern(*z3, "z3_n3_pzF_publish.csv", 350, 619);
  check_pattern(*z3, "z3_n10_pzF_publish.csv", 654, 805);
  check_pattern(*z3, "z3_n10_pzT_publish.csv", 807, 960);
}

namespace {

/// Hidden cells (1 to 4) whose interval is one value, when the others are released rounded to 5; a zero is released as
/// such.
std::size_t recovered(const OutsideTable& of, bool knows_five) {
  const auto& truth = of.truth;
  std::vector<Bounds> known(truth.size());
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const std::int64_t shown = (truth[i] + 2) / 5 * 5;
    known[i] = truth[i] == 0  ? Bounds{0, 0}
               : truth[i] < 5 ? Bounds{1, 4}
                              : Bounds{knows_five && shown == 5 ? 5 : shown - 2, shown + 2};
  }
  Intervals attack(of.table.system(), known);
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
  // A linear program recovers 18 of the 416 hidden cells exactly, and 39 when the attacker uses that a released 5 is 5
  // to 7. Here propagation alone finds as many.
  const auto z3 = outside_table("z3");
  if (!z3) return;
  CHECK(std::count_if(z3->truth.begin(), z3->truth.end(), [](std::int64_t v) { return v > 0 && v < 5; }) == 416);
  CHECK(recovered(*z3, false) == 18);
  CHECK(recovered(*z3, true) == 39);
}

// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/intervals.h"

#include "small_systems.h"

#include <doctest/doctest.h>

using duidelijk::audit::Bounds;
using duidelijk::audit::Index;
using duidelijk::audit::Intervals;
using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;
using duidelijk::audit::testing::one_sum;
using duidelijk::audit::testing::two_kinds_of_help;

TEST_CASE("15 = 10 + 3 + x + x with both at least 1 gives 1 each") {
  const System system = one_sum(4);
  Intervals intervals(system, {{15, 15}, {10, 10}, {3, 3}, {1, 9}, {1, 9}});
  intervals.propagate();
  CHECK(intervals.bounds(3) == Bounds{1, 1});
  CHECK(intervals.bounds(4) == Bounds{1, 1});
  CHECK(intervals.row_of_hi(3) == 0);
  CHECK_FALSE(intervals.contradiction());
}

TEST_CASE("with zeros protected the same two are 0 to 2") {
  const System system = one_sum(2);
  Intervals intervals(system, {{2, 2}, {0, 9}, {0, 9}});
  intervals.propagate();
  CHECK(intervals.bounds(1) == Bounds{0, 2});
}

TEST_CASE("a rounded total and a rounded part leave the spread of both roundings") {
  // 20 means 18..22, 15 means 13..17: the hidden part is at most 22 - 13 = 9, and at least 18 - 17 = 1.
  const System system = one_sum(2);
  Intervals intervals(system, {{18, 22}, {13, 17}, {0, 9}});
  intervals.propagate();
  CHECK(intervals.bounds(2) == Bounds{1, 9});
}

TEST_CASE("part <= total and total <= sum of parts, for distinct counts") {
  const System system = two_kinds_of_help();
  Intervals intervals(system, {{20, 20}, {12, 12}, {0, Bounds::infinity}});
  intervals.propagate();
  CHECK(intervals.bounds(2) == Bounds{8, 20});
}

TEST_CASE("coefficients and constants: 3x - 2y <= 7 with y at most 4 makes x at most 5") {
  System system;
  system.add_variables(2);
  system.add_row(std::vector<Term>{{0, 3}, {1, -2}}, Sense::at_most, 7);
  system.freeze();
  Intervals intervals(system, {{0, Bounds::infinity}, {0, 4}});
  intervals.propagate();
  CHECK(intervals.bounds(0) == Bounds{0, 5});
}

TEST_CASE("a trial can be undone") {
  const System system = one_sum(2);
  Intervals intervals(system, {{20, 20}, {0, 20}, {0, 20}});
  intervals.propagate();
  const auto mark = intervals.mark();
  intervals.tighten(1, {14, 14});
  CHECK(intervals.bounds(2) == Bounds{6, 6});
  CHECK(intervals.changed_since(mark) == std::vector<Index>{1, 2});
  intervals.rollback(mark);
  CHECK(intervals.bounds(2) == Bounds{0, 20});
}

TEST_CASE("assumptions that contradict each other are noticed") {
  System system;
  system.add_variables(2);
  system.add_row(std::vector<Term>{{0, 1}, {1, -1}}, Sense::at_most);
  system.freeze();
  Intervals intervals(system, {{10, 10}, {3, 3}});
  intervals.propagate();
  CHECK(intervals.contradiction());
}

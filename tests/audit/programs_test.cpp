// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/programs.h"

#include "grouped_table.h"
#include "small_systems.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

using duidelijk::audit::Answer;
using duidelijk::audit::attack;
using duidelijk::audit::attacked_intervals;
using duidelijk::audit::Bounds;
using duidelijk::audit::Index;
using duidelijk::audit::ProgramCount;
using duidelijk::audit::Question;
using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;
using duidelijk::audit::testing::Axis;
using duidelijk::audit::testing::GroupedTable;
using duidelijk::audit::testing::one_sum;
using duidelijk::audit::testing::two_kinds_of_help;

namespace {

constexpr std::int64_t no_end = Bounds::infinity;

std::vector<Bounds> intervals(const System& system, const std::vector<Bounds>& bounds,
                              const std::vector<Index>& variables) {
  return attacked_intervals(system, bounds, variables, 1);
}

/// Released cells are points, those of `hidden` lie from 0 to no end.
std::vector<Bounds> released_but(const std::vector<std::int64_t>& truth, const std::vector<Index>& hidden) {
  std::vector<Bounds> bounds;
  for (const std::int64_t value : truth) bounds.push_back({value, value});
  for (const Index cell : hidden) bounds[cell] = {0, no_end};
  return bounds;
}

}  // namespace

TEST_CASE("programs: 15 = 10 + 3 + x + x with both at least 1 gives 1 each, and the row binds") {
  const System system = one_sum(4);
  const std::vector<Bounds> bounds{{15, 15}, {10, 10}, {3, 3}, {1, 9}, {1, 9}};
  const auto answers = attack(system, bounds, std::vector<Question>{{3, 1, 5, 4}, {4, 1, 5, 4}}, 1);
  for (const Answer& answer : answers) {
    CHECK_FALSE(answer.met);
    CHECK(answer.proven.hi == 1);
    CHECK(answer.attained_lo == 1);
    CHECK(answer.attained_hi == 1);
    CHECK(answer.binding == std::vector<Index>{0});
  }
  CHECK(intervals(system, bounds, {3, 4}) == std::vector<Bounds>{{1, 1}, {1, 1}});
}

TEST_CASE("programs: eight regions in two overlapping groupings") {
  // n = 2, 2, 8, 8, 3, 3, 3, 7. {1 2 3 4} = 20, {5 6} = 6, {7 8} = 10; {1 3} = 10, {2 4} = 10, {5 6 7} = 9, {8} = 7.
  const std::vector<std::string> leaves{"1", "2", "3", "4", "5", "6", "7", "8"};
  const std::vector<std::int64_t> n{2, 2, 8, 8, 3, 3, 3, 7};
  GroupedTable table({Axis{leaves,
                           {{{"A1", {"1", "2", "3", "4"}}, {"A2", {"5", "6"}}, {"A3", {"7", "8"}}},
                            {{"B1", {"1", "3"}}, {"B2", {"2", "4"}}, {"B3", {"5", "6", "7"}}, {"B4", {"8"}}}}}});
  std::vector<std::int64_t> truth(table.cells().size(), 0);
  const std::map<std::string, std::int64_t> sums{{"A1", 20}, {"A2", 6}, {"A3", 10}, {"B1", 10},
                                                 {"B2", 10}, {"B3", 9}, {"B4", 7},  {"Total", 36}};
  for (const auto& [code, sum] : sums) truth[table.cell({code})] = sum;
  std::vector<Index> regions;
  for (const auto& leaf : leaves) regions.push_back(table.cell({leaf}));
  const auto found = intervals(table.system(), released_but(truth, regions), regions);
  // 1 + 3 = 10 and 2 + 4 = 10 leave each of them free; 7 = 10 - 7, and then 5 + 6 = 6.
  CHECK(found == std::vector<Bounds>{{0, 10}, {0, 10}, {0, 10}, {0, 10}, {0, 6}, {0, 6}, {3, 3}, {7, 7}});
}

TEST_CASE("programs: a 4 x 4 table with two or more suppressions in every line and one computable cell") {
  const std::vector<std::string> codes{"1", "2", "3", "4"};
  GroupedTable table({Axis{codes, {}}, Axis{codes, {}}});
  const auto at = [&](const std::string& r, const std::string& c) { return table.cell({r, c}); };
  std::vector<std::int64_t> truth(table.cells().size(), 0);
  for (const auto& r : codes) {
    for (const auto& c : codes) truth[at(r, c)] = 5;
    truth[at(r, "Total")] = truth[at("Total", r)] = 20;
  }
  truth[at("Total", "Total")] = 80;
  const std::vector<Index> hidden{at("1", "1"), at("1", "2"), at("2", "1"), at("2", "2"), at("2", "3"),
                                  at("3", "3"), at("3", "4"), at("4", "3"), at("4", "4")};
  const auto found = intervals(table.system(), released_but(truth, hidden), hidden);
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == (hidden[i] == at("2", "3") ? Bounds{5, 5} : Bounds{0, 10}));
  }
  // What gives it away are the lines through it and through the square beside it: rows 1, 2 and columns 1, 2 (or the
  // lines opposite).
  const auto answers =
      attack(table.system(), released_but(truth, hidden), std::vector<Question>{{at("2", "3"), 0, 10, 4}}, 1);
  CHECK_FALSE(answers[0].met);
  REQUIRE(answers[0].binding.size() >= 4);
  const auto widened = released_but(truth, {hidden.begin(), hidden.end()});
  for (const Index row : answers[0].binding) {
    const auto terms = table.system().row(row).terms;
    CHECK(std::any_of(terms.begin(), terms.end(), [&](const Term& t) { return !widened[t.variable].point(); }));
  }
}

TEST_CASE("programs: part <= total <= sum of parts, for distinct counts") {
  const System system = two_kinds_of_help();
  CHECK(intervals(system, {{20, 20}, {12, 12}, {0, no_end}}, {2}) == std::vector<Bounds>{{8, 20}});
  // Both rows decide: 8 from the sum, 20 from the total.
  const auto answers = attack(system, std::vector<Bounds>{{20, 20}, {12, 12}, {0, no_end}},
                              std::vector<Question>{{2, no_end, 0, 13}}, 1);
  CHECK_FALSE(answers[0].met);
  CHECK(answers[0].binding == std::vector<Index>{1, 2});
}

TEST_CASE("programs: coefficients, constants and fractional ends are rounded to whole numbers inwards") {
  System system;
  system.add_variables(2);
  system.add_row(std::vector<Term>{{0, 3}, {1, -2}}, Sense::at_most, 8);   // 3x <= 8 + 2y
  system.add_row(std::vector<Term>{{0, -3}, {1, 2}}, Sense::at_most, -1);  // 3x >= 1 + 2y
  system.freeze();
  // y from 0 to 4: x from 1/3 to 16/3.
  CHECK(intervals(system, {{0, no_end}, {0, 4}}, {0}) == std::vector<Bounds>{{1, 5}});
}

TEST_CASE("programs: a question is met at its threshold and not just beyond") {
  const System system = one_sum(2);
  const std::vector<Bounds> bounds{{6, 6}, {1, 9}, {1, 9}};  // each part is 1 to 5
  const std::vector<Question> questions{{1, 1, 5, 4}, {1, 0, 5, 4}, {1, 1, 6, 4}, {1, 1, 5, 5}, {1, 2, 4, 3}};
  const auto answers = attack(system, bounds, questions, 1);
  CHECK(answers[0].met);
  CHECK_FALSE(answers[1].met);
  CHECK_FALSE(answers[2].met);
  CHECK_FALSE(answers[3].met);
  CHECK(answers[4].met);
  CHECK(answers[0].binding.empty());
  CHECK(answers[1].binding.empty());  // its own bound of 1
  CHECK(answers[2].binding == std::vector<Index>{0});
}

TEST_CASE("programs: when a variable's own bounds decide, no row binds") {
  const System system = one_sum(2);
  const auto answers =
      attack(system, std::vector<Bounds>{{0, 100}, {1, 3}, {0, 100}}, std::vector<Question>{{1, 1, 5, 2}}, 1);
  CHECK_FALSE(answers[0].met);
  CHECK(answers[0].binding.empty());
  CHECK(answers[0].proven == Bounds{1, 3});
}

TEST_CASE("programs: points and variables without rows are answered without a program") {
  System system = one_sum(2);
  system.add_variables(2);
  system.freeze();
  ProgramCount count;
  const std::vector<Bounds> bounds{{9, 9}, {4, 4}, {5, 5}, {2, 7}, {0, no_end}};
  const auto answers =
      attack(system, bounds,
             std::vector<Question>{{1, 4, 4, 0}, {1, 4, 5, 0}, {3, 2, 7, 5}, {3, 2, 7, 6}, {4, 0, 1000, 5}}, 1, &count);
  CHECK(count.programs == 0);
  CHECK(answers[0].met);
  CHECK_FALSE(answers[1].met);
  CHECK(answers[2].met);
  CHECK_FALSE(answers[3].met);
  CHECK(answers[4].met);
  CHECK(answers[4].attained_hi == std::numeric_limits<double>::infinity());
}

TEST_CASE("programs: two hidden cells that only their difference binds have no end") {
  System system;
  system.add_variables(2);
  system.add_row(std::vector<Term>{{0, 1}, {1, -1}}, Sense::equal, 3);
  system.freeze();
  const std::vector<Bounds> bounds{{0, no_end}, {0, no_end}};
  CHECK(intervals(system, bounds, {0, 1}) == std::vector<Bounds>{{3, no_end}, {0, no_end}});
  const auto answers =
      attack(system, bounds, std::vector<Question>{{0, 3, 1'000'000'000, 5}, {1, 0, no_end, no_end}, {0, 2, 5, 0}}, 1);
  CHECK(answers[0].met);
  CHECK(answers[1].met);
  CHECK_FALSE(answers[2].met);
  CHECK(answers[2].binding == std::vector<Index>{0});
}

TEST_CASE("programs: what cannot be true is refused") {
  const System system = one_sum(2);
  const std::vector<Question> question{{1, 0, 5, 4}};
  CHECK_THROWS_AS((void)attack(system, std::vector<Bounds>{{30, 40}, {0, 9}, {0, 9}}, question, 1), std::logic_error);
  CHECK_THROWS_AS((void)attack(system, std::vector<Bounds>{{0, 3}, {5, 9}, {0, 9}}, question, 1), std::logic_error);
  CHECK_THROWS_AS((void)attack(system, std::vector<Bounds>{{5, 5}, {7, 2}, {0, 9}}, question, 1), std::logic_error);
  // Each row has a solution, the two together have none; and one row of three that follow from each other is off by
  // one.
  System rows;
  rows.add_variables(3);
  rows.add_row(std::vector<Term>{{0, 1}, {1, 1}}, Sense::equal, 5);
  rows.add_row(std::vector<Term>{{1, 1}, {2, 1}}, Sense::equal, 5);
  rows.add_row(std::vector<Term>{{0, 1}, {2, -1}}, Sense::equal, 1);
  rows.freeze();
  CHECK_THROWS_AS(
      (void)attack(rows, std::vector<Bounds>{{0, 9}, {0, 9}, {0, 9}}, std::vector<Question>{{0, 0, 5, 4}}, 1),
      std::logic_error);
}

TEST_CASE("programs: euros to the cent keep their ends") {
  // A total of 9,000,000,000.00 euros rounded to 1,000 beside a part that is known to the cent: what is left is known
  // to within 1,000.
  const System system = one_sum(2);
  const std::int64_t total = 900'000'000'000, part = 123'456'789'012;
  const auto found = intervals(system, {{total - 50'000, total + 50'000}, {part, part}, {0, no_end}}, {2});
  CHECK(found == std::vector<Bounds>{{total - 50'000 - part, total + 50'000 - part}});
  const auto two = intervals(system, {{total, total}, {0, no_end}, {1, no_end}}, {1, 2});
  CHECK(two == std::vector<Bounds>{{0, total - 1}, {1, total}});
}

TEST_CASE("programs: many blocks give the same answers with one thread and with two") {
  System system;
  std::vector<Bounds> bounds;
  std::vector<Question> questions;
  for (Index b = 0; b < 40; ++b) {
    const Index first = 4 * b;
    system.add_variables(4);
    system.add_row(std::vector<Term>{{first, -1}, {first + 1, 1}, {first + 2, 1}, {first + 3, 1}}, Sense::equal);
    bounds.insert(bounds.end(), {{10 + b, 10 + b}, {0, 9}, {1, 9}, {b % 5, no_end}});
    for (Index v = first + 1; v < first + 4; ++v) questions.push_back({v, 3, 5, 4});
  }
  system.freeze();
  ProgramCount count;
  const auto one = attack(system, bounds, questions, 1, &count);
  const auto two = attack(system, bounds, questions, 2);
  CHECK(count.blocks == 40);
  for (std::size_t q = 0; q < questions.size(); ++q) {
    REQUIRE(one[q].met == two[q].met);
    REQUIRE(one[q].proven == two[q].proven);
    REQUIRE(one[q].binding == two[q].binding);
    REQUIRE(one[q].attained_lo == two[q].attained_lo);
    REQUIRE(one[q].attained_hi == two[q].attained_hi);
  }
  // The last: 49 = x + y + z with x and y at most 9 keeps z above 31, and nothing else can be narrow.
  CHECK_FALSE(one.back().met);
}

TEST_CASE("programs: cells that follow from each other share their interval, and the rows between them bind") {
  // a + b = 10, b - c = 2, c + d = 9: one degree of freedom. d at most 3 keeps c at least 6, b at least 8, a at most 2.
  System system;
  system.add_variables(4);
  system.add_row(std::vector<Term>{{0, 1}, {1, 1}}, Sense::equal, 10);
  system.add_row(std::vector<Term>{{1, 1}, {2, -1}}, Sense::equal, 2);
  system.add_row(std::vector<Term>{{2, 1}, {3, 1}}, Sense::equal, 9);
  system.freeze();
  const std::vector<Bounds> bounds{{0, no_end}, {0, no_end}, {0, no_end}, {0, 3}};
  CHECK(intervals(system, bounds, {0, 1, 2, 3}) == std::vector<Bounds>{{0, 2}, {8, 10}, {6, 8}, {1, 3}});
  const auto answers = attack(system, bounds, std::vector<Question>{{0, 0, 3, 0}, {1, 8, 11, 0}, {2, 5, 8, 0}}, 1);
  CHECK(answers[0].binding == std::vector<Index>{0, 1, 2});  // from d's bound to a
  CHECK(answers[1].binding == std::vector<Index>{0});        // b is at most 10, since a is not negative
  CHECK(answers[2].binding == std::vector<Index>{2});        // c is at least 6, from d's bound
}

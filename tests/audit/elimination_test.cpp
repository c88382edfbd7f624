// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/elimination.h"

#include "grouped_table.h"
#include "small_systems.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using duidelijk::audit::Elimination;
using duidelijk::audit::Index;
using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;
using duidelijk::audit::testing::Axis;
using duidelijk::audit::testing::GroupedTable;
using duidelijk::audit::testing::one_sum;

namespace {

std::vector<std::uint8_t> hidden_mask(const System& system, const std::vector<Index>& hidden) {
  std::vector<std::uint8_t> mask(system.variables(), 0);
  for (const Index v : hidden) mask[v] = 1;
  return mask;
}

/// A dense rational elimination in doubles: slow, and of another make.
std::vector<Index> dense_determined(const System& system, const std::vector<std::uint8_t>& hidden) {
  std::vector<std::vector<double>> rows;
  for (Index r = 0; r < system.rows(); ++r) {
    if (system.row(r).sense != Sense::equal) continue;
    std::vector<double> row(system.variables(), 0.0);
    for (const Term& t : system.row(r).terms) {
      if (hidden[t.variable]) row[t.variable] = t.coefficient;
    }
    rows.push_back(row);
  }
  std::size_t rank = 0;
  std::vector<Index> pivots;
  for (Index c = 0; c < system.variables() && rank < rows.size(); ++c) {
    std::size_t best = rank;
    for (std::size_t r = rank; r < rows.size(); ++r) {
      if (std::abs(rows[r][c]) > std::abs(rows[best][c])) best = r;
    }
    if (std::abs(rows[best][c]) < 1e-9) continue;
    std::swap(rows[rank], rows[best]);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (r == rank || rows[r][c] == 0.0) continue;
      const double times = rows[r][c] / rows[rank][c];
      for (std::size_t k = 0; k < rows[r].size(); ++k) rows[r][k] -= times * rows[rank][k];
    }
    pivots.push_back(c);
    ++rank;
  }
  std::vector<Index> result;
  for (std::size_t r = 0; r < rank; ++r) {
    int others = 0;
    for (const double x : rows[r]) others += std::abs(x) > 1e-9 ? 1 : 0;
    if (others == 1) result.push_back(pivots[r]);
  }
  return result;
}

}  // namespace

TEST_CASE("one hidden cell beside a published total follows, two do not") {
  const System system = one_sum(3);
  const Elimination one(system, hidden_mask(system, {2}));
  CHECK(one.determined() == std::vector<Index>{2});
  CHECK(one.witness(2) == std::vector<Index>{0});
  const Elimination two(system, hidden_mask(system, {1, 2}));
  CHECK(two.determined().empty());
  CHECK(two.witness(1).empty());
}

TEST_CASE("inequalities never make a cell exact by elimination") {
  System system;
  system.add_variables(2);
  system.add_row(std::vector<Term>{{0, 1}, {1, -1}}, Sense::at_most);
  system.freeze();
  CHECK(duidelijk::audit::exactly_determined(system, hidden_mask(system, {0})).empty());
}

TEST_CASE("two overlapping groupings, each safe alone, together give one region as 10 - 7 = 3") {
  // Eight regions with n = 2, 2, 8, 8, 3, 3, 3, 7; only areas are published. First grouping: {1 2 3 4} = 20, {5 6} = 6, {7 8} = 10.
  // Second grouping: {1 3} = 10, {2 4} = 10, {5 6 7} = 9, {8} = 7. Every area has 5 or more, but {7 8} - {8} = 3.
  const std::vector<std::string> leaves{"1", "2", "3", "4", "5", "6", "7", "8"};
  const std::map<std::string, std::vector<std::string>> first{{"A1", {"1", "2", "3", "4"}}, {"A2", {"5", "6"}}, {"A3", {"7", "8"}}};
  const std::map<std::string, std::vector<std::string>> second{
      {"B1", {"1", "3"}}, {"B2", {"2", "4"}}, {"B3", {"5", "6", "7"}}, {"B4", {"8"}}};
  GroupedTable first_only({Axis{leaves, {first}}});
  GroupedTable second_only({Axis{leaves, {second}}});
  GroupedTable both({Axis{leaves, {first, second}}});
  const auto audit = [&](GroupedTable& table) {
    std::vector<Index> regions;
    for (const auto& leaf : leaves) regions.push_back(table.cell({leaf}));
    return duidelijk::audit::exactly_determined(table.system(), hidden_mask(table.system(), regions));
  };
  CHECK(audit(first_only).empty());
  CHECK(audit(second_only) == std::vector<Index>{second_only.cell({"8"})});  // an area of one region, published as 7
  CHECK(audit(both) == std::vector<Index>{both.cell({"7"}), both.cell({"8"})});
}

TEST_CASE("two groupings whose patterns are safe apart are not safe together") {
  // Grouping A: {1,2,3,4} {5,6,7,8}; grouping B: {1,2,3,4,5} {6,7,8}. Hidden in each line: two or more of the regions 5 to 8.
  const std::vector<std::string> leaves{"1", "2", "3", "4", "5", "6", "7", "8"};
  GroupedTable table({Axis{leaves, {{{"A1", {"1", "2", "3", "4"}}, {"A2", {"5", "6", "7", "8"}}}}}});
  GroupedTable both({Axis{leaves,
                          {{{"A1", {"1", "2", "3", "4"}}, {"A2", {"5", "6", "7", "8"}}},
                           {{"B1", {"1", "2", "3", "4", "5"}}, {"B2", {"6", "7", "8"}}}}}});
  const auto mask = [](GroupedTable& t) {
    return hidden_mask(t.system(), {t.cell({"5"}), t.cell({"6"}), t.cell({"7"})});
  };
  CHECK(duidelijk::audit::exactly_determined(table.system(), mask(table)).empty());
  CHECK(duidelijk::audit::exactly_determined(both.system(), mask(both)) == std::vector<Index>{both.cell({"5"})});
}

TEST_CASE("a 4 x 4 table with two or more suppressions in every line can still have one computable cell") {
  // Hidden: a 2 x 2 block in rows 1-2, columns 1-2; another in rows 3-4, columns 3-4; and the cell (2,3).
  // Rows 1 and 2 minus columns 1 and 2 leave (2,3) alone.
  const std::vector<std::string> codes{"1", "2", "3", "4"};
  GroupedTable table({Axis{codes, {}}, Axis{codes, {}}});
  const auto at = [&](const char* r, const char* c) { return table.cell({r, c}); };
  const auto hidden = hidden_mask(table.system(), {at("1", "1"), at("1", "2"), at("2", "1"), at("2", "2"), at("2", "3"),
                                                   at("3", "3"), at("3", "4"), at("4", "3"), at("4", "4")});
  const Elimination audit(table.system(), hidden);
  CHECK(audit.determined() == std::vector<Index>{at("2", "3")});
  CHECK(audit.witness(at("2", "3")).size() == 4);
}

TEST_CASE("the witness rows alone give the cell away, and any row less does not") {
  const std::vector<std::string> codes{"1", "2", "3"};
  GroupedTable table({Axis{codes, {}}, Axis{codes, {}}});
  const auto at = [&](const char* r, const char* c) { return table.cell({r, c}); };
  const auto hidden = hidden_mask(table.system(), {at("1", "1"), at("1", "2"), at("2", "1"), at("2", "2"), at("2", "3")});
  const Elimination audit(table.system(), hidden);
  REQUIRE(audit.determined() == std::vector<Index>{at("2", "3")});
  const std::vector<Index> rows = audit.witness(at("2", "3"));
  const auto with = [&](const std::vector<Index>& some) { return Elimination(table.system(), hidden, some).determined(); };
  CHECK(with(rows) == std::vector<Index>{at("2", "3")});
  for (std::size_t skip = 0; skip < rows.size() && rows.size() > 1; ++skip) {
    std::vector<Index> fewer = rows;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(skip));
    const std::vector<Index> left = with(fewer);
    CHECK(std::find(left.begin(), left.end(), at("2", "3")) == left.end());
  }
}

TEST_CASE("random small tables: the sparse elimination finds what a dense one finds") {
  std::mt19937 random(7);  // NOLINT: the same tables in every run
  for (int run = 0; run < 300; ++run) {
    const std::vector<std::string> a{"a1", "a2", "a3", "a4"};
    const std::vector<std::string> b{"b1", "b2", "b3"};
    GroupedTable table({Axis{a, {{{"p", {"a1", "a2"}}, {"q", {"a3", "a4"}}}}}, Axis{b, {{{"r", {"b1", "b2"}}, {"s", {"b3"}}}}}});
    std::vector<std::uint8_t> hidden(table.system().variables(), 0);
    for (auto& h : hidden) h = random() % 3 == 0 ? 1 : 0;
    CHECK(duidelijk::audit::exactly_determined(table.system(), hidden) == dense_determined(table.system(), hidden));
  }
}

TEST_CASE("two hidden cells that follow from each other have one direction, others have their own") {
  System system;
  system.add_variables(6);  // total, a, b and total, c, d, with one line over a, b and one over a, c, d
  system.add_row(std::vector<Term>{{0, -1}, {1, 1}, {2, 1}}, Sense::equal);
  system.add_row(std::vector<Term>{{3, -1}, {1, 1}, {4, 1}, {5, 1}}, Sense::equal);
  system.freeze();
  const Elimination audit(system, hidden_mask(system, {1, 2, 4, 5}));
  REQUIRE(audit.variables() == std::vector<Index>{1, 2, 4, 5});
  const auto& direction = audit.directions();
  CHECK(direction[0] == direction[1]);
  CHECK(direction[0] != direction[2]);
  CHECK(direction[2] != direction[3]);
  CHECK(direction[0] != 0);
}

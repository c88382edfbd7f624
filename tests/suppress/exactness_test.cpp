// SPDX-License-Identifier: EUPL-1.2
#include "problems.h"

#include <doctest/doctest.h>

using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;
using namespace duidelijk::suppress;
using namespace duidelijk::suppress::testing;

namespace {

const Options exactness{.intervals = false, .threads = 1, .progress = {}};

/// rows x columns inner cells, then the total of each row, of each column, and of all; inner cell (r, c) is variable r
/// * columns + c.
System two_way(Index rows, Index columns) {
  System system;
  system.add_variables((rows + 1) * (columns + 1));
  const Index row_total = rows * columns, column_total = row_total + rows, total = column_total + columns;
  for (Index r = 0; r < rows; ++r) {
    std::vector<Term> terms{{row_total + r, -1}};
    for (Index c = 0; c < columns; ++c) terms.push_back({r * columns + c, 1});
    system.add_row(terms, Sense::equal);
  }
  for (Index c = 0; c < columns; ++c) {
    std::vector<Term> terms{{column_total + c, -1}};
    for (Index r = 0; r < rows; ++r) terms.push_back({r * columns + c, 1});
    system.add_row(terms, Sense::equal);
  }
  std::vector<Term> by_rows{{total, -1}}, by_columns{{total, -1}};
  for (Index r = 0; r < rows; ++r) by_rows.push_back({row_total + r, 1});
  for (Index c = 0; c < columns; ++c) by_columns.push_back({column_total + c, 1});
  system.add_row(by_rows, Sense::equal);
  system.add_row(by_columns, Sense::equal);
  system.freeze();
  return system;
}

std::vector<std::int64_t> with_totals(const std::vector<std::vector<std::int64_t>>& inner) {
  std::vector<std::int64_t> truth, rows, columns(inner.front().size(), 0);
  std::int64_t total = 0;
  for (const auto& row : inner) {
    rows.push_back(0);
    for (std::size_t c = 0; c < row.size(); ++c) {
      truth.push_back(row[c]);
      rows.back() += row[c];
      columns[c] += row[c];
      total += row[c];
    }
  }
  truth.insert(truth.end(), rows.begin(), rows.end());
  truth.insert(truth.end(), columns.begin(), columns.end());
  truth.push_back(total);
  return truth;
}

}  // namespace

TEST_CASE("One small cell in a two-way table takes three others with it, and no more") {
  const System system = two_way(3, 3);
  const auto case_ = counts(system, with_totals({{2, 20, 30}, {25, 40, 35}, {50, 60, 70}}), {.minimum_frequency = 5});
  const Result result = protect(case_.problem, exactness);
  CHECK(result.exact.empty());
  CHECK(result.status[0] == Status::primary);
  CHECK(hidden(result).size() == 4);  // a rectangle is the smallest pattern in which no line has one hidden cell
}

TEST_CASE("The cheapest rectangle is taken when cells have prices") {
  const System system = two_way(3, 3);
  auto case_ = counts(system, with_totals({{2, 20, 30}, {25, 40, 35}, {50, 60, 70}}), {.minimum_frequency = 5});
  case_.problem.cost = case_.truth;
  // 20 + 25 + 40 = 85 is the cheapest: by the second row and column.
  CHECK(hidden(protect(case_.problem, exactness)) == std::vector<Index>{0, 1, 3, 4});
}

TEST_CASE("Two hidden in every line and still one computable: the joint system sees it") {
  // Hidden below, x. Rows 1 and 2 have two, rows 3 and 4 have two, columns too; but rows 1 + 2 minus columns 1 + 2
  // gives (2,3) away unless (3,2) …
  //   x x . .
  //   x . x .        rows 1, 2 - columns 1, 2 = (2,3) - (3,2): both alone in that combination
  //   . x . x
  //   . . x x
  // is a single cycle of eight: nothing follows. Taking (4,3) and (3,4) away and adding (4,4) alone leaves (2,3) to
  // follow.
  const System system = two_way(4, 4);
  auto case_ =
      counts(system, with_totals({{1, 1, 9, 9}, {1, 9, 1, 9}, {9, 1, 9, 1}, {9, 9, 1, 1}}), {.minimum_frequency = 5});
  const Result cycle = protect(case_.problem, exactness);
  CHECK(cycle.exact.empty());
  CHECK(hidden(cycle).size() == 8);

  std::vector<Status> status(25, Status::released);
  for (const Index v : {0U, 1U, 4U, 5U, 6U, 10U, 11U, 14U, 15U}) status[v] = Status::primary;
  // (1,1)(1,2)(2,1)(2,2) + (2,3) + (3,3)(3,4)(4,3)(4,4): every line has two or three hidden, and rows 1 + 2 minus
  // columns 1 + 2 give (2,3).
  CHECK(attack(case_.problem, status, exactness).exact == std::vector<Index>{6});
}

TEST_CASE("12 = 12 + x + y: no equation gives x or y, and both are 0, since no count is negative") {
  System system;
  system.add_variables(4);
  system.add_row(std::vector<Term>{{3, -1}, {0, 1}, {1, 1}, {2, 1}}, Sense::equal);
  system.freeze();
  auto case_ = counts(system, {12, 0, 0, 12}, {.minimum_frequency = 4, .protect_zeros = true});
  std::vector<Status> two(4, Status::released);
  two[1] = two[2] = Status::primary;
  CHECK(attack(case_.problem, two, exactness).exact == std::vector<Index>{1, 2});
  const Result result = protect(case_.problem, exactness);
  CHECK(result.exact.empty());
  CHECK(hidden(result) == std::vector<Index>{0, 1, 2});
  for (const Index v : {0U, 3U}) case_.problem.fixed[v] = 1;
  CHECK(protect(case_.problem, exactness).exact == std::vector<Index>{1, 2});
}

TEST_CASE("A variable that was released before is never hidden; what then cannot be protected is told") {
  const System system = two_way(2, 2);
  auto case_ = counts(system, with_totals({{2, 20}, {25, 40}}), {.minimum_frequency = 5});
  for (Index v = 1; v < 9; ++v) case_.problem.fixed[v] = 1;
  const Result result = protect(case_.problem, exactness);
  CHECK(hidden(result) == std::vector<Index>{0});
  CHECK(result.exact == std::vector<Index>{0});
}

TEST_CASE("Overlapping groupings: ten minus seven is three") {
  // Eight regions of 2, 2, 8, 8, 3, 3, 3, 7; groups {1,2,3,4} {5,6,7,8} and, across them, {1,2} {3,4,5} {6,7,8}.
  // Regions below 5 are hidden. The second grouping tells 3,4,5 = 19, and 8 + 8 are shown: region 5 is 3. Each grouping
  // alone looks safe.
  System system;
  system.add_variables(14);
  const auto sum = [&](Index whole, std::initializer_list<Index> parts) {
    std::vector<Term> terms{{whole, -1}};
    for (const Index part : parts) terms.push_back({part, 1});
    system.add_row(terms, Sense::equal);
  };
  sum(8, {0, 1, 2, 3});
  sum(9, {4, 5, 6, 7});
  sum(10, {0, 1});
  sum(11, {2, 3, 4});
  sum(12, {5, 6, 7});
  sum(13, {8, 9});
  sum(13, {10, 11, 12});
  system.freeze();
  const std::vector<std::int64_t> truth{2, 2, 8, 8, 3, 3, 3, 7, 20, 16, 4, 19, 13, 36};
  auto case_ = counts(system, truth, {.minimum_frequency = 5});
  std::vector<Status> naive(14, Status::released);
  for (const Index v : {0U, 1U, 4U, 5U, 6U, 10U}) naive[v] = Status::primary;
  CHECK(attack(case_.problem, naive, exactness).exact == std::vector<Index>{4, 10});  // the group of 4 follows too
  const Result result = protect(case_.problem, exactness);
  CHECK(result.exact.empty());
  CHECK(hidden(result).size() > 6);
}

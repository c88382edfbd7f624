// SPDX-License-Identifier: EUPL-1.2
#include "problems.h"

#include <doctest/doctest.h>

#include <algorithm>

using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;
using namespace duidelijk::suppress;
using namespace duidelijk::suppress::testing;

namespace {

const Options intervals{.intervals = true, .threads = 1, .progress = {}};

/// One line: the parts, and their total last.
System line_of(Index parts) {
  System system;
  system.add_variables(parts + 1);
  std::vector<Term> terms{{parts, -1}};
  for (Index v = 0; v < parts; ++v) terms.push_back({v, 1});
  system.add_row(terms, Sense::equal);
  system.freeze();
  return system;
}

}  // namespace

TEST_CASE("15 = 10 + 3 + x + x with both at least 1 gives 1 each: two hidden are not enough") {
  const System system = line_of(4);
  // Hides 1 and 2; a reader knows that what the rule hides is 1 or 2. Each must stay 1 or 2 in his eyes.
  auto case_ = counts(system, {10, 3, 1, 1, 15},
                      {.minimum_frequency = 3, .protect_zeros = false, .knows_rule = true, .width = 1, .at_least = 2});
  std::vector<Status> two(5, Status::released);
  two[2] = two[3] = Status::primary;
  const Result attacked = attack(case_.problem, two, intervals);
  CHECK(attacked.exact == std::vector<Index>{2, 3});  // no equation gives one of them: the bounds do
  CHECK(attacked.too_narrow == std::vector<std::size_t>{0, 1});
  const Result result = protect(case_.problem, intervals);
  CHECK(result.too_narrow.empty());
  CHECK(result.exact.empty());
  // The 3 may be 3 or more when hidden: 15 - 10 - x - x is 1 … 3, so it cannot stand for more than 3 and x stays 1; the
  // 10 may.
  CHECK(result.status[0] == Status::secondary);
  CHECK(hidden(result) == std::vector<Index>{0, 2, 3});
}

TEST_CASE("An interval exactly as wide as asked will do, one narrower will not") {
  const System system = line_of(3);
  // 30 = 3 + 4 + 23, hidden 3 and 4: 0 … 7 each.
  for (const std::int64_t width : {7, 8}) {
    CAPTURE(width);
    auto case_ =
        counts(system, {3, 4, 23, 30},
               {.minimum_frequency = 5, .protect_zeros = false, .knows_rule = false, .width = width, .at_least = 0});
    const Result result = protect(case_.problem, intervals);
    CHECK(result.too_narrow.empty());
    CHECK(hidden(result) == (width == 7 ? std::vector<Index>{0, 1} : std::vector<Index>{0, 1, 2}));
  }
}

TEST_CASE("An insider who knows one of two hidden parts knows the other") {
  const System system = line_of(3);
  auto case_ = counts(system, {3, 4, 23, 30},
                      {.minimum_frequency = 5, .protect_zeros = false, .knows_rule = false, .width = 4, .at_least = 5});
  CHECK(hidden(protect(case_.problem, intervals)) == std::vector<Index>{0, 1});
  case_.problem.insiders.push_back({{{0, {3, 3}}}, {{1, Bounds::infinity, 5, 4}}});
  const Result result = protect(case_.problem, intervals);
  CHECK(result.insiders_too_narrow == 0);
  CHECK(hidden(result) == std::vector<Index>{0, 1, 2});
}

TEST_CASE("A question that cannot be met is told") {
  const System system = line_of(2);
  auto case_ = counts(system, {3, 2, 5},
                      {.minimum_frequency = 5, .protect_zeros = false, .knows_rule = false, .width = 4, .at_least = 6});
  case_.problem.fixed[2] = 1;
  const Result result = protect(case_.problem, intervals);
  CHECK(result.too_narrow == std::vector<std::size_t>{0, 1});
  CHECK(result.answers[0].proven.hi == 5);
  CHECK(result.hopeless == std::vector<std::size_t>{0, 1});  // 5 is shown and 6 is asked, whatever is hidden
  case_.problem.fixed[2] = 0;
  CHECK(protect(case_.problem, intervals).hopeless.empty());
}

namespace {

struct Expected {
  const char* name;
  const char* pattern;
  std::int64_t minimum_frequency;
  bool protect_zeros;
};

constexpr Expected cases[] = {{"z2", "z2_n3_pzT_publish.csv", 4, true},
                              {"z2", "z2_n10_pzF_publish.csv", 11, false},
                              {"z3", "z3_n3_pzF_publish.csv", 4, false},
                              {"z3", "z3_n10_pzF_publish.csv", 11, false},
                              {"z3", "z3_n10_pzT_publish.csv", 11, true}};

}  // namespace

TEST_CASE(
    "Outside cases: every primary at least as uncertain as in the published pattern, up to a width of 6, with fewer "
    "cells hidden") {
  if (!shared_data_is_there()) return;
  for (const Expected& expected : cases) {
    CAPTURE(std::string(expected.pattern));
    const OutsideCase outside = outside_case(expected.name, expected.pattern);
    auto own = counts(outside.table.system(), outside.truth,
                      {.minimum_frequency = expected.minimum_frequency,
                       .protect_zeros = expected.protect_zeros,
                       .knows_rule = false,
                       .width = 6,
                       .at_least = 0});
    std::vector<Status> published;
    for (std::size_t v = 0; v < outside.truth.size(); ++v) {
      published.push_back(outside.primary[v]      ? Status::primary
                          : outside.suppressed[v] ? Status::secondary
                                                  : Status::released);
    }
    const Result theirs = attack(own.problem, published, intervals);
    for (const std::size_t q : theirs.too_narrow)
      own.problem.questions[q].width = theirs.answers[q].proven.hi - theirs.answers[q].proven.lo;
    const Result ours = protect(own.problem, intervals);
    CHECK(ours.exact.empty());
    // What is not proven met by an exact vertex must at least be as wide by the programs.
    for (const std::size_t q : ours.too_narrow) {
      CHECK(ours.answers[q].proven.hi - ours.answers[q].proven.lo >= own.problem.questions[q].width);
    }
    CHECK(hidden(ours).size() <= hidden(theirs).size());
    MESSAGE(std::string(expected.pattern), ": ", hidden(ours).size(), " hidden, ", ours.programs, " programs; outside ",
            hidden(theirs).size(), ", of which ", theirs.too_narrow.size(), " narrow");
  }
}

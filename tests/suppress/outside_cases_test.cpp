// SPDX-License-Identifier: EUPL-1.2
// Cases of GaussSuppression (Statistics Norway), whose published patterns are the outside expectation. A reader of
// these knows only that a hidden cell is not negative; zeros are hidden where they are protected and else never.
#include "problems.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk::suppress;
using namespace duidelijk::suppress::testing;

namespace {

struct Expected {
  const char* name;
  const char* pattern;
  std::int64_t minimum_frequency;
  bool protect_zeros;
  std::size_t suppressed;
};

constexpr Expected cases[] = {
    {"z2", "z2_n3_pzT_publish.csv", 4, true, 29},    {"z2", "z2_n10_pzF_publish.csv", 11, false, 44},
    {"z3", "z3_n3_pzF_publish.csv", 4, false, 619},  {"z3", "z3_n10_pzF_publish.csv", 11, false, 805},
    {"z3", "z3_n10_pzT_publish.csv", 11, true, 960},
};

}  // namespace

TEST_CASE("Primaries are those of the outside case, cell by cell; nothing is exact; and fewer cells are hidden") {
  if (!shared_data_is_there()) return;
  for (const Expected& expected : cases) {
    CAPTURE(std::string(expected.pattern));
    const OutsideCase outside = outside_case(expected.name, expected.pattern);
    const auto own = counts(outside.table.system(), outside.truth,
                            {.minimum_frequency = expected.minimum_frequency, .protect_zeros = expected.protect_zeros});
    CHECK(own.problem.primary == outside.primary);
    CHECK(static_cast<std::size_t>(std::count(outside.suppressed.begin(), outside.suppressed.end(), 1)) ==
          expected.suppressed);
    const Result result = protect(own.problem, {.intervals = false, .threads = 1, .progress = {}});
    CHECK(result.exact.empty());
    CHECK(hidden(result).size() <= expected.suppressed);
    MESSAGE(std::string(expected.pattern), ": ", hidden(result).size(), " hidden, outside ", expected.suppressed);
  }
}

TEST_CASE("z3 with zeros protected below 4, of which no pattern is published: 503 primary, at most 684 in all") {
  if (!shared_data_is_there()) return;
  const OutsideCase outside = outside_case("z3", "z3_n3_pzF_publish.csv");
  const auto own = counts(outside.table.system(), outside.truth, {.minimum_frequency = 4, .protect_zeros = true});
  CHECK(std::count(own.problem.primary.begin(), own.problem.primary.end(), 1) == 503);
  const Result result = protect(own.problem, {.intervals = false, .threads = 1, .progress = {}});
  CHECK(result.exact.empty());
  CHECK(hidden(result).size() <= 684);
}

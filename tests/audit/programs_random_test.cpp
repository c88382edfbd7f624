// SPDX-License-Identifier: EUPL-1.2
// Small random systems: the attack by linear programs against all whole-number solutions, and against all vertices.
#include "duidelijk/audit/programs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using duidelijk::audit::Answer;
using duidelijk::audit::attack;
using duidelijk::audit::attacked_intervals;
using duidelijk::audit::Bounds;
using duidelijk::audit::Index;
using duidelijk::audit::Question;
using duidelijk::audit::Row;
using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;

namespace {

struct Case {
  System system;
  std::vector<Bounds> bounds;
  std::vector<std::int64_t> truth;
};

/// Rows of 1 to 4 terms that hold for a random truth; some variables are known.
Case random_case(std::mt19937& random, Index variables, int rows, int largest_coefficient) {
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  Case made;
  made.system.add_variables(variables);
  for (Index v = 0; v < variables; ++v) {
    const std::int64_t value = below(5);
    made.truth.push_back(value);
    const std::int64_t lo = std::max<std::int64_t>(0, value - below(4));
    made.bounds.push_back(below(6) == 0 ? Bounds{value, value} : Bounds{lo, value + below(4)});
  }
  for (int r = 0; r < rows; ++r) {
    std::vector<Term> terms;
    std::int64_t sum = 0;
    for (Index v = 0; v < variables && terms.size() < 4; ++v) {
      if (below(2) == 0) continue;
      const int coefficient = (1 + below(largest_coefficient)) * (below(2) == 0 ? 1 : -1);
      terms.push_back({v, coefficient});
      sum += coefficient * made.truth[v];
    }
    const bool equal = below(3) != 0;
    made.system.add_row(terms, equal ? Sense::equal : Sense::at_most, equal ? sum : sum + below(2));
  }
  made.system.freeze();
  return made;
}

bool holds(const System& system, const std::vector<std::int64_t>& values) {
  for (Index r = 0; r < system.rows(); ++r) {
    if (!system.satisfied(r, values)) return false;
  }
  return true;
}

/// The smallest and largest value of every variable in whole numbers, by trying all.
std::vector<Bounds> by_force(const Case& of) {
  std::vector<Bounds> found(of.bounds.size(), Bounds{Bounds::infinity, Bounds::minus_infinity});
  std::vector<std::int64_t> values;
  for (const Bounds& b : of.bounds) values.push_back(b.lo);
  while (true) {
    if (holds(of.system, values)) {
      for (std::size_t v = 0; v < values.size(); ++v) {
        found[v] = {std::min(found[v].lo, values[v]), std::max(found[v].hi, values[v])};
      }
    }
    std::size_t v = 0;
    while (v < values.size() && values[v] == of.bounds[v].hi) {
      values[v] = of.bounds[v].lo;
      ++v;
    }
    if (v == values.size()) return found;
    ++values[v];
  }
}

struct Range {
  double lo = std::numeric_limits<double>::infinity();
  double hi = -std::numeric_limits<double>::infinity();
};

/// Σ coefficient · x <= (or =) constant, densely.
struct Plane {
  std::vector<double> coefficients;
  double constant;
  bool equal;
};

std::vector<Plane> planes_of(const Case& of) {
  const std::size_t n = of.bounds.size();
  std::vector<Plane> planes;
  for (Index r = 0; r < of.system.rows(); ++r) {
    const Row row = of.system.row(r);
    Plane plane{std::vector<double>(n, 0), static_cast<double>(row.constant), row.sense == Sense::equal};
    for (const Term& term : row.terms) plane.coefficients[term.variable] = term.coefficient;
    planes.push_back(plane);
  }
  for (std::size_t v = 0; v < n; ++v) {
    Plane upper{std::vector<double>(n, 0), static_cast<double>(of.bounds[v].hi), false}, lower = upper;
    upper.coefficients[v] = 1;
    lower.coefficients[v] = -1;
    lower.constant = -static_cast<double>(of.bounds[v].lo);
    planes.push_back(upper);
    planes.push_back(lower);
  }
  return planes;
}

/// The point where n planes meet; empty when they do not meet in one point.
std::vector<double> meeting(const std::vector<Plane>& planes, const std::vector<std::size_t>& chosen) {
  const std::size_t n = chosen.size();
  std::vector<std::vector<double>> rows;
  for (const std::size_t p : chosen) {
    rows.push_back(planes[p].coefficients);
    rows.back().push_back(planes[p].constant);
  }
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t best = c;
    for (std::size_t r = c; r < n; ++r) {
      if (std::abs(rows[r][c]) > std::abs(rows[best][c])) best = r;
    }
    if (std::abs(rows[best][c]) < 1e-9) return {};
    std::swap(rows[c], rows[best]);
    for (std::size_t r = 0; r < n; ++r) {
      if (r == c) continue;
      const double times = rows[r][c] / rows[c][c];
      for (std::size_t k = c; k <= n; ++k) rows[r][k] -= times * rows[c][k];
    }
  }
  std::vector<double> point;
  for (std::size_t c = 0; c < n; ++c) point.push_back(rows[c][n] / rows[c][c]);
  return point;
}

bool inside(const std::vector<Plane>& planes, const std::vector<double>& point) {
  return std::all_of(planes.begin(), planes.end(), [&](const Plane& plane) {
    double sum = -plane.constant;
    for (std::size_t v = 0; v < point.size(); ++v) sum += plane.coefficients[v] * point[v];
    return plane.equal ? std::abs(sum) < 1e-7 : sum < 1e-7;
  });
}

/// The range of every variable over all vertices: all choices of as many planes as there are variables.
std::vector<Range> by_vertices(const Case& of) {
  const std::vector<Plane> planes = planes_of(of);
  const std::size_t n = of.bounds.size();
  std::vector<Range> ranges(n);
  std::vector<std::size_t> chosen(n);
  for (std::size_t i = 0; i < n; ++i) chosen[i] = i;
  while (true) {
    const std::vector<double> point = meeting(planes, chosen);
    if (!point.empty() && inside(planes, point)) {
      for (std::size_t v = 0; v < n; ++v) {
        ranges[v] = {std::min(ranges[v].lo, point[v]), std::max(ranges[v].hi, point[v])};
      }
    }
    std::size_t i = n;
    while (i > 0 && chosen[i - 1] == planes.size() - (n - i) - 1) --i;
    if (i == 0) return ranges;
    ++chosen[i - 1];
    for (; i < n; ++i) chosen[i] = chosen[i - 1] + 1;
  }
}

bool meets(const Question& question, std::int64_t lo, std::int64_t hi) {
  return lo <= question.lo_at_most && hi >= question.hi_at_least && hi - lo >= question.width;
}

}  // namespace

TEST_CASE("programs: the intervals of random systems hold every whole solution, and are those of all vertices") {
  std::mt19937 random(20);  // NOLINT: the same systems in every run
  for (int run = 0; run < 1500; ++run) {
    CAPTURE(run);
    const Case of = random_case(random, 2 + static_cast<Index>(random() % 3), 1 + static_cast<int>(random() % 3), 3);
    std::vector<Index> variables;
    for (Index v = 0; v < of.bounds.size(); ++v) variables.push_back(v);
    const auto found = attacked_intervals(of.system, of.bounds, variables, 1);
    const auto whole = by_force(of);
    const auto ranges = by_vertices(of);
    for (const Index v : variables) {
      CAPTURE(v);
      REQUIRE(found[v].lo <= whole[v].lo);
      REQUIRE(found[v].hi >= whole[v].hi);
      REQUIRE(found[v].lo == static_cast<std::int64_t>(std::ceil(ranges[v].lo - 1e-6)));
      REQUIRE(found[v].hi == static_cast<std::int64_t>(std::floor(ranges[v].hi + 1e-6)));
    }
  }
}

TEST_CASE(
    "programs: questions about random systems are met exactly when the vertices allow it, and attained values are "
    "real") {
  std::mt19937 random(21);  // NOLINT: the same systems in every run
  int met = 0, unmet = 0, bound = 0;
  for (int run = 0; run < 1500; ++run) {
    CAPTURE(run);
    const Case of = random_case(random, 2 + static_cast<Index>(random() % 3), 1 + static_cast<int>(random() % 3), 2);
    std::vector<Question> questions;
    for (Index v = 0; v < of.bounds.size(); ++v) {
      const auto of_truth = [&](unsigned spread) { return static_cast<std::int64_t>(random() % spread); };
      questions.push_back({v, of.truth[v] - of_truth(3), of.truth[v] + of_truth(3), of_truth(4)});
    }
    const auto answers = attack(of.system, of.bounds, questions, 1);
    const auto ranges = by_vertices(of);
    for (std::size_t q = 0; q < questions.size(); ++q) {
      CAPTURE(q);
      const Range& range = ranges[q];
      const Answer& answer = answers[q];
      const auto lo = static_cast<std::int64_t>(std::ceil(range.lo - 1e-6));
      const auto hi = static_cast<std::int64_t>(std::floor(range.hi + 1e-6));
      REQUIRE(answer.met == meets(questions[q], lo, hi));
      REQUIRE(answer.attained_lo >= range.lo - 1e-6);
      REQUIRE(answer.attained_hi <= range.hi + 1e-6);
      REQUIRE(answer.proven.lo <= lo);
      REQUIRE(answer.proven.hi >= hi);
      (answer.met ? met : unmet) += 1;
      if (answer.met) continue;
      // The rows named are enough to keep the question unmet.
      System named;
      named.add_variables(of.system.variables());
      for (const Index row : answer.binding)
        named.add_row(of.system.row(row).terms, of.system.row(row).sense, of.system.row(row).constant);
      named.freeze();
      const Case less{named, of.bounds, of.truth};
      const Range wider = by_vertices(less)[q];
      REQUIRE_FALSE(meets(questions[q], static_cast<std::int64_t>(std::ceil(wider.lo - 1e-6)),
                          static_cast<std::int64_t>(std::floor(wider.hi + 1e-6))));
      bound += answer.binding.empty() ? 0 : 1;
    }
  }
  CHECK(met > 500);
  CHECK(unmet > 1000);
  CHECK(bound > 300);
}

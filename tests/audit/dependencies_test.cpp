// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/dependencies.h"
#include "duidelijk/audit/elimination.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using duidelijk::audit::Dependencies;
using duidelijk::audit::exactly_determined;
using duidelijk::audit::Index;
using duidelijk::audit::Sense;
using duidelijk::audit::System;
using duidelijk::audit::Term;

namespace {

using Mask = std::vector<std::uint8_t>;

/// Rows with one to four distinct variables and coefficients of -2 to 2.
System random_system(std::mt19937& random, Index variables, int rows) {
  System system;
  system.add_variables(variables);
  for (int r = 0; r < rows; ++r) {
    std::vector<Index> order(variables);
    for (Index v = 0; v < variables; ++v) order[v] = v;
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Term> terms;
    for (std::size_t i = 0; i <= random() % 4; ++i) {
      const int c = static_cast<int>(random() % 4);
      terms.push_back({order[i], c < 2 ? c - 2 : c - 1});
    }
    system.add_row(terms, random() % 8 == 0 ? Sense::at_most : Sense::equal);
  }
  system.freeze();
  return system;
}

}  // namespace

TEST_CASE("A two-way table: four hidden corners depend on one another, and with one revealed the rest follows") {
  // a b | 5      a + b = 5, c + d = 7, a + c = 4, b + d = 8; totals are released
  // c d | 7
  System system;
  system.add_variables(4);
  system.add_row(std::vector<Term>{{0, 1}, {1, 1}}, Sense::equal, 5);
  system.add_row(std::vector<Term>{{2, 1}, {3, 1}}, Sense::equal, 7);
  system.add_row(std::vector<Term>{{0, 1}, {2, 1}}, Sense::equal, 4);
  system.add_row(std::vector<Term>{{1, 1}, {3, 1}}, Sense::equal, 8);
  system.freeze();
  Dependencies dependencies(system, Mask{1, 1, 1, 1});
  CHECK(dependencies.following().empty());
  for (Index v = 0; v < 4; ++v) {
    CAPTURE(v);
    std::vector<Index> others;
    for (Index other = 0; other < 4; ++other) {
      if (other != v) others.push_back(other);
    }
    CHECK(dependencies.would_follow(v) == others);
  }
  dependencies.reveal(2);
  CHECK(dependencies.following() == std::vector<Index>{0, 1, 3});
  CHECK(dependencies.follows(0));
  CHECK_FALSE(dependencies.follows(2));
}

TEST_CASE("An inequality gives nothing away exactly") {
  System system;
  system.add_variables(2);
  system.add_row(std::vector<Term>{{0, 1}, {1, -1}}, Sense::at_most, 0);
  system.freeze();
  CHECK(Dependencies(system, Mask{1, 0}).following().empty());
}

TEST_CASE("Random systems: the same answers as a fresh elimination, whatever is revealed in whatever order") {
  std::mt19937 random(20251231);
  for (int trial = 0; trial < 400; ++trial) {
    CAPTURE(trial);
    const auto variables = static_cast<Index>(4 + random() % 12);
    const System system = random_system(random, variables, static_cast<int>(variables / 2 + random() % variables));
    Mask hidden(variables);
    for (auto& h : hidden) h = random() % 5 == 0 ? 0 : 1;
    Dependencies dependencies(system, hidden);
    while (true) {
      const auto following = exactly_determined(system, hidden);
      REQUIRE(dependencies.following() == following);
      std::vector<Index> left;
      for (Index v = 0; v < variables; ++v) {
        if (hidden[v]) left.push_back(v);
      }
      if (left.empty()) break;
      for (const Index v : left) {
        hidden[v] = 0;
        std::vector<Index> more;
        const auto after = exactly_determined(system, hidden);
        std::set_difference(after.begin(), after.end(), following.begin(), following.end(), std::back_inserter(more));
        hidden[v] = 1;
        REQUIRE(dependencies.would_follow(v) == more);
      }
      const Index next = left[random() % left.size()];
      dependencies.reveal(next);
      hidden[next] = 0;
    }
  }
}

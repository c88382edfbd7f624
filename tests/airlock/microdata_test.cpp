// SPDX-License-Identifier: EUPL-1.2
// Random small municipalities against all municipalities, child by child, that a reader could take them for
// (disclosure.md §2, §4): the intervals of the linear programs hold them all, and what those call wide enough is judged
// by them.
#include "microdata.h"

#include "micro_case.h"
#include "micro_town.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

using namespace duidelijk::airlock;
using namespace duidelijk::airlock::testing;
using duidelijk::audit::Bounds;

namespace {

Quantity count_of(std::size_t wijk, std::size_t count, Bounds bounds) {
  Quantity quantity;
  quantity.coefficient[wijk][count] = 1;
  quantity.bounds = bounds;
  return quantity;
}

bool holds(const Bounds& outer, const Bounds& inner) { return outer.lo <= inner.lo && outer.hi >= inner.hi; }

std::string text(const Bounds& b) { return std::to_string(b.lo) + ".." + std::to_string(b.hi); }

void check_truth(const Micro& micro, const MicroCase& town, const Worlds& worlds) {
  const auto truth = micro.truth();
  for (std::size_t w = 0; w < micro.shape.wijken; ++w) {
    const auto& all = possible(micro.shape, truth[w][micro.shape.everyone()]);
    CHECK(std::binary_search(all.begin(), all.end(), truth[w]));
  }
  bool known = true;
  bool found = true;
  for (std::size_t q = 0; q < town.quantities().size(); ++q) {
    std::int64_t x = 0;
    for (std::size_t w = 0; w < micro.shape.wijken; ++w) x += town.quantities()[q].of(w, truth[w]);
    known = known && holds(town.quantities()[q].bounds, {x, x});
    found = found && holds(worlds.found[q], {x, x});
  }
  CHECK(known);
  CHECK(found);
}

void check_intervals(const MicroCase& town, const Worlds& worlds) {
  const auto intervals = town.intervals();
  for (Index v = 0; v < town.variables(); ++v) {
    const Bounds& found = worlds.found[v];
    if (holds(intervals[v], found) && holds(town.propagated(v), found)) continue;
    FAIL_CHECK(town.name(v) << ": " << text(found) << ", by linear programs " << text(intervals[v]) << town.text());
  }
  for (std::size_t t = 0; t < town.targets().size(); ++t) {
    const Index v = town.targets()[t].variable;
    if (holds(town.answers()[t].proven, worlds.found[v])) continue;
    FAIL_CHECK(town.name(v) << ": " << text(worlds.found[v]) << ", proven " << text(town.answers()[t].proven)
                            << town.text());
  }
}

struct Tally {
  int towns = 0, released = 0, targets = 0, narrow = 0, narrow_towns = 0, proven = 0;
};

/// A witness is one of all the municipalities that there are, so that what it calls proven is wide by brute force.
void check_witnesses(const MicroCase& town, const Worlds& worlds, Tally& tally) {
  if (town.refused() || !worlds.complete) return;
  const auto witnessed = town.witnessed(1);
  for (std::size_t t = 0; t < witnessed.size(); ++t) {
    const Index v = town.targets()[t].variable;
    tally.proven += witnessed[t].met ? 1 : 0;
    if (holds(worlds.found[v], witnessed[t].found) && (!witnessed[t].met || town.targets()[t].met_by(worlds.found[v])))
      continue;
    FAIL_CHECK(town.name(v) << ": witnessed " << text(witnessed[t].found) << ", by brute force "
                            << text(worlds.found[v]) << town.text());
  }
}

void judge(const MicroCase& town, const Worlds& worlds, Tally& tally) {
  if (town.refused()) return;
  ++tally.released;
  const int before = tally.narrow;
  for (const Target& target : town.targets()) {
    // Where larger municipalities were left out, being wide is certain and being narrow is not.
    const bool wide = target.met_by(worlds.found[target.variable]);
    if (!wide && !worlds.complete) continue;
    ++tally.targets;
    tally.narrow += wide ? 0 : 1;
  }
  tally.narrow_towns += tally.narrow > before ? 1 : 0;
}

}  // namespace

TEST_CASE("by hand: five children, three of them in wijk b, leave two in wijk a, whatever their hulpvorm") {
  const Shape shape{2, 1, false};
  CHECK(possible(shape, 0).size() == 1);
  CHECK(possible(shape, 1).size() == 3);  // the one, the other, both
  CHECK(possible(shape, 2).size() == 6);  // (a, b) = 20 11 02 21 12 22
  Quantity all = count_of(0, 0, {5, 5});
  all.coefficient[1][0] = 1;
  const auto worlds =
      brute_force(shape, {all, count_of(1, 0, {3, 3}), count_of(0, 0, {0, 2}), count_of(0, 1, {0, 9})}, {5, 5}, 6);
  REQUIRE(worlds.tried);
  CHECK(worlds.complete);
  CHECK(worlds.count == 6 * 10);  // three children: (a, b) of 0 … 3 with a + b >= 3
  CHECK(worlds.found[2] == Bounds{2, 2});
  CHECK(worlds.found[3] == Bounds{0, 2});
}

TEST_CASE(
    "by hand: the pairs that children have tell more than their counts: 2 with the first hulpvorm in the half year, "
    "where the counts allow 1") {
  // Three children; the second hulpvorm is not there in the first quarter. If one child had the first hulpvorm it would
  // be in the second quarter beside the two others, which makes three there; but there are fewer.
  const Shape shape{1, 2, true};
  CHECK(possible(shape, 1).size() == 15);
  const Bounds few{1, 2};
  std::vector<Quantity> known;
  for (const std::size_t count : {0U, 1U, 3U, 4U, 5U, 7U, 8U}) known.push_back(count_of(0, count, few));
  known.push_back(count_of(0, 2, {0, 0}));
  known.push_back(count_of(0, 6, {3, 3}));
  const auto worlds = brute_force(shape, known, {3, 3}, 5);
  REQUIRE(worlds.tried);
  CHECK(worlds.found[5] == Bounds{2, 2});
}

TEST_CASE(
    "10,000 small municipalities: linear programs hold every municipality that a reader cannot tell from the true "
    "one") {
  std::map<Time, Tally> tallies;
  int tried = 0;
  for (std::uint32_t seed = 1; tried < 10'000; ++seed) {
    REQUIRE(seed < 10'100);
    CAPTURE(seed);
    const Micro micro = micro_town(seed);
    const MicroCase town(micro);
    const Worlds worlds = town.worlds();
    if (!worlds.tried) continue;
    ++tried;
    check_truth(micro, town, worlds);
    check_intervals(town, worlds);
    Tally& tally = tallies[micro.time];
    ++tally.towns;
    judge(town, worlds, tally);
    check_witnesses(town, worlds, tally);
  }
  const std::map<Time, std::string> names{{Time::quarter, "one quarter"},
                                          {Time::half_year, "two quarters in a half year"},
                                          {Time::unfinished_year, "two quarters in an unfinished year"}};
  for (const auto& [time, tally] : tallies) {
    CHECK(tally.targets > 1'000);
    // Of two hulpvormen and two quarters the rows are all that there are (double_count_relations.cpp).
    CHECK(tally.narrow == 0);
    MESSAGE(names.at(time) << ": " << tally.towns << " municipalities, " << tally.released << " released; of "
                           << tally.targets << " quantities called wide enough " << tally.narrow
                           << " are too narrow child by child, in " << tally.narrow_towns << " municipalities; "
                           << tally.proven << " are proven by witnesses");
    CHECK(tally.proven > tally.targets / 3);
  }
}

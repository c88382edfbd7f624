// SPDX-License-Identifier: EUPL-1.2
#include "moves.h"

#include <algorithm>

namespace duidelijk::airlock {
namespace {

/// Candidates of each kind: enough to find a good one among thousands, and no more than a small municipality has.
int tries_among(Person people) { return std::clamp(static_cast<int>(people), 4, 60); }

}  // namespace

std::uint64_t Chance::next() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

bool Moves::may_change(Person place) const { return place < people_.size() && world_.at(place) == Someone{place}; }

bool Moves::counts_in(Person place, Index cell) {
  if (world_.at(place).care == Someone::nobody) return false;
  const auto& cells = world_.cells(world_.at(place));
  const auto found = std::lower_bound(cells.begin(), cells.end(), cell,
                                      [](const Count& count, Index v) { return count.variable < v; });
  return found != cells.end() && found->variable == cell;
}

std::uint32_t Moves::attribute_of(const Someone& someone, std::uint32_t attribute) const {
  const std::uint32_t own = someone.attributes[attribute];
  return own != Someone::of_care ? own : people_.constant(someone.care, attribute);
}

Person Moves::anyone() { return static_cast<Person>(chance_.below(people_.size())); }

void Moves::exchange(Person a, Person b, std::uint32_t attribute, std::vector<Move>& moves) {
  if (a == b || !may_change(a) || !may_change(b)) return;
  Someone one = world_.at(a);
  Someone other = world_.at(b);
  const std::uint32_t of_one = attribute_of(one, attribute);
  const std::uint32_t of_other = attribute_of(other, attribute);
  if (of_one == Someone::of_care || of_other == Someone::of_care || of_one == of_other) return;
  one.attributes[attribute] = of_other;
  other.attributes[attribute] = of_one;
  moves.emplace_back(Replacement{a, one});
  moves.emplace_back(Replacement{a, one}, Replacement{b, other});
}

// With b's care; as a lives, where that is one thing over all years.
void Moves::take_care(Person a, Person b, std::vector<Move>& moves) {
  if (a == b || !may_change(a) || !may_change(b)) return;
  Someone one{b};
  Someone other{a};
  for (std::uint32_t i = 0; i < people_.attributes(); ++i) {
    one.attributes[i] = people_.constant(a, i);
    other.attributes[i] = people_.constant(b, i);
  }
  moves.emplace_back(Replacement{a, one});
  moves.emplace_back(Replacement{a, one}, Replacement{b, other});
}

void Moves::set(Person person, std::uint32_t attribute, std::uint32_t member, std::vector<Move>& moves) {
  if (!may_change(person)) return;
  Someone one = world_.at(person);
  const std::uint32_t own = attribute_of(one, attribute);
  if (own == Someone::of_care || own == member) return;
  one.attributes[attribute] = member;
  moves.emplace_back(Replacement{person, one});
}

// Who has the one kind already would have fewer kinds by it, and that is counted too.
std::optional<Replacement> Moves::with_other_member(Person person, std::uint32_t dimension, std::uint32_t from,
                                                    std::uint32_t to) const {
  if (!may_change(person) || from == to) return std::nullopt;
  const auto own = people_.members(person, dimension);
  if (std::find(own.begin(), own.end(), to) != own.end()) return std::nullopt;
  Someone one = world_.at(person);
  one.exchange = {dimension, from, to};
  return Replacement{person, one};
}

void Moves::other_member(Person person, std::uint32_t dimension, std::uint32_t from, std::uint32_t to,
                         std::vector<Move>& moves) {
  const auto one = with_other_member(person, dimension, from, to);
  if (one) moves.emplace_back(*one);
  change_with_alike(dimension, person, from, to, moves);
}

void Moves::change_with_alike(std::uint32_t dimension, Person person, std::uint32_t from, std::uint32_t to,
                              std::vector<Move>& moves) {
  const auto others = likeness_.alike(dimension, person, from, to);
  if (others.empty()) return;
  constexpr int several = 4;
  for (int i = 0; i < several; ++i) {
    const Person other = others[chance_.below(others.size())].person;
    if (other == person) continue;
    if (dimension < people_.attributes()) {
      exchange(person, other, dimension, moves);
      continue;
    }
    const auto one = with_other_member(person, dimension, from, to);
    const auto two = with_other_member(other, dimension, to, from);
    if (one && two) moves.emplace_back(*one, *two);
  }
}

const std::vector<Person>& Moves::inside(Index cell, std::uint32_t free) {
  constexpr std::size_t most = 256;
  if (inside_.size() >= most) inside_.clear();
  const auto [it, added] = inside_.try_emplace({cell, free});
  if (added) it->second = people_.inside(cell, free);
  return it->second;
}

std::vector<Move> Moves::candidates(const Need& need) {
  std::vector<Move> moves;
  if (people_.size() == 0) return moves;
  if (need.sign > 0) {
    more(need.cell, moves);
  } else {
    fewer(need.cell, moves);
  }
  std::sort(moves.begin(), moves.end());
  moves.erase(std::unique(moves.begin(), moves.end()), moves.end());
  return moves;
}

void Moves::more(Index cell, std::vector<Move>& moves) {
  const int tries = tries_among(people_.size());
  const std::uint32_t attributes = People::bit(people_.attributes()) - 1;
  for (std::uint32_t a = 0; a < people_.attributes(); ++a) {
    if (!people_.splits(cell, a)) continue;
    const std::vector<Person> others = inside(cell, People::bit(a));
    const std::vector<Person> there = inside(cell, attributes & ~People::bit(a));
    const std::uint32_t member = people_.member(cell, a);
    for (int i = 0; i < tries && !others.empty(); ++i) {
      const Person p = others[chance_.below(others.size())];
      if (counts_in(p, cell)) continue;
      if (member != Someone::of_care) set(p, a, member, moves);
      if (!there.empty()) exchange(p, there[chance_.below(there.size())], a, moves);
      // And with someone who is otherwise alike: then little else changes.
      if (member != Someone::of_care) change_with_alike(a, p, people_.constant(p, a), member, moves);
      const Person like = near(p);
      if (!counts_in(like, cell)) exchange(p, like, a, moves);
    }
  }
  for (std::uint32_t d = people_.attributes(); d < people_.dimensions(); ++d) {
    const std::uint32_t member = people_.member(cell, d);
    if (!people_.splits(cell, d) || member == Someone::of_care) continue;
    const std::vector<Person> others = inside(cell, People::bit(d));
    for (int i = 0; i < tries && !others.empty(); ++i) {
      const Person p = others[chance_.below(others.size())];
      const auto own = people_.members(p, d);
      if (!own.empty()) other_member(p, d, own[chance_.below(own.size())], member, moves);
    }
  }
  const std::vector<Person> cared = inside(cell, attributes);
  for (int i = 0; i < tries && !cared.empty(); ++i) {
    const Person donor = cared[chance_.below(cared.size())];
    take_care(i % 2 == 0 ? near(donor) : anyone(), donor, moves);
  }
  const std::vector<Person> here = inside(cell, 0);
  for (int i = 0; i < tries / 4 && !here.empty(); ++i)
    moves.emplace_back(
        Replacement{static_cast<Person>(world_.places() - 1), Someone{here[chance_.below(here.size())]}});
}

void Moves::fewer(Index cell, std::vector<Move>& moves) {
  const int tries = tries_among(people_.size());
  std::vector<Person> here = inside(cell, 0);
  std::erase_if(here, [&](Person p) { return !may_change(p); });
  if (here.empty()) return;
  for (int i = 0; i < tries; ++i) {
    const Person p = here[chance_.below(here.size())];
    const Person other = i % 2 == 0 ? near(p) : anyone();
    for (std::uint32_t d = 0; d < people_.dimensions(); ++d) {
      if (!people_.splits(cell, d)) continue;
      const bool attribute = d < people_.attributes();
      const std::uint32_t member = people_.member(cell, d);
      if (attribute) exchange(p, other, d, moves);
      if (!attribute && member == Someone::of_care) continue;
      const auto to = static_cast<std::uint32_t>(chance_.below(people_.members_of(d)));
      if (attribute) {
        change_with_alike(d, p, people_.constant(p, d), to, moves);
      } else {
        other_member(p, d, member, to, moves);
      }
    }
    take_care(p, other, moves);
    if (i < tries / 4) moves.emplace_back(Replacement{p, {}});
  }
}

}  // namespace duidelijk::airlock

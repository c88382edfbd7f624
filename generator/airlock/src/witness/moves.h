// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "likeness.h"
#include "world.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace duidelijk::airlock {

/// Numbers that look like chance and are always the same: splitmix64 (Steele, Lea and Flood, 2014).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next();
  [[nodiscard]] std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t state_;
};

/// One or two replacements.
class Move {
 public:
  explicit Move(Replacement one) : both_{one, one}, count_(1) {}
  Move(Replacement one, Replacement other) : both_{one, other}, count_(2) {}
  [[nodiscard]] std::span<const Replacement> replacements() const { return {both_.data(), count_}; }
  friend auto operator<=>(const Move&, const Move&) = default;

 private:
  std::array<Replacement, 2> both_;
  std::size_t count_;
};

/// A cell that should count one more (+1) or one fewer (−1).
struct Need {
  Index cell = no_variable;
  int sign = 1;
};

/// What could be replaced to meet a need: two jeugdigen change wijk, leeftijd or geslacht; one gets another's; one gets
/// another's care, or they change care; one gets other hulp or another verwijzer; one comes or goes. Nobody is replaced
/// twice.
class Moves {
 public:
  Moves(const People& people, const Likeness& likeness, World& world, Chance& chance)
      : people_(people), likeness_(likeness), world_(world), chance_(chance) {}

  [[nodiscard]] std::vector<Move> candidates(const Need& need);

 private:
  void more(Index cell, std::vector<Move>& moves);
  void fewer(Index cell, std::vector<Move>& moves);
  void exchange(Person a, Person b, std::uint32_t attribute, std::vector<Move>& moves);
  void take_care(Person a, Person b, std::vector<Move>& moves);
  [[nodiscard]] std::optional<Replacement> with_other_member(Person person, std::uint32_t dimension, std::uint32_t from,
                                                             std::uint32_t to) const;
  void other_member(Person person, std::uint32_t dimension, std::uint32_t from, std::uint32_t to,
                    std::vector<Move>& moves);
  void set(Person person, std::uint32_t attribute, std::uint32_t member, std::vector<Move>& moves);
  [[nodiscard]] const std::vector<Person>& inside(Index cell, std::uint32_t free);
  [[nodiscard]] bool counts_in(Person place, Index cell);
  [[nodiscard]] bool may_change(Person place) const;
  [[nodiscard]] std::uint32_t attribute_of(const Someone& someone, std::uint32_t attribute) const;
  [[nodiscard]] Person anyone();
  /// Someone with much the same care.
  [[nodiscard]] Person near(Person person) { return likeness_.near(person, chance_.next()); }
  /// A person in member `from` of a dimension and one alike in `to` change these.
  void change_with_alike(std::uint32_t dimension, Person person, std::uint32_t from, std::uint32_t to,
                         std::vector<Move>& moves);

  const People& people_;
  const Likeness& likeness_;
  World& world_;
  Chance& chance_;
  std::map<std::pair<Index, std::uint32_t>, std::vector<Person>> inside_;
};

}  // namespace duidelijk::airlock

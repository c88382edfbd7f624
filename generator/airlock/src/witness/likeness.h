// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people.h"

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::airlock {

/// Who can change places with whom so that hardly any shown figure changes.
class Likeness {
 public:
  /// `known` says per cell what readers know: where that is one number, nothing may change.
  Likeness(const Model& model, const People& people, std::span<const audit::Bounds> known);

  /// Someone with much the same care: there in the same periods of the same facts. One of some 25, by `pick`.
  [[nodiscard]] Person near(Person person, std::uint64_t pick) const;

  /// Someone in some member of a dimension.
  struct Entry {
    std::uint64_t signature;
    std::uint32_t member;
    Person person;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  /// Those in member `to` who can change with a person in member `from` of a dimension: apart from where figures are
  /// hidden they count in the same cells, but for that member. Ascending by person; may hold the person.
  [[nodiscard]] std::span<const Entry> alike(std::uint32_t dimension, Person person, std::uint32_t from,
                                             std::uint32_t to) const;

 private:
  [[nodiscard]] std::uint64_t group(Index variable, std::uint32_t dimension) const;
  void find_loose(std::span<const audit::Bounds> known);
  void find_signatures(std::uint32_t dimension);
  void find_near();

  const Model& model_;
  const People& people_;
  std::vector<std::uint64_t> loose_;           // groups of cells of which two or more are not known; ascending
  std::vector<std::vector<Entry>> entries_;    // per dimension, ascending
  std::vector<std::vector<Entry>> by_person_;  // the same by person and member
  std::vector<Person> order_;                  // with those alike next to each other
  std::vector<std::uint32_t> place_;
};

}  // namespace duidelijk::airlock

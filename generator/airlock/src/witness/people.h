// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "table_frame.h"

#include "duidelijk/cube/contributions.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::airlock {

/// A jeugdige by number, from 0 in order of the store's numbers. CONFIDENTIAL.
using Person = std::uint32_t;

/// Other hulp, or another verwijzer, everywhere in someone's care.
struct Exchange {
  std::uint32_t dimension = frames::none;  ///< one of those of People that is no attribute
  std::uint32_t from = 0, to = 0;          ///< members of the dimension, from 0
  friend auto operator<=>(const Exchange&, const Exchange&) = default;
};

/// Someone as a made-up municipality has them: the care of one jeugdige of the true one, with a wijk, leeftijd or
/// geslacht of their own where that is set, and other hulp or another verwijzer where that is exchanged.
struct Someone {
  static constexpr std::size_t most = 4;         ///< attributes
  static constexpr std::uint32_t of_care = ~0U;  ///< as it is in the rows of `care`
  static constexpr Person nobody = ~Person{0};
  Person care = nobody;
  std::array<std::uint32_t, most> attributes{of_care, of_care, of_care, of_care};  ///< members of the dimension, from 0
  Exchange exchange = {};
  friend auto operator<=>(const Someone&, const Someone&) = default;
};

/// How often someone counts in a cell: once in a count of jeugdigen, once for every row in one of rows.
struct Count {
  Index variable;
  std::int32_t times;
  friend bool operator==(const Count&, const Count&) = default;
};

/// The jeugdigen behind the counts of one audience, all facts together: who of them counts where, also when they lived
/// elsewhere, were older or younger, or had the care of another. Reads nothing but the rows of the facts.
class People {
 public:
  /// Facts without jeugdigen are passed over. Both must outlive it.
  People(const Model& model, std::span<const cube::Contributions> facts);

  [[nodiscard]] Person size() const { return static_cast<Person>(ids_.size()); }
  /// The person dimensions by number. First the attributes, which add up in every fact that has them: one member for a
  /// jeugdige and a year. Then those in which one jeugdige can have several members, and have one exchanged; none of
  /// these where readers see aanbieder or product: those belong to one kind of hulp, and would have to be others too.
  [[nodiscard]] std::uint32_t dimensions() const { return static_cast<std::uint32_t>(dimensions_.size()); }
  [[nodiscard]] std::uint32_t attributes() const { return attributes_; }
  [[nodiscard]] static std::uint32_t bit(std::uint32_t dimension) { return 1U << dimension; }
  [[nodiscard]] std::uint32_t members_of(std::uint32_t dimension) const;

  /// The member of an attribute in all rows; `of_care` when it is not everywhere the same.
  [[nodiscard]] std::uint32_t constant(Person person, std::uint32_t attribute) const {
    return constant_[attribute][person];
  }
  /// The members that someone has in a dimension, in any row. Ascending.
  [[nodiscard]] std::vector<std::uint32_t> members(Person person, std::uint32_t dimension) const;
  /// Ascending by variable. Only of counts of jeugdigen and of rows.
  [[nodiscard]] std::vector<Count> cells(const Someone& someone) const;
  /// False: the care of one cannot occur with these attributes, by a structural zero.
  [[nodiscard]] bool possible(const Someone& someone) const;

  /// Whether a cell has a member or a selection in a dimension.
  [[nodiscard]] bool splits(Index variable, std::uint32_t dimension) const;
  /// The member of a cell in a dimension; of_care when it is a total or a selection of several.
  [[nodiscard]] std::uint32_t member(Index variable, std::uint32_t dimension) const;
  /// Those whose care lies in a cell when some dimensions (a bit each) may be anything. Ascending.
  [[nodiscard]] std::vector<Person> inside(Index variable, std::uint32_t free) const;
  /// Where and when someone's care was: fact and period of every row, each once, ascending.
  [[nodiscard]] std::vector<std::array<std::uint32_t, 2>> presence(Person person) const;
  /// The place of a dimension in the fact of a cell; frames::none when it lacks it.
  [[nodiscard]] std::uint32_t dimension_in_fact(Index variable, std::uint32_t dimension) const;

 private:
  struct FactRows {
    const cube::Contributions* rows = nullptr;
    std::vector<std::uint32_t> order, first;         // rows by person
    std::vector<std::vector<std::uint32_t>> member;  // per column: member of the dimension by member of the fact
    std::vector<std::uint32_t> dimension;            // per column: its number, or none
    std::vector<TableFrame> frames;
  };

  void number(std::span<const cube::Contributions> facts);
  void find_dimensions(std::span<const cube::Contributions> facts);
  void add(const cube::Contributions& rows);
  void find_constants();
  [[nodiscard]] std::uint32_t member_at(const FactRows& fact, std::size_t column, std::uint32_t row,
                                        const Someone& someone) const;
  template <typename Work>
  void each_place(const FactRows& fact, const TableFrame& frame, std::uint32_t row, const Someone& someone,
                  Work work) const;

  const Model& model_;
  std::vector<std::uint32_t> ids_;  // ascending
  std::vector<std::string> dimensions_;
  std::uint32_t attributes_ = 0;
  std::vector<std::vector<std::uint32_t>> constant_;  // per attribute and person
  std::vector<FactRows> facts_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> frame_of_;  // per sheet: fact and frame, or none
};

}  // namespace duidelijk::airlock

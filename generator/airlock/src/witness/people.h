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
  static constexpr std::uint32_t nothing = ~0U;
  std::uint32_t dimension = nothing;  ///< one of People::exchangeable()
  std::uint32_t from = 0, to = 0;     ///< members of the dimension, from 0
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
  /// The person dimensions that add up in every fact that has them: one member for a jeugdige and a year.
  [[nodiscard]] std::size_t attributes() const { return attributes_.size(); }
  /// The member in all rows; `of_care` when it is not everywhere the same.
  [[nodiscard]] std::uint32_t constant(Person person, std::size_t attribute) const {
    return constant_[attribute][person];
  }
  /// Ascending by variable. Only of counts of jeugdigen and of rows.
  [[nodiscard]] std::vector<Count> cells(const Someone& someone) const;
  /// False: the care of one cannot occur with these attributes, by a structural zero.
  [[nodiscard]] bool possible(const Someone& someone) const;
  /// The other person dimensions: in these one jeugdige can have several members. None where readers see aanbieder or
  /// product: those belong to one kind of hulp, and would have to be others too.
  [[nodiscard]] std::size_t exchangeable() const { return exchangeable_.size(); }
  /// How many members a dimension has, by bit.
  [[nodiscard]] std::uint32_t members_of(std::uint32_t bit) const;
  /// The members that someone has in one of them, in any row. Ascending.
  [[nodiscard]] std::vector<std::uint32_t> members(Person person, std::size_t exchangeable) const;

  /// Both kinds as bits: attributes from 0, and then the others.
  [[nodiscard]] std::uint32_t bit_of_attribute(std::size_t attribute) const { return 1U << attribute; }
  [[nodiscard]] std::uint32_t bit_of_exchangeable(std::size_t each) const { return 1U << (attributes_.size() + each); }
  /// The dimensions in which a cell has a member or a selection.
  [[nodiscard]] std::uint32_t split(Index variable) const;
  /// The member of a cell in one of them; of_care when it is a total or a selection of several.
  [[nodiscard]] std::uint32_t member(Index variable, std::uint32_t bit) const;
  /// Those whose care lies in a cell when some dimensions may be anything. Ascending.
  [[nodiscard]] std::vector<Person> inside(Index variable, std::uint32_t free) const;
  /// Where and when someone's care was: fact and period of every row, each once, ascending.
  [[nodiscard]] std::vector<std::array<std::uint32_t, 2>> presence(Person person) const;
  /// The place in its fact of the dimension behind a bit; `nothing` when the fact of the cell lacks it.
  [[nodiscard]] std::uint32_t dimension_in_fact(Index variable, std::uint32_t bit) const;

 private:
  struct FactRows {
    const cube::Contributions* rows = nullptr;
    std::vector<std::uint32_t> order, first;         // rows by person
    std::vector<std::vector<std::uint32_t>> member;  // per column: member of the dimension by member of the fact
    std::vector<std::uint32_t> bit;  // per column: its number among attributes and exchangeable ones, or none
    std::vector<TableFrame> frames;
  };

  void number(std::span<const cube::Contributions> facts);
  void find_dimensions(std::span<const cube::Contributions> facts);
  [[nodiscard]] const std::string& dimension_of(std::uint32_t bit) const;
  void add(const cube::Contributions& rows);
  void find_constants();
  [[nodiscard]] std::uint32_t member_at(const FactRows& fact, std::size_t column, std::uint32_t row,
                                        const Someone& someone) const;
  template <typename Work>
  void each_place(const FactRows& fact, const TableFrame& frame, std::uint32_t row, const Someone& someone,
                  Work work) const;

  const Model& model_;
  std::vector<std::uint32_t> ids_;  // ascending
  std::vector<std::string> attributes_, exchangeable_;
  std::vector<std::vector<std::uint32_t>> constant_;  // per attribute and person
  std::vector<FactRows> facts_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> frame_of_;  // per sheet: fact and frame, or none
};

}  // namespace duidelijk::airlock

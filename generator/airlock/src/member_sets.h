// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/dimension.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duidelijk::airlock {

using SetId = std::uint16_t;

/// What a cell says about one dimension: everything, one member with all below it, or a set of members that some indicator
/// selects. Equal sets have one id, so that "verblijf" as a column of one table and as the selection of another indicator are
/// the same quantity. Ids: 0 everything, 1 … n the members in reading order, then sets in order of appearance.
class MemberSets {
 public:
  static constexpr SetId everything = 0;
  static constexpr SetId impossible = 0xFFFF;  ///< a structural zero, or outside a selection

  /// A way to write one set as disjoint parts. `strict`: it must hold; otherwise rows may hang on the whole itself (a wijk
  /// whose buurt is unknown), and the truth decides.
  struct Split {
    SetId whole = everything;
    std::vector<SetId> parts;
    bool strict = true;
  };

  MemberSets(const content::Dimension& dimension, const std::vector<std::string>& structural_zeros);

  [[nodiscard]] const std::string& dimension() const { return id_; }
  [[nodiscard]] SetId selection(const std::vector<std::string>& members);
  /// What is left of a member under a selection. 0 as member means the total. Impossible when nothing is left.
  [[nodiscard]] SetId under(SetId member, SetId selection);
  /// The member's id; impossible when the dimension lacks it.
  [[nodiscard]] SetId find(std::string_view member) const;
  /// How many sets there are by now: their ids lie below it.
  [[nodiscard]] std::size_t size() const { return atoms_.size(); }
  [[nodiscard]] bool is_member(SetId set) const { return set > 0 && set <= count_; }
  [[nodiscard]] std::string label(SetId set) const;
  /// For each set registered so far, whether all of it lies in these members and what is below them. Members that the dimension
  /// lacks hold nothing.
  [[nodiscard]] std::vector<std::uint8_t> inside(const std::vector<std::string>& members) const;

  /// All splits and nestings of the sets registered so far. Call after the last registration.
  void finish();
  [[nodiscard]] const std::vector<Split>& splits_of(SetId whole) const { return splits_[whole]; }
  /// Sets that lie in another without being one of its split parts.
  [[nodiscard]] const std::vector<SetId>& nested_in(SetId whole) const { return nested_[whole]; }
  /// Nothing lies between part and whole but rows that hang on a member with members below it: a rest of zero says nothing.
  [[nodiscard]] bool same_by_definition(SetId part, SetId whole) const;

 private:
  using Atoms = std::vector<SetId>;  // sorted member numbers
  SetId add(const Atoms& atoms);
  void split_everything();
  void split_members();
  void split_set(SetId set);
  void nest(SetId part, SetId whole);

  std::string id_;
  SetId count_ = 0;
  std::vector<std::string> members_;  // [0] is the total
  std::vector<SetId> parent_;
  std::unordered_map<std::string, SetId> index_;
  std::vector<Atoms> atoms_;
  std::map<Atoms, SetId> by_atoms_;
  std::vector<std::vector<Split>> splits_;
  std::vector<std::vector<SetId>> nested_;
};

}  // namespace duidelijk::airlock

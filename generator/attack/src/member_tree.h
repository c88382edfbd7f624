// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::attack {

using SetId = std::uint32_t;
inline constexpr SetId nobody = ~SetId{0};

/// The sets of members of one dimension that figures are of: the total, a member with all below it, a selection, or
/// what a member and a selection share. A member with members below it can have rows of its own, so it is an atom
/// itself.
class MemberTree {
 public:
  MemberTree() = default;
  /// `impossible`: members that cannot occur, with all below them.
  MemberTree(const std::vector<release::Member>& members, const std::vector<std::string>& impossible);

  /// `member` "T" = all; an empty selection = no selection. `nobody` when nothing is left; members that the tree does
  /// not know are nobody.
  [[nodiscard]] SetId set(std::string_view member, const std::vector<std::string>& selection);
  [[nodiscard]] bool knows(SetId id) const { return id < sets_.size(); }
  [[nodiscard]] bool everything(SetId id) const { return sets_[id].size() == all_; }
  /// "T", or the topmost members: the same in every edition.
  [[nodiscard]] std::string text(SetId id) const;

  struct Split {
    SetId whole;
    std::vector<SetId> parts;
    bool strict;  ///< no row hangs on the whole beside its parts
  };
  /// Of every set in use, how it falls apart into other sets in use.
  [[nodiscard]] std::vector<Split> splits(const std::vector<SetId>& in_use) const;
  /// Pairs (part, whole) of sets in use of which no split speaks; without those that follow from two others.
  [[nodiscard]] std::vector<std::pair<SetId, SetId>> nested(const std::vector<SetId>& in_use) const;

 private:
  using Atoms = std::vector<std::uint32_t>;  // ascending numbers of members
  [[nodiscard]] Atoms below(std::string_view member) const;
  [[nodiscard]] std::vector<std::uint32_t> topmost(const Atoms& atoms) const;
  SetId intern(Atoms atoms);

  std::vector<std::string> names_;
  std::vector<std::int64_t> parent_;  // -1 = none
  std::vector<Atoms> under_;          // member -> itself and all below it
  std::map<std::string, std::uint32_t, std::less<>> number_;
  std::size_t all_ = 0;
  std::vector<Atoms> sets_;
  std::map<Atoms, SetId> ids_;
};

}  // namespace duidelijk::attack

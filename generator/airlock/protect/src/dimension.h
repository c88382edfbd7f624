// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "hierarchy.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::protect {

/// The members of a dimension (its own codes, the codes above them, and Total) and what adds up to what. Members that
/// stand for the same own codes are one *set*: a group of a single code is that code. Sets are numbered in order of
/// their first member, so 0 is the total.
class Dimension {
 public:
  struct Member {
    std::string code;
    std::uint32_t set = 0;
  };
  struct Relation {  ///< parent = Σ children, of sets
    std::uint32_t parent = 0;
    std::vector<std::uint32_t> children;  ///< ascending
  };
  struct Group {  ///< a code above others
    std::string code;
    std::vector<std::uint32_t> leaves;  ///< ascending, at least one
  };

  /// `leaves` are distinct. `sums` says of codes which others make them up; a code "Total" in it is the total.
  /// Throws std::invalid_argument when a code has two contents: what() is that code.
  Dimension(std::string name, const std::vector<std::string>& leaves, const std::vector<Group>& groups,
            const std::vector<std::pair<std::string, std::vector<std::string>>>& sums);

  [[nodiscard]] const std::string& name() const { return name_; }
  /// Total first, then by code.
  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::uint32_t sets() const { return static_cast<std::uint32_t>(first_member_.size()); }
  [[nodiscard]] const std::string& code_of_set(std::uint32_t set) const { return members_[first_member_[set]].code; }
  [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }
  /// The sets that hold an own code (by its number in `leaves`), ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& sets_of_leaf(std::uint32_t leaf) const { return sets_of_leaf_[leaf]; }
  [[nodiscard]] std::uint32_t leaves() const { return static_cast<std::uint32_t>(sets_of_leaf_.size()); }
  [[nodiscard]] const Member* find(std::string_view code) const;

 private:
  std::string name_;
  std::vector<Member> members_;
  std::map<std::string, std::size_t, std::less<>> by_code_;
  std::vector<std::size_t> first_member_;
  std::vector<Relation> relations_;
  std::vector<std::vector<std::uint32_t>> sets_of_leaf_;
};

/// Own codes in one row below the total, or with groupings: groupings[g][leaf] is the code of that group, empty for
/// none.
[[nodiscard]] Dimension grouped_dimension(const std::string& name, const std::vector<std::string>& leaves,
                                          const std::vector<std::vector<std::string>>& groupings);

/// A tree; its leaves are in the order of the file, also those that no record has.
struct TreeDimension {
  Dimension dimension;
  std::vector<std::string> leaves;
};
[[nodiscard]] TreeDimension tree_dimension(const std::string& name, const Hierarchy& tree);

}  // namespace duidelijk::protect

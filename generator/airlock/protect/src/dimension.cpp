// SPDX-License-Identifier: EUPL-1.2
#include "dimension.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <stdexcept>

namespace duidelijk::protect {

Dimension::Dimension(std::string name, const std::vector<std::string>& leaves, const std::vector<Group>& groups,
                     const std::vector<std::pair<std::string, std::vector<std::string>>>& sums)
    : name_(std::move(name)) {
  std::map<std::string, std::vector<std::uint32_t>> content;
  const auto add = [&](const std::string& code, const std::vector<std::uint32_t>& of) {
    if (const auto [it, fresh] = content.emplace(code, of); !fresh && it->second != of)
      throw std::invalid_argument(code);
  };
  for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf) add(leaves[leaf], {leaf});
  for (const auto& group : groups) add(group.code, group.leaves);
  std::vector<std::uint32_t> all(leaves.size());
  std::iota(all.begin(), all.end(), 0U);

  std::map<std::vector<std::uint32_t>, std::uint32_t> sets;
  sets_of_leaf_.resize(leaves.size());
  const auto add_member = [&](const std::string& code, const std::vector<std::uint32_t>& of) {
    const auto [it, fresh] = sets.emplace(of, static_cast<std::uint32_t>(first_member_.size()));
    if (fresh) {
      first_member_.push_back(members_.size());
      for (const auto leaf : of) sets_of_leaf_[leaf].push_back(it->second);
    }
    by_code_.emplace(code, members_.size());
    members_.push_back({code, it->second});
  };
  add_member("Total", all);
  for (const auto& [code, of] : content) add_member(code, of);

  std::set<std::pair<std::uint32_t, std::vector<std::uint32_t>>> seen;
  for (const auto& [code, parts] : sums) {
    Relation relation{find(code)->set, {}};
    for (const auto& part : parts) relation.children.push_back(find(part)->set);
    std::sort(relation.children.begin(), relation.children.end());
    if (relation.children.size() == 1 && relation.children[0] == relation.parent) continue;
    if (seen.emplace(relation.parent, relation.children).second) relations_.push_back(std::move(relation));
  }
}

const Dimension::Member* Dimension::find(std::string_view code) const {
  const auto it = by_code_.find(code);
  return it == by_code_.end() ? nullptr : &members_[it->second];
}

Dimension grouped_dimension(const std::string& name, const std::vector<std::string>& leaves,
                            const std::vector<std::vector<std::string>>& groupings) {
  std::vector<Dimension::Group> groups;
  std::vector<std::pair<std::string, std::vector<std::string>>> sums;
  for (const auto& grouping : groupings) {
    std::map<std::string, std::vector<std::uint32_t>> by_code;
    std::vector<std::string> parts;  // of the total: the groups, and the codes that are in none
    for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf) {
      if (grouping[leaf].empty()) {
        parts.push_back(leaves[leaf]);
      } else {
        by_code[grouping[leaf]].push_back(leaf);
      }
    }
    for (const auto& [code, of] : by_code) {
      parts.push_back(code);
      groups.push_back({code, of});
      std::vector<std::string> own;
      for (const auto leaf : of) own.push_back(leaves[leaf]);
      sums.emplace_back(code, std::move(own));
    }
    sums.emplace_back("Total", std::move(parts));
  }
  if (groupings.empty()) sums.emplace_back("Total", leaves);
  return {name, leaves, groups, sums};
}

TreeDimension tree_dimension(const std::string& name, const Hierarchy& tree) {
  const auto& nodes = tree.nodes;
  std::vector<std::uint8_t> has_children(nodes.size(), 0);
  for (const auto& node : nodes) {
    if (node.parent != Hierarchy::no_parent) has_children[node.parent] = 1;
  }
  std::vector<std::string> leaves, roots;
  std::vector<std::vector<std::uint32_t>> below(nodes.size());
  std::vector<std::vector<std::string>> children(nodes.size());
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    (nodes[n].parent == Hierarchy::no_parent ? roots : children[nodes[n].parent]).push_back(nodes[n].code);
    if (has_children[n] != 0) continue;
    for (auto up = n; up != Hierarchy::no_parent; up = nodes[up].parent)
      below[up].push_back(static_cast<std::uint32_t>(leaves.size()));
    leaves.push_back(nodes[n].code);
  }
  std::vector<Dimension::Group> groups;
  std::vector<std::pair<std::string, std::vector<std::string>>> sums{{"Total", roots}};
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    if (has_children[n] == 0) continue;
    groups.push_back({nodes[n].code, below[n]});
    sums.emplace_back(nodes[n].code, children[n]);
  }
  return {Dimension(name, leaves, groups, sums), leaves};
}

}  // namespace duidelijk::protect

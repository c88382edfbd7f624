// SPDX-License-Identifier: EUPL-1.2
#include "member_tree.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace duidelijk::attack {
namespace {

template <typename T>
bool inside(const T& part, const T& whole) {
  return part.size() <= whole.size() && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

template <typename T>
T without(const T& whole, const T& part) {
  T rest;
  std::set_difference(whole.begin(), whole.end(), part.begin(), part.end(), std::back_inserter(rest));
  return rest;
}

}  // namespace

MemberTree::MemberTree(const std::vector<release::Member>& members, const std::vector<std::string>& impossible) {
  for (const auto& member : members) {
    if (number_.emplace(member.id, static_cast<std::uint32_t>(names_.size())).second) names_.push_back(member.id);
  }
  parent_.assign(names_.size(), -1);
  for (const auto& member : members) {
    const auto parent = number_.find(member.parent);
    if (parent != number_.end() && parent->first != member.id) parent_[number_.at(member.id)] = parent->second;
  }
  under_.assign(names_.size(), {});
  for (std::uint32_t m = 0; m < names_.size(); ++m) {
    std::vector<std::uint32_t> path;
    for (std::int64_t at = m; at >= 0 && path.size() <= names_.size(); at = parent_[static_cast<std::size_t>(at)]) {
      path.push_back(static_cast<std::uint32_t>(at));
    }
    const bool gone = std::any_of(path.begin(), path.end(), [&](std::uint32_t at) {
      return std::find(impossible.begin(), impossible.end(), names_[at]) != impossible.end();
    });
    if (gone || path.size() > names_.size()) continue;
    ++all_;
    for (const std::uint32_t at : path) under_[at].push_back(m);
  }
}

MemberTree::Atoms MemberTree::below(std::string_view member) const {
  if (member == "T") {
    Atoms all;
    for (std::uint32_t m = 0; m < names_.size(); ++m) {
      if (!under_[m].empty()) all.push_back(m);
    }
    return all;
  }
  const auto found = number_.find(member);
  return found == number_.end() ? Atoms{} : under_[found->second];
}

SetId MemberTree::intern(Atoms atoms) {
  const auto [it, added] = ids_.try_emplace(atoms, static_cast<SetId>(sets_.size()));
  if (added) sets_.push_back(std::move(atoms));
  return it->second;
}

SetId MemberTree::set(std::string_view member, const std::vector<std::string>& selection) {
  Atoms atoms = below(member);
  if (!selection.empty()) {
    std::set<std::uint32_t> chosen;
    for (const auto& one : selection) {
      for (const std::uint32_t atom : below(one)) chosen.insert(atom);
    }
    Atoms both;
    std::set_intersection(atoms.begin(), atoms.end(), chosen.begin(), chosen.end(), std::back_inserter(both));
    atoms = std::move(both);
  }
  if (atoms.empty() && !(member == "T" && selection.empty())) return nobody;
  return intern(std::move(atoms));
}

std::vector<std::uint32_t> MemberTree::topmost(const Atoms& atoms) const {
  std::vector<std::uint32_t> top;
  const auto whole = [&](std::uint32_t m) { return inside(under_[m], atoms) && !under_[m].empty(); };
  for (const std::uint32_t m : atoms) {
    if (!whole(m)) continue;
    if (parent_[m] >= 0 && whole(static_cast<std::uint32_t>(parent_[m]))) continue;
    top.push_back(m);
  }
  return top;
}

std::string MemberTree::text(SetId id) const {
  if (everything(id)) return "T";
  std::vector<std::string> names;
  for (const std::uint32_t m : topmost(sets_[id])) names.push_back(names_[m]);
  std::sort(names.begin(), names.end());
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "+") + name;
  return text;
}

std::vector<MemberTree::Split> MemberTree::splits(const std::vector<SetId>& in_use) const {
  std::vector<Split> splits;
  const auto used = [&](const Atoms& atoms) {
    const auto found = ids_.find(atoms);
    return found != ids_.end() && std::binary_search(in_use.begin(), in_use.end(), found->second) ? found->second
                                                                                                  : nobody;
  };
  for (const SetId whole : in_use) {
    const Atoms& atoms = sets_[whole];
    auto members = topmost(atoms);
    if (members.size() == 1 && under_[members.front()] == atoms) {  // a member: what is directly below it
      const std::int64_t self = members.front();
      members.clear();
      for (std::uint32_t m = 0; m < names_.size(); ++m) {
        if (parent_[m] == self && !under_[m].empty()) members.push_back(m);
      }
    }
    Split split{whole, {}, false};
    std::size_t covered = 0;
    for (const std::uint32_t m : members) {
      split.parts.push_back(used(under_[m]));
      covered += under_[m].size();
    }
    split.strict = covered == atoms.size();
    const bool known = std::find(split.parts.begin(), split.parts.end(), nobody) == split.parts.end();
    std::vector<SetId> pair = split.parts;
    std::sort(pair.begin(), pair.end());
    if (known && !pair.empty()) splits.push_back(std::move(split));
    for (const SetId part : in_use) {
      if (part == whole || !inside(sets_[part], atoms)) continue;
      const SetId rest = used(without(atoms, sets_[part]));
      if (rest != nobody && part < rest && pair != std::vector<SetId>{part, rest})
        splits.push_back({whole, {part, rest}, true});
    }
  }
  return splits;
}

std::vector<std::pair<SetId, SetId>> MemberTree::nested(const std::vector<SetId>& in_use) const {
  std::set<std::pair<SetId, SetId>> told;
  for (const Split& split : splits(in_use)) {
    for (const SetId part : split.parts) told.emplace(part, split.whole);
  }
  std::vector<std::pair<SetId, SetId>> pairs;
  for (const SetId part : in_use) {
    for (const SetId whole : in_use) {
      if (part == whole || !inside(sets_[part], sets_[whole]) || told.contains({part, whole})) continue;
      const bool follows = std::any_of(in_use.begin(), in_use.end(), [&](SetId between) {
        return between != part && between != whole && inside(sets_[part], sets_[between]) &&
               inside(sets_[between], sets_[whole]);
      });
      if (!follows) pairs.emplace_back(part, whole);
    }
  }
  return pairs;
}

}  // namespace duidelijk::attack

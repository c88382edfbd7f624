// SPDX-License-Identifier: EUPL-1.2
#include "member_sets.h"

#include "duidelijk/base/error.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace duidelijk::airlock {
namespace {

std::vector<SetId> difference(const std::vector<SetId>& a, const std::vector<SetId>& b) {
  std::vector<SetId> result;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

bool contains(const std::vector<SetId>& whole, const std::vector<SetId>& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

}  // namespace

MemberSets::MemberSets(const content::Dimension& dimension, const std::vector<std::string>& structural_zeros)
    : id_(dimension.id) {
  if (dimension.members.size() > 30'000) throw std::length_error("dimensie '" + id_ + "' heeft te veel leden");
  count_ = static_cast<SetId>(dimension.members.size());
  members_.emplace_back("T");
  for (const auto& member : dimension.members) {
    index_.emplace(member.id, static_cast<SetId>(members_.size()));
    members_.push_back(member.id);
  }
  parent_.assign(members_.size(), 0);
  for (SetId m = 1; m <= count_; ++m) {
    const auto& parent = dimension.members[m - 1U].parent;
    parent_[m] = parent.empty() ? SetId{0} : find(parent);
    if (parent_[m] == impossible) throw std::invalid_argument("dimensie '" + id_ + "': onbekend bovenliggend lid '" + parent + "'");
  }
  std::vector<std::uint8_t> gone(members_.size(), 0);
  for (const auto& zero : structural_zeros) {
    if (const SetId m = find(zero); m != impossible) gone[m] = 1;
  }
  atoms_.assign(members_.size(), {});
  for (SetId m = 1; m <= count_; ++m) {
    std::vector<SetId> path;
    bool none = false;
    for (SetId at = m; at != 0 && path.size() <= count_; at = parent_[at]) {
      path.push_back(at);
      none = none || gone[at] != 0;
    }
    if (path.size() > count_) throw std::invalid_argument("dimensie '" + id_ + "': '" + members_[m] + "' hoort bij zichzelf");
    if (none) continue;
    atoms_[0].push_back(m);
    for (const SetId at : path) atoms_[at].push_back(m);
  }
  for (auto& atoms : atoms_) std::sort(atoms.begin(), atoms.end());
  by_atoms_.emplace(atoms_[0], everything);
  for (SetId m = 1; m <= count_; ++m) {
    if (!atoms_[m].empty()) by_atoms_.emplace(atoms_[m], m);
  }
}

SetId MemberSets::add(const Atoms& atoms) {
  if (atoms.empty()) return impossible;
  const auto [it, added] = by_atoms_.emplace(atoms, static_cast<SetId>(atoms_.size()));
  if (added) atoms_.push_back(atoms);
  return it->second;
}

SetId MemberSets::selection(const std::vector<std::string>& members) {
  Atoms all;
  for (const auto& member : members) {
    const SetId m = find(member);
    if (m == impossible) {
      throw base::InputError(base::Diagnostic{base::Severity::fout, "onbekend-lid", "", 0, 0, 1,
                                              "dimensie '" + id_ + "' heeft geen lid '" + member + "'", "",
                                              "verbeter de selectie van de indicator"});
    }
    all.insert(all.end(), atoms_[m].begin(), atoms_[m].end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return add(all);
}

SetId MemberSets::under(SetId member, SetId selection) {
  if (selection == impossible || atoms_[member].empty()) return impossible;
  if (selection == everything) return member;
  if (member == everything) return selection;
  Atoms both;
  std::set_intersection(atoms_[member].begin(), atoms_[member].end(), atoms_[selection].begin(), atoms_[selection].end(),
                        std::back_inserter(both));
  return add(both);
}

SetId MemberSets::find(std::string_view member) const {
  const auto found = index_.find(std::string{member});
  return found == index_.end() ? impossible : found->second;
}

std::string MemberSets::label(SetId set) const {
  if (set <= count_) return members_[set];
  std::string text;
  for (const SetId m : atoms_[set]) {
    if (parent_[m] != 0 && std::binary_search(atoms_[set].begin(), atoms_[set].end(), parent_[m])) continue;
    text += (text.empty() ? "" : "+") + members_[m];
  }
  return text;
}

std::vector<std::uint8_t> MemberSets::inside(const std::vector<std::string>& members) const {
  Atoms all;
  for (const auto& member : members) {
    if (const SetId m = find(member); m != impossible) all.insert(all.end(), atoms_[m].begin(), atoms_[m].end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::vector<std::uint8_t> result;
  for (const Atoms& atoms : atoms_) result.push_back(!atoms.empty() && contains(all, atoms) ? 1 : 0);
  result[everything] = 0;
  return result;
}

bool MemberSets::same_by_definition(SetId part, SetId whole) const {
  const Atoms rest = difference(atoms_[whole], atoms_[part]);
  return std::all_of(rest.begin(), rest.end(), [&](SetId m) {
    return std::find(parent_.begin(), parent_.end(), m) != parent_.end();
  });
}

void MemberSets::finish() {
  splits_.assign(atoms_.size(), {});
  nested_.assign(atoms_.size(), {});
  split_everything();
  split_members();
  for (auto set = static_cast<SetId>(count_ + 1); set < atoms_.size(); ++set) split_set(set);
}

void MemberSets::split_everything() {
  Split split{everything, {}, true};
  for (SetId m = 1; m <= count_; ++m) {
    if (parent_[m] == 0 && !atoms_[m].empty()) split.parts.push_back(by_atoms_.at(atoms_[m]));
  }
  if (!split.parts.empty() && split.parts.front() != everything) splits_[everything].push_back(std::move(split));
}

void MemberSets::split_members() {
  std::vector<Split> own(atoms_.size());
  for (SetId m = 1; m <= count_; ++m) {
    if (parent_[m] != 0 && !atoms_[m].empty()) own[parent_[m]].parts.push_back(m);
  }
  for (SetId m = 1; m <= count_; ++m) {
    if (!own[m].parts.empty()) splits_[m].push_back({m, std::move(own[m].parts), false});
  }
}

// A selection is the sum of its topmost members; with the rest of a wider set, when that is a set of its own, it makes that set.
void MemberSets::split_set(SetId set) {
  const Atoms& own = atoms_[set];
  Split split{set, {}, true};
  std::size_t covered = 0;
  for (const SetId m : own) {
    if (!contains(own, atoms_[m])) continue;
    if (parent_[m] != 0 && contains(own, atoms_[parent_[m]])) continue;
    split.parts.push_back(m);
    covered += atoms_[m].size();
  }
  if (covered == own.size() && !split.parts.empty()) splits_[set].push_back(std::move(split));
  for (SetId whole = 0; whole < atoms_.size(); ++whole) {
    if (whole == set || atoms_[whole].size() <= own.size() || !contains(atoms_[whole], own)) continue;
    nest(set, whole);
  }
}

void MemberSets::nest(SetId part, SetId whole) {
  const auto rest = by_atoms_.find(difference(atoms_[whole], atoms_[part]));
  if (rest == by_atoms_.end()) {
    nested_[whole].push_back(part);
  } else if (rest->second <= count_ || part < rest->second) {
    splits_[whole].push_back({whole, {part, rest->second}, true});
  }
}

}  // namespace duidelijk::airlock

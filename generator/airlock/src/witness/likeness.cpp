// SPDX-License-Identifier: EUPL-1.2
#include "likeness.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace duidelijk::airlock {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t z = a * 0x9E3779B97F4A7C15U + b;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

}  // namespace

Likeness::Likeness(const Model& model, const People& people, std::span<const audit::Bounds> known)
    : model_(model), people_(people) {
  find_loose(known);
  entries_.resize(people.dimensions());
  by_person_.resize(people.dimensions());
  for (std::uint32_t d = 0; d < people.dimensions(); ++d) find_signatures(d);
  find_near();
}

/// The cells that differ in nothing but one dimension have one number; 0 when the cell is no member of it.
std::uint64_t Likeness::group(Index variable, std::uint32_t dimension) const {
  if (!people_.splits(variable, dimension)) return 0;
  const Variable& v = model_.variables()[variable];
  const std::uint32_t at = people_.dimension_in_fact(variable, dimension);
  const CellName name = model_.space(v).variables.with_set(v.name(), at, MemberSets::everything);
  return mixed(mixed(name.code, v.fact), at + 1U);
}

void Likeness::find_loose(std::span<const audit::Bounds> known) {
  std::vector<std::uint64_t> groups;
  for (Index v = 0; v < model_.variables().size(); ++v) {
    if (known[v].point()) continue;
    for (std::uint32_t d = 0; d < people_.dimensions(); ++d) {
      const std::uint64_t g = group(v, d);
      if (g != 0) groups.push_back(g);
    }
  }
  std::sort(groups.begin(), groups.end());
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (groups[i] == groups[i - 1] && (loose_.empty() || loose_.back() != groups[i])) loose_.push_back(groups[i]);
  }
}

void Likeness::find_signatures(std::uint32_t dimension) {
  for (Person p = 0; p < people_.size(); ++p) {
    std::map<std::uint32_t, std::uint64_t> signatures;  // by member: the sum of its groups
    for (const Count& count : people_.cells({p})) {
      const std::uint64_t g = group(count.variable, dimension);
      if (g == 0) continue;
      const std::uint32_t member = people_.member(count.variable, dimension);
      if (member == Someone::of_care) continue;
      std::uint64_t& signature = signatures[member];
      if (!std::binary_search(loose_.begin(), loose_.end(), g))
        signature += mixed(g, static_cast<std::uint64_t>(count.times));
    }
    for (const auto& [member, signature] : signatures) {
      entries_[dimension].push_back({signature, member, p});
      by_person_[dimension].push_back({signature, member, p});
    }
  }
  std::sort(entries_[dimension].begin(), entries_[dimension].end());
}

std::span<const Likeness::Entry> Likeness::alike(std::uint32_t dimension, Person person, std::uint32_t from,
                                                 std::uint32_t to) const {
  const auto own = std::lower_bound(by_person_[dimension].begin(), by_person_[dimension].end(), std::pair{person, from},
                                    [](const Entry& e, const auto& wanted) {
                                      return std::pair{e.person, e.member} < wanted;
                                    });
  if (own == by_person_[dimension].end() || own->person != person || own->member != from) return {};
  const auto first =
      std::lower_bound(entries_[dimension].begin(), entries_[dimension].end(), Entry{own->signature, to, 0});
  const auto last = std::upper_bound(first, entries_[dimension].end(), Entry{own->signature, to, ~Person{0}});
  return {first, last};
}

Person Likeness::near(Person person, std::uint64_t pick) const {
  constexpr std::size_t reach = 12;
  const std::size_t at = place_[person];
  const std::size_t from = at < reach ? 0 : at - reach;
  const std::size_t to = std::min(order_.size(), at + reach + 1);
  return order_[from + pick % (to - from)];
}

// By fact and period: who shares a long beginning of that list stands close.
void Likeness::find_near() {
  std::vector<std::vector<std::array<std::uint32_t, 2>>> rows;
  for (Person p = 0; p < people_.size(); ++p) rows.push_back(people_.presence(p));
  order_.resize(people_.size());
  std::iota(order_.begin(), order_.end(), Person{0});
  std::stable_sort(order_.begin(), order_.end(), [&](Person a, Person b) { return rows[a] < rows[b]; });
  place_.resize(order_.size());
  for (std::uint32_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
}

}  // namespace duidelijk::airlock

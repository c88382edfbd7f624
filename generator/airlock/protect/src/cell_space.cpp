// SPDX-License-Identifier: EUPL-1.2
#include "cell_space.h"

#include "odometer.h"

#include <algorithm>
#include <stdexcept>

namespace duidelijk::protect {

CellSpace::CellSpace(std::vector<Dimension> dimensions, std::vector<std::vector<std::size_t>> tables)
    : dimensions_(std::move(dimensions)), tables_(std::move(tables)), weight_(dimensions_.size()) {
  std::uint64_t weight = 1;
  for (std::size_t d = dimensions_.size(); d-- > 0;) {
    weight_[d] = weight;
    if (__builtin_mul_overflow(weight, std::uint64_t{dimensions_[d].sets()}, &weight)) throw std::length_error("keys");
  }
  std::uint64_t cells = 0;
  for (const auto& table : tables_) {
    std::uint64_t own = 1;
    for (const auto d : table) own = std::min(own * dimensions_[d].members().size(), most_cells + 1);
    cells += own;
    if (cells > most_cells) throw std::length_error("cells");
  }
  add_cells();
  add_rows();
}

std::uint64_t CellSpace::key(std::span<const std::uint32_t> sets) const {
  std::uint64_t key = 0;
  for (std::size_t d = 0; d < sets.size(); ++d) key += weight_[d] * sets[d];
  return key;
}

void CellSpace::add_cells() {
  std::vector<std::uint32_t> sets(dimensions_.size());
  for (const auto& table : tables_) {
    std::vector<std::size_t> limits;
    for (const auto d : table) limits.push_back(dimensions_[d].sets());
    std::fill(sets.begin(), sets.end(), 0U);
    each_combination(limits, [&](std::span<const std::size_t> at) {
      for (std::size_t i = 0; i < at.size(); ++i) sets[table[i]] = static_cast<std::uint32_t>(at[i]);
      keys_.push_back(key(sets));
    });
  }
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  system_.add_variables(size());
}

Index CellSpace::variable(std::span<const std::uint32_t> sets) const {
  const auto it = std::lower_bound(keys_.begin(), keys_.end(), key(sets));
  return static_cast<Index>(it - keys_.begin());
}

std::vector<std::uint32_t> CellSpace::sets_of(Index variable) const {
  std::vector<std::uint32_t> sets;
  std::uint64_t rest = keys_[variable];
  for (const auto weight : weight_) {
    sets.push_back(static_cast<std::uint32_t>(rest / weight));
    rest %= weight;
  }
  return sets;
}

std::string CellSpace::shown(Index variable) const {
  const auto sets = sets_of(variable);
  std::string text;
  for (std::size_t d = 0; d < sets.size(); ++d)
    text += (d > 0 ? ", " : "") + dimensions_[d].name() + "=" + dimensions_[d].code_of_set(sets[d]);
  return text;
}

void CellSpace::variables_of(std::span<const std::uint32_t> leaves, std::vector<Index>& into) const {
  into.clear();
  std::vector<std::uint32_t> sets(dimensions_.size());
  for (const auto& table : tables_) {
    std::vector<std::size_t> limits;
    for (const auto d : table) limits.push_back(dimensions_[d].sets_of_leaf(leaves[d]).size());
    std::fill(sets.begin(), sets.end(), 0U);
    each_combination(limits, [&](std::span<const std::size_t> at) {
      for (std::size_t i = 0; i < at.size(); ++i)
        sets[table[i]] = dimensions_[table[i]].sets_of_leaf(leaves[table[i]])[at[i]];
      into.push_back(variable(sets));
    });
  }
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

void CellSpace::each_cell(std::size_t table,
                          const std::function<void(std::span<const std::size_t>, Index)>& work) const {
  const auto& own = tables_[table];
  std::vector<std::size_t> limits, members(dimensions_.size(), 0);
  for (const auto d : own) limits.push_back(dimensions_[d].members().size());
  std::vector<std::uint32_t> sets(dimensions_.size(), 0);
  each_combination(limits, [&](std::span<const std::size_t> at) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      members[own[i]] = at[i];
      sets[own[i]] = dimensions_[own[i]].members()[at[i]].set;
    }
    work(members, variable(sets));
  });
}

void CellSpace::add_rows() {
  for (std::size_t table = 0; table < tables_.size(); ++table) {
    for (const auto dimension : tables_[table]) add_rows(table, dimension);
  }
  system_.freeze();
}

bool CellSpace::has_table_with(const std::function<bool(std::size_t)>& needed, std::size_t count) const {
  return std::any_of(tables_.begin(), tables_.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](const std::vector<std::size_t>& table) {
                       for (std::size_t d = 0; d < dimensions_.size(); ++d) {
                         if (needed(d) && std::find(table.begin(), table.end(), d) == table.end()) return false;
                       }
                       return true;
                     });
}

bool CellSpace::table_has(std::size_t table, std::span<const std::size_t> members) const {
  for (std::size_t d = 0; d < members.size(); ++d) {
    if (members[d] != 0 && std::find(tables_[table].begin(), tables_[table].end(), d) == tables_[table].end())
      return false;
  }
  return true;
}

bool CellSpace::named_before(std::size_t table, std::span<const std::size_t> members) const {
  for (std::size_t earlier = 0; earlier < table; ++earlier) {
    if (table_has(earlier, members)) return true;
  }
  return false;
}

void CellSpace::add_rows(std::size_t table, std::size_t dimension) {
  std::vector<std::size_t> others, limits;
  for (const auto d : tables_[table]) {
    if (d == dimension) continue;
    others.push_back(d);
    limits.push_back(dimensions_[d].sets());
  }
  std::vector<std::uint32_t> sets(dimensions_.size(), 0);
  std::vector<audit::Term> terms;
  each_combination(limits, [&](std::span<const std::size_t> at) {
    for (std::size_t i = 0; i < at.size(); ++i) sets[others[i]] = static_cast<std::uint32_t>(at[i]);
    sets[dimension] = 0;
    if (has_table_with([&](std::size_t d) { return d == dimension || sets[d] != 0; }, table)) return;  // added before
    for (const auto& relation : dimensions_[dimension].relations()) {
      terms.clear();
      sets[dimension] = relation.parent;
      terms.push_back({variable(sets), -1});
      for (const auto child : relation.children) {
        sets[dimension] = child;
        terms.push_back({variable(sets), 1});
      }
      system_.add_row(terms, audit::Sense::equal);
    }
  });
}

}  // namespace duidelijk::protect

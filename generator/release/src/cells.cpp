// SPDX-License-Identifier: EUPL-1.2
#include "cells.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

namespace duidelijk::release {
namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);

std::vector<std::size_t> strides(const Table& table) {
  std::vector<std::size_t> result(table.dimensions.size(), 1);
  for (std::size_t d = table.dimensions.size(); d-- > 1;) result[d - 1] = result[d] * table.members[d].size();
  return result;
}

/// How the cells of one table that have a choice in exactly the dimensions of `mask` are found in another table.
class Projection {
 public:
  Projection(const Table& from, std::size_t mask, const Table& to) : from_(from), strides_(strides(from)) {
    const auto to_strides = strides(to);
    to_period_size_ = to.size_per_period();
    for (std::size_t d = 0; d < from.dimensions.size(); ++d) {
      if ((mask >> d & 1U) == 0) continue;
      const auto at = std::find(to.dimensions.begin(), to.dimensions.end(), from.dimensions[d]) - to.dimensions.begin();
      const auto target = static_cast<std::size_t>(at);
      std::vector<std::size_t> offsets(from.members[d].size(), absent);
      for (std::size_t m = 1; m < offsets.size(); ++m) {
        if (const auto i = member_index(to, target, from.members[d][m])) offsets[m] = *i * to_strides[target];
      }
      chosen_.push_back({strides_[d], std::move(offsets)});
    }
    for (const auto& period : from.periods) {
      const auto i = period_index(to, period);
      periods_.push_back(i ? *i * to_period_size_ : absent);
    }
  }

  /// Calls visit(cell in from, cell in to) for every key that both have.
  template <typename Visit>
  void each(Visit visit) const {
    const auto size = from_.size_per_period();
    for (std::size_t p = 0; p < periods_.size(); ++p) {
      if (periods_[p] != absent) step(0, p * size, periods_[p], visit);
    }
  }

 private:
  struct Choice {
    std::size_t stride;
    std::vector<std::size_t> offsets;  ///< per member: where it adds to in the other table
  };

  template <typename Visit>
  void step(std::size_t depth, std::size_t here, std::size_t there, Visit& visit) const {
    if (depth == chosen_.size()) {
      visit(here, there);
      return;
    }
    const auto& choice = chosen_[depth];
    for (std::size_t m = 1; m < choice.offsets.size(); ++m) {
      if (choice.offsets[m] != absent) {
        step(depth + 1, here + m * choice.stride, there + choice.offsets[m], visit);
      }
    }
  }

  const Table& from_;
  std::vector<std::size_t> strides_;
  std::size_t to_period_size_ = 0;
  std::vector<Choice> chosen_;
  std::vector<std::size_t> periods_;
};

using Crossing = std::tuple<std::string_view, base::Grain, std::vector<std::string_view>>;

Crossing crossing(const Table& table, std::size_t mask) {
  std::vector<std::string_view> chosen;
  for (std::size_t d = 0; d < table.dimensions.size(); ++d) {
    if ((mask >> d & 1U) != 0) chosen.emplace_back(table.dimensions[d]);
  }
  return {table.indicator, table.grain, std::move(chosen)};
}

bool before(const Table& a, const Table& b) {
  return std::tie(a.indicator, a.grain, a.dimensions) < std::tie(b.indicator, b.grain, b.dimensions);
}

/// A program that builds tables may not get their shape wrong.
void require_dense(const Table& table) {
  if (table.members.size() != table.dimensions.size() || table.certainty.size() != table.periods.size() ||
      table.values.size() != table.periods.size() * table.size_per_period()) {
    throw std::invalid_argument("release table of " + table.indicator + " is not dense");
  }
}

}  // namespace

std::optional<std::size_t> period_index(const Table& table, const base::Period& period) {
  const auto at = std::lower_bound(table.periods.begin(), table.periods.end(), period);
  if (at == table.periods.end() || !(*at == period)) return std::nullopt;
  return static_cast<std::size_t>(at - table.periods.begin());
}

std::optional<std::size_t> member_index(const Table& table, std::size_t dimension, std::string_view id) {
  const auto& members = table.members[dimension];
  const auto at = std::find(members.begin(), members.end(), id);
  if (at == members.end()) return std::nullopt;
  return static_cast<std::size_t>(at - members.begin());
}

std::optional<std::size_t> cell_index(const Table& table, const base::CellKey& key) {
  const auto period = period_index(table, key.period);
  if (!period) return std::nullopt;
  std::size_t index = *period;
  std::size_t used = 0;
  for (std::size_t d = 0; d < table.dimensions.size(); ++d) {
    std::size_t member = 0;
    if (const auto chosen = key.members.find(table.dimensions[d]); chosen != key.members.end()) {
      const auto found = member_index(table, d, chosen->second);
      if (!found) return std::nullopt;
      member = *found;
      ++used;
    }
    index = index * table.members[d].size() + member;
  }
  if (used != key.members.size() || index >= table.values.size()) return std::nullopt;
  return index;
}

std::vector<Twin> twins(const Release& release) {
  std::vector<Twin> result;
  std::map<Crossing, std::vector<std::size_t>> seen;
  for (std::size_t t = 0; t < release.tables.size(); ++t) {
    const auto& table = release.tables[t];
    std::vector<bool> known(table.values.size(), false);
    for (std::size_t mask = 0; mask < (std::size_t{1} << table.dimensions.size()); ++mask) {
      auto& earlier = seen[crossing(table, mask)];
      for (const auto first : earlier) {
        Projection(table, mask, release.tables[first]).each([&](std::size_t here, std::size_t there) {
          if (known[here]) return;
          known[here] = true;
          result.push_back({t, here, first, there});
        });
      }
      earlier.push_back(t);
    }
  }
  return result;
}

std::map<std::string, std::int64_t> count_hidden(const Release& release) {
  std::map<std::string, std::int64_t> result;
  for (const auto& table : release.tables) {
    const auto hidden = std::count_if(table.values.begin(), table.values.end(),
                                      [](const Value& v) { return v.presence == Presence::afgeschermd; });
    if (hidden > 0) result[table.indicator] += hidden;
  }
  for (const auto& twin : twins(release)) {
    const auto& table = release.tables[twin.table];
    if (table.values[twin.cell].presence == Presence::afgeschermd) --result[table.indicator];
  }
  return result;
}

void normalise(Release& release) {
  for (const auto& table : release.tables) require_dense(table);
  std::sort(release.indicators.begin(), release.indicators.end(),
            [](const Indicator& a, const Indicator& b) { return a.id < b.id; });
  std::sort(release.tables.begin(), release.tables.end(), before);
  release.hidden = count_hidden(release);
}

}  // namespace duidelijk::release

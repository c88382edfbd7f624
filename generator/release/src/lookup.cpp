// SPDX-License-Identifier: EUPL-1.2
#include "cells.h"

#include <algorithm>

namespace duidelijk::release {
namespace {

struct ByIndicator {
  bool operator()(const Table& table, std::string_view id) const { return table.indicator < id; }
  bool operator()(std::string_view id, const Table& table) const { return id < table.indicator; }
};

const Table* table_with(const Release& release, const base::CellKey& key) {
  const auto [first, last] =
      std::equal_range(release.tables.begin(), release.tables.end(), std::string_view{key.indicator}, ByIndicator{});
  for (auto at = first; at != last; ++at) {
    if (at->grain == key.period.grain() && cell_index(*at, key)) return &*at;
  }
  return nullptr;
}

}  // namespace

std::size_t Table::size_per_period() const {
  std::size_t size = 1;
  for (const auto& list : members) size *= list.size();
  return size;
}

base::CellKey Table::key(std::size_t index, int version) const {
  base::CellKey key;
  key.indicator = indicator;
  key.version = version;
  for (std::size_t d = dimensions.size(); d-- > 0;) {
    const auto member = index % members[d].size();
    index /= members[d].size();
    if (member > 0) key.members.emplace(dimensions[d], members[d][member]);
  }
  key.period = periods.at(index);
  return key;
}

const Indicator* Release::indicator(std::string_view id) const {
  const auto at = std::lower_bound(indicators.begin(), indicators.end(), id,
                                   [](const Indicator& i, std::string_view wanted) { return i.id < wanted; });
  return at != indicators.end() && at->id == id ? &*at : nullptr;
}

const Dimension* Release::dimension(std::string_view id) const {
  for (const auto& d : dimensions) {
    if (d.id == id) return &d;
  }
  return nullptr;
}

std::vector<const Table*> Release::tables_of(std::string_view wanted) const {
  const auto [first, last] = std::equal_range(tables.begin(), tables.end(), wanted, ByIndicator{});
  std::vector<const Table*> result;
  for (auto at = first; at != last; ++at) result.push_back(&*at);
  return result;
}

const Table* Release::table(std::string_view wanted, base::Grain grain, std::vector<std::string> wanted_dimensions) const {
  std::sort(wanted_dimensions.begin(), wanted_dimensions.end());
  const auto [first, last] = std::equal_range(tables.begin(), tables.end(), wanted, ByIndicator{});
  for (auto at = first; at != last; ++at) {
    if (at->grain == grain && at->dimensions == wanted_dimensions) return &*at;
  }
  return nullptr;
}

std::optional<Value> Release::find(const base::CellKey& key) const {
  const auto* definition = indicator(key.indicator);
  if (definition == nullptr || definition->version != key.version) return std::nullopt;
  const auto* found = table_with(*this, key);
  if (found == nullptr) return std::nullopt;
  return found->values[*cell_index(*found, key)];
}

Certainty Release::certainty(const base::CellKey& key) const {
  const auto* found = table_with(*this, key);
  if (found == nullptr) return Certainty::voorlopig;
  return found->certainty.at(*period_index(*found, key.period));
}

std::string Release::label(std::string_view wanted, std::string_view member) const {
  const auto* found = dimension(wanted);
  if (found == nullptr) return std::string{member};
  if (member == "T") return found->total_label;
  for (const auto& m : found->members) {
    if (m.id == member) return m.label;
  }
  return std::string{member};
}

}  // namespace duidelijk::release

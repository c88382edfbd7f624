// SPDX-License-Identifier: EUPL-1.2
#include "cells.h"

#include <algorithm>

namespace duidelijk::verify {

Cells::Cells(const release::Release& release, const Cells* more) : release_(release), more_(more) {
  for (const auto& table : release.tables) {
    Table indexed;
    indexed.table = &table;
    for (const auto& list : table.members) {
      Members& members = indexed.members.emplace_back();
      members.reserve(list.size());
      for (std::uint32_t i = 0; i < list.size(); ++i) members.emplace(list[i], i);
    }
    tables_[table.indicator].push_back(std::move(indexed));
  }
  for (const auto& dimension : release.dimensions) {
    auto& labels = labels_[dimension.id];
    labels.emplace("T", dimension.total_label);
    for (const auto& member : dimension.members) labels.emplace(member.id, member.label);
  }
}

std::optional<std::size_t> Cells::index_in(const Table& indexed, const base::CellKey& key) {
  const auto& table = *indexed.table;
  if (table.grain != key.period.grain()) return std::nullopt;
  const auto period = std::lower_bound(table.periods.begin(), table.periods.end(), key.period);
  if (period == table.periods.end() || *period != key.period) return std::nullopt;
  auto index = static_cast<std::size_t>(period - table.periods.begin());
  std::size_t chosen = 0;
  for (std::size_t d = 0; d < table.dimensions.size(); ++d) {
    const auto member = key.members.find(table.dimensions[d]);
    std::size_t position = 0;  // the total
    if (member != key.members.end()) {
      const auto found = indexed.members[d].find(member->second);
      if (found == indexed.members[d].end() || found->second == 0) return std::nullopt;
      position = found->second;
      ++chosen;
    }
    index = index * table.members[d].size() + position;
  }
  return chosen == key.members.size() ? std::optional(index) : std::nullopt;
}

std::optional<Figure> Cells::find(const base::CellKey& key) const {
  const auto* indicator = release_.indicator(key.indicator);
  if (indicator == nullptr && more_ != nullptr) return more_->find(key);
  if (indicator == nullptr || indicator->version != key.version) return std::nullopt;
  const auto tables = tables_.find(key.indicator);
  if (tables == tables_.end()) return std::nullopt;
  for (const auto& each : tables->second) {
    const auto index = index_in(each, key);
    if (!index) continue;
    const auto& table = *each.table;
    return Figure{key, indicator, table.values[*index], table.certainty[*index / table.size_per_period()]};
  }
  return std::nullopt;
}

std::string_view Cells::label(std::string_view dimension, std::string_view member) const {
  const auto labels = labels_.find(dimension);
  if (labels == labels_.end()) return more_ == nullptr ? member : more_->label(dimension, member);
  const auto found = labels->second.find(member);
  return found == labels->second.end() ? member : found->second;
}

}  // namespace duidelijk::verify

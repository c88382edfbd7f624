// SPDX-License-Identifier: EUPL-1.2
#include "released.h"

#include "fault.h"

#include <algorithm>

namespace duidelijk::charts {

const release::Table* table_with(const release::Release& release, std::string_view indicator, base::Grain grain,
                                 const std::vector<std::string>& dimensions) {
  const release::Table* best = nullptr;
  for (const auto* table : release.tables_of(indicator)) {
    const bool has_all =
        std::includes(table->dimensions.begin(), table->dimensions.end(), dimensions.begin(), dimensions.end());
    if (table->grain != grain || !has_all) continue;
    if (best == nullptr || table->dimensions.size() < best->dimensions.size()) best = table;
  }
  return best;
}

const std::vector<std::string>& members_of(const release::Table& table, std::string_view dimension) {
  const auto at = std::find(table.dimensions.begin(), table.dimensions.end(), dimension);
  return table.members.at(static_cast<std::size_t>(at - table.dimensions.begin()));
}

bool contains(const release::Table& table, std::string_view dimension, std::string_view member) {
  const auto& list = members_of(table, dimension);
  return std::find(list.begin(), list.end(), member) != list.end();
}

std::string crossing_text(const std::vector<std::string>& dimensions, base::Grain grain) {
  const std::string split = dimensions.empty() ? "zonder splitsing" : "naar " + listed(dimensions);
  return split + " per " + std::string(base::to_string(grain));
}

std::string released_text(const release::Release& release, std::string_view indicator) {
  std::string text;
  for (const auto* table : release.tables_of(indicator)) {
    text += (text.empty() ? "" : "; ") + crossing_text(table->dimensions, table->grain);
  }
  return text.empty() ? "van deze indicator is niets vrijgegeven" : "vrijgegeven is: " + text;
}

}  // namespace duidelijk::charts

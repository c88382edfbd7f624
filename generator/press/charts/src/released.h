// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts {

/// The table of these dimensions (sorted), or else the smallest one that has them with totals over its others; null
/// when this audience has none.
[[nodiscard]] const release::Table* table_with(const release::Release& release, std::string_view indicator,
                                               base::Grain grain, const std::vector<std::string>& dimensions);
/// Members of a dimension of the table, "T" first. The table must have the dimension.
[[nodiscard]] const std::vector<std::string>& members_of(const release::Table& table, std::string_view dimension);
[[nodiscard]] bool contains(const release::Table& table, std::string_view dimension, std::string_view member);

/// "naar leeftijd en wijk per kwartaal", "zonder splitsing per jaar"
[[nodiscard]] std::string crossing_text(const std::vector<std::string>& dimensions, base::Grain grain);
/// "vrijgegeven is: zonder splitsing per jaar; naar wijk per jaar"
[[nodiscard]] std::string released_text(const release::Release& release, std::string_view indicator);

}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::release {

/// Position of a period in a table; periods are ascending.
[[nodiscard]] std::optional<std::size_t> period_index(const Table& table, const base::Period& period);
[[nodiscard]] std::optional<std::size_t> member_index(const Table& table, std::size_t dimension, std::string_view id);
/// Position of the cell that a key names; nothing when the table lacks one of its dimensions, its period or a member.
[[nodiscard]] std::optional<std::size_t> cell_index(const Table& table, const base::CellKey& key);

/// Two cells, in different tables, that have the same key.
struct Twin {
  std::size_t table = 0, cell = 0;              ///< the later one
  std::size_t first_table = 0, first_cell = 0;  ///< the one that named the key first
};

/// Every cell whose key stands in an earlier table too, with its earliest twin. Linear in cells times the
/// number of tables of one indicator that share dimensions. Dense and well-formed tables only.
[[nodiscard]] std::vector<Twin> twins(const Release& release);

/// Distinct hidden keys per indicator, for indicators that have any.
[[nodiscard]] std::map<std::string, std::int64_t> count_hidden(const Release& release);

/// Puts indicators and tables in their order and fills in the counts of hidden cells.
/// Throws std::invalid_argument when a table is not dense.
void normalise(Release& release);

}  // namespace duidelijk::release

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "grouped_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::audit::testing {

/// Example z2 or z3 of GaussSuppression (Statistics Norway): counts by region, in two groupings that overlap, and by
/// main source of income; z3 also by month, grouped in pairs.
struct OutsideTable {
  std::string name;
  GroupedTable table;
  std::vector<std::int64_t> truth;  ///< of every cell: the sum of the records that it names
};

/// `name` is "z2" or "z3". Nothing when the shared data are not there.
[[nodiscard]] std::optional<OutsideTable> outside_table(const std::string& name);

struct Pattern {
  std::vector<std::uint8_t> hidden;       ///< 1 for every hidden cell
  std::vector<Index> primary, secondary;  ///< in the order of the file
};

/// What a published pattern of this table hides; `file` stands in its folder. The test fails unless the file
/// has every cell once, with its true value, and hides every primary.
[[nodiscard]] Pattern published_pattern(const OutsideTable& of, const std::string& file);

}  // namespace duidelijk::audit::testing

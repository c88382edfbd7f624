// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "input.h"

#include <cstdint>
#include <vector>

namespace duidelijk::protect {

/// What hiding each cell costs, per variable, above 0; together below 2^62. A cell costs 1 (cost `count`) or its value
/// (`value`, at least 1) or the fourth root of its value (`balanced`: both few cells and small ones), for every name
/// that it is printed under, times the weight of the table that prints that name; when there are more, the largest
/// weight. Among cells that cost the same the one with the smaller value is cheaper
/// (`count`): a total before its parts is never chosen for nothing.
[[nodiscard]] std::vector<std::int64_t> costs_of(const Input& input);

}  // namespace duidelijk::protect

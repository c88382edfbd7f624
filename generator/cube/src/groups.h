// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

namespace duidelijk::cube {

/// The rows of a fact in order of contributor, without moving them: a place for every row, and where each contributor's places begin.
struct Groups {
  std::vector<std::uint32_t> place;   ///< per row
  std::vector<std::uint32_t> start;   ///< group g holds the places start[g] … start[g + 1] − 1; group 0 = rows of no contributor
  std::vector<std::uint32_t> ids;     ///< contributor of each group, ascending; ids[0] = 0

  [[nodiscard]] std::size_t size() const { return ids.size(); }
};

/// Stable: rows of one contributor keep their order. An empty column gives one group of nobody.
[[nodiscard]] Groups group_by(const std::vector<std::uint32_t>& contributor, std::size_t rows);

/// A column of values in the order of the groups.
template <typename Value>
[[nodiscard]] std::vector<Value> arrange(const Groups& groups, const std::vector<Value>& column) {
  std::vector<Value> arranged(column.size());
  for (std::size_t row = 0; row < column.size(); ++row) arranged[groups.place[row]] = column[row];
  return arranged;
}

}  // namespace duidelijk::cube

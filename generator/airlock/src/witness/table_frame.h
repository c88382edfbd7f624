// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "../model.h"

#include "duidelijk/cube/contributions.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace duidelijk::airlock {

namespace frames {

constexpr std::uint32_t none = ~0U;

template <typename List, typename Value>
std::uint32_t place_of(const List& list, const Value& value) {
  const auto found = std::find(list.begin(), list.end(), value);
  return found == list.end() ? none : static_cast<std::uint32_t>(found - list.begin());
}

/// The number of a member in its dimension, from 0; none when it lacks it.
[[nodiscard]] std::uint32_t member_of(const content::Dimension& dimension, const std::string& id);

}  // namespace frames

/// How the rows of a fact count in one table: by period, and for each dimension by member, the places besides the
/// total.
struct TableFrame {
  std::uint32_t sheet;
  bool rows;                           ///< counts rows
  std::vector<std::uint32_t> period;   ///< by period of the fact: in the table, or none
  std::vector<std::size_t> dimension;  ///< per dimension of the table: column of the fact
  std::vector<std::size_t> size;
  std::vector<std::vector<std::vector<std::uint32_t>>> places;               ///< per dimension and member
  std::vector<std::pair<std::size_t, std::vector<std::uint8_t>>> selection;  ///< column, and which members count
};

/// Throws std::invalid_argument when the fact or the filled dimensions lack a dimension of the table.
[[nodiscard]] TableFrame frame_of(const Model& model, const cube::Contributions& rows, std::uint32_t sheet);

/// As the store filled it. Throws std::invalid_argument when it is not there.
[[nodiscard]] const content::Dimension& filled_dimension(const Model& model, const std::string& id);

}  // namespace duidelijk::airlock

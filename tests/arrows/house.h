// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::arrows {

/// A room of the house, its folder, and the rooms it may include besides itself.
struct Room {
  std::string_view name;
  std::string_view folder;  ///< from the root of the project, with a slash at the end
  std::vector<std::string_view> may_include;
};

/// The arrows of the design, written out: this table is the rule, everything else is checked against it.
[[nodiscard]] const std::vector<Room>& house();
/// Null when there is no such room.
[[nodiscard]] const Room* room_named(std::string_view name);
/// Null for a file outside every room.
[[nodiscard]] const Room* room_of(std::string_view path);
[[nodiscard]] bool may_include(const Room& from, std::string_view to);
/// The rooms in which code may see a child's record.
[[nodiscard]] bool is_vault(const Room& room);
/// The rooms that run where there is no confidential data: press, verify, and the Release between the two sides.
[[nodiscard]] bool is_outside(const Room& room);

}  // namespace duidelijk::arrows

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tree.h"

#include <string>
#include <vector>

namespace duidelijk::arrows {

/// Each rule gives one line per violation, "path:line: what"; nothing when all is well.
using Violations = std::vector<std::string>;

/// Every include of a room's public face follows an arrow; no other room's private header is included; no include is
/// computed, leaves its room by "..", or names a room that does not exist; every source file is in a room, is no link,
/// and a public face lies in the folder of its own name.
[[nodiscard]] Violations broken_arrows(const Tree& tree);
/// What rooms link with in their CMakeLists.txt follows the same arrows.
[[nodiscard]] Violations broken_links(const Tree& tree);
/// No chain of includes leads from the press, the Release or verify into the vault.
[[nodiscard]] Violations leaks_from_vault(const Tree& tree);
/// Only app includes CLI11; a public face includes the standard library and forward declarations only.
[[nodiscard]] Violations third_party(const Tree& tree);
/// Every source file names its licence in its first three lines.
[[nodiscard]] Violations unlicensed(const Tree& tree);

}  // namespace duidelijk::arrows

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace duidelijk::protect {

/// The codes below a total, each with its parent; parents come before their children, in the order of the file.
struct Hierarchy {
  static constexpr std::uint32_t no_parent = 0xFFFFFFFFU;
  struct Node {
    std::string code;
    std::uint32_t parent = no_parent;  ///< number of a node
    int line = 0;
  };
  std::vector<Node> nodes;
  std::string shown;  ///< the file, as it was named
};

/// A .hrc file of τ-ARGUS: a code per line, with as many '@' before it as it is deep; spaces around a code do not
/// count. Throws base::InputError (a code twice or below itself, a level skipped, an empty file), base::MachineError
/// when it cannot be read.
[[nodiscard]] Hierarchy read_hierarchy(const std::filesystem::path& path);

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cell_space.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace duidelijk::protect {

enum class Manual : std::uint8_t { unsafe, safe, fixed };

struct Decision {
  Manual status = Manual::unsafe;
  int line = 0;                             ///< of the file
  std::shared_ptr<const std::string> file;  ///< where it stands
};

/// What someone decided about single cells: a .hst file of τ-ARGUS in its simple form, a line per cell with a code per
/// dimension and a status, u (unsafe: hidden), s (safe: not hidden by a rule, perhaps as a secondary) or p (never
/// hidden). The codes stand in the order of the only table with that many dimensions, or of all dimensions of the
/// specification; Total or nothing is the total. Throws base::InputError (an unknown code or status, a cell twice with
/// another status), base::MachineError.
[[nodiscard]] std::map<Index, Decision> read_apriori(const std::filesystem::path& path, const CellSpace& space);

}  // namespace duidelijk::protect

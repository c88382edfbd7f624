// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ready_cells.h"
#include "spec.h"

#include <filesystem>

namespace duidelijk::protect {

/// A .tab file of τ-ARGUS as its .rda file describes it: the dimensions, the amount and the count by the names of the
/// specification (a count that is not named there: the variable with <FREQUENCY>), the largest contributions from the
/// variables with <MAXSCORE>, in their order. A status is what someone decided about the cell, as in a .hst file: s, u
/// and p; m (hidden earlier) hides too; e is an empty cell. Throws base::InputError, base::MachineError.
[[nodiscard]] ReadyTable read_argus_table(const std::filesystem::path& path, const std::filesystem::path& metadata,
                                          const Spec& spec);

}  // namespace duidelijk::protect

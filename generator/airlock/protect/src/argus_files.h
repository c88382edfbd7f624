// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report.h"
#include "spec.h"

#include <filesystem>
#include <optional>
#include <string>

namespace duidelijk::protect {

/// Takes what a .rda file says into the specification: of records the columns of fixed width; of each table in a .tab
/// file which .rda it has (`named` for all of them, else the one beside it). Each dimension that has no groupings or
/// hierarchy of its own gets the .hrc that is named there; that file stands where the .rda stands. Throws
/// base::InputError, base::MachineError.
void take_metadata(const std::optional<std::filesystem::path>& named, Spec& spec);

/// The tables with their true values and the outcome, as the solvers of τ-ARGUS read them: confidential.
[[nodiscard]] std::string jj_of(const Protected& done);
/// Every hidden cell as unsafe, with a code for each dimension of the specification.
[[nodiscard]] std::string apriori_of(const Protected& done);

}  // namespace duidelijk::protect

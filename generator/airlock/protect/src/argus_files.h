// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report.h"
#include "spec.h"

#include <filesystem>
#include <string>

namespace duidelijk::protect {

/// Takes the columns of a .rda file of fixed width into the specification, and the .hrc of each dimension that has no
/// groupings or hierarchy of its own; that file stands where the .rda stands. Throws base::InputError,
/// base::MachineError.
void take_metadata(const std::filesystem::path& path, Spec& spec);

/// The tables with their true values and the outcome, as the solvers of τ-ARGUS read them: confidential.
[[nodiscard]] std::string jj_of(const Protected& done);
/// Every hidden cell as unsafe, with a code for each dimension of the specification.
[[nodiscard]] std::string apriori_of(const Protected& done);

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report.h"

#include "duidelijk/base/diagnostic.h"

#include <map>
#include <string>

namespace duidelijk::protect {

/// Every table as a .tab file with its .rda, and the .hrc of each dimension that has levels, by name: result.tab and
/// result.rda, or with more tables result-1.tab and so on; dimension-1.hrc is of the first dimension of the
/// specification. All true values: confidential. Statuses are those from before secondary suppression: u is hidden by
/// itself, p never, e is empty, s all others. Nothing, with a warning, when the files of τ-ARGUS cannot say it.
[[nodiscard]] std::map<std::string, std::string> argus_tables_of(const Protected& done, base::Diagnostics& warnings);

}  // namespace duidelijk::protect

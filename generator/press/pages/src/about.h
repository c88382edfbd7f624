// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "address.h"
#include "frame.h"

#include <string>
#include <vector>

namespace duidelijk::pages {

/// "Over de cijfers" below a page: per indicator its definition, source, coverage, norm, rounding, warning and status, and what this audience does not
/// see and why. Indicators in the order given, each once; ids that the release lacks are left out.
[[nodiscard]] std::string about_figures(const Frame& frame, const Address& from, const std::vector<std::string>& indicators);

}  // namespace duidelijk::pages

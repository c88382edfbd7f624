// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "frame.h"

#include "duidelijk/release/account.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::pages {

[[nodiscard]] Address privacy_report_address();

/// privacyverslag/: what the certificates say, for the privacy officer. Every number is a figure of
/// release::figures_of.
[[nodiscard]] std::map<std::string, std::string> render_privacy_report(const Frame& frame,
                                                                       const std::vector<release::Account>& accounts,
                                                                       base::Diagnostics& diagnostics);

}  // namespace duidelijk::pages

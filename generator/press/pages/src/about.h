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

/// The facts of one indicator as a <dl>; shared with its own page in the catalogue.
[[nodiscard]] std::string indicator_facts(const release::Indicator& indicator, const release::Release& release);

/// Markdown of a definition, without bindings, as HTML.
[[nodiscard]] std::string definition_html(const release::Indicator& indicator);

}  // namespace duidelijk::pages

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "frame.h"

#include "duidelijk/charts/chart.h"

#include <map>
#include <string>

namespace duidelijk::pages {

/// The page behind a heading of the navigation that has more pages than one: each with its key message.
[[nodiscard]] std::map<std::string, std::string> render_overview(const Frame& frame, const charts::Calendar& calendar, const Section& section);

/// A page for an address that does not exist; its links start at the root of the site, since it is shown anywhere.
[[nodiscard]] std::map<std::string, std::string> render_not_found(const Frame& frame);

}  // namespace duidelijk::pages

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "frame.h"

#include <map>
#include <string>

namespace duidelijk::pages {

/// zoeken/: a register of all pages, wijken, aanbieders and indicators of this site. Complete without JavaScript; a script narrows it while one types.
[[nodiscard]] std::map<std::string, std::string> render_search(const Frame& frame);

[[nodiscard]] Address search_address();

}  // namespace duidelijk::pages

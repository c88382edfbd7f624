// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <map>
#include <string>

namespace duidelijk::pages {

/// Per indicator what stands under "Over de cijfers" and on its own page: its definition and its facts as HTML. Made once for all pages.
using Definitions = std::map<std::string, std::string>;
[[nodiscard]] Definitions render_definitions(const release::Release& release);

}  // namespace duidelijk::pages

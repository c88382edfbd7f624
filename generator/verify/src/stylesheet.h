// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "page_facts.h"

#include <string_view>

namespace duidelijk::verify {

/// Addresses in a style sheet: url(…). Reports @import and an address that is not in quotes and not plain.
[[nodiscard]] PageFacts check_stylesheet(std::string_view text, Reporter& reporter);

/// Reports an address of another host in a script.
void check_script(std::string_view text, Reporter& reporter);

}  // namespace duidelijk::verify

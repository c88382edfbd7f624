// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "dimension.h"
#include "trouble.h"

#include <string>
#include <string_view>

namespace duidelijk::protect {

/// The member with this code. Null, with trouble, when there is none: the advice is the nearest code, or `otherwise`.
[[nodiscard]] const Dimension::Member* known_code(const Dimension& dimension, std::string_view code, int line,
                                                  const std::string& otherwise, Trouble& trouble);

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "input.h"
#include "primaries.h"

#include "duidelijk/suppress/suppress.h"

#include <span>
#include <vector>

namespace duidelijk::protect {

/// Those who attack again with what they put in themselves (disclosure.md §4, the singleton problem): the two largest
/// contributors of each sensitive cell. Each knows of a hidden cell that holds at least his own amount, and all of it
/// where he is alone. He is asked the same questions, but of cells where he is alone. Ordered by contributor.
[[nodiscard]] std::vector<suppress::Insider> insiders_of(const Input& input, const Primaries& primaries,
                                                         std::span<const suppress::Question> questions);

}  // namespace duidelijk::protect

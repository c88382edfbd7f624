// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "choice.h"

#include <optional>
#include <vector>

namespace duidelijk::charts {

/// The periods that a request is about, ascending and without holes: one when it asks for one, else all that are
/// released to any of its indicators, within van and tot. A van or tot of another grain counts whole: van=2024 begins
/// with 2024-K1. Reports a period that is not released, an empty stretch and one that is too long.
[[nodiscard]] std::optional<std::vector<base::Period>> axis_of(const Request& request, const Choice& choice,
                                                               const base::Diagnostic& where,
                                                               base::Diagnostics& diagnostics);

}  // namespace duidelijk::charts

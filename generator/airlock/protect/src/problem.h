// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "input.h"
#include "primaries.h"

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/suppress/suppress.h"

namespace duidelijk::protect {

/// What the specification asks, in the words of the engine, but for insiders (insiders.h). The input must outlive it. A
/// wish that the rules themselves make impossible (a width of 4 when a hidden count is 1, 2 or 3) is lowered to what
/// can be, with a warning.
[[nodiscard]] suppress::Problem problem_of(const Input& input, const Primaries& primaries, base::Diagnostics& warnings);

/// What the interval of a sensitive count must be when the specification does not say (disclosure.md §4): half of m,
/// and (4, 5) at 10, (3, 3) at 5.
[[nodiscard]] std::int64_t default_width(std::int64_t minimum_frequency);
[[nodiscard]] std::int64_t default_reach(std::int64_t minimum_frequency);

}  // namespace duidelijk::protect

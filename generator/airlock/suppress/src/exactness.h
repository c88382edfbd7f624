// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/suppress/suppress.h"

#include <vector>

namespace duidelijk::suppress {

/// Which of the ways to choose: 0 takes the prices as they are, each other number shifts them a little in its own fixed
/// way. A greedy choice is as good as its order is lucky, so several ways are tried and the best is kept.
using Way = std::uint32_t;

/// What hiding a variable costs on this way: its cost times a fixed number for each variable and way, 1 on way 0 and
/// 1 … 1 + spread on the others.
[[nodiscard]] double price(const Problem& problem, Index variable, Way way, double spread);

/// Hides the cheapest further variables until no primary follows exactly from what is released: neither from equations
/// together nor from a row and the bounds of what stands in it (disclosure.md §5, step 3 and 5). Where nothing can be
/// hidden any more, following() tells what still does.
void hide_until_nothing_follows(const Problem& problem, std::vector<Status>& status, Way way);

/// Reveals secondaries again, the dearest first, as long as no primary follows by it and `allowed` agrees. Returns how
/// many.
std::int64_t give_back(const Problem& problem, std::vector<Status>& status, const std::function<bool(Index)>& allowed);

/// Hidden variables that follow exactly from equations, and primaries that do so from rows and bounds; ascending.
[[nodiscard]] std::vector<Index> following(const Problem& problem, const std::vector<Status>& status);

}  // namespace duidelijk::suppress

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exactness.h"

#include "duidelijk/suppress/suppress.h"

#include <vector>

namespace duidelijk::suppress {

/// Hides the cheapest further variables among the rows that bind until every question is met (disclosure.md §5, step
/// 5). Nothing follows exactly before, and nothing does after. What it cannot meet is left. Returns the variables it
/// hid, ascending.
std::vector<Index> widen(const Problem& problem, std::vector<Status>& status, Way way, const Options& options,
                         std::int64_t& programs);

/// Whether every question that can be touched by revealing this secondary is met without it.
[[nodiscard]] bool met_without(const Problem& problem, const std::vector<Status>& status, Index secondary,
                               const Options& options, std::int64_t& programs);

}  // namespace duidelijk::suppress

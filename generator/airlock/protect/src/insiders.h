// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "input.h"
#include "primaries.h"

#include "duidelijk/suppress/suppress.h"

#include <set>
#include <span>
#include <utility>
#include <vector>

namespace duidelijk::protect {

/// Someone who may attack: a contributor, or in tables that were counted elsewhere a cell and a rank.
using Who = std::pair<std::uint32_t, unsigned>;

struct Attackers {
  std::vector<suppress::Insider> insiders;
  std::vector<Who> who;  ///< of each of these
};

/// Those who attack again with what they put in themselves (disclosure.md §4, the singleton problem): the two largest
/// contributors of each of these cells, but those who are `known` already. Each knows of a hidden cell that holds at
/// least his own amount, and all of it where he is alone. He is asked the same questions, but of cells where he is
/// alone. Ordered by contributor.
[[nodiscard]] Attackers insiders_of(std::span<const Index> cells, const std::set<Who>& known, const Input& input,
                                    const Primaries& primaries, std::span<const suppress::Question> questions);

/// Protects against a reader and against the insiders of every hidden cell, also of those that are hidden to protect
/// others: who they are is only known afterwards, so those who then learn too much join the problem and the search is
/// done again. `insiders` counts all who attacked.
[[nodiscard]] suppress::Result protect_from_insiders(suppress::Problem& problem, const Input& input,
                                                     const Primaries& primaries, const suppress::Options& options,
                                                     std::size_t& insiders);

}  // namespace duidelijk::protect

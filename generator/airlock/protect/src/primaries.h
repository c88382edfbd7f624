// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "apriori.h"
#include "figures.h"
#include "spec.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace duidelijk::protect {

/// Why a cell is hidden by itself; a cell may have several reasons.
enum Reason : std::uint8_t { by_frequency = 1, by_p_percent = 2, by_dominance = 4, by_hand = 8 };
[[nodiscard]] std::vector<std::string_view> names_of(std::uint8_t reasons);

struct Primaries {
  std::vector<std::uint8_t> reasons;  ///< per variable, 0 = not hidden by itself
  std::vector<std::uint8_t> fixed;    ///< per variable, 1 = may never be hidden
  std::vector<Index> made_safe;       ///< that a rule hides and someone declared safe by hand; ascending
  std::vector<Index> kept_shown;  ///< that a rule hides and someone wants never to be hidden: not allowed; ascending
};

/// The sensitive cells (disclosure.md §3; p% and dominance: Hundepool et al., Statistical Disclosure Control, 2012,
/// §4.2). A shown zero of a count and a cell without records are never hidden.
[[nodiscard]] Primaries primaries_of(const Spec& spec, const Figures& figures, const std::map<Index, Decision>& manual);

/// X − x1 − x2 < p/100 · x1
[[nodiscard]] bool p_percent_sensitive(std::int64_t total, std::int64_t first, std::int64_t second, double p);
/// Σ of the n largest > k/100 · X
[[nodiscard]] bool dominated(std::int64_t total, std::int64_t largest, double k);

/// How far an attacker's interval must reach above the value of a sensitive amount, rounded up to whole units
/// (disclosure.md §4): the largest that applies of p/100 · x1 − (X − x1 − x2) and 100/k · Σ − X, else 15% of X; at
/// least 1.
[[nodiscard]] std::int64_t upper_protection(const Rules& rules, const Figures& figures, Index variable,
                                            std::uint8_t reasons);

}  // namespace duidelijk::protect

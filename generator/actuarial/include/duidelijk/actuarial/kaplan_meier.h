// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace duidelijk::actuarial {

/// One observed duration, in whole days (or any other whole unit).
struct Spell {
  std::int64_t exit = 0;    ///< how long it had lasted when observation stopped; not negative
  std::int64_t entry = 0;   ///< how long it had lasted when observation began (left truncation); 0 = seen from its start
  bool ended = true;        ///< false = still running when observation stopped (right-censored)
};

/// The curve just after one time at which something ended.
struct SurvivalStep {
  std::int64_t time = 0;
  std::uint64_t at_risk = 0;
  std::uint64_t ended = 0;
  double survival = 1.0;         ///< S(time)
  double standard_error = 0.0;   ///< Greenwood (1926): S · sqrt(Σ d / (n (n − d))); 0 once S is 0
};

/// Product-limit estimate of Kaplan and Meier (1958): S(t) = Π over times u ≤ t of (1 − d(u) / n(u)).
/// A spell is at risk at t when t ≤ exit, and when entry = 0 or entry < t (delayed entry); one that is censored at t still
/// counts at t. A spell with 0 < exit ≤ entry was never seen and tells nothing. Times ascend; empty when nothing ended.
/// With delayed entry the first steps can rest on very few spells: look at at_risk.
/// Throws std::invalid_argument for a negative exit or entry.
[[nodiscard]] std::vector<SurvivalStep> kaplan_meier(std::span<const Spell> spells);

/// The smallest time with S(t) ≤ 0.5; nothing when the curve stays above it. Same rules and exceptions as kaplan_meier.
[[nodiscard]] std::optional<std::int64_t> median_survival(std::span<const Spell> spells);

/// S(t) read from a curve: 1 before its first step.
[[nodiscard]] double survival_at(std::span<const SurvivalStep> curve, std::int64_t time);

}  // namespace duidelijk::actuarial

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit {

/// What must stay possible for one variable, in the attacker's eyes (disclosure.md §4): some x <= lo_at_most, some x >= hi_at_least, and
/// two values at least `width` apart.
struct Question {
  Index variable = 0;
  std::int64_t lo_at_most = Bounds::infinity;
  std::int64_t hi_at_least = Bounds::minus_infinity;
  std::int64_t width = 0;
};

struct Answer {
  Bounds proven;                ///< ⌈min⌉ and ⌊max⌋ of the linear programs that were run; a side that was not needed is the bound it started with
  double attained_lo = 0;       ///< smallest and largest value at any vertex visited: the attacker cannot exclude them by rows and bounds
  double attained_hi = 0;
  bool met = false;
  std::vector<Index> binding;   ///< when not met: rows with a non-zero dual in the programs that decided it, ascending
};

struct ProgramCount {
  std::int64_t programs = 0;
  std::int64_t blocks = 0;
};

/// Attacks by linear programs (Clp), one block of connected variables at a time. `bounds` has one entry per variable; points are constants.
/// Questions already met by vertices that other programs visited cost nothing. The same answers whatever the number of threads.
/// A vertex counts when it satisfies all rows and bounds as exact fractions; one that cannot be made exact counts only for what it leaves 1e-4 of room
/// for (more where amounts are above 2^24), so that rounding may cost a suppression and never a secret.
/// Throws std::logic_error when a block has no solution: then the truth is not in the model, which is the caller's mistake.
[[nodiscard]] std::vector<Answer> attack(const System& system, std::span<const Bounds> bounds, std::span<const Question> questions, unsigned threads,
                                         ProgramCount* count = nullptr);

/// ⌈min⌉ and ⌊max⌋ of each of these variables, for a report: all that rows and bounds tell the attacker. Throws as attack() does.
[[nodiscard]] std::vector<Bounds> attacked_intervals(const System& system, std::span<const Bounds> bounds, std::span<const Index> variables,
                                                     unsigned threads, ProgramCount* count = nullptr);

}  // namespace duidelijk::audit

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/suppress/suppress.h"

#include <span>
#include <vector>

namespace duidelijk::suppress {

/// What a reader knows of each variable under a protection, before any reasoning.
[[nodiscard]] std::vector<Bounds> bounds_of(const Problem& problem, const std::vector<Status>& status);

/// One question of the problem, or of one of its insiders.
struct Asked {
  std::size_t number = 0;  ///< in Problem::questions, or in the insider's
  std::size_t insider = outsider;
  static constexpr std::size_t outsider = ~std::size_t{0};
};

/// All questions about variables that are not released points.
[[nodiscard]] std::vector<Asked> open_questions(const Problem& problem, const std::vector<Status>& status);

/// Numbers of questions of the problem that cannot be met whatever is hidden: what each row alone tells is too much
/// even when all that may be hidden is. It need not find all of them, and calls no other so.
[[nodiscard]] std::vector<std::size_t> hopeless(const Problem& problem);

/// Asks them under a protection; answers in the order of `asked`.
[[nodiscard]] std::vector<audit::Answer> ask(const Problem& problem, const std::vector<Status>& status,
                                             std::span<const Asked> asked, unsigned threads, std::int64_t& programs);

[[nodiscard]] const Question& question(const Problem& problem, const Asked& asked);

}  // namespace duidelijk::suppress

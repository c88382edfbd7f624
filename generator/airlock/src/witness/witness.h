// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "../wide_system.h"
#include "world.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::airlock {

/// What made-up municipalities show of one quantity: the smallest and the largest value that it has in one of them, the
/// true one among them.
struct Witnessed {
  audit::Bounds found;
  bool tried = false;  ///< false: not a count of this edition, for which none is looked for
  bool met = false;    ///< wide and high enough for disclosure.md §4: proven
};

/// Looks, for each quantity, for two municipalities that a reader cannot tell from the true one and between which it
/// lies as far apart as §4 wants (disclosure.md §5.7). They are made of true jeugdigen with another wijk, leeftijd,
/// geslacht or another's care, in all facts at once, so that all counts hang together as in a real one; only counts are
/// compared, no euros, medians or means. What is not found is not proven to be narrow. The same outcome whatever the
/// number of threads.
[[nodiscard]] std::vector<Witnessed> witness(const Reality& facts, std::span<const Target> targets, unsigned threads);

}  // namespace duidelijk::airlock

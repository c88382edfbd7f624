// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// (n,k): the n largest aanbieders may not be more than k% of the sum together, those of one holding counted once
/// (Hundepool et al., Statistical Disclosure Control, 2012). n is 1 or 2. Contributions are net and not negative.
class HoldingDominance {
 public:
  explicit HoldingDominance(const content::Rules& rules)
      : two_(rules.holding_dominance_count == 2), k_(rules.holding_dominance_percent) {}
  [[nodiscard]] bool hides(std::int64_t total, std::int64_t largest, std::int64_t second) const {
    return k_ > 0 && 100 * top(largest, second) > k_ * total;
  }
  /// How far above the truth an upper estimate must stay (UPL); 0 when the rule asks nothing.
  [[nodiscard]] std::int64_t protection(std::int64_t total, std::int64_t largest, std::int64_t second) const {
    if (k_ <= 0) return 0;
    const std::int64_t level = 100 * top(largest, second) / k_ - total;
    return level > 0 ? level : 0;
  }

 private:
  [[nodiscard]] std::int64_t top(std::int64_t largest, std::int64_t second) const {
    return largest + (two_ ? second : 0);
  }

  bool two_;
  std::int64_t k_;
};

}  // namespace duidelijk::airlock

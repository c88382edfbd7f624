// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// (1,k): no jeugdige may be more than k% of the sum.
class Dominance {
 public:
  explicit Dominance(const content::Rules& rules) : k_(rules.dominance_percent) {}
  [[nodiscard]] bool hides(std::int64_t total, std::int64_t largest) const { return k_ > 0 && 100 * largest > k_ * total; }
  [[nodiscard]] std::int64_t protection(std::int64_t total, std::int64_t largest) const {
    if (k_ <= 0) return 0;
    const std::int64_t level = 100 * largest / k_ - total;
    return level > 0 ? level : 0;
  }

 private:
  std::int64_t k_;
};

}  // namespace duidelijk::airlock

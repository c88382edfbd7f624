// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// The second largest aanbieder could estimate the largest to within p%: X − x1 − x2 < p/100 · x1 (disclosure.md §3; Hundepool et
/// al., Statistical Disclosure Control, 2012). Contributions are net and not negative.
class PPercent {
 public:
  explicit PPercent(const content::Rules& rules) : p_(rules.p_percent) {}
  [[nodiscard]] bool hides(std::int64_t total, std::int64_t largest, std::int64_t second) const {
    return p_ > 0 && 100 * (total - largest - second) < p_ * largest;
  }
  /// How far above the truth an upper estimate must stay (UPL); 0 when the rule asks nothing.
  [[nodiscard]] std::int64_t protection(std::int64_t total, std::int64_t largest, std::int64_t second) const {
    const std::int64_t level = p_ * largest / 100 - (total - largest - second);
    return p_ > 0 && level > 0 ? level : 0;
  }

 private:
  std::int64_t p_;
};

}  // namespace duidelijk::airlock

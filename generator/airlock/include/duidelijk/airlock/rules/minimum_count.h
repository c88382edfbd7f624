// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// A count below the minimum is hidden: from 1, or from 0 where zeros are protected (disclosure.md S1).
class MinimumCount {
 public:
  explicit MinimumCount(const content::Rules& rules) : minimum_(rules.minimum), least_(rules.protect_zeros ? 0 : 1) {}
  [[nodiscard]] bool hides(std::int64_t n) const { return n >= least_ && n < minimum_; }

 private:
  std::int64_t minimum_, least_;
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"
#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// A count below the minimum is hidden: from 1, or from 0 where zeros are protected (disclosure.md S1).
class MinimumCount {
 public:
  explicit MinimumCount(const content::Rules& rules) : minimum_(rules.minimum), least_(rules.least()) {}
  [[nodiscard]] bool hides(std::int64_t n) const { return n >= least_ && n < minimum_; }
  /// What a hidden count can be: the attacker is taken to know whether it is below the minimum, or hidden beside such a
  /// one.
  [[nodiscard]] audit::Bounds when_hidden(std::int64_t n) const {
    if (hides(n)) return {least_, minimum_ - 1};
    return {n >= minimum_ ? minimum_ : 0, audit::Bounds::infinity};
  }

 private:
  std::int64_t minimum_, least_;
};

}  // namespace duidelijk::airlock

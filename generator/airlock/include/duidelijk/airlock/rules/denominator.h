// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// A quotient needs a denominator of some size, judged on its released value.
class Denominator {
 public:
  explicit Denominator(const content::Rules& rules) : minimum_(rules.minimum_denominator) {}
  [[nodiscard]] bool hides(std::int64_t released) const { return released < minimum_; }

 private:
  std::int64_t minimum_;
};

}  // namespace duidelijk::airlock

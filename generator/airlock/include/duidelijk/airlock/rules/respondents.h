// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// A median needs twice the minimum behind it, a mean once (disclosure.md §6).
class MedianCount {
 public:
  explicit MedianCount(const content::Rules& rules) : minimum_(2 * std::int64_t{rules.minimum}) {}
  [[nodiscard]] bool hides(std::int64_t n) const { return n < minimum_; }

 private:
  std::int64_t minimum_;
};

class MeanCount {
 public:
  explicit MeanCount(const content::Rules& rules) : minimum_(rules.minimum) {}
  [[nodiscard]] bool hides(std::int64_t n) const { return n < minimum_; }

 private:
  std::int64_t minimum_;
};

}  // namespace duidelijk::airlock

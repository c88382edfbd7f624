// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>
#include <cstdlib>

namespace duidelijk::airlock {

/// A new version of a count is withheld when it and an older one together say that fewer people than the minimum came
/// or went (disclosure.md S3, §4: of a change only the width counts).
class SmallChange {
 public:
  explicit SmallChange(const content::Rules& rules) : minimum_(rules.minimum), width_(rules.width) {}
  /// `width`: how wide the interval is in which both printed figures leave the change.
  [[nodiscard]] bool hides(std::int64_t before, std::int64_t now, std::int64_t width) const {
    return before != now && std::abs(now - before) < minimum_ && width < width_;
  }

 private:
  std::int64_t minimum_, width_;
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// No figure about persons for areas with few young people (disclosure.md §6).
class SmallArea {
 public:
  explicit SmallArea(const content::Rules& rules) : minimum_(rules.minimum_area) {}
  [[nodiscard]] bool hides(std::int64_t young_people) const { return young_people < minimum_; }

 private:
  std::int64_t minimum_;
};

}  // namespace duidelijk::airlock

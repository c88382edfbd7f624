// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// A part is hidden when what is left of its whole is below the minimum: "everyone in this wijk, but two, has this kind of help"
/// says as much as "two have it not" (disclosure.md S2). A rest of zero counts where zeros are protected.
/// Where they are shown, a part of zero tells of its rest no more than the whole does, which has its own rule.
class Complement {
 public:
  explicit Complement(const content::Rules& rules) : minimum_(rules.minimum), least_(rules.least()) {}
  [[nodiscard]] bool hides(std::int64_t part, std::int64_t whole) const {
    return part >= least_ && whole - part >= least_ && whole - part < minimum_;
  }

 private:
  std::int64_t minimum_, least_;
};

}  // namespace duidelijk::airlock

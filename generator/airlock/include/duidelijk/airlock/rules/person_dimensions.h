// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

namespace duidelijk::airlock {

/// How many of wijk, leeftijd, geslacht, hulpvorm and verwijzer may cross in a table, and from how many on the rules apply.
class PersonDimensions {
 public:
  explicit PersonDimensions(const content::Rules& rules)
      : most_(rules.max_person_dimensions), guarded_from_(rules.suppress_from_person_dimensions) {}
  [[nodiscard]] bool refuses(int crossed) const { return crossed > most_; }
  [[nodiscard]] bool guards(int crossed) const { return crossed >= guarded_from_; }

 private:
  int most_, guarded_from_;
};

}  // namespace duidelijk::airlock

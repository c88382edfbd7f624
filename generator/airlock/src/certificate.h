// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "knowledge.h"
#include "model.h"

#include "duidelijk/airlock/report.h"
#include "duidelijk/release/account.h"

#include <span>
#include <vector>

namespace duidelijk::airlock {

/// What is left of the attack when its system is gone.
struct Attacked {
  struct Interval {
    Index cell = no_variable;
    audit::Bounds bounds;
  };
  std::int64_t asked = 0, wide = 0;
  std::int64_t intervals_of = 0;
  std::vector<Interval> narrowest;  ///< by width; equal ones by cell
};

/// Works out the whole interval of those counts of few that the attack left narrowest. Only of cells that the attacker
/// is taken to know as few; not of the rests of a whole, for he is not told of which these are few.
[[nodiscard]] Attacked summed_up(const Model& model, const Knowledge& knowledge,
                                 std::span<const audit::Answer> answers);

/// The certificate of a Release; writes its digest into the Release.
[[nodiscard]] release::Account certify(const Model& model, const Attacked& attacked, const Report& report,
                                       release::Release& release);

}  // namespace duidelijk::airlock

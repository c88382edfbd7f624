// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "memory.h"
#include "model.h"
#include "protection.h"
#include "relations.h"

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <vector>

namespace duidelijk::airlock {

/// A quantity that must stay uncertain (disclosure.md §3, §4): with lo and hi what the attacker finds,
/// hi − lo >= width, hi >= at_least and lo <= at_most.
struct Target {
  Index variable = no_variable;  ///< of the wide system
  Index cell = no_variable;      ///< the cell to name it by
  std::int64_t width = 0, at_least = 0, at_most = audit::Bounds::infinity;

  [[nodiscard]] bool met_by(const audit::Bounds& found) const {
    return found.hi - found.lo >= width && found.hi >= at_least && found.lo <= at_most;
  }
};

/// The cells, and after them the quantities that are no cells of this edition: what they were in earlier ones, changes
/// since, rests of a whole, double counts.
struct WideSystem {
  audit::System system;                ///< frozen
  std::vector<audit::Bounds> implied;  ///< what is known of the variables after the cells
  std::vector<Target> targets;
};

/// Of what is hidden at this moment. Rows of earlier editions enter where the truth of that time satisfies them.
[[nodiscard]] WideSystem wide_system(const Model& model, const Memory& memory, const Relations& relations,
                                     const Protection& protection);

}  // namespace duidelijk::airlock

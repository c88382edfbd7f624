// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <vector>

namespace duidelijk::airlock {

/// part lies in whole: the rest, whole − part, is itself a count of people (disclosure.md S2). The whole may be a known number.
struct Rest {
  Index part = no_variable;
  Index whole = no_variable;          ///< no_variable: `known` is the whole, a public figure
  std::int64_t known = 0;
  enum class Why : std::uint8_t { total, nested, population } why = Why::total;
};

/// Distinct counts over a set-valued dimension: Σ parts − whole is how often someone is counted twice (S4).
struct Overlap {
  std::vector<Index> parts;
  Index whole = no_variable;
};

/// Hiding the one hides the other: a count and the measures on its key.
struct Coupling {
  Index from, to;
};

/// All that a reader knows to hold between the quantities of one audience, tested on the truth.
/// Rows of the system are over the model's variables, in a deterministic order; it is not frozen yet.
struct Relations {
  audit::System system;
  std::vector<Rest> rests;
  std::vector<Overlap> overlaps;
  std::vector<Coupling> couplings;
};

/// Only families with guarded cells get rows. Throws "model-onwaar" when a declared relation does not hold.
[[nodiscard]] Relations relations_of(const Model& model);

}  // namespace duidelijk::airlock

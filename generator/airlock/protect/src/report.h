// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "input.h"
#include "primaries.h"

#include "duidelijk/protect/protect.h"
#include "duidelijk/suppress/suppress.h"

#include <vector>

namespace duidelijk::protect {

/// A protection and what an attacker makes of it.
struct Protected {
  const Input* input = nullptr;
  const Primaries* primaries = nullptr;
  const suppress::Problem* problem = nullptr;
  suppress::Result result;
  std::vector<audit::Bounds> intervals;  ///< per variable; of shown cells a point
  std::size_t insiders = 0;              ///< who attacked again
};

/// Both files and all counts but `seconds`. The seconds are written into the audit.
[[nodiscard]] Outcome report_of(const Protected& done, double seconds);

/// region=A, hovedint=Total: at most `most` of the cells that a reader learns too much about, for a message; only those
/// that no hiding protects when there are such.
[[nodiscard]] std::vector<std::string> given_away(const Protected& done, std::size_t most);

}  // namespace duidelijk::protect

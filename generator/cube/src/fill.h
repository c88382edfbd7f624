// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "src/groups.h"
#include "src/plan.h"

namespace duidelijk::cube {

/// What the requests of one fact share: its rows put in order once per kind of contributor.
struct Prepared {
  explicit Prepared(const Contributions& contributions, const std::vector<Request>& requests);

  const Contributions& rows;
  Groups jeugdigen, holdings, aanbieders;                           ///< aanbieders only when a request counts them
  std::vector<std::int64_t> value_by_jeugdige, value_by_holding;    ///< only when a request sums
  std::vector<std::uint32_t> by_duration;                           ///< rows, shortest first; only when a request asks a median
};

/// One table. Reads only; may run beside others.
[[nodiscard]] Table fill(const Plan& plan, const Prepared& prepared);

}  // namespace duidelijk::cube

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"

#include <cstdint>
#include <string>
#include <vector>

namespace duidelijk::cube {

/// One column of members: a dictionary and an index per row.
struct MemberColumn {
  std::string dimension;
  std::vector<std::string> members;      ///< distinct ids in order of first appearance
  std::vector<std::uint32_t> index;      ///< per row
};

/// The rows of one fact, by column. Contributor ids are opaque and 1-based; 0 = none. All columns that are not empty have size() entries.
struct Contributions {
  std::string fact;
  std::vector<base::Period> periods;     ///< distinct
  std::vector<std::uint32_t> period;     ///< per row, index into periods
  std::vector<MemberColumn> dimensions;
  std::vector<std::uint32_t> jeugdige, aanbieder, holding;
  std::vector<std::int64_t> value;       ///< cents, days, scores; empty when the fact has none
  std::vector<std::uint32_t> n;          ///< respondents behind a score row
  std::vector<std::uint8_t> censored;    ///< durations only
  std::vector<std::int32_t> entry;       ///< durations only: days passed when observation began

  [[nodiscard]] std::size_t size() const { return period.size(); }
};

}  // namespace duidelijk::cube

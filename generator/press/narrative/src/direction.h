// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "lookup.h"

#include <string>

namespace duidelijk::narrative {

/// What two released values of one indicator say about its course. Computed from released values only, so that a direction never tells
/// more than the figures do: a change no larger than the rounding, or under 1% (half a point for percentages), is no change.
struct Direction {
  enum class Way { up, down, level };
  Way way = Way::level;
  std::string amount;   ///< "4%", "2 procentpunt"; empty when level
  std::string value;    ///< signed plain number of the amount, for data-cell checks: "4", "-1.0"
};
[[nodiscard]] Direction direction_between(const Figure& from, const Figure& to, bool one_decimal);

/// "steeg met 4%" (enkelvoud, the default), "stegen met 4%" (meervoud), "een stijging van 4%" (zelfstandig), "hoger"/"lager" (bijvoeglijk).
[[nodiscard]] std::string phrase_direction(const Direction& direction, std::string_view form);

/// True when a trendbreuk of this indicator lies between the two periods: then they cannot be compared.
[[nodiscard]] bool is_broken_between(const Context& context, const std::string& indicator, const base::Period& from, const base::Period& to);

}  // namespace duidelijk::narrative

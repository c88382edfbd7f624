// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "choice.h"

#include <vector>

namespace duidelijk::charts {

/// Events and trendbreuken of these indicators from the first day of the axis to the last, by date, each once. A
/// trendbreuk on the very first day breaks nothing and is left out.
[[nodiscard]] std::vector<Mark> marks_on(const std::vector<base::Period>& axis, const Choice& choice,
                                         const Calendar& calendar);

struct DrawnNorm {
  std::string value, label, source;
};
/// The one norm of the chosen indicators as a plain number. Reports that there is none, that they differ, or that it is
/// no number in the unit of the figures.
[[nodiscard]] std::optional<DrawnNorm> norm_of(const Choice& choice, const base::Diagnostic& where,
                                               base::Diagnostics& diagnostics);

}  // namespace duidelijk::charts

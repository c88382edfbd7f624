// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "choice.h"

#include <optional>
#include <vector>

namespace duidelijk::charts {

/// What stands along the axis, and what each line or bar is.
enum class Along { time, members, indicators };
enum class Each { member, indicator, period };

struct Layout {
  Form form = Form::lijn;
  Along along = Along::time;
  Each each = Each::indicator;
  [[nodiscard]] std::size_t series(const Choice& choice) const;
};

/// Chooses the form that shows the choice best, or checks the one that was asked for. More than four lines or bars in
/// one frame, and more than six parts of one bar, become small multiples with a warning when another form was asked
/// for. A table has no form, only its limits.
[[nodiscard]] std::optional<Layout> layout_of(const Request& request, const Choice& choice,
                                              const std::vector<base::Period>& axis, const base::Diagnostic& where,
                                              base::Diagnostics& diagnostics);

}  // namespace duidelijk::charts

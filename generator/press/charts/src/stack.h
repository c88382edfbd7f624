// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "choice.h"

namespace duidelijk::charts {

/// True when the parts may stand on each other: they are counts, euros or percentages of one whole, none is negative,
/// and they do not add up to more than the released total allows for rounding. Distinct jeugdigen over kinds of help
/// do: a child with two of them counts twice. Else reports it.
[[nodiscard]] bool may_stack(const Chart& chart, const Choice& choice, const base::Diagnostic& where,
                             base::Diagnostics& diagnostics);

}  // namespace duidelijk::charts

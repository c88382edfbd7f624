// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "binding.h"

#include "duidelijk/narrative/narrative.h"

namespace duidelijk::narrative {

/// A figure that this audience may see.
struct Figure {
  base::CellKey key;
  const release::Indicator* indicator = nullptr;
  release::Value value;
  release::Certainty certainty = release::Certainty::definitief;
};

/// Looks a figure up in the release, with the page's own selection added. Whatever is not there or not shown is reported at `where`
/// as an error that names what the audience may see.
[[nodiscard]] std::optional<Figure> look_up(const Operand& operand, const Context& context, const base::Diagnostic& where,
                                            base::Diagnostics& diagnostics);

/// The period that a word means for this indicator and these dimensions; nothing when the release has no such table.
[[nodiscard]] std::optional<base::Period> resolve_period(const PeriodWord& word, const release::Release& release, const std::string& indicator,
                                                         const std::vector<std::string>& dimensions);

}  // namespace duidelijk::narrative

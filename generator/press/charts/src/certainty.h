// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <optional>
#include <string>

namespace duidelijk::charts {

/// Which shown figures are not definite: "2024 is voorlopig", "2023 en 2024 zijn voorlopig", "alles vanaf 1e kwartaal
/// 2025 is voorlopig", "2024 is deels voorlopig" when other figures of that period are definite. Nothing when there are
/// none of this certainty.
[[nodiscard]] std::optional<std::string> periods_that_are(release::Certainty certainty, const Chart& chart);

}  // namespace duidelijk::charts

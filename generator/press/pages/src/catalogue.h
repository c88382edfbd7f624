// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "frame.h"

#include "duidelijk/charts/chart.h"

#include <map>
#include <string>

namespace duidelijk::pages {

[[nodiscard]] Address catalogue_address();

/// cijfers/: every indicator of this audience by invalshoek, with a link to its page and its CSV: catalogue and downloads in one.
[[nodiscard]] std::map<std::string, std::string> render_catalogue(const Frame& frame);

/// cijfers/ID/: definition, chart of the total, every released table, and all its figures as one CSV.
[[nodiscard]] std::map<std::string, std::string> render_indicator(const Frame& frame, const charts::Calendar& calendar,
                                                                  const release::Indicator& indicator);

}  // namespace duidelijk::pages

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <string>

namespace duidelijk::charts {

/// The definition of a point's figure; null for a point without a cell.
[[nodiscard]] const release::Indicator* indicator_of(const Chart& chart, const Point& point);

/// "3.410" or "afgeschermd", as the reader sees it. Plain text.
[[nodiscard]] std::string text_of(const Chart& chart, const Point& point);
/// <data value="3410" data-cell="…">3.410</data> of a point that is shown, for running text.
[[nodiscard]] std::string data_element(const Chart& chart, const Point& point);
/// A cell of the table. `say_certainty` adds "voorlopig" where no heading says it.
[[nodiscard]] std::string table_cell(const Chart& chart, const Point& point, bool say_certainty);

}  // namespace duidelijk::charts

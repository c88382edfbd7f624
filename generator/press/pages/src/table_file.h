// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <string>
#include <vector>

namespace duidelijk::pages {

/// All released figures of one indicator as one tidy CSV (`;`, UTF-8 with BOM): metadata lines that start with #, then
/// cel;periode;soort_periode;DIMENSIE…;waarde;eenheid;aanwezigheid;zekerheid. One row per cell, each cell once;
/// combinations of members that do not occur in a period (0, or a quotient of nothing) are left out, and a line says so.
[[nodiscard]] std::string indicator_csv(const release::Release& release, const release::Indicator& indicator);

/// One released table as HTML: members down, periods across; crossings of two dimensions get a row per pair. Cells carry their keys.
/// At most the last `max_periods` periods; rows that are 0 in every period are left out, and a table of more than 200 rows is only in the CSV.
[[nodiscard]] std::string table_html(const release::Release& release, const release::Indicator& indicator, const release::Table& table,
                                     std::size_t max_periods);

/// "naar wijk en leeftijd, per jaar"
[[nodiscard]] std::string table_caption(const release::Release& release, const release::Table& table);

}  // namespace duidelijk::pages

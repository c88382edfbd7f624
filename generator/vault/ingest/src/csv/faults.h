// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"

#include "duidelijk/base/csv.h"

#include <cstddef>
#include <string_view>

namespace duidelijk::ingest::csv {

/// The words for a refused line. None of them holds a value of the line: a shifted column can put a BSN anywhere.
[[nodiscard]] Fault fault_of_scan(base::CsvFault found);
[[nodiscard]] Fault fault_of_count(std::size_t found, std::size_t expected);
[[nodiscard]] Fault fault_of_nameless(std::size_t field);
[[nodiscard]] Fault fault_of_shift();
[[nodiscard]] Fault fault_of_empty(const Column& column);
[[nodiscard]] Fault fault_of_value(const Column& column);
/// `later` lies before `earlier`.
[[nodiscard]] Fault fault_of_order(std::string_view later, std::string_view earlier);
[[nodiscard]] Fault fault_of_holder();     ///< a toewijzingnummer under two BSNs
[[nodiscard]] Fault fault_of_reference();  ///< a referentienummer twice in one declaration
[[nodiscard]] Fault fault(std::string_view rule, std::string_view message, std::string_view advice);

}  // namespace duidelijk::ingest::csv

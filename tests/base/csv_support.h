// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/csv.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::base::test {

/// A record with its own copy of the fields, so that it outlives the scanner's next step.
struct Row {
  int line;
  CsvFault fault;
  std::vector<std::string> fields;
  friend bool operator==(const Row&, const Row&) = default;
};

inline std::vector<Row> scan(std::string_view text, char delimiter = ';') {
  std::vector<Row> rows;
  CsvScanner scanner(text, delimiter);
  CsvRecord record;
  while (scanner.next(record)) {
    rows.push_back({record.line, record.fault, {record.fields.begin(), record.fields.end()}});
  }
  return rows;
}

inline Row row(int line, std::vector<std::string> fields) { return {line, CsvFault::none, std::move(fields)}; }
inline Row refused(int line, CsvFault fault) { return {line, fault, {}}; }

using Rows = std::vector<Row>;

}  // namespace duidelijk::base::test

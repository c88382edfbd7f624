// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/base/csv.h"

#include <stdexcept>
#include <vector>

namespace duidelijk::test {

using Lines = std::vector<std::vector<std::string>>;

/// The lines of a comma-separated file, a header among them. Throws std::runtime_error at a line that is no CSV.
inline Lines csv_lines(const std::filesystem::path& path) {
  const std::string bytes = slurp(path);
  base::CsvScanner scanner(bytes, ',');
  base::CsvRecord record;
  Lines lines;
  while (scanner.next(record)) {
    if (record.fault != base::CsvFault::none) throw std::runtime_error("broken line in " + path.string());
    lines.emplace_back(record.fields.begin(), record.fields.end());
  }
  return lines;
}

}  // namespace duidelijk::test

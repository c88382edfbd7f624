// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/base/date.h"
#include "duidelijk/base/diagnostic.h"
#include "duidelijk/ingest/import.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::test {

/// Test numbers of iJw that pass the eleven-test.
constexpr std::string_view bsn_a = "999900006";
constexpr std::string_view bsn_b = "999900018";
constexpr std::string_view bsn_c = "999900031";

/// A store in a folder of its own, and what importing into it gives. Received on 15 January 2025.
class Archive {
 public:
  /// Writes `text` to a file of this name and imports it.
  FileResult load(std::string_view text, const std::string& name = "levering.csv");
  FileResult load_file(const std::filesystem::path& path);
  std::vector<FileResult> load_files(const std::vector<std::filesystem::path>& paths);
  [[nodiscard]] std::filesystem::path write(std::string_view text, const std::string& name) const;

  /// Of the last load.
  [[nodiscard]] const base::Diagnostics& diagnostics() const { return diagnostics_; }
  /// "rule" for a whole file and "line:rule" for a line, joined by spaces, in order; warnings end in '?'.
  [[nodiscard]] std::string rules() const;
  /// All text of the diagnostics: nothing personal may be in it.
  [[nodiscard]] std::string texts() const;
  /// Fields joined by '|', rows by a space; null is '-'.
  [[nodiscard]] std::string rows(const std::string& sql) const;
  [[nodiscard]] std::int64_t number(const std::string& sql) const;

 private:
  duidelijk::test::TempFolder folder_;
  base::Diagnostics diagnostics_;
};

}  // namespace duidelijk::ingest::test

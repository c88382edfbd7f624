// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::base {

/// Why a CSV record could not be read. The scanner recovers at the next line end and goes on.
enum class CsvFault { none, nul_byte, field_too_long, too_many_fields, unclosed_quote, text_after_quote, invalid_utf8 };

struct CsvRecord {
  int line = 0;                          ///< 1-based line on which the record starts
  CsvFault fault = CsvFault::none;
  std::vector<std::string_view> fields;  ///< valid until the next call of next()
};

/// RFC 4180 scanner over a whole text in memory (UTF-8; a BOM is skipped). CRLF, LF and CR end a record.
/// Blank lines are skipped. Never throws on content, never copies an unquoted field.
/// An unclosed quote is given up at the first line end after 64 KiB, so that one quote cannot eat a file.
class CsvScanner {
 public:
  static constexpr std::size_t max_field = 64 * 1024;
  static constexpr std::size_t max_fields = 1024;
  CsvScanner(std::string_view text, char delimiter);
  /// False at the end of the text.
  bool next(CsvRecord& record);
  /// Bytes consumed so far, for progress.
  [[nodiscard]] std::size_t offset() const { return position_; }

 private:
  std::string_view text_;
  char delimiter_;
  std::size_t position_ = 0;
  int line_ = 1;
  std::vector<std::string> unescaped_;
};

/// The delimiter (';' or ',' or tab) that splits the first record into most fields; ';' on a tie.
[[nodiscard]] char guess_delimiter(std::string_view text);

/// One field, quoted when it must be. A field that a spreadsheet would run as a formula (= + - @ tab CR first, and not a
/// number) gets a leading apostrophe.
[[nodiscard]] std::string csv_field(std::string_view text, char delimiter = ';');

}  // namespace duidelijk::base

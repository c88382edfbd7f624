// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::base {

/// Why a CSV record could not be read. The scanner goes on after the next line end; for a fault in a quoted field that
/// is the line end after its opening quote, so that a stray quote costs one line and swallows none unseen.
enum class CsvFault { none, nul_byte, field_too_long, too_many_fields, unclosed_quote, text_after_quote, invalid_utf8 };

struct CsvRecord {
  int line = 0;  ///< 1-based line on which the record starts
  CsvFault fault = CsvFault::none;
  /// Valid until the next call of next(), and only while the text lives. Empty when there is a fault, except that with
  /// invalid_utf8 the record was read whole and its bytes are here.
  std::vector<std::string_view> fields;
};

/// RFC 4180 scanner over a whole text in memory (UTF-8; a BOM is skipped). CRLF, LF and CR end a record. Lines of
/// nothing but spaces are skipped. A quote inside an unquoted field is an ordinary character. Never throws on content,
/// never copies an unquoted field. The search for a closing quote is given up at the first line end after 64 KiB, so
/// that one quote cannot eat a file.
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
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  void skip_line_end();
  void skip_blank_lines();
  void recover(std::size_t from);
  CsvFault read_record(CsvRecord& record);
  CsvFault read_quoted(CsvRecord& record);
  [[nodiscard]] std::size_t closing_quote(std::size_t from, std::size_t end, bool& doubled) const;
  [[nodiscard]] bool at_line_end() const;
  std::string_view unescape(std::string_view quoted);

  std::string_view text_;
  char delimiter_;
  std::size_t position_ = 0;
  int line_ = 1;
  std::array<bool, 256> ends_field_{};  // what may stand after an unquoted field, and NUL
  std::deque<std::string> unescaped_;   // fields with doubled quotes; a deque, because views into it must stay valid
  std::size_t unescaped_used_ = 0;
};

/// The delimiter (';' or ',' or tab) that splits the first record into most fields; ';' on a tie.
[[nodiscard]] char guess_delimiter(std::string_view text);

/// One field, quoted when it must be. A field that a spreadsheet would run as a formula (= + - @ tab CR first, and not
/// a number) gets a leading apostrophe.
[[nodiscard]] std::string csv_field(std::string_view text, char delimiter = ';');

}  // namespace duidelijk::base

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::content {

/// A place in a file. The column is counted in bytes from 0; diagnostics turn it into characters from 1.
struct Mark {
  int line = 0;  ///< 1-based; 0 = the whole file
  int column = 0;
};

/// One file of content: UTF-8, without BOM, with LF line ends and no other control characters than tabs.
struct Source {
  std::string file;  ///< as the user named it
  std::string text;
};

/// Writes diagnostics about one file, with the line they are about.
class Reporter {
 public:
  Reporter(const Source& source, base::Diagnostics& out) : source_(&source), out_(&out) {}
  void error(Mark mark, std::size_t length, std::string rule, std::string message, std::string advice = {}) const {
    add(base::Severity::fout, mark, length, std::move(rule), std::move(message), std::move(advice));
  }
  void warning(Mark mark, std::size_t length, std::string rule, std::string message, std::string advice = {}) const {
    add(base::Severity::waarschuwing, mark, length, std::move(rule), std::move(message), std::move(advice));
  }
  [[nodiscard]] const Source& source() const { return *source_; }

 private:
  void add(base::Severity severity, Mark mark, std::size_t length, std::string rule, std::string message, std::string advice) const;
  const Source* source_;
  base::Diagnostics* out_;
};

/// Reads a file that is asked for by name. Symbolic links, devices, files above `max_bytes`, invalid UTF-8 and control characters are
/// refused with a diagnostic.
[[nodiscard]] std::optional<Source> read_source(const std::filesystem::path& path, std::string shown, std::size_t max_bytes,
                                                base::Diagnostics& out);

/// "bedoelde u 'x'?"; else "mogelijk is: a, b, c" when there are few; else nothing.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string>& known);
/// 'word', cut when long and without control characters.
[[nodiscard]] std::string quote(std::string_view word);

}  // namespace duidelijk::content

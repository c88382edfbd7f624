// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

/// A stretch of a file, in bytes.
struct Span {
  std::size_t offset = 0, length = 1;
};

/// The diagnostics of one file, by byte offset. Of each rule only the first `most` are told and the rest is counted, so
/// that one spoilt page does not bury the others. Not thread-safe.
class Reporter {
 public:
  static constexpr std::size_t most = 20;
  Reporter(std::string file, std::string_view text);

  /// `rule` in kebab-case Dutch.
  void error(Span span, std::string_view rule, std::string message, std::string advice = {});
  void warning(Span span, std::string_view rule, std::string message, std::string advice = {});
  /// About the file as a whole.
  void error(std::string_view rule, std::string message, std::string advice = {});
  /// The place of a secret: no line of the source is quoted.
  void secret(Span span, std::string_view rule, std::string message, std::string advice);
  /// What was found, and how much was left out.
  [[nodiscard]] base::Diagnostics take();

 private:
  enum class Quote { line, nothing };
  void add(base::Diagnostic place, base::Severity severity, std::string_view rule, std::string message,
           std::string advice);
  [[nodiscard]] bool has_room(std::string_view rule, base::Severity severity);
  [[nodiscard]] base::Diagnostic at(Span span, Quote quote);

  struct Told {
    std::size_t count = 0;
    base::Severity severity = base::Severity::fout;
  };
  std::string file_;
  std::string_view text_;
  std::vector<std::size_t> line_starts_;  // found when the first diagnostic needs them
  base::Diagnostics diagnostics_;
  std::map<std::string, Told, std::less<>> told_;
};

}  // namespace duidelijk::verify

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::argus {

struct Line {
  int number = 0;  ///< from 1
  std::string_view text;
};

/// The lines with something in them, without what ends them.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

/// Words between spaces or tabs; a word in double quotes may have spaces, and loses its quotes. Nothing when a quote is
/// not closed.
[[nodiscard]] std::optional<std::vector<std::string>> words_of(std::string_view line);

/// In quotes. What cannot be written (a quote, a line end) is left out.
[[nodiscard]] std::string quoted(std::string_view text);

/// A finite number with a point. Nothing when it is something else.
[[nodiscard]] std::optional<double> number_of(std::string_view text);
[[nodiscard]] std::optional<std::size_t> count_of(std::string_view text, std::size_t most);
/// The shortest text that reads as the same number.
[[nodiscard]] std::string text_of(double number);

/// Faults of one file; the first so many.
class Faults {
 public:
  explicit Faults(std::string file) : file_(std::move(file)) {}
  void add(int line, std::string message, std::string advice);
  [[nodiscard]] bool any() const { return !found_.empty(); }
  /// Throws base::InputError when there are any.
  void stop_if_any() const;

 private:
  std::string file_;
  std::vector<base::Diagnostic> found_;
};

}  // namespace duidelijk::argus

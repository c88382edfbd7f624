// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts::svg {

/// A coordinate with at most two decimals ("12.5", "-0.25", "0"), the same in every locale. What is not finite becomes
/// "0".
[[nodiscard]] std::string coordinate(double value);

/// Builds well-formed XML: every attribute and text is cleaned (no control characters, marks of direction or broken
/// UTF-8) and escaped.
class Writer {
 public:
  Writer& open(std::string_view element);
  Writer& attr(std::string_view name, std::string_view value);
  Writer& attr(std::string_view name, const char* value) { return attr(name, std::string_view{value}); }
  Writer& attr(std::string_view name, double value);
  Writer& text(std::string_view value);
  /// Markup of another Writer.
  Writer& raw(std::string_view markup);
  /// Ends the element that was opened last.
  Writer& close();
  /// <name>text</name>
  Writer& leaf(std::string_view element, std::string_view value);
  /// Empty when something is still open.
  [[nodiscard]] std::string take();

 private:
  void end_tag();
  std::string out_;
  std::vector<std::string_view> open_;  ///< names are literals of this room
  bool in_tag_ = false;
};

/// The d attribute of a path.
class Path {
 public:
  Path& move(double x, double y) { return add('M', x, y); }
  Path& line(double x, double y) { return add('L', x, y); }
  [[nodiscard]] const std::string& text() const { return d_; }
  [[nodiscard]] bool empty() const { return d_.empty(); }

 private:
  Path& add(char command, double x, double y);
  std::string d_;
};

}  // namespace duidelijk::charts::svg

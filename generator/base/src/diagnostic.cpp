// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/diagnostic.h"

#include "src/utf8.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace duidelijk::base {
namespace {

// Longer source lines are shown around the place of the error only.
constexpr std::size_t widest_excerpt = 160;
constexpr std::size_t context_before = 60;

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::fout:
      return "fout";
    case Severity::waarschuwing:
      return "waarschuwing";
    case Severity::hint:
      return "hint";
  }
  return "fout";
}

// Code points [from, from + count) of valid UTF-8.
std::string_view characters(std::string_view text, std::size_t from, std::size_t count) {
  const auto offset = [&](std::size_t start, std::size_t n) {
    while (n > 0 && start < text.size()) {
      start += decode_utf8(text, start).length;
      --n;
    }
    return start;
  };
  const std::size_t begin = offset(0, from);
  return text.substr(begin, offset(begin, count) - begin);
}

struct Excerpt {
  std::string text;
  std::size_t column;  // 1-based in text; 0 = no caret
};

Excerpt shown_excerpt(const Diagnostic& diagnostic) {
  Excerpt excerpt{printable(diagnostic.excerpt),
                  diagnostic.column > 0 ? static_cast<std::size_t>(diagnostic.column) : 0};
  const std::size_t length = length_utf8(excerpt.text);
  if (excerpt.column > length + 1) excerpt.column = length + 1;
  if (length <= widest_excerpt) return excerpt;
  const std::size_t from = excerpt.column > context_before ? excerpt.column - context_before : 0;
  std::string part = from > 0 ? "…" : "";
  part += characters(excerpt.text, from, widest_excerpt);
  if (from + widest_excerpt < length) part += "…";
  if (excerpt.column > 0) excerpt.column = excerpt.column - from + (from > 0 ? 1 : 0);
  excerpt.text = std::move(part);
  return excerpt;
}

void append_excerpt(std::string& out, const Diagnostic& diagnostic) {
  const Excerpt excerpt = shown_excerpt(diagnostic);
  const std::string number = diagnostic.line > 0 ? std::to_string(diagnostic.line) : "";
  out += fmt::format("  {} | {}\n", number, excerpt.text);
  if (excerpt.column == 0) return;
  const std::size_t room = length_utf8(excerpt.text) + 1 - excerpt.column;
  const std::size_t wanted = diagnostic.length > 1 ? static_cast<std::size_t>(diagnostic.length) : 1;
  const std::size_t tildes = std::max<std::size_t>(1, std::min(wanted, room)) - 1;
  out += fmt::format("  {:{}} | {:{}}^{:~<{}}\n", "", number.size(), "", excerpt.column - 1, "", tildes);
}

std::string place(const Diagnostic& diagnostic) {
  if (diagnostic.file.empty()) return {};
  std::string out = printable(diagnostic.file);
  if (diagnostic.line > 0) out += fmt::format(":{}", diagnostic.line);
  if (diagnostic.line > 0 && diagnostic.column > 0) out += fmt::format(":{}", diagnostic.column);
  return out + ": ";
}

// A JSON string (RFC 8259). Bytes that are no UTF-8 become U+FFFD, so that any reader accepts the whole.
void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_utf8(text, at);
    if (code == invalid_code) {
      append_utf8(out, 0xFFFD);
    } else if (code == '"' || code == '\\') {
      out += '\\';
      out += static_cast<char>(code);
    } else if (code < 0x20 || code == 0x7F) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(code));
    } else {
      out.append(text, at, length);
    }
    at += length;
  }
  out += '"';
}

void append_object(std::string& out, const Diagnostic& diagnostic) {
  const auto text = [&](std::string_view name, std::string_view value) {
    out += fmt::format("\"{}\":", name);
    append_json(out, value);
  };
  out += '{';
  text("severity", to_string(diagnostic.severity));
  out += ',';
  text("rule", diagnostic.rule);
  out += ',';
  text("file", diagnostic.file);
  out +=
      fmt::format(",\"line\":{},\"column\":{},\"length\":{},", diagnostic.line, diagnostic.column, diagnostic.length);
  text("message", diagnostic.message);
  out += ',';
  text("excerpt", diagnostic.excerpt);
  out += ',';
  text("advice", diagnostic.advice);
  out += '}';
}

}  // namespace

std::string render(const Diagnostic& diagnostic) {
  std::string out = fmt::format("{}{}[{}]: {}\n", place(diagnostic), to_string(diagnostic.severity),
                                printable(diagnostic.rule), printable(diagnostic.message));
  if (!diagnostic.excerpt.empty()) append_excerpt(out, diagnostic);
  if (!diagnostic.advice.empty()) out += fmt::format("  {}\n", printable(diagnostic.advice));
  return out;
}

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
  std::string out = "[";
  for (const Diagnostic& diagnostic : diagnostics) {
    if (out.size() > 1) out += ',';
    out += '\n';
    append_object(out, diagnostic);
  }
  out += diagnostics.empty() ? "]" : "\n]";
  return out;
}

void Diagnostics::add(Diagnostic diagnostic) {
  errors_ += diagnostic.severity == Severity::fout ? 1 : 0;
  warnings_ += diagnostic.severity == Severity::waarschuwing ? 1 : 0;
  items_.push_back(std::move(diagnostic));
}

void Diagnostics::append(const Diagnostics& other) {
  const std::size_t errors = other.errors_;
  const std::size_t warnings = other.warnings_;
  items_.reserve(items_.size() + other.items_.size());
  for (std::size_t i = 0, n = other.items_.size(); i < n; ++i) items_.push_back(other.items_[i]);
  errors_ += errors;
  warnings_ += warnings;
}

}  // namespace duidelijk::base

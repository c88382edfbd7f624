// SPDX-License-Identifier: EUPL-1.2
#include "reporter.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::verify {
namespace {

/// Longer lines are not repeated: a whole table stands on one line, and the message names the figure.
constexpr std::size_t longest_quote = 2000;

}  // namespace

Reporter::Reporter(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}

base::Diagnostic Reporter::at(Span span, Quote quote) {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    for (std::size_t i = text_.find('\n'); i != std::string_view::npos; i = text_.find('\n', i + 1)) {
      line_starts_.push_back(i + 1);
    }
  }
  const std::size_t offset = std::min(span.offset, text_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t start = *std::prev(next);
  const std::size_t end = next == line_starts_.end() ? text_.size() : *next - 1;
  const std::size_t length = std::min(span.length, std::max(end, offset) - offset);
  base::Diagnostic diagnostic;
  diagnostic.file = file_;
  diagnostic.line = static_cast<int>(next - line_starts_.begin());
  diagnostic.column = static_cast<int>(base::length_utf8(text_.substr(start, offset - start))) + 1;
  diagnostic.length = std::max(1, static_cast<int>(base::length_utf8(text_.substr(offset, length))));
  if (quote == Quote::line && end > start && end - start <= longest_quote) {
    diagnostic.excerpt = text_.substr(start, end - start);
  }
  return diagnostic;
}

bool Reporter::has_room(std::string_view rule, base::Severity severity) {
  auto found = told_.find(rule);
  if (found == told_.end()) found = told_.emplace(std::string(rule), Told{0, severity}).first;
  return ++found->second.count <= most;
}

void Reporter::add(base::Diagnostic place, base::Severity severity, std::string_view rule, std::string message,
                   std::string advice) {
  place.severity = severity;
  place.rule = rule;
  place.message = std::move(message);
  place.advice = std::move(advice);
  diagnostics_.add(std::move(place));
}

void Reporter::error(Span span, std::string_view rule, std::string message, std::string advice) {
  if (!has_room(rule, base::Severity::fout)) return;
  add(at(span, Quote::line), base::Severity::fout, rule, std::move(message), std::move(advice));
}

void Reporter::warning(Span span, std::string_view rule, std::string message, std::string advice) {
  if (!has_room(rule, base::Severity::waarschuwing)) return;
  add(at(span, Quote::line), base::Severity::waarschuwing, rule, std::move(message), std::move(advice));
}

void Reporter::error(std::string_view rule, std::string message, std::string advice) {
  if (!has_room(rule, base::Severity::fout)) return;
  base::Diagnostic whole;
  whole.file = file_;
  add(std::move(whole), base::Severity::fout, rule, std::move(message), std::move(advice));
}

void Reporter::secret(Span span, std::string_view rule, std::string message, std::string advice) {
  if (!has_room(rule, base::Severity::fout)) return;
  add(at(span, Quote::nothing), base::Severity::fout, rule, std::move(message), std::move(advice));
}

base::Diagnostics Reporter::take() {
  for (const auto& [rule, told] : told_) {
    if (told.count <= most) continue;
    base::Diagnostic whole;
    whole.file = file_;
    add(std::move(whole), told.severity, rule,
        fmt::format("en nog {} van deze meldingen in dit bestand", told.count - most), {});
  }
  return std::move(diagnostics_);
}

}  // namespace duidelijk::verify

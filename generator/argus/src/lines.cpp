// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace duidelijk::argus {
namespace {

constexpr std::size_t most_faults = 20;

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  int number = 0;
  for (auto line : base::split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!base::trim(line).empty()) lines.push_back({number, line});
  }
  return lines;
}

std::optional<std::vector<std::string>> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
    } else if (line[at] == '"') {
      const std::size_t end = line.find('"', at + 1);
      if (end == std::string_view::npos) return std::nullopt;
      words.emplace_back(line.substr(at + 1, end - at - 1));
      at = end + 1;
    } else {
      const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
      words.emplace_back(line.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c != '"' && c != '\n' && c != '\r') result += c;
  }
  return result + "\"";
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<std::size_t> count_of(std::string_view text, std::size_t most) {
  std::size_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number > most) return std::nullopt;
  return number;
}

std::string text_of(double number) { return fmt::format("{}", number == 0 ? 0.0 : number); }

void Faults::add(int line, std::string message, std::string advice) {
  if (found_.size() >= most_faults) return;
  base::Diagnostic diagnostic;
  diagnostic.rule = "bestand-van-argus";
  diagnostic.file = file_;
  diagnostic.line = line;
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  found_.push_back(std::move(diagnostic));
}

void Faults::stop_if_any() const {
  if (any()) throw base::InputError(found_);
}

}  // namespace duidelijk::argus

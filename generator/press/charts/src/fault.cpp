// SPDX-License-Identifier: EUPL-1.2
#include "fault.h"

#include "duidelijk/base/text.h"

#include <utility>

namespace duidelijk::charts {
namespace {

constexpr std::size_t longest_word = 80;
constexpr std::size_t longest_list = 15;

/// At most `longest_word` bytes, cut between two characters.
std::string_view head(std::string_view word) {
  if (word.size() <= longest_word) return word;
  std::size_t end = longest_word;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return word.substr(0, end);
}

}  // namespace

base::Diagnostic fault(const base::Diagnostic& where, std::string_view rule, std::string message, std::string advice,
                       base::Severity severity) {
  base::Diagnostic diagnostic = where;
  diagnostic.severity = severity;
  diagnostic.rule = rule;
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  return diagnostic;
}

std::string quote(std::string_view word) {
  const std::string_view shown = head(word);
  return "'" + base::printable(shown) + (shown.size() < word.size() ? "…'" : "'");
}

std::string suggest(std::string_view word, const std::vector<std::string>& candidates, std::string otherwise) {
  if (word.size() > longest_word) return otherwise;
  return base::suggest(word, candidates, std::move(otherwise));
}

std::string listed(const std::vector<std::string>& words) {
  const std::size_t shown = words.size() <= longest_list ? words.size() : longest_list - 1;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == words.size() ? " en " : ", ";
    text += words[i];
  }
  if (shown < words.size()) text += " en nog " + std::to_string(words.size() - shown);
  return text;
}

}  // namespace duidelijk::charts

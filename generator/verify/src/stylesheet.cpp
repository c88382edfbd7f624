// SPDX-License-Identifier: EUPL-1.2
#include "stylesheet.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::verify {
namespace {

/// The same text with comments blanked out, byte by byte.
std::string without_comments(std::string_view text) {
  std::string out(text);
  for (auto open = out.find("/*"); open != std::string::npos; open = out.find("/*", open)) {
    const auto close = out.find("*/", open + 2);
    const auto end = close == std::string::npos ? out.size() : close + 2;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(open), out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
  return out;
}

std::string unquoted(std::string_view text) {
  text = base::trim(text);
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
    text = text.substr(1, text.size() - 2);
  }
  return std::string(text);
}

}  // namespace

PageFacts check_stylesheet(std::string_view text, Reporter& reporter) {
  PageFacts facts;
  const std::string css = base::lower(without_comments(text));
  const std::string kept_case = without_comments(text);
  for (const std::string_view word : {"@import", "expression(", "image-set(", "\\"}) {
    for (auto at = css.find(word); at != std::string::npos; at = css.find(word, at + 1)) {
      reporter.error({at, word.size()}, "vreemde-opmaak", "'" + std::string(word) + "' mag niet in een stijlblad",
                     "een stijlblad laadt geen ander, en schrijft tekens gewoon");
    }
  }
  for (auto at = css.find("url("); at != std::string::npos; at = css.find("url(", at + 1)) {
    const auto close = css.find(')', at);
    const auto end = close == std::string::npos ? css.size() : close;
    facts.links.push_back({unquoted(std::string_view(kept_case).substr(at + 4, end - at - 4)), {at, end - at}, true});
  }
  return facts;
}

void check_script(std::string_view text, Reporter& reporter) {
  constexpr std::string_view name_space = "http://www.w3.org/";
  const std::string lower = base::lower(text);
  for (const std::string_view word : {"http://", "https://", "ws://", "wss://", "eval(", "import("}) {
    for (auto at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
      if (std::string_view(lower).substr(at).starts_with(name_space)) continue;
      reporter.error({at, word.size()}, "van-buiten", "'" + std::string(word) + "' mag niet in een script van de site");
    }
  }
}

}  // namespace duidelijk::verify

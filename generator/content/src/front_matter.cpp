// SPDX-License-Identifier: EUPL-1.2
#include "front_matter.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

constexpr std::string_view fence = "---";

/// Start of the first line, from `from` on, that is a fence; npos when there is none.
std::size_t find_fence(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    const auto end = std::min(text.find('\n', from), text.size());
    const auto line = text.substr(from, end - from);
    if (line.starts_with(fence) && line.find_first_not_of(" \t", fence.size()) == std::string_view::npos) return from;
    from = end + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<FrontMatter> parse_front_matter(const Reporter& report) {
  const std::string_view text = report.source().text;
  if (find_fence(text, 0) != 0) {
    report.error({1, 0}, 1, "geen-kop", "dit bestand begint niet met een kop", "begin met een regel ---, dan de sleutels, dan weer ---");
    return std::nullopt;
  }
  const auto start = std::min(text.find('\n'), text.size() - 1) + 1;
  const auto end = find_fence(text, start);
  if (end == std::string_view::npos) {
    report.error({1, 0}, fence.size(), "geen-kop", "de kop die hier begint houdt niet op", "sluit hem af met een regel ---");
    return std::nullopt;
  }
  const auto yaml = text.substr(start, end - start);
  auto root = parse_yaml(yaml, 2, report);
  if (!root) return std::nullopt;
  if (root->mark.line == 0) root->mark = {1, 0};
  const auto after = text.find('\n', end);
  FrontMatter result{std::move(*root), {}, 3 + static_cast<int>(std::count(yaml.begin(), yaml.end(), '\n'))};
  if (after != std::string_view::npos) result.body = text.substr(after + 1);
  return result;
}

}  // namespace duidelijk::content

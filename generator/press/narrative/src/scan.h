// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/narrative/narrative.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::narrative {

/// One `{{…}}` of a source.
struct Found {
  std::size_t offset = 0;   ///< of the first brace
  std::size_t length = 0;   ///< with both pairs of braces
  std::string_view inside;  ///< between the braces, trimmed; a view into the source
};

/// Every binding, in order. Reports `{{` without an end on the same line, bindings in bindings, and private-use characters.
[[nodiscard]] std::vector<Found> find_bindings(const Source& source, base::Diagnostics& diagnostics);

/// The source with each binding replaced by its marker: U+E000, its number, U+E001. Other text keeps its bytes and its lines.
[[nodiscard]] std::string with_markers(const Source& source, const std::vector<Found>& found);

/// Calls `text(string_view)` for text and `marker(n)` for markers, in order.
template <typename Text, typename Marker>
void split_markers(std::string_view marked, Text&& text, Marker&& marker);

inline constexpr std::string_view marker_open = "\xEE\x80\x80";   // U+E000
inline constexpr std::string_view marker_close = "\xEE\x80\x81";  // U+E001

template <typename Text, typename Marker>
void split_markers(std::string_view marked, Text&& text, Marker&& marker) {
  while (true) {
    const std::size_t open = marked.find(marker_open);
    if (open == std::string_view::npos) break;
    if (open > 0) text(marked.substr(0, open));
    const std::size_t close = marked.find(marker_close, open);
    std::size_t number = 0;
    for (const char c : marked.substr(open + marker_open.size(), close - open - marker_open.size())) {
      number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    marker(number);
    marked.remove_prefix(close + marker_close.size());
  }
  if (!marked.empty()) text(marked);
}

}  // namespace duidelijk::narrative

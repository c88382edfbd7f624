// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/narrative/narrative.h"

#include <algorithm>
#include <optional>
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

inline constexpr std::string_view marker_open = "\xEE\x80\x80";   // U+E000
inline constexpr std::string_view marker_close = "\xEE\x80\x81";  // U+E001

/// The number of the marker that opens `marked`, and its length in bytes; nothing when it is no whole marker below `count`.
struct Marker {
  std::size_t number = 0, length = 0;
};
[[nodiscard]] std::optional<Marker> read_marker(std::string_view marked, std::size_t count);

/// Calls `text(string_view)` for text and `marker(n)` for markers with n < count, in order. A marker character that belongs to no marker is dropped.
template <typename Text, typename OnMarker>
void split_markers(std::string_view marked, std::size_t count, Text&& text, OnMarker&& on_marker) {
  while (!marked.empty()) {
    const std::size_t open = std::min(marked.find(marker_open), marked.size());
    if (open > 0) text(marked.substr(0, open));
    marked.remove_prefix(open);
    if (marked.empty()) break;
    const auto found = read_marker(marked, count);
    if (found) on_marker(found->number);
    marked.remove_prefix(found ? found->length : marker_open.size());
  }
}

}  // namespace duidelijk::narrative

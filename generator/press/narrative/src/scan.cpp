// SPDX-License-Identifier: EUPL-1.2
#include "scan.h"

#include "place.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace duidelijk::narrative {

namespace {

bool is_private_use(std::uint32_t code) { return code >= 0xE000 && code <= 0xF8FF; }

/// U+E000 to U+F8FF in UTF-8: EE 80 80 to EF A3 BF. They are our markers, so nobody else may write them.
std::size_t find_private_use(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i + 2 < text.size(); ++i) {
    const auto a = static_cast<unsigned char>(text[i]);
    const auto b = static_cast<unsigned char>(text[i + 1]);
    if ((a == 0xEE && b >= 0x80) || (a == 0xEF && b >= 0x80 && b <= 0xA3)) return i;
  }
  return std::string_view::npos;
}

/// `&#57344;` and `&#xE000;`: cmark would turn them into our markers.
struct Reference {
  std::size_t offset = std::string_view::npos, length = 0;
};
Reference find_private_reference(std::string_view text, std::size_t from) {
  for (std::size_t open = text.find("&#", from); open != std::string_view::npos; open = text.find("&#", open + 2)) {
    std::size_t i = open + 2;
    const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
    if (hex) ++i;
    const std::size_t end = text.find(';', i);
    if (end == std::string_view::npos || end == i || end - i > 8) continue;
    std::uint32_t code = 0;
    const auto [rest, error] = std::from_chars(text.data() + i, text.data() + end, code, hex ? 16 : 10);
    if (error == std::errc{} && rest == text.data() + end && is_private_use(code)) return {open, end + 1 - open};
  }
  return {};
}

/// Text that cannot be taken for a marker: the characters that were reported are left out, references stay as typed.
void append_safe(std::string& out, std::string_view text) {
  std::size_t position = 0;
  std::size_t character = find_private_use(text, 0);
  Reference reference = find_private_reference(text, 0);
  while (true) {
    const std::size_t next = std::min({character, reference.offset, text.size()});
    out += text.substr(position, next - position);
    if (next == text.size()) return;
    if (next == character) {
      position = next + 3;
      character = find_private_use(text, position);
    } else {
      out += "&amp;";
      position = next + 1;
      reference = find_private_reference(text, position);
    }
  }
}

}  // namespace

std::optional<Marker> read_marker(std::string_view marked, std::size_t count) {
  Marker marker;
  const char* const begin = marked.data() + marker_open.size();
  const auto [rest, error] = std::from_chars(begin, marked.data() + marked.size(), marker.number);
  if (error != std::errc{} || marker.number >= count) return std::nullopt;
  marker.length = static_cast<std::size_t>(rest - marked.data());
  if (marked.substr(marker.length, marker_close.size()) != marker_close) return std::nullopt;
  marker.length += marker_close.size();
  return marker;
}

std::vector<Found> find_bindings(const Source& source, base::Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  std::vector<Found> found;
  for (std::size_t at_byte = find_private_use(text, 0); at_byte != std::string_view::npos; at_byte = find_private_use(text, at_byte + 3)) {
    diagnostics.add(fault(at(source, at_byte, 3), "verboden-teken", "dit onzichtbare teken mag niet in een tekst staan",
                          "haal het weg; het komt vaak mee bij plakken uit een ander programma"));
  }
  for (Reference each = find_private_reference(text, 0); each.offset != std::string_view::npos;
       each = find_private_reference(text, each.offset + each.length)) {
    diagnostics.add(fault(at(source, each.offset, each.length), "verboden-teken", "dit teken mag niet in een tekst staan", "haal het weg"));
  }
  std::size_t position = 0;
  while ((position = text.find("{{", position)) != std::string_view::npos) {
    const std::size_t line_end = std::min(text.find('\n', position), text.size());
    const std::size_t close = text.find("}}", position + 2);
    if (close == std::string_view::npos || close > line_end) {
      diagnostics.add(fault(at(source, position, 2), "haakjes-open", "hier begint een cijfer met {{, maar op deze regel staat geen }}",
                            "schrijf het cijfer op één regel en sluit het af met }}"));
      position += 2;
      continue;
    }
    const std::string_view inside = text.substr(position + 2, close - position - 2);
    if (inside.find("{{") != std::string_view::npos) {
      diagnostics.add(fault(at(source, position, close + 2 - position), "haakjes-dubbel", "een cijfer kan niet binnen een ander cijfer staan"));
    } else {
      found.push_back({position, close + 2 - position, base::trim(inside)});
    }
    position = close + 2;
  }
  return found;
}

std::string with_markers(const Source& source, const std::vector<Found>& found) {
  const std::string_view text = source.text;
  std::string marked;
  marked.reserve(text.size());
  std::size_t position = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    append_safe(marked, text.substr(position, found[i].offset - position));
    marked += marker_open;
    marked += std::to_string(i);
    marked += marker_close;
    position = found[i].offset + found[i].length;
  }
  append_safe(marked, text.substr(position));
  return marked;
}

}  // namespace duidelijk::narrative

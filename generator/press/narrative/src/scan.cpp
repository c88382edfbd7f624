// SPDX-License-Identifier: EUPL-1.2
#include "scan.h"

#include "place.h"

#include "duidelijk/base/text.h"

namespace duidelijk::narrative {

namespace {

/// U+E000 to U+F8FF in UTF-8: EE 80 80 to EF A3 BF. They are our markers, so nobody else may write them.
std::size_t find_private_use(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i + 2 < text.size(); ++i) {
    const auto a = static_cast<unsigned char>(text[i]);
    const auto b = static_cast<unsigned char>(text[i + 1]);
    if ((a == 0xEE && b >= 0x80) || (a == 0xEF && b >= 0x80 && b <= 0xA3)) return i;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<Found> find_bindings(const Source& source, base::Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  std::vector<Found> found;
  for (std::size_t at_byte = find_private_use(text, 0); at_byte != std::string_view::npos; at_byte = find_private_use(text, at_byte + 3)) {
    diagnostics.add(fault(at(source, at_byte, 3), "verboden-teken", "dit onzichtbare teken mag niet in een tekst staan",
                          "haal het weg; het komt vaak mee bij plakken uit een ander programma"));
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
    marked += text.substr(position, found[i].offset - position);
    marked += marker_open;
    marked += std::to_string(i);
    marked += marker_close;
    position = found[i].offset + found[i].length;
  }
  marked += text.substr(position);
  return marked;
}

}  // namespace duidelijk::narrative

// SPDX-License-Identifier: EUPL-1.2
#include "text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace duidelijk::charts::svg {
namespace {

/// Thousandths of the font size, U+0020 to U+007E, of DejaVu Sans 2.37.
constexpr std::array<std::int16_t, 95> ascii{
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838};
/// What a bold letter is wider, in em, at most (DejaVu Sans Bold): letters as broad as W and M, and the others.
constexpr double bolder_broad = 0.135, bolder = 0.09, broad = 0.85;
constexpr double latin = 0.64, other = 1.0, no_break_space = 0.318;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// One code point from `at`: its bytes and its width.
struct Step {
  std::size_t length;
  double width;
};

Step step(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  std::size_t length = 1;
  while (at + length < text.size() && continues(text[at + length]) && length < 4) ++length;
  if (lead < 0x80) return {1, lead >= 0x20 && lead < 0x7F ? ascii[lead - 0x20U] / 1000.0 : latin};
  if (text.substr(at, length) == "\u00A0") return {length, no_break_space};
  if (text.substr(at, length) == "€" || lead < 0xD0) return {length, latin};
  if (text.substr(at, length) == "−" || text.substr(at, length) == "–") return {length, 0.838};
  if (text.substr(at, length) == "’") return {length, no_break_space};
  return {length, other};
}

double extra(Weight weight, double own) {
  if (weight == Weight::normal) return 0;
  return own > broad ? bolder_broad : bolder;
}

/// Second parts of the long compounds of youth care, before which a word may be broken.
constexpr std::array<std::string_view, 20> second_parts{
    "bescherming", "reclassering", "begeleiding", "behandeling", "ondersteuning", "diagnostiek", "verblijf",
    "voorziening", "plaatsing",    "aanbieder",   "verwijzer",   "instelling",    "onderwijs",   "gemeente",
    "landen",      "huizen",       "kosten",      "tijden",      "trajecten",     "beschikking"};
constexpr std::size_t least_part = 3;

/// A piece that stays together, with the blank or hyphen behind it; `soft` asks for a hyphen when a line ends there.
struct Piece {
  std::string_view text;
  bool soft = false;
};

void add_word(std::vector<Piece>& out, std::string_view word) {
  std::size_t begin = 0;
  for (std::size_t at = least_part; at + least_part < word.size(); ++at) {
    const auto rest = word.substr(at);
    if (at - begin < least_part || std::none_of(second_parts.begin(), second_parts.end(),
                                                [&](std::string_view part) { return rest.starts_with(part); }))
      continue;
    out.push_back({word.substr(begin, at - begin), true});
    begin = at;
  }
  out.push_back({word.substr(begin)});
}

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != ' ' && c != '-' && c != '/') continue;
    add_word(out, text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  if (begin < text.size()) add_word(out, text.substr(begin));
  return out;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

}  // namespace

double text_width(std::string_view text, double size, Weight weight) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [length, own] = step(text, at);
    width += own + extra(weight, own);
    at += length;
  }
  return width * size;
}

std::string shorten(std::string_view text, double width, double size, Weight weight) {
  if (text_width(text, size, weight) <= width) return std::string{text};
  double left = width / size - other - extra(weight, other);
  std::size_t at = 0;
  while (at < text.size()) {
    const auto [length, own] = step(text, at);
    if (own + extra(weight, own) > left) break;
    left -= own + extra(weight, own);
    at += length;
  }
  const auto kept = without_blanks(text.substr(0, at));
  return kept.empty() ? std::string{} : std::string{kept} + "…";
}

std::vector<std::string> wrap(std::string_view text, double width, double size, std::size_t most, Weight weight) {
  std::vector<std::string> lines;
  std::string line;
  bool soft = false;
  const auto parts = pieces(text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string longer = line + std::string{parts[i].text};
    // The hyphen that this piece may ask for must fit as well, unless the whole rest does.
    const bool last = i + 1 == parts.size();
    const std::string tail = parts[i].soft && !last ? "-" : "";
    if (line.empty() || text_width(std::string{without_blanks(longer)} + tail, size, weight) <= width) {
      line = longer;
      soft = parts[i].soft;
      continue;
    }
    if (lines.size() + 1 == most) {
      for (; i < parts.size(); ++i) line += parts[i].text;
      soft = false;
      break;
    }
    lines.push_back(std::string{without_blanks(line)} + (soft ? "-" : ""));
    line = parts[i].text;
    soft = parts[i].soft;
  }
  if (!without_blanks(line).empty()) lines.emplace_back(without_blanks(line));
  for (auto& each : lines) each = shorten(each, width, size, weight);
  std::erase(lines, std::string{});
  return lines;
}

double longest_word(std::string_view text, double size, Weight weight) {
  double width = 0;
  for (const auto& piece : pieces(text)) {
    width =
        std::max(width, text_width(std::string{without_blanks(piece.text)} + (piece.soft ? "-" : ""), size, weight));
  }
  return width;
}

double widest(const std::vector<std::string>& lines, double size, Weight weight) {
  double width = 0;
  for (const auto& line : lines) width = std::max(width, text_width(line, size, weight));
  return width;
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "src/utf8.h"

#include "duidelijk/base/text.h"

namespace duidelijk::base {
namespace {

// U+00C0 to U+017F, the accented Latin letters of Europe, as one plain letter each; '*' is a sign or a letter that
// needs two.
constexpr std::string_view plain_letters =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plain_letters.size() == 0x180 - 0xC0);

std::string_view two_letters(char32_t code) {
  switch (code) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xDF:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    case 0x152:
    case 0x153:
      return "oe";
    default:
      return {};
  }
}

constexpr bool is_combining_accent(char32_t code) { return code >= 0x300 && code <= 0x36F; }

// The letters or digits a code point stands for; nothing for anything else.
std::string plain(char32_t code) {
  if ((code >= '0' && code <= '9') || (code >= 'a' && code <= 'z')) return std::string(1, static_cast<char>(code));
  if (code >= 'A' && code <= 'Z') return std::string(1, static_cast<char>(code - 'A' + 'a'));
  if (code < 0xC0 || code >= 0x180) return {};
  const char letter = plain_letters[code - 0xC0];
  return letter == '*' ? std::string(two_letters(code)) : std::string(1, letter);
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_utf8(text, at);
    at += length;
    if (is_combining_accent(code)) continue;
    const std::string letters = plain(code);
    if (letters.empty()) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += '-';
    gap = false;
    out += letters;
  }
  return out;
}

}  // namespace duidelijk::base

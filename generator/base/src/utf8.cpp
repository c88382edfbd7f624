// SPDX-License-Identifier: EUPL-1.2
#include "src/utf8.h"

#include "duidelijk/base/text.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace duidelijk::base {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080;

std::uint64_t load(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// Position of the first byte >= 0x80 at or after `at`; four words at a time, which the compiler turns into vector code.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  const char* data = text.data();
  const std::size_t size = text.size();
  while (at + 32 <= size) {
    const std::uint64_t any = load(data + at) | load(data + at + 8) | load(data + at + 16) | load(data + at + 24);
    if ((any & high_bits) != 0) break;
    at += 32;
  }
  while (at + 8 <= size && (load(data + at) & high_bits) == 0) at += 8;
  while (at < size && static_cast<unsigned char>(data[at]) < 0x80) ++at;
  return at;
}

// Windows-1252 0x80 to 0x9F (Unicode, Mappings/VENDORS/MICSFT/WINDOWS/CP1252.TXT); the rest equals Latin-1.
constexpr std::array<char32_t, 32> windows1252_high{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xC2 || first > 0xF4) return {invalid_code, 1};
  const unsigned char second = byte(1);
  if (first < 0xE0) {
    if (!is_continuation(second)) return {invalid_code, 1};
    return {static_cast<char32_t>((first & 0x1F) << 6 | (second & 0x3F)), 2};
  }
  const unsigned char lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (second < lowest || second > highest || !is_continuation(byte(2))) return {invalid_code, 1};
  if (first < 0xF0) {
    return {static_cast<char32_t>((first & 0x0F) << 12 | (second & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
  }
  if (!is_continuation(byte(3))) return {invalid_code, 1};
  return {
      static_cast<char32_t>((first & 0x07) << 18 | (second & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F)),
      4};
}

void append_utf8(std::string& out, char32_t code) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_utf8(std::string_view text) {
  std::size_t at = skip_ascii(text, 0);
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    if (point.code == invalid_code) return false;
    at += point.length;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) at = skip_ascii(text, at);
  }
  return true;
}

std::string windows1252_to_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = skip_ascii(text, at);
    out.append(text, at, end - at);
    if (end == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[end]);
    append_utf8(out, byte < 0xA0 ? windows1252_high[byte - 0x80U] : byte);
    at = end + 1;
  }
  return out;
}

std::string to_utf8(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return is_utf8(text) ? text : windows1252_to_utf8(text);
}

std::size_t length_utf8(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(static_cast<unsigned char>(c)) ? 0 : 1;
  return count;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_utf8(text, at);
    // C0 and C1 controls move the cursor; the marks of direction and the line separators rearrange what is read.
    const bool hidden = code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == invalid_code || code == 0x061C ||
                        (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
                        (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
    if (hidden) {
      out += "·";
    } else {
      out.append(text, at, length);
    }
    at += length;
  }
  return out;
}

}  // namespace duidelijk::base

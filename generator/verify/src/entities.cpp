// SPDX-License-Identifier: EUPL-1.2
#include "entities.h"

#include <array>
#include <charconv>
#include <utility>

namespace duidelijk::verify {
namespace {

constexpr std::size_t longest_reference = 12;
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> names{{{"amp", "&"},
                                                                               {"lt", "<"},
                                                                               {"gt", ">"},
                                                                               {"quot", "\""},
                                                                               {"apos", "'"},
                                                                               {"nbsp", "\u00A0"},
                                                                               {"shy", "\u00AD"},
                                                                               {"euro", "€"},
                                                                               {"ndash", "–"},
                                                                               {"hellip", "…"}}};

std::string utf8(std::uint32_t code) {
  std::string out;
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
  return out;
}

std::optional<std::string> by_number(std::string_view digits) {
  const bool hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
  return utf8(code);
}

std::optional<std::string> meaning(std::string_view name) {
  if (!name.empty() && name[0] == '#') return by_number(name.substr(1));
  for (const auto& [known, text] : names) {
    if (name == known) return std::string(text);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Reference> read_reference(std::string_view text, std::size_t at) {
  const auto part = text.substr(at, longest_reference);
  const auto end = part.find(';');
  if (end == std::string_view::npos) return std::nullopt;
  auto found = meaning(part.substr(1, end - 1));
  if (!found) return std::nullopt;
  return Reference{*std::move(found), end + 1};
}

std::string decode_references(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    const auto next = raw.find('&', i);
    if (next == std::string_view::npos) {
      out += raw.substr(i);
      break;
    }
    out += raw.substr(i, next - i);
    const auto reference = read_reference(raw, next);
    out += reference ? reference->utf8 : std::string("&");
    i = next + (reference ? reference->length : 1);
  }
  return out;
}

}  // namespace duidelijk::verify

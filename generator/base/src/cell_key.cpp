// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/cell_key.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <charconv>

namespace duidelijk::base {
namespace {

constexpr std::size_t longest_word = 80;

constexpr bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_key_character(char c) {
  return is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '+' || c == ':';
}

// A version has one spelling, so that a key has one too: no sign, no leading zero.
std::optional<int> parse_version(std::string_view text) {
  if (text.empty() || text.size() > 9 || text.front() < '1' || text.front() > '9') return std::nullopt;
  int version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return version;
}

// Dimensions must come sorted and once each.
bool add_member(CellKey& key, std::string_view part) {
  const auto equals = part.find('=');
  if (equals == std::string_view::npos) return false;
  const auto dimension = part.substr(0, equals);
  const auto member = part.substr(equals + 1);
  if (!is_key_word(dimension) || !is_key_word(member)) return false;
  if (!key.members.empty() && key.members.rbegin()->first >= dimension) return false;
  key.members.emplace_hint(key.members.end(), dimension, member);
  return true;
}

}  // namespace

bool is_key_word(std::string_view text) {
  return !text.empty() && text.size() <= longest_word && text.front() != '.' &&
         std::all_of(text.begin(), text.end(), is_key_character);
}

std::string CellKey::text() const {
  std::string out = indicator;
  out += '@';
  out += std::to_string(version);
  out += '|';
  out += period.code();
  for (const auto& [dimension, member] : members) {
    out += '|';
    out += dimension;
    out += '=';
    out += member;
  }
  return out;
}

std::optional<CellKey> CellKey::parse(std::string_view text) {
  const auto parts = split(text, '|');
  if (parts.size() < 2) return std::nullopt;
  const auto at = parts[0].find('@');
  if (at == std::string_view::npos || !is_key_word(parts[0].substr(0, at))) return std::nullopt;
  const auto version = parse_version(parts[0].substr(at + 1));
  const auto period = Period::parse(parts[1]);
  if (!version || !period) return std::nullopt;
  CellKey key{std::string(parts[0].substr(0, at)), *version, *period, {}};
  for (std::size_t i = 2; i < parts.size(); ++i) {
    if (!add_member(key, parts[i])) return std::nullopt;
  }
  return key;
}

}  // namespace duidelijk::base

// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <limits>

namespace duidelijk::base {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void skip_spaces(std::string_view& text) {
  while (take(text, " ") || take(text, "\u00A0") || take(text, "\u202F")) {
  }
}

// Takes "-€ ", "€ -" and the like; true when negative.
bool take_sign(std::string_view& text) {
  bool negative = false;
  const auto sign = [&] {
    if (take(text, "-") || take(text, "\u2212")) {
      negative = true;
      return true;
    }
    return take(text, "+");
  };
  const bool early = sign();
  if (take(text, "€")) {
    skip_spaces(text);
    if (!early) sign();
  }
  return negative;
}

// "1", "12.345", "1.234.567": every group after the first has three digits, and the first one to three and no zero in
// front.
bool is_grouped(std::string_view whole) {
  const auto groups = split(whole, '.');
  if (groups[0].empty() || groups[0].size() > 3 || groups[0][0] == '0') return false;
  return std::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) { return group.size() == 3; });
}

struct Parts {
  std::string_view whole;     // may hold well-formed dots
  std::string_view fraction;  // digits
};

// Splits at the decimal sign: the comma, or a single dot that cannot set apart thousands.
std::optional<Parts> split_decimal(std::string_view text) {
  const auto comma = text.find(',');
  const auto dot = text.find('.');
  const bool has_dot = dot != std::string_view::npos;
  if (comma != std::string_view::npos) {
    if (text.find(',', comma + 1) != std::string_view::npos || text.rfind('.') + 1 > comma + 1) return std::nullopt;
    const Parts parts{text.substr(0, comma), text.substr(comma + 1)};
    if (parts.fraction.empty() || (has_dot && !is_grouped(parts.whole))) return std::nullopt;
    return parts;
  }
  if (!has_dot || is_grouped(text)) return Parts{text, {}};
  if (text.find('.', dot + 1) != std::string_view::npos || dot + 1 == text.size()) return std::nullopt;
  return Parts{text.substr(0, dot), text.substr(dot + 1)};
}

// Appends one digit; false when it does not fit. Counts below zero, so that the smallest int64 fits too.
bool push_digit(std::int64_t& negated, int digit) {
  constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  if (negated < lowest / 10 || negated * 10 < lowest + digit) return false;
  negated = negated * 10 - digit;
  return true;
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view text, int decimals) {
  text = trim(text);
  const bool negative = take_sign(text);
  const bool known = std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
  if (!known || std::none_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  const auto parts = split_decimal(text);
  if (!parts || decimals < 0 || parts->fraction.size() > static_cast<std::size_t>(decimals)) return std::nullopt;

  std::int64_t negated = 0;
  for (const char c : parts->whole) {
    if (c != '.' && !push_digit(negated, c - '0')) return std::nullopt;
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(decimals); ++i) {
    const int digit = i < parts->fraction.size() ? parts->fraction[i] - '0' : 0;
    if (!push_digit(negated, digit)) return std::nullopt;
  }
  if (negative) return negated;
  if (negated == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return -negated;
}

}  // namespace duidelijk::base

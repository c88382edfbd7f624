// SPDX-License-Identifier: EUPL-1.2
#include "decimal.h"

#include <algorithm>

namespace duidelijk::protect {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool append_digits(std::string_view digits, std::int64_t& mantissa) {
  for (const char c : digits) {
    mantissa = mantissa * 10 + (c - '0');
    if (mantissa > Decimal::max_mantissa) return false;
  }
  return true;
}

}  // namespace

std::optional<std::int64_t> Decimal::scaled(int to_decimals) const {
  std::int64_t result = mantissa;
  for (int i = decimals; i < to_decimals; ++i) {
    result *= 10;
    if (result > max_mantissa || result < -max_mantissa) return std::nullopt;
  }
  return result;
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t mark = std::min(text.find_first_of(".,"), text.size());
  const std::string_view whole = text.substr(0, mark);
  std::string_view part = mark < text.size() ? text.substr(mark + 1) : std::string_view{};
  if (whole.empty() || (mark < text.size() && part.empty())) return std::nullopt;
  if (!std::all_of(whole.begin(), whole.end(), is_digit) || !std::all_of(part.begin(), part.end(), is_digit))
    return std::nullopt;
  while (part.ends_with('0')) part.remove_suffix(1);
  if (part.size() > static_cast<std::size_t>(Decimal::max_decimals)) return std::nullopt;
  Decimal number{0, static_cast<int>(part.size())};
  if (!append_digits(whole, number.mantissa) || !append_digits(part, number.mantissa)) return std::nullopt;
  if (negative) number.mantissa = -number.mantissa;
  return number;
}

}  // namespace duidelijk::protect

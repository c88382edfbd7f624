// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace duidelijk::base {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view euro = "€\u00A0";

constexpr std::uint64_t magnitude(std::int64_t value) {
  return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

std::string grouped(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += '.';
    out += digits[i];
  }
  return out;
}

std::string with_sign(bool negative, std::string_view text) { return fmt::format("{}{}", negative ? minus : "", text); }

// Half away from zero.
constexpr std::uint64_t divide_rounded(std::uint64_t value, std::uint64_t by) {
  return value / by + (value % by >= by - by / 2 ? 1 : 0);
}

constexpr std::size_t at_least_none(int decimals) { return decimals > 0 ? static_cast<std::size_t>(decimals) : 0; }

// One digit at least before the decimals.
std::string digits_of(std::uint64_t scaled, std::size_t decimals) {
  std::string digits = std::to_string(scaled);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  return digits;
}

std::string decimal(std::uint64_t scaled, std::size_t decimals) {
  const std::string digits = digits_of(scaled, decimals);
  const std::string_view all = digits;
  std::string out = grouped(all.substr(0, all.size() - decimals));
  if (decimals > 0) out += fmt::format(",{}", all.substr(all.size() - decimals));
  return out;
}

}  // namespace

std::string dutch_integer(std::int64_t value) {
  return with_sign(value < 0, grouped(std::to_string(magnitude(value))));
}

std::string dutch_decimal(std::int64_t scaled, int decimals) {
  return with_sign(scaled < 0, decimal(magnitude(scaled), at_least_none(decimals)));
}

std::string plain_decimal(std::int64_t scaled, int decimals) {
  const std::size_t places = at_least_none(decimals);
  std::string text = digits_of(magnitude(scaled), places);
  if (places > 0) text.insert(text.size() - places, 1, '.');
  return scaled < 0 ? "-" + text : text;
}

std::string dutch_euro(std::int64_t cents) {
  const std::uint64_t euros = divide_rounded(magnitude(cents), 100);
  return fmt::format("{}{}", euro, with_sign(cents < 0 && euros > 0, grouped(std::to_string(euros))));
}

std::string dutch_euro_short(std::int64_t cents) {
  // Rounded first: € 999.999,60 is a million, not "€ 1.000.000".
  if (divide_rounded(magnitude(cents), 100) < 1'000'000) return dutch_euro(cents);
  const std::uint64_t tenths = divide_rounded(magnitude(cents), 10'000'000);
  return fmt::format("{}{}\u00A0mln", euro, with_sign(cents < 0, decimal(tenths, 1)));
}

std::string dutch_date(Date date) {
  return fmt::format("{} {} {}", date.day(), dutch_month(date.month()), date.year());
}

std::string_view dutch_month(int month) {
  constexpr std::array<std::string_view, 12> names{"januari",   "februari", "maart",    "april",
                                                   "mei",       "juni",     "juli",     "augustus",
                                                   "september", "oktober",  "november", "december"};
  if (month < 1 || month > 12) throw std::invalid_argument(fmt::format("maand {} bestaat niet", month));
  return names[static_cast<std::size_t>(month - 1)];
}

}  // namespace duidelijk::base

// SPDX-License-Identifier: EUPL-1.2
#include "bsn.h"

#include "context.h"

#include "duidelijk/base/date.h"

namespace duidelijk::ingest {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_date(std::string_view digits) { return digits.size() == 8 && base::Date::parse(digits).has_value(); }

}  // namespace

std::optional<std::uint32_t> parse_bsn(std::string_view text) {
  if (text.size() != 9 && text.size() != 8) return std::nullopt;
  int weight = static_cast<int>(text.size());
  int sum = 0;
  std::uint32_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    const int digit = c - '0';
    sum += digit * (weight == 1 ? -1 : weight);
    value = value * 10 + static_cast<std::uint32_t>(digit);
    --weight;
  }
  if (value == 0 || sum % 11 != 0) return std::nullopt;
  return value;
}

bool is_bsn(std::string_view text) { return parse_bsn(text).has_value(); }

std::string mask_bsns(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == i) {
      out += text[i++];
      continue;
    }
    const std::string_view run = text.substr(i, end - i);
    if (is_bsn(run) && !is_date(run)) {
      out += '#';
    } else {
      out += run;
    }
    i = end;
  }
  return out;
}

}  // namespace duidelijk::ingest

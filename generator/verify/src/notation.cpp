// SPDX-License-Identifier: EUPL-1.2
#include "notation.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>

namespace duidelijk::verify {
namespace {

using release::Indicator;
using release::Value;

constexpr std::string_view million_short = "\u00A0mln";
constexpr std::string_view million_word = " miljoen";
constexpr long double widest_rounding = 0.1L;
constexpr int most_decimals = 6;

bool take_front(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool take_back(std::string_view& text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  text.remove_suffix(word.size());
  return true;
}

/// A number of this indicator's unit as a text says it: "€ 47,1 mln" is 47.1 million with one decimal of a million.
struct Said {
  long double value = 0;
  long double step = 1;  ///< of the last digit
};

/// The minus of a page is U+2212; parse_number knows "-".
std::string plain_minus(std::string_view text) {
  constexpr std::string_view minus = "\u2212";
  std::string out(text);
  for (auto at = out.find(minus); at != std::string::npos; at = out.find(minus)) out.replace(at, minus.size(), "-");
  return out;
}

std::optional<Said> read_number(const Indicator& indicator, std::string_view text) {
  const bool euro = indicator.unit == "euro";
  if (take_front(text, "€\u00A0") != euro) return std::nullopt;
  Said said;
  if (euro && (take_back(text, million_short) || take_back(text, million_word))) said.step = 1'000'000;
  const auto bare = read_bare(text);
  if (!bare || bare->percent) return std::nullopt;
  said.value = bare->value * said.step;
  said.step /= std::pow(10.0L, bare->decimals);
  return said;
}

/// "3.400" has two, "€ 47,1 mln" three.
std::size_t significant_digits(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? 0 : digits.find_last_not_of('0') - first + 1;
}

bool says_about(const Indicator& indicator, long double exact, std::string_view text) {
  const bool above = take_front(text, "ruim ");
  const bool below = !above && take_front(text, "bijna ");
  if (!above && !below) return false;
  const auto said = read_number(indicator, text);
  if (!said) return false;
  const long double rest = above ? exact - said->value : said->value - exact;
  return rest >= -1e-9L && rest <= widest_rounding * std::abs(said->value);
}

bool says_ratio(const Indicator& indicator, long double percent, std::string_view text) {
  if (indicator.unit != "procent" || percent <= 0) return false;
  std::string_view rest = text;
  if (take_front(rest, "1 op de ")) {
    const auto number = base::parse_number(rest, 0);
    return number && *number > 1 && is_rounding_of(*number, 0, 100 / percent);
  }
  if (take_back(rest, " van de 10")) {
    const auto number = base::parse_number(rest, 0);
    return number && is_rounding_of(*number, 0, percent / 10);
  }
  return false;
}

/// "€ 47,1 miljoen", "€ 0,3 miljoen": rounded at its last digit, and not further than to tenths of a million.
bool says_millions(const Indicator& indicator, long double exact, std::string_view text) {
  if (!text.ends_with(million_word)) return false;
  const auto said = read_number(indicator, text);
  return said && said->step <= 100'000 && std::abs(said->value - exact) <= said->step / 2 + 1e-6L;
}

}  // namespace

std::optional<Bare> read_bare(std::string_view text) {
  Bare bare;
  bare.percent = take_back(text, "%");
  if (text.empty() || text.find("€") != std::string_view::npos) return std::nullopt;
  const auto comma = text.find(',');
  bare.decimals = comma == std::string_view::npos ? 0 : static_cast<int>(text.size() - comma - 1);
  if (bare.decimals > most_decimals) return std::nullopt;
  const auto number = base::parse_number(plain_minus(text), bare.decimals);
  // Written back, so that "1.23", "007" and the like are no Dutch numbers.
  if (!number || base::dutch_decimal(*number, bare.decimals) != text) return std::nullopt;
  bare.value = static_cast<long double>(*number) / std::pow(10.0L, bare.decimals);
  return bare;
}

bool says_in_picture(const Indicator& indicator, const Value& value, std::string_view text, long double factor) {
  if (says(indicator, value, text)) return true;
  const auto bare = read_bare(text);
  if (!bare || !value.shown() || bare->percent != (indicator.unit == "procent")) return false;
  const int decimals = factor > 1 ? 1 : indicator.unit == "euro" ? 0 : indicator.decimals;
  if (bare->decimals != decimals) return false;
  const long double step = factor / std::pow(10.0L, decimals);
  return std::abs(bare->value * factor - number_of(indicator, value)) <= step * (0.5L + 1e-6L);
}

bool is_rounding_of(std::int64_t shown, int decimals, long double exact) {
  const long double step = std::pow(10.0L, -decimals);
  return std::abs(static_cast<long double>(shown) * step - exact) <= step * (0.5L + 1e-6L);
}

long double number_of(const Indicator& indicator, const Value& value) {
  return static_cast<long double>(value.scaled) / std::pow(10.0L, indicator.decimals);
}

bool says(const Indicator& indicator, const Value& value, std::string_view text) {
  if (text == release::format(indicator, value) || text == release::format_short(indicator, value)) return true;
  if (!value.shown()) return false;
  // Without its unit; euros whole, as everywhere.
  if (text == (indicator.unit == "euro" ? base::dutch_integer(std::llround(number_of(indicator, value)))
                                        : base::dutch_decimal(value.scaled, indicator.decimals)))
    return true;
  const long double exact = number_of(indicator, value);
  if (says_about(indicator, exact, text) || says_ratio(indicator, exact, text)) return true;
  if (says_millions(indicator, exact, text)) return true;
  // A value that is almost round is printed round, without "ruim": three digits, and less than half of the fourth away.
  const auto said = read_number(indicator, text);
  return said && significant_digits(text) <= 3 && std::abs(said->value - exact) <= 0.0005L * std::abs(exact);
}

}  // namespace duidelijk::verify

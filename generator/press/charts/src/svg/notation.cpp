// SPDX-License-Identifier: EUPL-1.2
#include "notation.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace duidelijk::charts::svg {
namespace {

constexpr double million = 1e6, billion = 1e9;
constexpr int most_decimals = 6;

double power_of_ten(int exponent) {
  double value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

bool is_money(const std::string& unit) { return unit == "euro"; }

}  // namespace

Notation::Notation(std::string unit, int decimals, double largest)
    : unit_(std::move(unit)), decimals_(decimals), one_(power_of_ten(decimals)) {
  const double natural = largest / one_;
  // Money is said in millions from one million on, as in text; what is counted only when the digits no longer fit.
  if (natural >= 100 * billion) {
    factor_ = billion;
  } else if (natural >= (is_money(unit_) ? million : 100 * million)) {
    factor_ = million;
  }
  title_ = factor_ == billion ? "miljard " + unit_ : factor_ == million ? "miljoen " + unit_ : unit_;
}

double Notation::ceiling() const { return unit_ == "procent" ? 100 * one_ : 0; }

double Notation::finest() const { return is_money(unit_) ? one_ : 1.0; }

std::string Notation::written(double value, int decimals) const {
  // One division, so that halves round as they do in exact arithmetic.
  const double divisor = factor_ * one_;
  const double scale = power_of_ten(decimals);
  const double shown = divisor >= scale ? value / (divisor / scale) : value * (scale / divisor);
  auto text = base::dutch_decimal(std::llround(shown), decimals);
  if (unit_ == "procent") text += '%';
  return text;
}

std::string Notation::tick(double value, double step) const {
  int decimals = 0;
  for (double unit = factor_ * one_; decimals < most_decimals && std::fmod(step, unit) != 0 && unit > 1; unit /= 10)
    ++decimals;
  return written(value, decimals);
}

std::string Notation::bare(double value, int decimals_of_indicator) const {
  if (factor_ > 1) return written(value, 1);
  return written(value, is_money(unit_) ? 0 : decimals_of_indicator);
}

std::string Notation::plain(double value) const {
  auto digits = fmt::format("{:.0f}", value + 0.0);
  if (decimals_ <= 0) return digits;
  const auto decimals = static_cast<std::size_t>(decimals_);
  const std::size_t sign = digits.front() == '-' ? 1 : 0;
  if (digits.size() - sign <= decimals) digits.insert(sign, decimals + 1 + sign - digits.size(), '0');
  return digits.insert(digits.size() - decimals, 1, '.');
}

bool read_plain(std::string_view text, int decimals, double& value) {
  double natural = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), natural, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(natural) || std::abs(natural) > 1e17)
    return false;
  value = std::round(natural * power_of_ten(decimals));
  return true;
}

}  // namespace duidelijk::charts::svg

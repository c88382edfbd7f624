// SPDX-License-Identifier: EUPL-1.2
#include "phrase.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace duidelijk::narrative {

namespace {

std::int64_t power_of_ten(int n) {
  std::int64_t result = 1;
  for (int i = 0; i < n; ++i) result *= 10;
  return result;
}

double as_number(const Figure& figure) {
  return static_cast<double>(figure.value.scaled) / static_cast<double>(power_of_ten(figure.indicator->decimals));
}

bool is_euro(const Figure& figure) { return figure.indicator->unit == "euro"; }
bool is_percentage(const Figure& figure) { return figure.indicator->unit == "procent"; }

/// "ruim 3.400" for 3.410, "bijna 3.500" for 3.480, "3.400" exactly. Two significant digits hold in a reader's head.
std::string about(const Figure& figure) {
  const double value = as_number(figure);
  const double size = std::abs(value);
  const std::string sign = is_euro(figure) ? "€\u00a0" : "";
  double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(1.0, size))) - 1.0));
  if (size >= 10'000 && size < 1'000'000) step /= 10;
  const double below = std::floor(value / step) * step;
  const double rest = value - below;
  const auto print = [&](double number) {
    if (is_euro(figure)) return base::dutch_euro_short(static_cast<std::int64_t>(std::llround(number * 100)));
    return base::dutch_integer(std::llround(number));
  };
  if (rest < step * 0.005) return print(below);
  return rest < step * 0.6 ? "ruim " + print(below) : "bijna " + print(below + step);
}

std::optional<std::string> one_in(const Figure& figure) {
  const double value = as_number(figure);
  if (!is_percentage(figure) || value <= 0 || value > 50) return std::nullopt;
  return fmt::format("1 op de {}", base::dutch_integer(std::llround(100 / value)));
}

std::optional<std::string> of_ten(const Figure& figure) {
  const double value = as_number(figure);
  if (!is_percentage(figure) || value < 5 || value > 95) return std::nullopt;
  return fmt::format("{} van de 10", std::llround(value / 10));
}

std::optional<std::string> in_millions(const Figure& figure) {
  if (!is_euro(figure)) return std::nullopt;
  const double millions = as_number(figure) / 1e6;
  return "€\u00a0" + base::dutch_decimal(std::llround(millions * 10), 1) + " miljoen";
}

}  // namespace

const std::vector<std::string>& formats() {
  static const std::vector<std::string> all{"kort", "miljoen", "getal", "ongeveer", "1-op-de", "van-de-10", "naam", "periode", "peildatum", "status"};
  return all;
}

std::optional<std::string> phrase(const Figure& figure, std::string_view format) {
  if (format.empty()) return release::format(*figure.indicator, figure.value);
  if (format == "kort") return release::format_short(*figure.indicator, figure.value);
  if (format == "getal" && is_euro(figure)) return base::dutch_integer(std::llround(as_number(figure)));
  if (format == "getal") return base::dutch_decimal(figure.value.scaled, figure.indicator->decimals);
  if (format == "miljoen") return in_millions(figure);
  if (format == "ongeveer") return about(figure);
  if (format == "1-op-de") return one_in(figure);
  if (format == "van-de-10") return of_ten(figure);
  if (format == "naam") return figure.indicator->name;
  if (format == "periode") return figure.key.period.label();
  if (format == "peildatum") return base::dutch_date(figure.key.period.last());
  if (format == "status") return figure.certainty == release::Certainty::definitief ? std::string() : " (" + std::string(release::to_string(figure.certainty)) + ")";
  return std::nullopt;
}

}  // namespace duidelijk::narrative

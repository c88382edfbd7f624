// SPDX-License-Identifier: EUPL-1.2
#include "direction.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::narrative {

namespace {

constexpr double level_percent = 1.0;
constexpr double level_points = 0.5;

std::string tenths(double number, bool one_decimal) {
  return one_decimal ? base::dutch_decimal(std::llround(std::abs(number) * 10), 1) : base::dutch_integer(std::llround(std::abs(number)));
}

std::string plain(double number, bool one_decimal) {
  const auto scaled = one_decimal ? std::llround(number * 10) : std::llround(number);
  if (!one_decimal) return std::to_string(scaled);
  const auto size = std::abs(scaled);
  return (scaled < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

}  // namespace

Direction direction_between(const Figure& from, const Figure& to, bool one_decimal) {
  Direction direction;
  const bool points = to.indicator->unit == "procent";
  const auto change = static_cast<double>(to.value.scaled - from.value.scaled);
  const double scale = std::pow(10.0, to.indicator->decimals);
  const double size = points ? change / scale : from.value.scaled == 0 ? 0.0 : 100.0 * change / static_cast<double>(from.value.scaled);
  const bool within_rounding = to.indicator->rounded_to > 1 && std::abs(change) <= to.indicator->rounded_to;
  if (within_rounding || std::abs(size) < (points ? level_points : level_percent)) {
    direction.value = "0";
    return direction;
  }
  direction.way = size > 0 ? Direction::Way::up : Direction::Way::down;
  direction.amount = tenths(size, one_decimal) + (points ? " procentpunt" : "%");
  direction.value = plain(size, one_decimal);
  return direction;
}

std::string phrase_direction(const Direction& direction, std::string_view form) {
  const bool up = direction.way == Direction::Way::up;
  const bool level = direction.way == Direction::Way::level;
  if (form == "meervoud") return level ? "bleven ongeveer gelijk" : (up ? "stegen met " : "daalden met ") + direction.amount;
  if (form == "zelfstandig") return level ? "ongeveer geen verandering" : (up ? "een stijging van " : "een daling van ") + direction.amount;
  if (form == "bijvoeglijk") return level ? "ongeveer gelijk" : up ? "hoger" : "lager";
  return level ? "bleef ongeveer gelijk" : (up ? "steeg met " : "daalde met ") + direction.amount;
}

bool is_broken_between(const Context& context, const std::string& indicator, const base::Period& from, const base::Period& to) {
  const base::Date first = std::min(from.first(), to.first());
  const base::Date last = std::max(from.last(), to.last());
  return std::any_of(context.breaks.begin(), context.breaks.end(), [&](const auto& each) {
    const bool concerns = std::any_of(each.second.begin(), each.second.end(), [&](const std::string& id) { return id == "*" || id == indicator; });
    return concerns && first < each.first && each.first <= last;
  });
}

}  // namespace duidelijk::narrative

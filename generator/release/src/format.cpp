// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/dutch.h"
#include "duidelijk/release/release.h"

#include <array>

namespace duidelijk::release {
namespace {

constexpr int decimals_of_cents = 2;

/// A scaled value as cents, rounded half away from zero.
std::int64_t cents(std::int64_t scaled, int decimals) {
  for (; decimals < decimals_of_cents; ++decimals) scaled *= 10;
  std::int64_t divisor = 1;
  for (; decimals > decimals_of_cents; --decimals) divisor *= 10;
  const auto half = scaled < 0 ? -divisor / 2 : divisor / 2;
  return (scaled + half) / divisor;
}

struct Counted {
  std::string_view unit, one;
};
/// Units that are said behind the number.
constexpr std::array<Counted, 5> counted{{{"weken", "week"}, {"maanden", "maand"}, {"dagen", "dag"}, {"jaren", "jaar"},
                                          {"uren", "uur"}}};

std::string number(const Indicator& indicator, std::int64_t scaled) {
  return indicator.decimals == 0 ? base::dutch_integer(scaled) : base::dutch_decimal(scaled, indicator.decimals);
}

std::string with_unit(const Indicator& indicator, std::int64_t scaled) {
  auto text = number(indicator, scaled);
  if (indicator.unit == "procent") return text + '%';
  for (const auto& [unit, one] : counted) {
    if (indicator.unit != unit) continue;
    const bool single = indicator.decimals == 0 && scaled == 1;
    return text + ' ' + std::string{single ? one : unit};
  }
  return text;
}

}  // namespace

std::string format(const Indicator& indicator, const Value& value) {
  if (!value.shown()) return std::string{to_string(value.presence)};
  if (indicator.unit == "euro") return base::dutch_euro(cents(value.scaled, indicator.decimals));
  return with_unit(indicator, value.scaled);
}

std::string format_short(const Indicator& indicator, const Value& value) {
  if (value.shown() && indicator.unit == "euro") return base::dutch_euro_short(cents(value.scaled, indicator.decimals));
  return format(indicator, value);
}

std::string plain_number(const Indicator& indicator, std::int64_t scaled) {
  return base::plain_decimal(scaled, indicator.decimals);
}

}  // namespace duidelijk::release

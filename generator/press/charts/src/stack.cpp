// SPDX-License-Identifier: EUPL-1.2
#include "stack.h"

#include "fault.h"

#include <algorithm>
#include <array>

namespace duidelijk::charts {
namespace {

/// Units of which two do not make a larger one.
bool adds_up(const release::Indicator& indicator) {
  constexpr std::array<std::string_view, 7> lengths{"weken", "maanden", "dagen", "jaren", "uren", "cijfer", "index"};
  if (indicator.unit == "procent") return true;
  const bool is_quotient = !indicator.denominator.empty();
  return !is_quotient && std::find(lengths.begin(), lengths.end(), indicator.unit) == lengths.end();
}

std::int64_t power_of_ten(int n) {
  std::int64_t result = 1;
  for (; n > 0; --n) result *= 10;
  return result;
}

/// The whole of one bar, in the scale of `indicator`; nothing when it is not known.
std::optional<std::int64_t> whole(const Chart& chart, const Choice& choice, std::size_t category) {
  const Source& source = choice.sources.front();
  if (source.indicator->unit == "procent") return 100 * power_of_ten(source.indicator->decimals);
  const bool parts_of_a_total = choice.by != nullptr && chart.time_axis;
  if (!parts_of_a_total) return std::nullopt;
  const Point total = point_of(choice, source, chart.periods[category], {});
  return total.value.shown() ? std::optional(total.value.scaled) : std::nullopt;
}

}  // namespace

bool may_stack(const Chart& chart, const Choice& choice, const base::Diagnostic& where,
               base::Diagnostics& diagnostics) {
  const auto refuse = [&](std::string message, std::string advice) {
    diagnostics.add(fault(where, "niet-te-stapelen", std::move(message), std::move(advice)));
    return false;
  };
  for (const Source& source : choice.sources) {
    if (!adds_up(*source.indicator))
      return refuse("'" + source.indicator->id + "' (" + source.indicator->unit + ") kan niet worden opgeteld",
                    "laat vorm=gestapeld weg");
  }
  const bool one_scale = std::all_of(choice.sources.begin(), choice.sources.end(), [&](const Source& source) {
    return source.indicator->decimals == choice.sources.front().indicator->decimals;
  });
  const std::int64_t unit = std::max(1, choice.sources.front().indicator->rounded_to);
  for (std::size_t category = 0; category < chart.categories.size(); ++category) {
    std::int64_t sum = 0;
    for (const Series& series : chart.series) {
      const release::Value& value = series.points[category].value;
      if (value.scaled < 0)
        return refuse("in " + chart.categories[category] + " is een deel kleiner dan nul, en dat is niet te stapelen",
                      "kies vorm=staaf of vorm=lijn");
      // An adversary's sum that does not fit is more than any whole.
      if (__builtin_add_overflow(sum, value.scaled, &sum))
        return refuse("in " + chart.categories[category] + " zijn de getallen te groot om op te tellen",
                      "kies vorm=lijn");
    }
    const auto total = one_scale ? whole(chart, choice, category) : std::nullopt;
    const std::int64_t slack = unit * static_cast<std::int64_t>(chart.series.size() + 1);
    if (total && sum - slack > *total) {
      return refuse("de delen zijn in " + chart.categories[category] +
                        " samen meer dan het geheel: iemand kan in meer dan één deel meetellen",
                    "kies vorm=lijn of vorm=staaf");
    }
  }
  return true;
}

}  // namespace duidelijk::charts

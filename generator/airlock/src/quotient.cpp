// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/airlock/rules/denominator.h"
#include "sheet_pairs.h"
#include "values.h"

namespace duidelijk::airlock {
namespace {

using release::Presence;

class Quotient {
 public:
  Quotient(const Model& model, const content::Indicator& indicator, const Values& values)
      : model_(model), indicator_(indicator), values_(values), rule_(model.rules()) {}

  [[nodiscard]] std::pair<release::Value, Reason> of(const release::Value& above, const release::Value& below, bool guarded) const {
    for (const auto presence : {Presence::niet_van_toepassing, Presence::ontbreekt}) {
      if (above.presence == presence || below.presence == presence) return {{presence, 0}, Reason::none};
    }
    if (!above.shown() || !below.shown()) return {{Presence::afgeschermd, 0}, Reason::operand};
    const auto& numerator = *model_.input().site.indicator(indicator_.numerator);
    const auto& denominator = *model_.input().site.indicator(indicator_.denominator);
    const int down = values_.decimals(denominator);
    if (guarded && denominator.unit != "euro" && rule_.hides(below.scaled / power(down))) {
      return {{Presence::afgeschermd, 0}, Reason::denominator};
    }
    if (below.scaled == 0) return {{Presence::niet_van_toepassing, 0}, Reason::none};
    const bool euro = indicator_.unit == "euro";
    const int wanted = euro ? 0 : values_.decimals(indicator_);
    // q · 10^wanted = above · 10^down · factor · 10^wanted / (below · 10^up)
    const int up = values_.decimals(numerator);
    const std::int64_t times = indicator_.factor * power(wanted) * power(down);
    const std::int64_t result = scaled_ratio(above.scaled, below.scaled * power(up), times);
    return {{Presence::getoond, euro ? result * power(2) : result}, Reason::none};
  }

 private:
  static std::int64_t power(int n) {
    std::int64_t p = 1;
    while (n-- > 0) p *= 10;
    return p;
  }

  const Model& model_;
  const content::Indicator& indicator_;
  const Values& values_;
  Denominator rule_;
};

}  // namespace

ReleasedSheet quotient(const Model& model, const content::Indicator& indicator, const Operands& operands,
                       const ReleasedSheet& numerator, const ReleasedSheet& denominator, const Values& values) {
  const Sheet& above = *model.sheet(operands.numerator);
  const Sheet& below = *model.sheet(operands.denominator);
  const Quotient rule(model, indicator, values);
  ReleasedSheet result;
  result.values.assign(numerator.values.size(), {Presence::ontbreekt, 0});
  result.reasons.assign(numerator.values.size(), Reason::none);
  SheetPairs(above, below, operands.denominator_by_year).each([&](std::size_t i, std::size_t j) {
    const Index v = above.cells[i];
    const bool guarded = v < no_data && model.variables()[v].guarded;
    std::tie(result.values[i], result.reasons[i]) = rule.of(numerator.values[i], denominator.values[j], guarded);
  });
  return result;
}

}  // namespace duidelijk::airlock

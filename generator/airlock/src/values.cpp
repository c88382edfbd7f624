// SPDX-License-Identifier: EUPL-1.2
#include "values.h"

#include "duidelijk/airlock/rounding.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace duidelijk::airlock {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t powers[] = {1, 10, 100, 1'000, 10'000};

bool is_euro_sum(const content::Fact& fact, const content::Indicator& indicator) {
  return fact.value == content::Fact::Value::cent &&
         (indicator.measure == content::Measure::som || indicator.measure == content::Measure::gemiddelde);
}

}  // namespace

bool coarse(const content::Audience& audience) {
  return !audience.confidential || audience.rules.round > 1 || audience.rules.suppress_from_person_dimensions == 0;
}

std::int64_t scaled_ratio(std::int64_t a, std::int64_t b, std::int64_t times) {
  const Wide top = Wide{a} * times * 2;
  const Wide bottom = Wide{b} * 2;
  const bool negative = (top < 0) != (bottom < 0);
  const Wide t = top < 0 ? -top : top;
  const Wide u = bottom < 0 ? -bottom : bottom;
  const Wide q = (t + u / 2) / u;
  if (q > std::numeric_limits<std::int64_t>::max()) throw std::overflow_error("een verhouding past niet in 64 bits");
  const auto result = static_cast<std::int64_t>(q);
  return negative ? -result : result;
}

int Values::decimals(const content::Indicator& indicator) const {
  const bool plain = coarse(model_.audience());
  if (indicator.measure == content::Measure::quotient) {
    if (indicator.unit == "euro") return 2;
    if (!plain) return indicator.decimals;
    return indicator.unit == "procent" ? 0 : std::min(indicator.decimals, 1);
  }
  const auto* fact = model_.input().site.fact(indicator.fact);
  if (fact == nullptr) return 0;
  if (is_euro_sum(*fact, indicator)) return 2;
  if (indicator.measure == content::Measure::gemiddelde) return std::min(indicator.decimals, 1);
  return indicator.measure == content::Measure::mediaan && !plain ? indicator.decimals : 0;
}

int Values::rounded_to(const content::Indicator& indicator) const {
  if (indicator.measure == content::Measure::quotient || indicator.measure == content::Measure::geen) {
    return indicator.unit == "euro" ? 100 : 1;
  }
  const auto* fact = model_.input().site.fact(indicator.fact);
  const auto& rules = model_.rules();
  if (fact == nullptr || rules.suppress_from_person_dimensions > 0) return 1;
  if (fact->public_source && !is_euro_sum(*fact, indicator)) return 1;
  switch (indicator.measure) {
    case content::Measure::mediaan:
    case content::Measure::gemiddelde:
      return 1;
    case content::Measure::som:
      if (fact->value == content::Fact::Value::cent) return static_cast<int>(rules.euro_round_cents);
      return model_.rounding(indicator);
    default:
      return model_.rounding(indicator);
  }
}

// Days become weeks or months (of 365,25 / 12 days) as the unit says. Scores have one decimal of their own, and are
// rounded once.
std::int64_t Values::scaled(const content::Indicator& indicator, const content::Fact& fact, const cube::Cell& cell,
                            bool guarded) const {
  const auto& rules = model_.rules();
  switch (indicator.measure) {
    case content::Measure::gemiddelde:
      return scaled_ratio(cell.score_sum, 10 * static_cast<std::int64_t>(cell.n), powers[decimals(indicator)]);
    case content::Measure::mediaan: {
      const int d = decimals(indicator);
      if (fact.value == content::Fact::Value::cent) return cell.value;
      if (indicator.unit == "weken") return scaled_ratio(cell.value, 7, powers[d]);
      if (indicator.unit == "maanden") return scaled_ratio(cell.value, 487, 16 * powers[d]);
      return cell.value * powers[d];
    }
    case content::Measure::som:
      // A ledger names nobody, but to the cent it can be the bill of one aanbieder: its euros are rounded as all euros
      // are.
      if (fact.value == content::Fact::Value::cent && (guarded || fact.public_source))
        return rounded(cell.value, rules.euro_round_cents);
      return guarded ? rounded(cell.value, model_.rounding(indicator)) : cell.value;
    default:
      return guarded ? rounded(cell.value, model_.rounding(indicator)) : cell.value;
  }
}

release::Value Values::value(const Sheet& sheet, std::size_t position, Index v) const {
  using release::Presence;
  if (v == structural_zero) return {Presence::niet_van_toepassing, 0};
  if (v == no_data) return {Presence::ontbreekt, 0};
  if (protection_.hidden(v)) return {Presence::afgeschermd, 0};
  const content::Fact& fact = *model_.facts()[sheet.fact].fact;
  const cube::Cell& cell = sheet.table->cells[position];
  const bool average =
      sheet.indicator->measure == content::Measure::mediaan || sheet.indicator->measure == content::Measure::gemiddelde;
  if ((average && !cell.has_value) || (fact.public_source && cell.rows == 0)) return {Presence::ontbreekt, 0};
  return {Presence::getoond, scaled(*sheet.indicator, fact, cell, model_.variables()[v].guarded)};
}

ReleasedSheet Values::of(const Sheet& sheet) const {
  ReleasedSheet result;
  result.values.reserve(sheet.cells.size());
  for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
    result.values.push_back(value(sheet, i, sheet.cells[i]));
    result.reasons.push_back(sheet.cells[i] < no_data ? protection_.reason(sheet.cells[i]) : Reason::none);
  }
  return result;
}

release::Certainty certainty_of(const Model& model, const content::Indicator& indicator, const base::Period& period) {
  const base::Date until = model.input().data_until;
  if (period.last() > until) return release::Certainty::voorlopig;
  int months = indicator.provisional_months.value_or(0);
  bool estimated = indicator.estimated;
  for (const auto& operand : {indicator.numerator, indicator.denominator}) {
    const auto* other = operand.empty() ? nullptr : model.input().site.indicator(operand);
    if (other == nullptr) continue;
    months = std::max(months, other->provisional_months.value_or(0));
    estimated = estimated || other->estimated;
  }
  const bool late = months > 0 && period.last() > until.plus_months(-months);
  if (!late) return release::Certainty::definitief;
  return estimated ? release::Certainty::geraamd : release::Certainty::voorlopig;
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "problem.h"

#include "cost.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::protect {
namespace {

using audit::Bounds;
using audit::Question;

class Builder {
 public:
  Builder(const Input& input, const Primaries& primaries, base::Diagnostics& warnings)
      : spec_(input.spec), input_(input), figures_(*input.figures), primaries_(primaries), warnings_(warnings) {}

  suppress::Problem build() {
    suppress::Problem problem;
    problem.system = &input_.space->system();
    for (Index v = 0; v < input_.space->size(); ++v) {
      const auto value = figures_.value[v];
      problem.primary.push_back(primaries_.reasons[v] != 0 ? 1 : 0);
      problem.fixed.push_back(primaries_.fixed[v]);
      problem.released.push_back({value, value});
      problem.as_primary.push_back(as_primary(v));
      problem.as_secondary.push_back(as_secondary(v));
      if (spec_.settings.intervals != Width::none && primaries_.reasons[v] != 0)
        problem.questions.push_back(question(v));
    }
    problem.cost = costs_of(input_);
    return problem;
  }

 private:
  [[nodiscard]] bool small_count(Index v) const {
    return !spec_.magnitudes() && (primaries_.reasons[v] & by_frequency) != 0;
  }
  [[nodiscard]] bool knows_rules() const { return spec_.settings.knowledge == Knowledge::rule; }

  [[nodiscard]] Bounds as_primary(Index v) const {
    if (!small_count(v) || !knows_rules()) return {};
    return {spec_.rules.protect_zeros ? 0 : 1, *spec_.rules.minimum_frequency - 1};
  }

  /// A count that someone declared safe by hand may be smaller than the rule says: then a reader cannot use the rule.
  [[nodiscard]] Bounds as_secondary(Index v) const {
    if (spec_.magnitudes() || !knows_rules() || !spec_.rules.minimum_frequency) return {};
    const auto m = *spec_.rules.minimum_frequency;
    return {figures_.value[v] < m ? 0 : m, Bounds::infinity};
  }

  Question question(Index v) {
    if (spec_.settings.intervals == Width::percent) return within(v, around(v, up_by_percent(v)));
    if (small_count(v)) return count_question(v);
    if (!spec_.magnitudes() && primaries_.reasons[v] == by_hand)
      return {v, Bounds::infinity, Bounds::minus_infinity, spec_.settings.frequency_width.value_or(default_width(10))};
    return around(v, upper_protection(spec_.rules, figures_, v, primaries_.reasons[v]));
  }

  Question count_question(Index v) {
    const auto m = *spec_.rules.minimum_frequency;
    const auto wanted = spec_.settings.frequency_width.value_or(default_width(m));
    if (!knows_rules()) return {v, Bounds::infinity, m, wanted};
    const auto known = as_primary(v);
    const auto possible = known.hi - known.lo;
    if (wanted > possible && spec_.settings.frequency_width) warn_width(wanted, possible);
    return {v, Bounds::infinity, std::min(default_reach(m), known.hi), std::min(wanted, possible)};
  }

  [[nodiscard]] std::int64_t up_by_percent(Index v) const {
    const auto part = static_cast<std::int64_t>(spec_.settings.percent) * (figures_.value[v] / 100) +
                      (static_cast<std::int64_t>(spec_.settings.percent) * (figures_.value[v] % 100) + 99) / 100;
    return std::max<std::int64_t>(part, 1);
  }

  [[nodiscard]] Question around(Index v, std::int64_t up) const {
    const auto value = figures_.value[v];
    return {v, value - std::min(up, value), value + up, 0};
  }

  /// No further than what a reader knows of the cell by the rules alone.
  [[nodiscard]] Question within(Index v, Question asked) const {
    const auto known = as_primary(v);
    asked.lo_at_most = std::max(asked.lo_at_most, known.lo);
    asked.hi_at_least = std::min(asked.hi_at_least, known.hi);
    return asked;
  }

  void warn_width(std::int64_t wanted, std::int64_t possible) {
    if (warned_) return;
    warned_ = true;
    base::Diagnostic d;
    d.severity = base::Severity::waarschuwing;
    d.rule = "breedte-onhaalbaar";
    d.file = spec_.file;
    d.message = fmt::format(
        "'options.frequency_width' is {}, en wie de regel kent weet van een verborgen aantal al dat het hooguit {} "
        "uiteen kan liggen; dat is nu de breedte",
        wanted, possible);
    d.advice = "verhoog minimum_frequency, zet protect_zeros op true, of vraag een kleinere breedte";
    warnings_.add(std::move(d));
  }

  const Spec& spec_;
  const Input& input_;
  const Figures& figures_;
  const Primaries& primaries_;
  base::Diagnostics& warnings_;
  bool warned_ = false;
};

}  // namespace

std::int64_t default_width(std::int64_t minimum_frequency) {
  return std::min<std::int64_t>(4, minimum_frequency / 2 + 1);
}
std::int64_t default_reach(std::int64_t minimum_frequency) { return (minimum_frequency + 1) / 2; }

suppress::Problem problem_of(const Input& input, const Primaries& primaries, base::Diagnostics& warnings) {
  return Builder(input, primaries, warnings).build();
}

}  // namespace duidelijk::protect

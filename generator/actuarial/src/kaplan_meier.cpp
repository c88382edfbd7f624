// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/actuarial/kaplan_meier.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace duidelijk::actuarial {
namespace {

// S is a product of fractions; where it is exactly one half on paper it may be a hair above it in binary.
constexpr double kHalf = 0.5 + 1e-12;

/// The spells that were seen, in two sorted lists: who leaves when, and who comes in late.
struct RiskSet {
  std::vector<Spell> by_exit;
  std::vector<std::int64_t> late_entries;
};

RiskSet risk_set(std::span<const Spell> spells) {
  RiskSet set;
  set.by_exit.reserve(spells.size());
  for (const Spell& spell : spells) {
    if (spell.exit < 0 || spell.entry < 0) throw std::invalid_argument("a duration is never negative");
    if (spell.entry > 0 && spell.exit <= spell.entry) continue;
    set.by_exit.push_back(spell);
    if (spell.entry > 0) set.late_entries.push_back(spell.entry);
  }
  const auto earlier = [](const Spell& a, const Spell& b) { return a.exit < b.exit; };
  if (!std::is_sorted(set.by_exit.begin(), set.by_exit.end(), earlier)) {
    std::sort(set.by_exit.begin(), set.by_exit.end(), earlier);
  }
  std::sort(set.late_entries.begin(), set.late_entries.end());
  return set;
}

/// Calls visit(time, at risk, ended) for every time at which something ended, until visit says stop (false).
template <typename Visit>
void for_each_step(std::span<const Spell> spells, Visit visit) {
  const RiskSet set = risk_set(spells);
  std::uint64_t at_risk = set.by_exit.size() - set.late_entries.size();
  std::size_t entered = 0;
  for (std::size_t i = 0; i < set.by_exit.size();) {
    const std::int64_t time = set.by_exit[i].exit;
    for (; entered < set.late_entries.size() && set.late_entries[entered] < time; ++entered) ++at_risk;
    std::uint64_t leaving = 0, ended = 0;
    for (; i < set.by_exit.size() && set.by_exit[i].exit == time; ++i) {
      ++leaving;
      if (set.by_exit[i].ended) ++ended;
    }
    if (ended > 0 && !visit(time, at_risk, ended)) return;
    at_risk -= leaving;
  }
}

}  // namespace

std::vector<SurvivalStep> kaplan_meier(std::span<const Spell> spells) {
  std::vector<SurvivalStep> curve;
  double survival = 1.0, greenwood = 0.0;
  for_each_step(spells, [&](std::int64_t time, std::uint64_t at_risk, std::uint64_t ended) {
    const double n = static_cast<double>(at_risk), d = static_cast<double>(ended);
    survival *= (n - d) / n;
    if (at_risk > ended) greenwood += d / (n * (n - d));
    curve.push_back({time, at_risk, ended, survival, survival * std::sqrt(greenwood)});
    return true;
  });
  return curve;
}

std::optional<std::int64_t> median_survival(std::span<const Spell> spells) {
  std::optional<std::int64_t> median;
  double survival = 1.0;
  for_each_step(spells, [&](std::int64_t time, std::uint64_t at_risk, std::uint64_t ended) {
    survival *= static_cast<double>(at_risk - ended) / static_cast<double>(at_risk);
    if (survival > kHalf) return true;
    median = time;
    return false;
  });
  return median;
}

double survival_at(std::span<const SurvivalStep> curve, std::int64_t time) {
  double survival = 1.0;
  for (const SurvivalStep& step : curve) {
    if (step.time > time) break;
    survival = step.survival;
  }
  return survival;
}

}  // namespace duidelijk::actuarial

// SPDX-License-Identifier: EUPL-1.2
#include "primaries.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace duidelijk::protect {
namespace {

__extension__ using Wide = __int128;

/// Percentages are exact to a millionth.
constexpr std::int64_t millionths = 1'000'000;
constexpr std::int64_t hundred = 100 * millionths;
Wide exact(double percentage) { return std::llround(percentage * static_cast<double>(millionths)); }

std::int64_t ceil_of(Wide numerator, Wide denominator) {
  return static_cast<std::int64_t>(numerator > 0 ? (numerator + denominator - 1) / denominator
                                                 : -(-numerator / denominator));
}

std::int64_t sum_of_largest(const Figures& figures, Index variable, unsigned n) {
  const auto largest = figures.largest_of(variable).first(n);
  return std::accumulate(largest.begin(), largest.end(), std::int64_t{0});
}

std::uint8_t reasons_for(const Spec& spec, const Figures& figures, Index v) {
  const auto& rules = spec.rules;
  std::uint8_t reasons = 0;
  if (rules.minimum_frequency) {
    const auto n = figures.frequency[v];
    const bool zero = n == 0 && rules.protect_zeros && (!spec.magnitudes() || figures.filled[v] != 0);
    if (zero || (n > 0 && n < *rules.minimum_frequency)) reasons |= by_frequency;
  }
  if (rules.p_percent &&
      p_percent_sensitive(figures.value[v], figures.largest_of(v)[0], figures.largest_of(v)[1], *rules.p_percent))
    reasons |= by_p_percent;
  if (rules.dominance &&
      dominated(figures.value[v], sum_of_largest(figures, v, rules.dominance->n), rules.dominance->k))
    reasons |= by_dominance;
  return reasons;
}

}  // namespace

std::vector<std::string_view> names_of(std::uint8_t reasons) {
  std::vector<std::string_view> names;
  if ((reasons & by_frequency) != 0) names.emplace_back("minimum_frequency");
  if ((reasons & by_p_percent) != 0) names.emplace_back("p_percent");
  if ((reasons & by_dominance) != 0) names.emplace_back("dominance");
  if ((reasons & by_hand) != 0) names.emplace_back("manual");
  return names;
}

bool p_percent_sensitive(std::int64_t total, std::int64_t first, std::int64_t second, double p) {
  return Wide{total - first - second} * hundred < exact(p) * first;
}

bool dominated(std::int64_t total, std::int64_t largest, double k) {
  return Wide{largest} * hundred > exact(k) * total;
}

Primaries primaries_of(const Spec& spec, const Figures& figures, const std::map<Index, Decision>& manual) {
  Primaries found;
  const auto cells = static_cast<Index>(figures.value.size());
  for (Index v = 0; v < cells; ++v) {
    std::uint8_t reasons = reasons_for(spec, figures, v);
    bool fixed = spec.magnitudes() ? figures.filled[v] == 0
                                   : figures.value[v] == 0 && spec.rules.minimum_frequency && !spec.rules.protect_zeros;
    if (const auto it = manual.find(v); it != manual.end()) {
      const Manual status = it->second.status;
      if (reasons != 0 && status == Manual::safe) found.made_safe.push_back(v);
      if (reasons != 0 && status == Manual::fixed) found.kept_shown.push_back(v);
      reasons = status == Manual::unsafe ? static_cast<std::uint8_t>(reasons | by_hand) : std::uint8_t{0};
      fixed = status == Manual::fixed || (fixed && status == Manual::safe);
    }
    found.reasons.push_back(reasons);
    found.fixed.push_back(fixed ? 1 : 0);
  }
  return found;
}

std::int64_t upper_protection(const Rules& rules, const Figures& figures, Index variable, std::uint8_t reasons) {
  const std::int64_t total = figures.value[variable];
  std::int64_t up = 0;
  if ((reasons & by_p_percent) != 0) {
    const auto largest = figures.largest_of(variable);
    up = std::max(
        up, ceil_of(exact(*rules.p_percent) * largest[0] - Wide{total - largest[0] - largest[1]} * hundred, hundred));
  }
  if ((reasons & by_dominance) != 0) {
    const Wide k = exact(rules.dominance->k);
    up = std::max(up, ceil_of(Wide{sum_of_largest(figures, variable, rules.dominance->n)} * hundred - k * total, k));
  }
  if (up == 0) up = ceil_of(Wide{total} * 15, 100);
  return std::max<std::int64_t>(up, 1);
}

}  // namespace duidelijk::protect

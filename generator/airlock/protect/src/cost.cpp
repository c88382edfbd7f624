// SPDX-License-Identifier: EUPL-1.2
#include "cost.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace duidelijk::protect {
namespace {

__extension__ using Wide = __int128;

constexpr Wide most_together = Wide{1} << 61;
constexpr Wide finest = Wide{1} << 40;  // parts of one cell in which values are told apart

/// Times 1024, rounded down; at least 1024, at most 2^23 for what a cell can be worth.
std::int64_t fourth_root(std::int64_t value) {
  return static_cast<std::int64_t>(1024 * std::sqrt(std::sqrt(static_cast<double>(std::max<std::int64_t>(value, 1)))));
}

/// Per variable the weights of all its names together.
std::vector<std::int64_t> weights_of(const Input& input) {
  const CellSpace& space = *input.space;
  const auto& tables = input.spec.tables;
  std::vector<std::int64_t> weights(space.size(), 0);
  for (std::size_t t = 0; t < tables.size(); ++t) {
    space.each_cell(t, [&](std::span<const std::size_t> members, Index v) {
      if (space.named_before(t, members)) return;
      std::int64_t largest = 0;
      for (std::size_t other = t; other < tables.size(); ++other) {
        if (tables[other].weight > largest && space.table_has(other, members)) largest = tables[other].weight;
      }
      weights[v] += largest;
    });
  }
  return weights;
}

}  // namespace

std::vector<std::int64_t> costs_of(const Input& input) {
  const std::vector<std::int64_t> weights = weights_of(input);
  const std::vector<std::int64_t>& value = input.figures->value;
  std::vector<Wide> by_value(weights.size());
  for (Index v = 0; v < weights.size(); ++v) by_value[v] = Wide{std::max<std::int64_t>(value[v], 1)} * weights[v];
  const Wide worth = std::accumulate(by_value.begin(), by_value.end(), Wide{0});
  std::vector<std::int64_t> costs(weights.size());
  if (input.spec.settings.cost == Cost::value) {
    const Wide unit = worth / most_together + 1;
    for (Index v = 0; v < weights.size(); ++v)
      costs[v] = std::max<std::int64_t>(1, static_cast<std::int64_t>(by_value[v] / unit));
    return costs;
  }
  if (input.spec.settings.cost == Cost::balanced) {
    for (Index v = 0; v < weights.size(); ++v) costs[v] = weights[v] * fourth_root(value[v]);
    return costs;
  }
  const Wide cells = std::max<Wide>(1, std::accumulate(weights.begin(), weights.end(), Wide{0}));
  const Wide parts = std::min(finest, most_together / cells);
  for (Index v = 0; v < weights.size(); ++v)
    costs[v] = static_cast<std::int64_t>(weights[v] * parts + by_value[v] * (parts - 1) / std::max<Wide>(1, worth));
  return costs;
}

}  // namespace duidelijk::protect

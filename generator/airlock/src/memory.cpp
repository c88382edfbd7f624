// SPDX-License-Identifier: EUPL-1.2
#include "memory.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace duidelijk::airlock {
namespace {

using audit::Bounds;

constexpr std::size_t absent = ~std::size_t{0};

/// Where each entry of `from` stands in `to`.
template <typename List>
std::vector<std::size_t> places(const List& from, const List& to) {
  std::vector<std::size_t> result;
  for (const auto& each : from) {
    const auto found = std::find(to.begin(), to.end(), each);
    result.push_back(found == to.end() ? absent : static_cast<std::size_t>(found - to.begin()));
  }
  return result;
}

/// For each cell of a released table its position in a table of this audience; absent when that lacks it.
std::vector<std::size_t> positions(const release::Table& from, const cube::Table& to) {
  std::vector<std::size_t> result = places(from.periods, to.periods);
  for (std::size_t d = 0; d < from.members.size(); ++d) {
    const auto members = places(from.members[d], to.members[d]);
    std::vector<std::size_t> next;
    next.reserve(result.size() * members.size());
    for (const std::size_t at : result) {
      for (const std::size_t m : members)
        next.push_back(at == absent || m == absent ? absent : at * to.members[d].size() + m);
    }
    result = std::move(next);
  }
  return result;
}

bool additive(cube::Measure m) { return m != cube::Measure::mediaan && m != cube::Measure::gemiddelde; }

bool is_count(cube::Measure m) { return m == cube::Measure::jeugdigen || m == cube::Measure::rijen; }

}  // namespace

Memory::Memory(const Model& model) : model_(model) {
  for (const release::Release& release : model.input().also_seen) see(release);
}

Bounds Memory::bounds(Index v) const {
  return bounds_.empty() ? Bounds{Bounds::minus_infinity, Bounds::infinity} : bounds_[v];
}

void Memory::see(const release::Release& release) {
  const auto* audience = model_.input().site.publication.find(release.audience);
  if (audience == nullptr) return;
  printed_.resize(model_.variables().size(), 0);
  bounds_.resize(model_.variables().size(), {Bounds::minus_infinity, Bounds::infinity});
  for (const release::Table& table : release.tables) see(release, audience->rules, table);
}

void Memory::see(const release::Release& release, const content::Rules& rules, const release::Table& table) {
  const Sheet* sheet = model_.sheet({table.indicator, {}, table.grain, table.dimensions, {}});
  if (sheet == nullptr || !additive(sheet->table->request.measure)) return;
  const std::int64_t base = release.indicator(table.indicator)->rounded_to;
  const std::int64_t least = rules.protect_zeros ? 0 : 1;
  const std::vector<std::size_t> position = positions(table, *sheet->table);
  for (std::size_t i = 0; i < position.size(); ++i) {
    if (position[i] == absent || sheet->cells[position[i]] >= no_data) continue;
    const Index v = sheet->cells[position[i]];
    const Variable& variable = model_.variables()[v];
    const release::Value& value = table.values[i];
    if (value.shown()) {
      printed_[v] = 1;
      const std::int64_t low = value.scaled - base / 2;
      const bool above = is_count(variable.measure) && base > 1 && value.scaled > 0;
      meet(v, {above ? std::max<std::int64_t>(rules.minimum, low) : low, value.scaled + base / 2});
    } else if (value.presence == release::Presence::afgeschermd && variable.measure == cube::Measure::jeugdigen) {
      // As in Knowledge: the attacker is taken to know which cells the minimum hides.
      const std::int64_t x = variable.cell->value;
      if (x >= least && x < rules.minimum) meet(v, {least, rules.minimum - 1});
    }
  }
}

void Memory::meet(Index v, Bounds bounds) {
  bounds_[v] = {std::max(bounds_[v].lo, bounds.lo), std::min(bounds_[v].hi, bounds.hi)};
}

}  // namespace duidelijk::airlock

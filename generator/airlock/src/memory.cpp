// SPDX-License-Identifier: EUPL-1.2
#include "memory.h"

#include "duidelijk/airlock/rules/minimum_count.h"
#include "duidelijk/airlock/rules/small_change.h"

#include <algorithm>
#include <tuple>

namespace duidelijk::airlock {
namespace {

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

}  // namespace

Memory::Memory(const Model& model) : model_(model), versions_(model) {
  const Input& input = model.input();
  const bool remembers = input.past != nullptr && !input.past->empty();
  if (input.also_seen.empty() && !remembers) return;
  marks_.assign(model.variables().size(), 0);
  for (const release::Release& release : input.also_seen) {
    for (const release::Table& table : release.tables) see(release, table);
  }
  if (!remembers) return;
  for (const Sheet& sheet : model.sheets()) remember(sheet);
  const auto order = [](const Change& c) { return std::tie(c.cell, c.issued); };
  std::sort(changes_.begin(), changes_.end(), [&](const Change& a, const Change& b) { return order(a) < order(b); });
  changes_.erase(std::unique(changes_.begin(), changes_.end(),
                             [&](const Change& a, const Change& b) { return order(a) == order(b); }),
                 changes_.end());
}

void Memory::see(const release::Release& release, const release::Table& table) {
  const Sheet* sheet = model_.sheet({table.indicator, {}, table.grain, table.dimensions, {}});
  if (sheet == nullptr || !adds(sheet->table->request.measure)) return;
  const std::int64_t base = release.indicator(table.indicator)->rounded_to;
  const auto* audience = model_.input().site.publication.find(release.audience);
  const std::vector<std::size_t> position = positions(table, *sheet->table);
  for (std::size_t i = 0; i < position.size(); ++i) {
    if (position[i] == absent || sheet->cells[position[i]] >= no_data) continue;
    const Index v = sheet->cells[position[i]];
    if (table.values[i].presence == release::Presence::afgeschermd && audience != nullptr &&
        is_count(model_.variables()[v].measure))
      add_told(v, MinimumCount(audience->rules).when_hidden(model_.value(v)));
    if (!table.values[i].shown()) continue;
    mark(v, printed_here);
    printed_as_.try_emplace(
        v, Entangled::Cell{release.audience, table.key(i, release.indicator(table.indicator)->version)});
    if (base == 1 && table.values[i].scaled == model_.value(v)) mark(v, fixed_here);
    tell(v, table.values[i].scaled, base);
  }
}

void Memory::remember(const Sheet& sheet) {
  if (!adds(sheet.table->request.measure)) return;
  for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
    if (sheet.cells[i] >= no_data) continue;
    remember(sheet.cells[i], model_.input().past->of(model_.key(sheet, i).text()));
  }
}

void Memory::remember(Index v, std::span<const registry::Entry> told) {
  const Variable& variable = model_.variables()[v];
  versions_.note(v, told);
  const registry::Entry* last_own = nullptr;
  for (const registry::Entry& entry : told) {
    const bool own = model_.input().past->editions()[entry.issued].audience == model_.audience().id;
    if (own) last_own = &entry;
    const bool same = entry.exact && *entry.exact == variable.cell->value;
    if (!entry.shown) continue;
    if (same) mark(v, printed_then);
    if (same && (entry.rounded_to == 1 || (own && entry.rounded_to == rounding(variable)))) {
      mark(v, fixed_here);
    } else if (same) {
      tell(v, entry.scaled, entry.rounded_to);
    } else if (tells_few(variable, entry)) {
      changes_.push_back({v, entry.issued, entry.scaled});
    }
  }
  if (last_own != nullptr && !last_own->shown && last_own->exact && *last_own->exact == variable.cell->value)
    mark(v, hidden_there);
}

void Memory::tell(Index v, std::int64_t printed, std::int64_t base) {
  const audit::Bounds may_be{printed - base / 2, printed + base / 2};
  const std::int64_t truth = model_.value(v);
  if (truth < may_be.lo || truth > may_be.hi) return;  // another version of it
  add_told(v, may_be);
}

void Memory::add_told(Index v, const audit::Bounds& may_be) {
  audit::Bounds& known =
      told_.try_emplace(v, audit::Bounds{audit::Bounds::minus_infinity, audit::Bounds::infinity}).first->second;
  known = {std::max(known.lo, may_be.lo), std::min(known.hi, may_be.hi)};
}

const Entangled::Cell* Memory::printed_anew(Index v) const {
  const auto found = printed_as_.find(v);
  return found == printed_as_.end() || has(v, printed_then) ? nullptr : &found->second;
}

audit::Bounds Memory::told(Index v) const {
  const auto found = told_.find(v);
  return found == told_.end() ? audit::Bounds{audit::Bounds::minus_infinity, audit::Bounds::infinity} : found->second;
}

bool Memory::tells_few(const Variable& v, const registry::Entry& before) const {
  if (!v.guarded || !is_count(v.measure) || !before.exact) return false;
  // A figure rounded to base b may stand for b values: the change between two lies in an interval as wide as both
  // together.
  const std::int64_t width = before.rounded_to - 1 + rounding(v) - 1;
  return SmallChange(model_.rules()).hides(*before.exact, v.cell->value, width);
}

std::int64_t Memory::rounding(const Variable& v) const {
  const bool euros = model_.is_euros(v);
  if (!v.guarded && !(euros && model_.space(v).fact->public_source)) return 1;
  return euros ? model_.rules().euro_round_cents : model_.rounding(v);
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "versions.h"

#include "duidelijk/airlock/rules/minimum_count.h"

#include <algorithm>
#include <string>

namespace duidelijk::airlock {
namespace {

using audit::Bounds;

constexpr Index same = no_variable - 1;

base::Date end_of(const std::string& edition) {
  const auto period = base::Period::parse(edition);
  return period ? period->last() : base::Date{};
}

Bounds both(const Bounds& a, const Bounds& b) { return {std::max(a.lo, b.lo), std::min(a.hi, b.hi)}; }

}  // namespace

Versions::Versions(const Model& model) : model_(model) {
  if (model.input().past == nullptr || model.input().past->empty()) return;
  std::vector<base::Date> ends;
  for (const auto& issued : model.input().past->editions()) ends.push_back(end_of(issued.edition));
  std::vector<base::Date> order = ends;
  std::sort(order.begin(), order.end());
  order.erase(std::unique(order.begin(), order.end()), order.end());
  for (const auto& end : ends) {
    const auto found = std::lower_bound(order.begin(), order.end(), end);
    edition_of_.push_back(static_cast<std::uint32_t>(found - order.begin()));
  }
  at_.assign(order.size(), std::vector<Index>(model.variables().size(), unknown));
}

// A figure that an edition did not repeat is still what the one before it said.
void Versions::note(Index v, std::span<const registry::Entry> entries) {
  const Variable& variable = model_.variables()[v];
  if (!model_.guarded_family(variable.fact, variable.measure)) return;
  std::vector<Index> known(at_.size(), unknown);
  for (const registry::Entry& entry : entries) {
    if (!entry.exact) continue;
    Index now = same;
    if (*entry.exact != variable.cell->value) {
      now = version(v, *entry.exact);
      all_[now].told = both(all_[now].told, told(variable, entry));
    }
    known[edition_of_[entry.issued]] = now;
  }
  for (std::size_t edition = 0; edition < known.size(); ++edition) {
    if (known[edition] == unknown && edition > 0) known[edition] = known[edition - 1];
    if (known[edition] != unknown) at_[edition][v] = known[edition];
  }
}

Index Versions::version(Index v, std::int64_t value) {
  std::vector<Index>& of = of_[v];
  const auto found = std::find_if(of.begin(), of.end(), [&](Index each) { return all_[each].value == value; });
  if (found != of.end()) return *found;
  of.push_back(static_cast<Index>(all_.size()));
  all_.push_back({v, value, {Bounds::minus_infinity, Bounds::infinity}});
  return of.back();
}

Bounds Versions::told(const Variable& v, const registry::Entry& entry) const {
  if (entry.shown) return {entry.scaled - entry.rounded_to / 2, entry.scaled + entry.rounded_to / 2};
  if (!is_count(v.measure)) return {std::min<std::int64_t>(0, *entry.exact), Bounds::infinity};
  const auto* audience = model_.input().site.publication.find(model_.input().past->editions()[entry.issued].audience);
  if (audience == nullptr) return {0, Bounds::infinity};
  return MinimumCount(audience->rules).when_hidden(*entry.exact);
}

Index Versions::at(std::size_t edition, Index v) const {
  const Index at = at_[edition][v];
  if (at == unknown) return unknown;
  return at == same ? v : first() + at;
}

std::int64_t Versions::value(Index at) const { return at < first() ? model_.value(at) : all_[at - first()].value; }

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "protection.h"

#include <algorithm>
#include <tuple>

namespace duidelijk::airlock {

Protection::Protection(const Model& model, const Relations& relations)
    : relations_(relations),
      mask_(model.variables().size(), 0),
      reasons_(mask_.size(), Reason::none),
      protects_(mask_.size(), no_variable),
      causes_(mask_.size(), 0),
      hidden_in_(relations.system.rows(), 0),
      start_(mask_.size() + 1, 0) {
  auto couplings = relations.couplings;
  const auto order = [](const Coupling& c) { return std::tie(c.from, c.to); };
  std::sort(couplings.begin(), couplings.end(), [&](const Coupling& a, const Coupling& b) { return order(a) < order(b); });
  couplings.erase(std::unique(couplings.begin(), couplings.end(),
                              [&](const Coupling& a, const Coupling& b) { return order(a) == order(b); }),
                  couplings.end());
  for (const Coupling& c : couplings) {
    ++start_[c.from + 1U];
    coupled_.push_back(c.to);
  }
  for (std::size_t v = 0; v < mask_.size(); ++v) start_[v + 1] += start_[v];
}

Reason Protection::reason(Index v) const {
  if (mask_[v] == 0) return Reason::none;
  return reasons_[v] != Reason::none ? reasons_[v] : Reason::coupled;
}

void Protection::add(Index v, std::vector<Index>& changed) {
  if (causes_[v]++ > 0) return;
  mask_[v] = 1;
  changed.push_back(v);
  for (const Index row : relations_.system.rows_of(v)) ++hidden_in_[row];
  for (std::uint32_t i = start_[v]; i < start_[v + 1U]; ++i) add(coupled_[i], changed);
}

void Protection::remove(Index v, std::vector<Index>& changed) {
  if (--causes_[v] > 0) return;
  mask_[v] = 0;
  changed.push_back(v);
  for (const Index row : relations_.system.rows_of(v)) --hidden_in_[row];
  for (std::uint32_t i = start_[v]; i < start_[v + 1U]; ++i) remove(coupled_[i], changed);
}

std::vector<Index> Protection::hide(Index v, Reason reason, Index other) {
  std::vector<Index> changed;
  if (reasons_[v] != Reason::none) return changed;
  reasons_[v] = reason;
  protects_[v] = other;
  add(v, changed);
  return changed;
}

std::vector<Index> Protection::reveal(Index v) {
  std::vector<Index> changed;
  reasons_[v] = Reason::none;
  protects_[v] = no_variable;
  remove(v, changed);
  return changed;
}

std::vector<Index> Protection::secondaries() const {
  std::vector<Index> result;
  for (Index v = 0; v < reasons_.size(); ++v) {
    if (is_secondary(reasons_[v])) result.push_back(v);
  }
  return result;
}

}  // namespace duidelijk::airlock

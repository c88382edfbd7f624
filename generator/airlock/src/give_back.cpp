// SPDX-License-Identifier: EUPL-1.2
// Giving back: cells that were hidden for others and proved not to be needed.
#include "suppression.h"

#include <algorithm>
#include <set>

namespace duidelijk::airlock {

// Dearest first: what matters most to readers has the first chance to come back.
void Suppression::give_back() {
  if (!changed_.empty()) knowledge_->widen(changed_);
  changed_.clear();
  direction_.assign(model_.variables().size(), 0);
  alike_.clear();
  note(audit::Elimination(relations_.system, protection_.mask()));
  std::vector<Index> order = protection_.secondaries();
  std::sort(order.begin(), order.end(), [&](Index a, Index b) { return cost(b) < cost(a); });
  for (const Index v : order) {
    const Reason reason = protection_.reason(v);
    const Index protects = protection_.protects(v);
    const std::vector<Index> shown = protection_.reveal(v);
    if (!gives_away(shown) && still_safe(shown)) {
      report_.given_back += 1;
    } else {
      protection_.hide(v, reason, protects);
    }
  }
}

void Suppression::note(const audit::Elimination& audit) {
  for (std::size_t i = 0; i < audit.variables().size(); ++i) {
    std::uint64_t& direction = direction_[audit.variables()[i]];
    if (direction != 0) --alike_[direction];
    direction = audit.directions()[i];
    if (direction != 0) ++alike_[direction];
  }
}

bool Suppression::gives_away(const std::vector<Index>& shown) const {
  for (const Index v : shown) {
    if (direction_[v] == 0) continue;
    const auto among =
        std::count_if(shown.begin(), shown.end(), [&](Index other) { return direction_[other] == direction_[v]; });
    if (alike_.at(direction_[v]) > static_cast<std::uint32_t>(among)) return true;
  }
  return false;
}

bool Suppression::still_safe(const std::vector<Index>& shown) {
  for (const Index v : shown) {
    for (const Index row : relations_.system.rows_of(v)) {
      if (relations_.system.row(row).sense == audit::Sense::equal && protection_.hidden_in(row) == 1) return false;
      if (is_euro_row_[row] && protection_.hidden_in(row) > 0 && union_is_few(row)) return false;
    }
  }
  const std::vector<Index> rows = component(shown);
  if (rows.empty()) return knowledge_->try_to_show(shown);
  const audit::Elimination audit(relations_.system, protection_.mask(), rows);
  if (!audit.determined().empty() || !knowledge_->try_to_show(shown)) return false;
  for (const Index v : shown) {
    if (direction_[v] != 0) --alike_[direction_[v]];
    direction_[v] = 0;
  }
  note(audit);
  return true;
}

// The equalities that hang together with some cells through hidden ones: only there can anything new follow.
std::vector<Index> Suppression::component(const std::vector<Index>& shown) const {
  std::set<Index> rows;
  std::set<Index> seen;
  std::vector<Index> front = shown;
  while (!front.empty()) {
    const Index v = front.back();
    front.pop_back();
    for (const Index row : relations_.system.rows_of(v)) {
      if (relations_.system.row(row).sense != audit::Sense::equal || !rows.insert(row).second) continue;
      for (const auto& term : relations_.system.row(row).terms) {
        if (protection_.hidden(term.variable) && seen.insert(term.variable).second) front.push_back(term.variable);
      }
    }
  }
  return {rows.begin(), rows.end()};
}

}  // namespace duidelijk::airlock

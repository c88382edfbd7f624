// SPDX-License-Identifier: EUPL-1.2
// What interval propagation leaves, a linear program may still find: the last word on what is wide enough.
#include "duidelijk/audit/programs.h"

#include "suppression.h"

#include <algorithm>
#include <set>

namespace duidelijk::airlock {

// The cheapest cells among the rows that bind go too, round after round, until every quantity is wide enough or nothing
// can be hidden.
void Suppression::programs() {
  std::size_t shown = useless_.size();
  std::vector<const Target*> open = knowledge_->all();
  while (!open.empty()) {
    const auto answers = knowledge_->ask(open);
    std::vector<const Target*> left;
    std::set<Index> touched;  // rows that got a hidden cell in this round: what they bind is asked anew first
    bool hid = false;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (answers[i].met) continue;
      const auto& rows = answers[i].binding;
      if (std::any_of(rows.begin(), rows.end(), [&](Index row) { return touched.contains(row); })) {
        left.push_back(open[i]);
        continue;
      }
      const Index best = cheapest_binding(rows);
      if (best == no_variable) continue;  // it is reported
      left.push_back(open[i]);
      hide(best, Reason::interval, open[i]->cell);
      hid = true;
      const auto own = knowledge_->system().rows_of(best);
      touched.insert(own.begin(), own.end());
    }
    if (!hid) return;
    settle();
    knowledge_->widen(changed_);
    changed_.clear();
    // Hiding only widens, so that what was wide enough stays so; unless something was shown meanwhile.
    open = useless_.size() == shown ? std::move(left) : knowledge_->all();
    shown = useless_.size();
  }
}

// The rows that bind are the whole reason: where they hold nothing that may be hidden, hiding cannot help.
Index Suppression::cheapest_binding(const std::vector<Index>& binding) const {
  Index best = no_variable;
  for (const Index row : binding) {
    for (const auto& term : knowledge_->system().row(row).terms) {
      const Index v = term.variable;
      if (!may_hide(v)) continue;
      if (best == no_variable || cost(v) < cost(best)) best = v;
    }
  }
  return best;
}

}  // namespace duidelijk::airlock

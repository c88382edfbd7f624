// SPDX-License-Identifier: EUPL-1.2
// What interval propagation leaves, a linear program may still find: the last word on what is wide enough.
#include "duidelijk/audit/programs.h"

#include "insiders.h"
#include "suppression.h"

#include <algorithm>
#include <set>

namespace duidelijk::airlock {

// The cheapest cells among the rows that bind go too, round after round, until every quantity is wide enough or nothing
// can be hidden. Hiding only widens, so that what was wide enough stays so; unless something was shown meanwhile.
void Suppression::programs() {
  std::size_t shown = 0;
  do {
    shown = useless_.size();
    std::vector<Target> open = knowledge_->targets();
    while (!open.empty()) {
      const auto answers = knowledge_->ask(open);
      if (!hide_binding(open, answers)) break;
      std::vector<Target> left;
      for (std::size_t i = 0; i < open.size(); ++i) {
        if (!answers[i].met) left.push_back(open[i]);
      }
      open = useless_.size() == shown ? std::move(left) : knowledge_->targets();
    }
    inside_views();
  } while (useless_.size() != shown);
}

// In each round a row gets one hidden cell: what it binds besides is asked anew first.
bool Suppression::hide_binding(const std::vector<Target>& asked, const std::vector<audit::Answer>& answers) {
  std::set<Index> touched;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const auto& rows = answers[i].binding;
    if (answers[i].met || std::any_of(rows.begin(), rows.end(), [&](Index row) { return touched.contains(row); }))
      continue;
    const Index best = cheapest_binding(rows);
    if (best == no_variable) continue;  // it is reported
    hide(best, Reason::interval, asked[i].cell);
    const auto own = knowledge_->system().rows_of(best);
    touched.insert(own.begin(), own.end());
  }
  if (touched.empty()) return false;
  settle();
  knowledge_->widen(changed_);
  changed_.clear();
  return true;
}

void Suppression::inside_views() {
  for (const Insider& insider : insiders(model_, protection_, *knowledge_)) {
    const auto others = about_others(*knowledge_, insider);
    while (hide_binding(others, knowledge_->ask(others, insider.knows))) {
    }
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

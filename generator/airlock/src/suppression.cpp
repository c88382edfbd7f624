// SPDX-License-Identifier: EUPL-1.2
#include "suppression.h"

#include "duidelijk/base/error.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <limits>
#include <set>

namespace duidelijk::airlock {
Suppression::Suppression(const Model& model, const Memory& memory, const Relations& relations, Protection& protection,
                         Report& report)
    : model_(model), memory_(memory), relations_(relations), protection_(protection), report_(report) {
  const auto& system = relations.system;
  for (Index row = 0; row < system.rows(); ++row) {
    const auto terms = system.row(row).terms;
    const Variable& whole = model.variables()[terms.front().variable];
    const bool euros = model.is_euros(whole);
    is_euro_row_.push_back(euros && system.row(row).sense == audit::Sense::equal ? 1 : 0);
    pending_.push_back(row);
  }
  weigh();
}

void Suppression::weigh() {
  weight_.assign(model_.variables().size(), 1);
  for (const auto& published : model_.audience().tables) {
    if (published.weight == 1) continue;
    for (const auto grain : published.grains) {
      for (auto crossing : published.crossings) {
        std::sort(crossing.begin(), crossing.end());
        const Sheet* sheet = model_.sheet({published.indicator, {}, grain, crossing, {}});
        if (sheet == nullptr) continue;  // a quotient: its operands have lines of their own
        for (const Index v : sheet->cells) {
          if (v < no_data) weight_[v] = std::max(weight_[v], published.weight);
        }
      }
    }
  }
}

void Suppression::run() {
  settle();
  knowledge_.emplace(model_, memory_, relations_, protection_);
  changed_.clear();
  for (const Target& t : knowledge_->targets()) report_.narrow_before += knowledge_->narrow(t) ? 1 : 0;
  while (intervals()) settle();
  give_back();
  programs();
}

Suppression::Cost Suppression::cost(Index v) const {
  const Variable& variable = model_.variables()[v];
  const bool by_value = model_.rules().cost == content::Rules::Cost::waarde;
  const std::int64_t people = variable.cell->jeugdigen > 0 ? variable.cell->jeugdigen : variable.cell->rows;
  const std::int64_t behind = by_value ? std::abs(variable.cell->value) : people;
  const int inside = -std::popcount(variable.split);
  const bool zero = variable.cell->rows == 0;
  const bool by_rule = variable.guarded && !variable.by_member;
  const bool printed = memory_.printed(v);
  if (by_rule) return {zero ? 1 : 0, weight_[v], inside, printed, behind, v};
  return {variable.guarded ? 0 : 2,
          weight_[v],
          inside,
          printed,
          zero ? std::numeric_limits<std::int64_t>::max() : behind,
          v};
}

bool Suppression::may_hide(Index v) const {
  if (v >= model_.variables().size() || protection_.hidden(v) || memory_.fixed(v) || useless_.contains(v) ||
      !adds(model_.variables()[v].measure))
    return false;
  // Where zeros are shown a hidden zero hides nothing: elsewhere it is told, or left out.
  return model_.rules().protect_zeros || model_.variables()[v].cell->rows > 0;
}

Index Suppression::cheapest_in(std::span<const Index> rows) const {
  Index best = no_variable;
  for (const Index row : rows) {
    for (const auto& term : relations_.system.row(row).terms) {
      if (may_hide(term.variable) && (best == no_variable || cost(term.variable) < cost(best))) best = term.variable;
    }
  }
  return best;
}

Index Suppression::cheapest_in(Index row) const { return cheapest_in(std::span(&row, 1)); }

Index Suppression::hidden_one(Index row) const {
  for (const auto& term : relations_.system.row(row).terms) {
    if (protection_.hidden(term.variable)) return term.variable;
  }
  return no_variable;
}

void Suppression::hide(Index v, Reason reason, Index other) {
  for (const Index changed : protection_.hide(v, reason, other)) {
    changed_.push_back(changed);
    for (const Index row : relations_.system.rows_of(changed)) pending_.push_back(row);
  }
}

void Suppression::settle() {
  do {
    lines();
  } while (combinations() || unions());
}

void Suppression::lines() {
  std::vector<Index> rows;
  while (!pending_.empty()) {
    rows.swap(pending_);
    pending_.clear();
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const Index row : rows) {
      if (protection_.hidden_in(row) != 1 || relations_.system.row(row).sense != audit::Sense::equal) continue;
      const Index best = cheapest_in(row);
      if (best != no_variable) hide(best, Reason::line, hidden_one(row));
    }
    rows.clear();
  }
}

std::vector<Index> Suppression::exact() const {
  return audit::exactly_determined(relations_.system, protection_.mask());
}

// What follows from several lines together: each such cell gets one more hidden cell among the lines that give it away.
bool Suppression::combinations() {
  const audit::Elimination audit(relations_.system, protection_.mask());
  std::set<Index> touched;
  std::vector<Index> useless;
  for (const Index v : audit.determined()) {
    const std::vector<Index> rows = audit.witness(v);
    if (std::any_of(rows.begin(), rows.end(), [&](Index row) { return touched.contains(row); })) continue;
    const Index best = cheapest_in(rows);
    if (best == no_variable) {
      if (is_secondary(protection_.reason(v))) useless.push_back(v);
      continue;
    }
    hide(best, Reason::exact, v);
    for (const Index row : relations_.system.rows_of(best)) touched.insert(row);
  }
  return !touched.empty() || show(useless);
}

// A cell that follows whatever is hidden beside it, since the others were printed before, protects nothing.
bool Suppression::show(const std::vector<Index>& useless) {
  for (const Index v : useless) {
    useless_.insert(v);
    for (const Index changed : protection_.reveal(v)) {
      changed_.push_back(changed);
      for (const Index row : relations_.system.rows_of(changed)) pending_.push_back(row);
    }
  }
  return !useless.empty();
}

// The hidden cells of a line of euros follow as one sum: that sum may not be of few either.
bool Suppression::unions() {
  bool any = false;
  for (Index row = 0; row < is_euro_row_.size(); ++row) {
    if (!is_euro_row_[row] || protection_.hidden_in(row) == 0 || !union_is_few(row)) continue;
    const Index best = cheapest_in(row);
    if (best == no_variable) continue;
    hide(best, Reason::union_of_few, hidden_one(row));
    any = true;
  }
  return any;
}

bool Suppression::union_is_few(Index row) const {
  const auto terms = relations_.system.row(row).terms;
  if (protection_.hidden(terms.front().variable)) return false;  // the whole is not shown
  std::int64_t jeugdigen = 0;
  std::set<std::uint32_t> holdings;
  bool enough_holdings = model_.rules().minimum_aanbieders == 0;
  for (const auto& term : terms) {
    if (!protection_.hidden(term.variable)) continue;
    const cube::Cell& cell = *model_.variables()[term.variable].cell;
    if (!model_.variables()[term.variable].guarded) return false;
    jeugdigen += cell.jeugdigen;
    if (static_cast<int>(cell.holdings) >= model_.rules().minimum_aanbieders) enough_holdings = true;
    for (const auto id : cell.largest_holding_ids) {
      if (id != 0) holdings.insert(id);
    }
  }
  if (static_cast<int>(holdings.size()) >= model_.rules().minimum_aanbieders) enough_holdings = true;
  return !enough_holdings || jeugdigen < model_.rules().minimum_jeugdigen;
}

bool Suppression::intervals() {
  bool any = false;
  for (const Target& target : knowledge_->targets()) {
    if (knowledge_->narrow(target) && repair(target)) any = true;
  }
  return any;
}

bool Suppression::repair(const Target& target) {
  constexpr int most = 6;
  bool any = false;
  for (int i = 0; i < most && knowledge_->narrow(target); ++i) {
    const Index best = cheapest_near(target);
    if (best == no_variable) return any;
    hide(best, Reason::interval, target.cell);
    lines();
    knowledge_->widen(changed_);
    changed_.clear();
    any = true;
  }
  return any;
}

// The rows that bind the target, then those that bind its hidden neighbours: the cheapest shown cell among the first
// that have one. A target that is always protected may stand beside cells to which no rule applies: they go for it too.
Index Suppression::cheapest_near(const Target& target) const {
  constexpr int depth = 4;
  std::vector<Index> front{target.variable};
  std::set<Index> seen{target.variable};
  const auto& intervals = knowledge_->intervals();
  for (int d = 0; d < depth && !front.empty(); ++d) {
    std::set<Index> rows;
    for (const Index v : front) {
      for (const Index row : {intervals.row_of_lo(v), intervals.row_of_hi(v)}) {
        if (row != audit::Intervals::no_row) rows.insert(row);
      }
    }
    Index best = no_variable;
    std::vector<Index> next;
    for (const Index row : rows) {
      for (const auto& term : knowledge_->system().row(row).terms) {
        const Index v = term.variable;
        const bool cell = may_hide(v);
        if (cell && (best == no_variable || cost(v) < cost(best))) best = v;
        if (!cell && seen.insert(v).second) next.push_back(v);
      }
    }
    if (best != no_variable) return best;
    front = std::move(next);
  }
  return no_variable;
}

}  // namespace duidelijk::airlock

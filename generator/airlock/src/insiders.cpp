// SPDX-License-Identifier: EUPL-1.2
#include "insiders.h"

#include <algorithm>
#include <map>
#include <set>

namespace duidelijk::airlock {
namespace {

using audit::Bounds;

/// The quantities that lie in one, by the rows: who is alone in the whole is alone in each part that is not empty.
class Inside {
 public:
  Inside(const audit::System& system, Index whole) : system_(system) {
    add(whole);
    while (!front_.empty()) {
      const Index v = front_.back();
      front_.pop_back();
      for (const Index r : system.rows_of(v)) {
        if (system.row(r).constant == 0) visit(system.row(r), v);
      }
    }
  }

  [[nodiscard]] std::vector<Index> all() const { return {seen_.begin(), seen_.end()}; }

 private:
  void add(Index v) {
    if (seen_.insert(v).second) front_.push_back(v);
  }

  void visit(const audit::Row& row, Index v) {
    const audit::Term& first = row.terms.front();
    if (row.sense == audit::Sense::equal) {
      const bool whole = first.variable == v && first.coefficient == -1;
      const bool same = row.terms.size() == 2 && row.terms[0].coefficient + row.terms[1].coefficient == 0;
      if (whole || same) {
        for (const auto& term : row.terms) add(term.variable);
      } else if (first.coefficient == -1 && row.terms.back().coefficient == -1 && all_but_one(row) != no_variable) {
        add(row.terms.back().variable);  // whole = Σ parts − counted twice: who is in two parts is in one of these
      }
    } else if (row.terms.size() == 2 && row.terms.back().variable == v && row.terms.back().coefficient == -1) {
      add(first.variable);
    } else if (first.coefficient == 1) {
      const Index other = all_but_one(row);  // whole <= Σ parts: who is not in the other part is in one of these
      if (other != no_variable) add_rest(other, first.variable);
    }
  }

  /// The one part of a whole, in the first term, that does not lie inside; no_variable when there are more.
  [[nodiscard]] Index all_but_one(const audit::Row& row) const {
    const std::int32_t part = -row.terms.front().coefficient;
    Index other = no_variable;
    for (const auto& term : row.terms.subspan(1)) {
      if (term.coefficient != part || seen_.contains(term.variable)) continue;
      if (other != no_variable) return no_variable;
      other = term.variable;
    }
    return other;
  }

  /// part + rest − whole = 0
  void add_rest(Index part, Index whole) {
    for (const Index r : system_.rows_of(part)) {
      const audit::Row row = system_.row(r);
      if (row.sense != audit::Sense::equal || row.constant != 0 || row.terms.size() != 3) continue;
      if (row.terms[0].variable == part && row.terms[0].coefficient == 1 && row.terms[1].variable == whole &&
          row.terms[1].coefficient == -1 && row.terms[2].coefficient == 1)
        add(row.terms[2].variable);
    }
  }

  const audit::System& system_;
  std::set<Index> seen_;
  std::vector<Index> front_;
};

class Finder {
 public:
  Finder(const Model& model, const Protection& protection, const Knowledge& knowledge)
      : model_(model), protection_(protection), system_(knowledge.system()), known_(knowledge.known()) {}

  std::vector<Insider> find() {
    for (Index v = 0; v < model_.variables().size(); ++v) {
      const Variable& variable = model_.variables()[v];
      if (!protection_.hidden(v) || !variable.guarded) continue;
      if (variable.measure == cube::Measure::jeugdigen && model_.rounding(variable) == 1) jeugdige(v);
      if (model_.is_euros(variable)) aanbieders(v);
    }
    std::vector<Insider> all = std::move(jeugdigen_);
    for (auto& [who, insider] : aanbieders_) all.push_back(std::move(insider));
    return all;
  }

 private:
  void jeugdige(Index v) {
    const std::int64_t n = model_.value(v);
    if (n < 1) return;
    const Bounds knows = n == 1 ? Bounds{1, 1} : Bounds{std::max<std::int64_t>(known_[v].lo, 1), known_[v].hi};
    if (knows == known_[v]) return;
    jeugdigen_.push_back({v, {{v, knows}}, n == 1 ? Inside(system_, v).all() : std::vector<Index>{v}});
  }

  void aanbieders(Index v) {
    const Variable& variable = model_.variables()[v];
    const cube::Cell& cell = *variable.cell;
    for (std::size_t i = 0; i < cell.largest_holding_ids.size(); ++i) {
      const std::int64_t own = cell.largest_holdings[i];
      if (cell.largest_holding_ids[i] == 0 || own <= known_[v].lo) continue;
      const bool alone = cell.holdings == 1 && own == cell.value;
      Insider& insider = aanbieders_[{variable.fact, cell.largest_holding_ids[i]}];
      if (insider.cell == no_variable) insider.cell = v;
      insider.knows.push_back({v, alone ? Bounds{own, own} : Bounds{own, known_[v].hi}});
      if (alone) insider.own.push_back(v);
    }
  }

  const Model& model_;
  const Protection& protection_;
  const audit::System& system_;
  std::vector<Bounds> known_;
  std::vector<Insider> jeugdigen_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Insider> aanbieders_;  // by fact and number there
};

}  // namespace

std::vector<Insider> insiders(const Model& model, const Protection& protection, const Knowledge& knowledge) {
  return Finder(model, protection, knowledge).find();
}

std::vector<Target> about_others(const Knowledge& knowledge, const Insider& insider) {
  std::vector<Target> others;
  for (const Target& target : knowledge.targets()) {
    if (std::binary_search(insider.own.begin(), insider.own.end(), target.variable)) continue;
    others.push_back(target);
    for (const auto& [v, bounds] : insider.knows) {
      if (v == target.variable) others.back().at_most = std::max(target.at_most, bounds.lo);
    }
  }
  return others;
}

}  // namespace duidelijk::airlock

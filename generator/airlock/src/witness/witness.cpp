// SPDX-License-Identifier: EUPL-1.2
#include "witness.h"

#include "moves.h"

#include "duidelijk/base/parallel.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <set>

namespace duidelijk::airlock {
namespace {

/// A quantity as a sum of cells: Σ coefficient · cell + constant. No terms: it is no count of this edition.
struct Form {
  std::vector<audit::Term> terms;
  std::int64_t constant = 0;
};

Form form_of(const Reality& facts, Index variable) {
  const auto cells = static_cast<Index>(facts.model->variables().size());
  const auto counted = [&](Index v) { return v < cells && is_count(facts.model->variables()[v].measure); };
  if (variable < cells) return counted(variable) ? Form{{{variable, 1}}, 0} : Form{};
  if (facts.system->rows_of(variable).size() != 1) return {};
  const audit::Row row = facts.system->row(facts.system->rows_of(variable).front());
  std::int32_t own = 0;
  for (const auto& term : row.terms) own = term.variable == variable ? term.coefficient : own;
  if (own != 1 && own != -1) return {};
  Form form{{}, row.constant * own};
  for (const auto& term : row.terms) {
    if (term.variable == variable) continue;
    if (!counted(term.variable)) return {};
    form.terms.push_back({term.variable, -term.coefficient * own});
  }
  return form;
}

/// Walks from one municipality to another.
class Walker {
 public:
  Walker(const Reality& facts, const Likeness& likeness, const std::vector<Form>& forms)
      : facts_(facts), forms_(forms), world_(facts), moves_(*facts.people, likeness, world_, chance_) {}

  /// Widens what is witnessed of one quantity, and notes what the municipalities on the way show of all.
  void widen(std::size_t number, const Target& target, std::vector<audit::Bounds>& found) {
    chance_ = Chance(target.variable);
    const Form& form = forms_[number];
    bool up = true;
    bool down = true;
    audit::Bounds& own = found[number];
    const auto wide = [&] { return own.hi - own.lo >= target.width; };
    world_.reset();
    while (up && (own.hi < target.at_least || !wide())) up = reach(form, own.hi + 1, 1, found);
    world_.reset();
    while (down && (own.lo > target.at_most || !wide())) down = reach(form, own.lo - 1, -1, found);
  }

 private:
  [[nodiscard]] std::int64_t value(const Form& form) const {
    std::int64_t x = form.constant;
    for (const auto& term : form.terms) x += term.coefficient * world_.value(term.variable);
    return x;
  }

  bool reach(const Form& form, std::int64_t goal, int sign, std::vector<audit::Bounds>& found) {
    constexpr int attempts = 4;
    constexpr std::int64_t hopeful = 8;
    const std::size_t start = world_.made();
    for (int i = 0; i < attempts; ++i) {
      const std::int64_t closest = walk(form, goal, sign);
      if (closest == 0) {
        note(found);
        return true;
      }
      world_.back_to(start);
      if (closest > hopeful) return false;
    }
    return false;
  }

  /// Replaces jeugdigen, each time by what mends most, until the quantity is where it should be and everything that is
  /// known fits. Returns how far from that it was at best: 0 when it came there.
  std::int64_t walk(const Form& form, std::int64_t goal, int sign) {
    constexpr int most = 40;
    constexpr std::int64_t astray = 15;  // further off than it was at best: it will not come back
    std::int64_t closest = std::numeric_limits<std::int64_t>::max();
    for (int step = 0; step < most; ++step) {
      const std::int64_t missing = std::max<std::int64_t>(0, sign * (goal - value(form)));
      const std::int64_t off = world_.misfit() + missing;
      if (off == 0 && world_.keeps_all()) return 0;
      if (off == 0) return 1;  // a row or a structural zero is in the way
      if (step > 0) closest = std::min(closest, off);
      if (step > 0 && off > closest + astray) return closest;
      const Need need = missing > 0 ? need_of(form, sign) : misfit();
      if (!step_to(need, form, goal, sign)) return closest;
    }
    return closest;
  }

  Need need_of(const Form& form, int sign) {
    const auto& term = form.terms[chance_.below(form.terms.size())];
    return {term.variable, sign * term.coefficient > 0 ? 1 : -1};
  }

  Need misfit() {
    const Index v = world_.misfitting(chance_.next());
    return {v, world_.value(v) < facts_.known[v].lo ? 1 : -1};
  }

  bool step_to(const Need& need, const Form& form, std::int64_t goal, int sign) {
    const std::vector<Move> candidates = moves_.candidates(need);
    const std::int64_t was = world_.value(need.cell);
    constexpr std::int64_t weight = 4;  // of the goal, against one count that does not fit
    const Move* best = nullptr;
    std::int64_t lowest = 0;
    for (const Move& move : candidates) {
      const std::size_t before = world_.made();
      world_.apply(move.replacements());
      const bool helps = need.sign * (world_.value(need.cell) - was) > 0;
      const std::int64_t score = world_.misfit() + weight * std::max<std::int64_t>(0, sign * (goal - value(form)));
      world_.back_to(before);
      if (!helps || (best != nullptr && score >= lowest)) continue;
      best = &move;
      lowest = score;
    }
    if (best == nullptr) return false;
    world_.apply(best->replacements());
    return true;
  }

  void note(std::vector<audit::Bounds>& found) const {
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].terms.empty()) continue;
      const std::int64_t x = value(forms_[i]);
      found[i] = {std::min(found[i].lo, x), std::max(found[i].hi, x)};
    }
  }

  const Reality& facts_;
  const std::vector<Form>& forms_;
  World world_;
  Chance chance_{0};
  Moves moves_;
};

}  // namespace

std::vector<Witnessed> witness(const Reality& facts, std::span<const Target> targets, unsigned threads) {
  // In groups of a fixed size: what one group finds spares the next ones work, whoever does it.
  constexpr std::size_t group = 16;
  std::vector<Form> forms;
  std::vector<Witnessed> result(targets.size());
  std::vector<audit::Bounds> found;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    forms.push_back(form_of(facts, targets[i].variable));
    result[i].tried = !forms[i].terms.empty();
    std::int64_t x = forms[i].constant;
    for (const auto& term : forms[i].terms) x += term.coefficient * facts.truth[term.variable];
    found.push_back({x, x});
  }
  const Likeness likeness(*facts.model, *facts.people, facts.known);
  std::vector<std::unique_ptr<Walker>> walkers(std::max(1U, threads));
  for (std::size_t begin = 0; begin < targets.size(); begin += group) {
    std::vector<std::size_t> open;
    for (std::size_t i = begin; i < std::min(begin + group, targets.size()); ++i) {
      if (result[i].tried && !targets[i].met_by(found[i])) open.push_back(i);
    }
    std::vector<std::vector<audit::Bounds>> by(open.size(), found);
    base::share_out(open.size(), threads, [&](std::size_t item, unsigned worker) {
      auto& walker = walkers[worker];
      if (!walker) walker = std::make_unique<Walker>(facts, likeness, forms);
      walker->widen(open[item], targets[open[item]], by[item]);
    });
    for (const auto& each : by) {
      for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = {std::min(found[i].lo, each[i].lo), std::max(found[i].hi, each[i].hi)};
    }
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    result[i].found = found[i];
    result[i].met = result[i].tried && targets[i].met_by(found[i]);
  }
  return result;
}

}  // namespace duidelijk::airlock

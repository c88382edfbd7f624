// SPDX-License-Identifier: EUPL-1.2
#include "knowledge.h"

#include "duidelijk/airlock/rounding.h"
#include "duidelijk/airlock/rules/complement.h"
#include "duidelijk/airlock/rules/dominance.h"
#include "duidelijk/airlock/rules/p_percent.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <tuple>

namespace duidelijk::airlock {
namespace {

using audit::Bounds;

/// Numbers 0 … count − 1 by the group that each is in, in order; `first` tells where a group begins, and has one more
/// entry than groups.
template <typename GroupOf>
void arrange(std::size_t groups, std::size_t count, GroupOf group_of, std::vector<std::uint32_t>& first,
             std::vector<std::uint32_t>& arranged) {
  first.assign(groups + 1, 0);
  for (std::size_t i = 0; i < count; ++i) ++first[group_of(i) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  arranged.resize(count);
  for (std::size_t i = 0; i < count; ++i) arranged[next[group_of(i)]++] = static_cast<std::uint32_t>(i);
}

bool is_count(cube::Measure m) { return m == cube::Measure::jeugdigen || m == cube::Measure::rijen; }

}  // namespace

Knowledge::Knowledge(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection)
    : model_(model),
      memory_(memory),
      protection_(protection),
      // With m = 5 a hidden count lies in 1 … 4 at best: the defaults of §4 are (4, 5) at m = 10 and (3, 3) at m = 5.
      width_(std::max(0, std::min(model.rules().width, model.rules().minimum - 2))),
      upper_(std::max(0, std::min(model.rules().upper, model.rules().minimum - 2))),
      least_(model.rules().protect_zeros ? 0 : 1),
      system_(relations.system) {
  add_targets(relations);
  system_.freeze();
  find_blocks();
  arrange(
      system_.variables(), targets_.size(), [&](std::size_t t) { return targets_[t].variable; }, first_target_of_,
      targets_of_);
  std::vector<Bounds> bounds;
  bounds.reserve(system_.variables());
  for (Index v = 0; v < system_.variables(); ++v) bounds.push_back(start(v));
  intervals_.emplace(system_, std::move(bounds));
  intervals_->propagate();
}

void Knowledge::add_targets(const Relations& relations) {
  for (Index v = 0; v < model_.variables().size(); ++v) {
    const Variable& variable = model_.variables()[v];
    const Reason reason = protection_.reason(v);
    // What an earlier edition hid for another has no width of its own, then or now.
    if (!variable.guarded || !protection_.hidden(v) || is_secondary(reason) || reason == Reason::hidden_before) continue;
    if (reason == Reason::change) {
      targets_.push_back({v, v, width_, 0, Bounds::infinity});
    } else if (is_count(variable.measure) && variable.cell->value >= least_ &&
               variable.cell->value < model_.rules().minimum) {
      add_count_target(v, v);
    } else if (variable.measure == cube::Measure::som &&
               model_.space(variable).fact->value == content::Fact::Value::cent) {
      add_euro_target(v);
    }
  }
  for (const Rest& rest : relations.rests) add_rest(rest);
  for (const Overlap& overlap : relations.overlaps) add_overlap(overlap);
}

void Knowledge::add_count_target(Index v, Index cell) {
  targets_.push_back({v, cell, width_, upper_, Bounds::infinity});
}

void Knowledge::add_rest(const Rest& rest) {
  const Variable& part = model_.variables()[rest.part];
  const std::int64_t whole = rest.whole == no_variable ? rest.known : model_.value(rest.whole);
  if (!model_.guards_rest(rest.part, rest.whole) || whole < model_.rules().minimum ||
      !Complement(model_.rules()).hides(part.cell->value, whole))
    return;
  const Index c = system_.add_variable();
  implied_.push_back({least_, Bounds::infinity});  // a reader is not told that it is few: only of a cell he is
  std::vector<audit::Term> terms{{rest.part, 1}, {c, 1}};
  if (rest.whole != no_variable) terms.push_back({rest.whole, -1});
  system_.add_row(terms, audit::Sense::equal, rest.whole == no_variable ? rest.known : 0);
  add_count_target(c, rest.part);
}

void Knowledge::add_overlap(const Overlap& overlap) {
  const Variable& whole = model_.variables()[overlap.whole];
  if (whole.measure != cube::Measure::jeugdigen || !whole.guarded || whole.cell->value < model_.rules().minimum) return;
  std::int64_t twice = -whole.cell->value;
  std::vector<audit::Term> terms{{overlap.whole, -1}};
  for (const Index part : overlap.parts) {
    twice += model_.value(part);
    terms.push_back({part, 1});
  }
  if (twice <= 0 || twice >= model_.rules().minimum) return;
  const Index c = system_.add_variable();
  implied_.push_back({0, Bounds::infinity});
  terms.push_back({c, -1});
  system_.add_row(terms, audit::Sense::equal);
  add_count_target(c, overlap.whole);
}

// §4: the upper estimate stays UPL above the truth and the lower one LPL below; 15% of X where no rule gives more.
void Knowledge::add_euro_target(Index v) {
  const cube::Cell& c = *model_.variables()[v].cell;
  // A cell that only goes with a hidden count is no secret of its own, unless its euros are of few.
  const bool own = protection_.reason(v) != Reason::coupled || std::int64_t{c.jeugdigen} < model_.rules().minimum;
  if (c.value <= 0 || !own) return;
  std::int64_t level =
      std::max(PPercent(model_.rules()).protection(c.value, c.largest_holdings[0], c.largest_holdings[1]),
               Dominance(model_.rules()).protection(c.value, c.largest_jeugdige));
  if (level == 0) level = c.value * 15 / 100;
  targets_.push_back({v, v, 0, c.value + level, c.value - std::min(level, c.value)});
}

void Knowledge::find_blocks() {
  std::vector<Index> root(system_.variables());
  std::iota(root.begin(), root.end(), Index{0});
  const auto find = [&](Index v) {
    while (root[v] != v) v = root[v] = root[root[v]];
    return v;
  };
  for (Index r = 0; r < system_.rows(); ++r) {
    const auto terms = system_.row(r).terms;
    for (const auto& term : terms) root[find(term.variable)] = find(terms.front().variable);
  }
  std::vector<Index> number(system_.variables(), no_variable);
  Index blocks = 0;
  block_of_.resize(system_.variables());
  for (Index v = 0; v < system_.variables(); ++v) {
    Index& block = number[find(v)];
    if (block == no_variable) block = blocks++;
    block_of_[v] = block;
  }
  arrange(
      blocks, block_of_.size(), [&](std::size_t v) { return block_of_[v]; }, first_in_block_, in_block_);
}

audit::Bounds Knowledge::start(Index v) const {
  const auto cells = static_cast<Index>(model_.variables().size());
  if (v >= cells) return implied_[v - cells];
  const Variable& variable = model_.variables()[v];
  if (!protection_.hidden(v)) return shown(variable);
  const Bounds own = hidden(variable, v);
  const Bounds told = memory_.told(v);  // rounded elsewhere, for readers of this audience too
  return {std::max(own.lo, told.lo), std::min(own.hi, told.hi)};
}

audit::Bounds Knowledge::shown(const Variable& v) const {
  const std::int64_t x = v.cell->value;
  if (!v.guarded) return {x, x};
  if (v.measure == cube::Measure::som && model_.space(v).fact->value == content::Fact::Value::cent) {
    const std::int64_t b = model_.rules().euro_round_cents;
    const std::int64_t r = rounded(x, b);
    return {r - b / 2, r + b / 2};
  }
  const std::int64_t b = model_.rules().round;
  const std::int64_t r = rounded(x, b);
  if (x == 0) return {0, 0};
  return {std::max<std::int64_t>(is_count(v.measure) ? model_.rules().minimum : 0, r - b / 2), r + b / 2};
}

// The attacker is taken to know which cells are hidden by the minimum: those lie below it, other hidden counts do not.
audit::Bounds Knowledge::hidden(const Variable& v, Index number) const {
  const std::int64_t x = v.cell->value;
  const std::int64_t m = model_.rules().minimum;
  if (!is_count(v.measure)) return {std::min<std::int64_t>(0, x), Bounds::infinity};
  // Also in a small area, where the rule hides whatever the count is: whoever knows more is kept out too.
  if (v.measure == cube::Measure::jeugdigen && x >= least_ && x < m) return {least_, m - 1};
  if (protection_.reason(number) == Reason::small_area) return {0, Bounds::infinity};
  return {x >= m ? m : 0, Bounds::infinity};
}

bool Knowledge::narrow(const Target& target) const {
  const Bounds b = intervals_->bounds(target.variable);
  return b.hi - b.lo < target.width || b.hi < target.at_least || b.lo > target.at_most;
}

std::vector<const Target*> Knowledge::all() const {
  std::vector<const Target*> all;
  for (const Target& target : targets_) all.push_back(&target);
  return all;
}

std::vector<audit::Answer> Knowledge::ask(std::span<const Target* const> targets) const {
  std::vector<Bounds> known;
  known.reserve(system_.variables());
  for (Index v = 0; v < system_.variables(); ++v) known.push_back(start(v));
  std::vector<audit::Question> questions;
  for (const Target* t : targets) questions.push_back({t->variable, t->at_most, t->at_least, t->width});
  return audit::attack(system_, known, questions, 1);
}

void Knowledge::widen(const std::vector<Index>& cells) {
  std::set<Index> blocks;
  for (const Index v : cells) blocks.insert(block_of_[v]);
  for (const Index block : blocks) {
    const auto members =
        std::span(in_block_).subspan(first_in_block_[block], first_in_block_[block + 1] - first_in_block_[block]);
    std::vector<Bounds> bounds;
    for (const Index v : members) bounds.push_back(start(v));
    intervals_->restart(members, bounds);
  }
}

bool Knowledge::try_to_show(const std::vector<Index>& cells) {
  std::vector<std::uint32_t> were_narrow;
  const auto mark = intervals_->mark();
  for (const Index v : cells) intervals_->tighten(v, shown(model_.variables()[v]));
  bool good = !intervals_->contradiction();
  for (const Index v : intervals_->changed_since(mark)) {
    if (!good) break;
    for (std::uint32_t i = first_target_of_[v]; i < first_target_of_[v + 1]; ++i) {
      const std::uint32_t t = targets_of_[i];
      if (!narrow(targets_[t])) continue;
      // Narrow now. It does no harm only if it was narrow before.
      were_narrow.push_back(t);
    }
  }
  if (good && were_narrow.empty()) return true;
  intervals_->rollback(mark);
  if (!good) return false;
  good = std::all_of(were_narrow.begin(), were_narrow.end(), [&](std::uint32_t t) { return narrow(targets_[t]); });
  if (good) {
    for (const Index v : cells) intervals_->tighten(v, shown(model_.variables()[v]));
  }
  return good;
}

}  // namespace duidelijk::airlock

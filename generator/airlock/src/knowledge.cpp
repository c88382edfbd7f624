// SPDX-License-Identifier: EUPL-1.2
#include "knowledge.h"

#include "duidelijk/airlock/rounding.h"
#include "duidelijk/airlock/rules/minimum_count.h"

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

}  // namespace

Knowledge::Knowledge(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection)
    : model_(model),
      memory_(memory),
      protection_(protection),
      wide_(wide_system(model, memory, relations, protection)) {
  find_blocks();
  arrange(
      system().variables(), targets().size(), [&](std::size_t t) { return targets()[t].variable; }, first_target_of_,
      targets_of_);
  intervals_.emplace(system(), known());
  intervals_->propagate();
}

void Knowledge::find_blocks() {
  std::vector<Index> root(system().variables());
  std::iota(root.begin(), root.end(), Index{0});
  const auto find = [&](Index v) {
    while (root[v] != v) v = root[v] = root[root[v]];
    return v;
  };
  for (Index r = 0; r < system().rows(); ++r) {
    const auto terms = system().row(r).terms;
    for (const auto& term : terms) root[find(term.variable)] = find(terms.front().variable);
  }
  std::vector<Index> number(system().variables(), no_variable);
  Index blocks = 0;
  block_of_.resize(system().variables());
  for (Index v = 0; v < system().variables(); ++v) {
    Index& block = number[find(v)];
    if (block == no_variable) block = blocks++;
    block_of_[v] = block;
  }
  arrange(
      blocks, block_of_.size(), [&](std::size_t v) { return block_of_[v]; }, first_in_block_, in_block_);
}

audit::Bounds Knowledge::start(Index v) const {
  const auto cells = static_cast<Index>(model_.variables().size());
  if (v >= cells) return wide_.implied[v - cells];
  const Variable& variable = model_.variables()[v];
  if (!protection_.hidden(v)) return shown(variable);
  const Bounds own = hidden(variable, v);
  const Bounds told = memory_.told(v);  // rounded elsewhere, for readers of this audience too
  return {std::max(own.lo, told.lo), std::min(own.hi, told.hi)};
}

audit::Bounds Knowledge::shown(const Variable& v) const {
  const std::int64_t x = v.cell->value;
  if (!v.guarded) return {x, x};
  if (model_.is_euros(v)) {
    const std::int64_t b = model_.rules().euro_round_cents;
    const std::int64_t r = rounded(x, b);
    return {r - b / 2, r + b / 2};
  }
  const std::int64_t b = model_.rounding(v);
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
  const MinimumCount minimum(model_.rules());
  if (v.measure == cube::Measure::jeugdigen && minimum.hides(x)) return minimum.when_hidden(x);
  if (protection_.reason(number) == Reason::small_area) return {0, Bounds::infinity};
  return {x >= m ? m : 0, Bounds::infinity};
}

bool Knowledge::narrow(const Target& target) const { return !target.met_by(intervals_->bounds(target.variable)); }

std::vector<Bounds> Knowledge::known() const {
  std::vector<Bounds> known;
  known.reserve(system().variables());
  for (Index v = 0; v < system().variables(); ++v) known.push_back(start(v));
  return known;
}

std::vector<audit::Answer> Knowledge::ask(std::span<const Target> targets,
                                          std::span<const std::pair<Index, Bounds>> more) const {
  std::vector<Bounds> all = known();
  for (const auto& [v, bounds] : more) all[v] = bounds;
  std::vector<audit::Question> questions;
  for (const Target& t : targets) questions.push_back({t.variable, t.at_most, t.at_least, t.width});
  return audit::attack(system(), all, questions, 1);
}

std::vector<Bounds> Knowledge::whole(std::span<const Target> targets) const {
  std::vector<Index> variables;
  for (const Target& t : targets) variables.push_back(t.variable);
  return audit::attacked_intervals(system(), known(), variables, 1);
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
      if (!narrow(targets()[t])) continue;
      // Narrow now. It does no harm only if it was narrow before.
      were_narrow.push_back(t);
    }
  }
  if (good && were_narrow.empty()) return true;
  intervals_->rollback(mark);
  if (!good) return false;
  good = std::all_of(were_narrow.begin(), were_narrow.end(), [&](std::uint32_t t) { return narrow(targets()[t]); });
  if (good) {
    for (const Index v : cells) intervals_->tighten(v, shown(model_.variables()[v]));
  }
  return good;
}

}  // namespace duidelijk::airlock

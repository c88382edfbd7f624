// SPDX-License-Identifier: EUPL-1.2
#include "equations.h"

#include "duidelijk/audit/intervals.h"
#include "duidelijk/audit/programs.h"
#include "duidelijk/base/progress.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace duidelijk::attack {
namespace {

/// Σ of the smallest, or largest, that each term can be; the infinities stay what they are.
std::int64_t extreme(const Equation& equation, const std::vector<Figure>& figures, bool largest) {
  std::int64_t total = 0;
  for (const auto& term : equation.terms) {
    const Bounds& bounds = figures[term.variable].bounds;
    const std::int64_t end = (term.coefficient > 0) == largest ? bounds.hi : bounds.lo;
    if (end >= Bounds::infinity || end <= Bounds::minus_infinity)
      return largest ? Bounds::infinity : Bounds::minus_infinity;
    total += term.coefficient * end;
  }
  return total;
}

}  // namespace

Equation sum(Index whole, const std::vector<Index>& parts, std::string text) {
  Equation equation{{{whole, -1}}, audit::Sense::equal, std::move(text)};
  for (const Index part : parts) equation.terms.push_back({part, 1});
  return equation;
}

Equation at_most(Index small, Index large, std::string text) {
  return {{{small, 1}, {large, -1}}, audit::Sense::at_most, std::move(text)};
}

Equation at_most_sum(Index whole, const std::vector<Index>& parts, std::string text) {
  Equation equation{{{whole, 1}}, audit::Sense::at_most, std::move(text)};
  for (const Index part : parts) equation.terms.push_back({part, -1});
  return equation;
}

bool Equations::possible(const Equation& equation) const {
  if (extreme(equation, papers_.figures(), false) > 0) return false;
  return equation.sense == audit::Sense::at_most || extreme(equation, papers_.figures(), true) >= 0;
}

bool Equations::printed(const Equation& equation) const {
  return std::all_of(equation.terms.begin(), equation.terms.end(),
                     [&](const auto& t) { return papers_.figures()[t.variable].shown; });
}

void Equations::add(Equation equation) {
  std::vector<Index> seen;
  for (const auto& term : equation.terms) seen.push_back(term.variable);
  std::sort(seen.begin(), seen.end());
  if (std::adjacent_find(seen.begin(), seen.end()) != seen.end()) return;  // a set beside itself says nothing
  if (possible(equation)) {
    used_.push_back(std::move(equation));
  } else {
    leave_out({equation.text, "de gedrukte cijfers spreken het tegen"});
  }
}

void Equations::add_group(std::vector<Equation> group, Use use, const std::string& name) {
  const auto broken = std::find_if(group.begin(), group.end(), [&](const Equation& e) { return !possible(e); });
  const bool confirmed = std::any_of(group.begin(), group.end(), [&](const Equation& e) { return printed(e); });
  if (broken != group.end()) {
    if (use == Use::unless_contradicted)
      left_out_.push_back({name, "de gedrukte cijfers spreken het tegen: " + broken->text});
    return;
  }
  if (use == Use::when_confirmed && !confirmed) return;
  for (auto& equation : group) add(std::move(equation));
}

std::vector<Index> Equations::targets_of(const std::vector<std::size_t>& rows) const {
  std::vector<Index> targets;
  for (const std::size_t row : rows) {
    for (const auto& term : used_[row].terms) {
      if (!papers_.figures()[term.variable].shown) targets.push_back(term.variable);
    }
  }
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  return targets;
}

// Rows that share a figure that is not known exactly; each list ascending, the lists by their first row.
std::vector<std::vector<std::size_t>> Equations::blocks() const {
  std::vector<Index> parent(bounds_.size());
  std::iota(parent.begin(), parent.end(), Index{0});
  const auto root = [&](Index v) {
    while (parent[v] != v) v = parent[v] = parent[parent[v]];
    return v;
  };
  const auto open = [&](const audit::Term& term) { return !bounds_[term.variable].point(); };
  for (const Equation& row : used_) {
    const auto first = std::find_if(row.terms.begin(), row.terms.end(), open);
    for (auto term = first; term != row.terms.end(); ++term) {
      if (open(*term)) parent[root(term->variable)] = root(first->variable);
    }
  }
  std::map<Index, std::vector<std::size_t>> by_root;
  for (std::size_t r = 0; r < used_.size(); ++r) {
    const auto first = std::find_if(used_[r].terms.begin(), used_[r].terms.end(), open);
    if (first != used_[r].terms.end()) by_root[root(first->variable)].push_back(r);
  }
  std::vector<std::vector<std::size_t>> blocks;
  for (auto& [_, rows] : by_root) blocks.push_back(std::move(rows));
  std::sort(blocks.begin(), blocks.end());
  return blocks;
}

std::optional<std::vector<Bounds>> Equations::solve(const std::vector<std::size_t>& rows, std::size_t count,
                                                    const std::vector<Index>& targets, unsigned threads) const {
  std::map<Index, Index> here;
  std::vector<Bounds> bounds;
  const auto local = [&](Index v) {
    const auto [it, added] = here.try_emplace(v, static_cast<Index>(bounds.size()));
    if (added) bounds.push_back(bounds_[v]);
    return it->second;
  };
  std::vector<Index> asked;
  for (const Index v : targets) asked.push_back(local(v));
  std::vector<Equation> lines;
  for (std::size_t i = 0; i < count; ++i) {
    if (gone_[rows[i]] != 0) continue;
    lines.push_back(used_[rows[i]]);
    for (auto& term : lines.back().terms) term.variable = local(term.variable);
  }
  audit::System system;
  system.add_variables(static_cast<Index>(bounds.size()));
  for (const Equation& line : lines) system.add_row(line.terms, line.sense);
  system.freeze();
  audit::Intervals intervals(system, bounds);
  intervals.propagate();
  if (intervals.contradiction()) return std::nullopt;
  try {
    return audit::attacked_intervals(system, bounds, asked, threads);
  } catch (const std::logic_error&) {  // so it says that there is no solution
    return std::nullopt;
  }
}

// The first row that cannot be true beside those before it goes, again and again: the order says which are trusted
// most.
std::vector<Bounds> Equations::solve_without_contradictions(const std::vector<std::size_t>& rows,
                                                            const std::vector<Index>& targets, unsigned threads) {
  while (true) {
    if (auto answers = solve(rows, rows.size(), targets, threads)) return std::move(*answers);
    std::size_t good = 0;
    std::size_t bad = rows.size();
    while (bad - good > 1) {
      const std::size_t middle = good + (bad - good) / 2;
      (solve(rows, middle, targets, threads) ? good : bad) = middle;
    }
    gone_[rows[bad - 1]] = 1;
    leave_out({used_[rows[bad - 1]].text, "samen met andere rijen is er geen oplossing"});
  }
}

void Equations::attack(const Options& options, Report& report) {
  for (const Figure& figure : papers_.figures()) bounds_.push_back(figure.bounds);
  gone_.assign(used_.size(), 0);
  const auto parts = blocks();
  base::Progress progress("aanval", parts.size());
  std::map<Index, Bounds> answers;
  for (std::size_t b = 0; b < parts.size(); ++b) {
    progress.at(b);
    const auto targets = targets_of(parts[b]);
    if (targets.empty()) continue;
    const auto found = solve_without_contradictions(parts[b], targets, options.threads);
    for (std::size_t t = 0; t < targets.size(); ++t) answers[targets[t]] = found[t];
  }
  for (Index v = 0; v < bounds_.size(); ++v) {
    const Figure& figure = papers_.figures()[v];
    if (figure.shown) continue;
    const auto answer = answers.find(v);
    const Bounds known = answer == answers.end() ? figure.bounds : answer->second;
    Interval interval{
        figure.name, {figure.hidden_in.begin(), figure.hidden_in.end()}, figure.decimals, known.lo, std::nullopt};
    if (known.hi < Bounds::infinity) interval.hi = known.hi;
    report.hidden.push_back(std::move(interval));
  }
  std::sort(report.hidden.begin(), report.hidden.end(),
            [](const Interval& a, const Interval& b) { return a.key < b.key; });
  report.rows = used_.size() - static_cast<std::size_t>(std::count(gone_.begin(), gone_.end(), 1));
  report.left_out = std::move(left_out_);
  std::sort(report.left_out.begin(), report.left_out.end(),
            [](const LeftOut& a, const LeftOut& b) { return std::tie(a.row, a.why) < std::tie(b.row, b.why); });
}

}  // namespace duidelijk::attack

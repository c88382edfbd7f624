// SPDX-License-Identifier: EUPL-1.2
#include "programs_merge.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace duidelijk::audit::programs {
namespace {

constexpr double least_dual = 1e-6;

bool fits(std::int64_t coefficient) { return std::abs(coefficient) <= std::numeric_limits<std::int32_t>::max(); }

/// The bounds of x, when shift + sign · x has these.
Bounds carried(const Bounds& of, std::int64_t shift, int sign) {
  const bool no_lo = of.lo <= Bounds::minus_infinity, no_hi = of.hi >= Bounds::infinity;
  if (sign > 0) return {no_lo ? of.lo : of.lo - shift, no_hi ? of.hi : of.hi - shift};
  return {no_hi ? Bounds::minus_infinity : shift - of.hi, no_lo ? Bounds::infinity : shift - of.lo};
}

}  // namespace

/// The lines while columns are merged.
class Merged::Work {
 public:
  struct Line {
    std::vector<Entry> terms;  // their line is a column here; in no order
    std::int64_t constant;
    bool alive = true;
  };

  Work(const Block& block, std::vector<Node>& nodes, std::vector<Step>& steps)
      : block_(block), lines_of_(block.variables.size()), nodes_(nodes), steps_(steps) {
    for (Index l = 0; l < block.lines.size(); ++l) {
      Line line{{}, block.lines[l].constant};
      for (const Term& term : block.terms_of(block.lines[l])) {
        line.terms.push_back({term.variable, term.coefficient});
        lines_of_[term.variable].push_back(l);
      }
      lines_.push_back(std::move(line));
      note(l);
    }
  }

  void run() {
    for (std::size_t head = 0; head < queue_.size(); ++head) merge(queue_[head]);
  }

  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

 private:
  void note(Index l) {
    if (block_.lines[l].sense == Sense::equal && lines_[l].alive && lines_[l].terms.size() == 2) queue_.push_back(l);
  }

  static std::vector<Entry>::iterator find(Line& line, Index column) {
    return std::find_if(line.terms.begin(), line.terms.end(), [&](const Entry& e) { return e.line == column; });
  }

  void merge(Index l) {
    Line& line = lines_[l];
    if (!line.alive || line.terms.size() != 2) return;
    Entry stays = line.terms[0], goes = line.terms[1];
    const auto weight = [&](const Entry& e) {
      return std::pair(lines_of_[e.line].size(), block_.variables.size() - e.line);
    };
    if (weight(stays) < weight(goes)) std::swap(stays, goes);
    if (std::abs(stays.coefficient) != std::abs(goes.coefficient) || line.constant % goes.coefficient != 0) return;
    const int sign = stays.coefficient == goes.coefficient ? -1 : 1;
    const std::int64_t shift = line.constant / goes.coefficient;
    if (!can_substitute(goes.line, stays.line, sign)) return;
    line.alive = false;
    take_bounds(goes.line, stays.line, shift, sign, l);
    steps_.push_back({goes.line, l, goes.coefficient, substitute(goes.line, stays.line, shift, sign)});
  }

  bool can_substitute(Index goes, Index stays, int sign) {
    return std::all_of(lines_of_[goes].begin(), lines_of_[goes].end(), [&](Index l) {
      Line& line = lines_[l];
      const auto own = find(line, goes), other = find(line, stays);
      return !line.alive || own == line.terms.end() || other == line.terms.end() ||
             fits(other->coefficient + sign * own->coefficient);
    });
  }

  void take_bounds(Index goes, Index stays, std::int64_t shift, int sign, Index l) {
    Node& child = nodes_[goes];
    Node& root = nodes_[stays];
    child.parent = stays;
    child.sign = sign;
    child.shift = shift;
    const Bounds other = carried(child.bounds, shift, sign);
    if (other.lo > root.bounds.lo) {
      root.bounds.lo = other.lo;
      root.lo_owner = sign > 0 ? child.lo_owner : child.hi_owner;
    }
    if (other.hi < root.bounds.hi) {
      root.bounds.hi = other.hi;
      root.hi_owner = sign > 0 ? child.hi_owner : child.lo_owner;
    }
    if (root.bounds.lo > root.bounds.hi) contradicts(l);
  }

  std::vector<Entry> substitute(Index goes, Index stays, std::int64_t shift, int sign) {
    std::vector<Entry> others;
    for (const Index l : lines_of_[goes]) {
      Line& line = lines_[l];
      const auto own = find(line, goes);
      if (!line.alive || own == line.terms.end()) continue;
      const std::int64_t coefficient = own->coefficient;
      others.push_back({l, coefficient});
      line.constant -= coefficient * shift;
      line.terms.erase(own);
      const auto other = find(line, stays);
      if (other == line.terms.end()) {
        line.terms.push_back({stays, sign * coefficient});
        lines_of_[stays].push_back(l);
      } else {
        other->coefficient += sign * coefficient;
        if (other->coefficient == 0) line.terms.erase(other);
      }
      if (line.terms.empty()) finish(l);
      note(l);
    }
    return others;
  }

  void finish(Index l) {
    const bool holds = block_.lines[l].sense == Sense::equal ? lines_[l].constant == 0 : lines_[l].constant >= 0;
    if (!holds) contradicts(l);
    lines_[l].alive = false;
  }

  [[noreturn]] void contradicts(Index l) const {
    throw std::logic_error("attack: row " + std::to_string(block_.lines[l].row) + " contradicts other rows or bounds");
  }

  const Block& block_;
  std::vector<Line> lines_;
  std::vector<std::vector<Index>> lines_of_;
  std::vector<Node>& nodes_;
  std::vector<Step>& steps_;
  std::vector<Index> queue_;
};

Merged::Merged(const Block& block) : block_(block) {
  for (Index c = 0; c < block.variables.size(); ++c) nodes_.push_back({c, 1, 0, block.bounds[c], c, c});
  Work work(block, nodes_, steps_);
  work.run();
  place_columns();
  add_lines(work);
  reduced_.asked = block.asked;
}

void Merged::place_columns() {
  places_.resize(nodes_.size());
  for (Index c = 0; c < nodes_.size(); ++c) {
    const Node& node = nodes_[c];
    if (node.parent != c) continue;
    const bool has_lo = node.bounds.lo > Bounds::minus_infinity, has_hi = node.bounds.hi < Bounds::infinity;
    const std::int64_t origin = has_lo ? node.bounds.lo : has_hi ? node.bounds.hi : 0;
    places_[c] = {static_cast<Index>(root_of_.size()), origin, 1};
    root_of_.push_back(c);
    reduced_.variables.push_back(block_.variables[c]);
    reduced_.bounds.push_back(carried(node.bounds, origin, 1));
  }
  // A column joined its parent before that joined its own: the last step first.
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    const Node& node = nodes_[step->column];
    const Place& parent = places_[node.parent];
    places_[step->column] = {parent.column, node.shift + node.sign * parent.origin, node.sign * parent.sign};
  }
}

void Merged::add_lines(const Work& work) {
  for (Index l = 0; l < work.lines().size(); ++l) {
    const Work::Line& from = work.lines()[l];
    if (!from.alive) continue;
    std::vector<Term> terms;
    std::int64_t constant = from.constant;
    for (const Entry& e : from.terms) {
      const Place& place = places_[e.line];
      terms.push_back({place.column, static_cast<std::int32_t>(e.coefficient)});
      constant -= e.coefficient * place.origin;
    }
    std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.variable < b.variable; });
    const Block::Line& own = block_.lines[l];
    if (!can_bind({terms, own.sense, constant}, own.row, reduced_.bounds)) continue;
    const std::size_t begin = reduced_.terms.size();
    reduced_.terms.insert(reduced_.terms.end(), terms.begin(), terms.end());
    reduced_.lines.push_back({own.row, own.sense, constant, begin, reduced_.terms.size()});
    line_of_.push_back(l);
  }
}

// Each step is undone, the last first: the dual of its line makes the reduced cost of its column right.
std::vector<Index> Merged::binding(Index column, int direction, std::span<const double> duals,
                                   std::span<const double> reduced_costs) const {
  std::vector<double> dual(block_.lines.size(), 0), surplus(block_.variables.size(), 0);
  for (std::size_t l = 0; l < duals.size(); ++l) dual[line_of_[l]] = duals[l];
  // Objective minus reduced cost of a column that stood for others: it goes with the one whose objective or bound it
  // is.
  const auto climb = [&](Index c, double value) {
    for (; nodes_[c].parent != c; c = nodes_[c].parent) {
      surplus[c] += value;
      value *= nodes_[c].sign;
    }
  };
  climb(column, direction);
  for (std::size_t c = 0; c < reduced_costs.size(); ++c) {
    if (std::abs(reduced_costs[c]) < least_dual) continue;
    const Node& root = nodes_[root_of_[c]];
    const Index owner = reduced_costs[c] > 0 ? root.lo_owner : root.hi_owner;
    climb(owner, -reduced_costs[c] * places_[owner].sign);
  }
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    double rest = surplus[step->column];
    for (const Entry& e : step->others) rest -= static_cast<double>(e.coefficient) * dual[e.line];
    dual[step->line] = rest / static_cast<double>(step->coefficient);
  }
  std::vector<Index> rows;
  for (std::size_t l = 0; l < dual.size(); ++l) {
    if (std::abs(dual[l]) > least_dual) rows.push_back(block_.lines[l].row);
  }
  return rows;
}

}  // namespace duidelijk::audit::programs

// SPDX-License-Identifier: EUPL-1.2
#include "exactness.h"

#include "knowledge.h"

#include "duidelijk/audit/dependencies.h"
#include "duidelijk/audit/elimination.h"
#include "duidelijk/audit/intervals.h"

#include <algorithm>
#include <set>

namespace duidelijk::suppress {
namespace {

using audit::Sense;

/// Lines with one hidden variable give it away: each gets a second one, the one that mends most lines and breaks
/// fewest.
class Lines {
 public:
  Lines(const Problem& problem, std::vector<Status>& status, Way way)
      : problem_(problem), status_(status), way_(way), hidden_in_(problem.system->rows(), 0) {
    for (Index v = 0; v < status_.size(); ++v) {
      if (status_[v] != Status::released) count(v);
    }
  }

  /// Where a line has nothing left to hide, what it gives away still follows: that is told by following().
  void settle() {
    while (!open_.empty()) {
      const Index row = *open_.begin();
      open_.erase(open_.begin());
      if (hidden_in_[row] != 1) continue;
      if (const Index best = best_in(row); best != none) hide(best);
    }
  }

  void hide(Index v) {
    status_[v] = Status::secondary;
    count(v);
  }

  [[nodiscard]] bool may_hide(Index v) const { return status_[v] == Status::released && !problem_.fixed[v]; }

  /// Best of the terms of some rows: what it costs beside the lines that it mends and breaks.
  [[nodiscard]] Index best_in(std::span<const Index> rows) const {
    Index best = none;
    double least = 0;
    for (const Index row : rows) {
      for (const auto& term : problem_.system->row(row).terms) {
        if (!may_hide(term.variable)) continue;
        const double price = price_of(term.variable);
        if (best == none || price < least || (price == least && term.variable < best)) {
          best = term.variable;
          least = price;
        }
      }
    }
    return best;
  }
  [[nodiscard]] Index best_in(Index row) const { return best_in(std::span(&row, 1)); }

  static constexpr Index none = ~Index{0};

 private:
  void count(Index v) {
    for (const Index row : problem_.system->rows_of(v)) {
      if (problem_.system->row(row).sense != Sense::equal) continue;
      ++hidden_in_[row];
      if (hidden_in_[row] == 1)
        open_.insert(row);
      else
        open_.erase(row);
    }
  }

  // A broken line costs about one more variable; a mended one saves one.
  [[nodiscard]] double price_of(Index v) const {
    double mended = 0, broken = 0;
    for (const Index row : problem_.system->rows_of(v)) {
      if (problem_.system->row(row).sense != Sense::equal) continue;
      mended += hidden_in_[row] == 1 ? 1 : 0;
      broken += hidden_in_[row] == 0 ? 1 : 0;
    }
    return price(problem_, v, way_, 0.5) * (1 + broken) / std::max(1.0, mended);
  }

  const Problem& problem_;
  std::vector<Status>& status_;
  Way way_;
  std::vector<std::uint32_t> hidden_in_;
  std::set<Index> open_;
};

std::vector<std::uint8_t> mask_of(const std::vector<Status>& status) {
  std::vector<std::uint8_t> mask(status.size());
  for (std::size_t v = 0; v < status.size(); ++v) mask[v] = status[v] == Status::released ? 0 : 1;
  return mask;
}

/// What each row alone tells, over and over: enough to see that two hidden parts of nothing are nothing.
audit::Intervals told_by_rows(const Problem& problem, const std::vector<Status>& status) {
  audit::Intervals told(*problem.system, bounds_of(problem, status));
  told.propagate();
  return told;
}

/// A primary that follows, and the rows that give it away: hiding something in one of these may help.
struct GivenAway {
  Index variable;
  std::vector<Index> rows;
};

std::vector<GivenAway> by_equations(const Problem& problem, const std::vector<Status>& status) {
  const audit::Elimination elimination(*problem.system, mask_of(status));
  std::vector<GivenAway> found;
  for (const Index v : elimination.determined()) {
    if (status[v] == Status::primary) found.push_back({v, elimination.witness(v)});
  }
  return found;
}

/// The rows that set a bound last; when nothing can be hidden in them, those that set the bounds of what is in these,
/// and so on.
std::vector<Index> rows_behind(const Problem& problem, const audit::Intervals& told, const Lines& lines,
                               Index variable) {
  std::vector<Index> rows, front{variable};
  std::set<Index> seen;
  do {
    rows.clear();
    for (const Index v : front) {
      for (const Index row : {told.row_of_lo(v), told.row_of_hi(v)}) {
        if (row != audit::Intervals::no_row && seen.insert(row).second) rows.push_back(row);
      }
    }
    front.clear();
    for (const Index row : rows) {
      for (const auto& term : problem.system->row(row).terms) front.push_back(term.variable);
    }
  } while (!rows.empty() && lines.best_in(rows) == Lines::none);
  return rows;
}

std::vector<GivenAway> by_bounds(const Problem& problem, const std::vector<Status>& status, const Lines& lines) {
  const audit::Intervals told = told_by_rows(problem, status);
  std::vector<GivenAway> found;
  for (Index v = 0; v < status.size(); ++v) {
    if (status[v] == Status::primary && told.bounds(v).point())
      found.push_back({v, rows_behind(problem, told, lines, v)});
  }
  return found;
}

/// Hides one more variable for each of these; those whose rows another one changed wait for the next round. False when
/// nothing could be hidden.
bool hide_one_each(const Problem& problem, const std::vector<GivenAway>& given_away, Lines& lines) {
  std::set<Index> touched;
  for (const auto& [variable, rows] : given_away) {
    if (std::any_of(rows.begin(), rows.end(), [&](Index row) { return touched.contains(row); })) continue;
    const Index best = lines.best_in(rows);
    if (best == Lines::none) continue;
    lines.hide(best);
    const auto own = problem.system->rows_of(best);
    touched.insert(own.begin(), own.end());
  }
  return !touched.empty();
}

}  // namespace

double price(const Problem& problem, Index variable, Way way, double spread) {
  const auto cost = static_cast<double>(problem.cost[variable]);
  if (way == 0) return cost;
  std::uint64_t z = (std::uint64_t{way} << 32U) + variable + 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return cost * (1 + spread * static_cast<double>((z ^ (z >> 31U)) >> 40U) / static_cast<double>(1U << 24U));
}

void hide_until_nothing_follows(const Problem& problem, std::vector<Status>& status, Way way) {
  Lines lines(problem, status, way);
  do {
    lines.settle();
  } while (hide_one_each(problem, by_equations(problem, status), lines) ||
           hide_one_each(problem, by_bounds(problem, status, lines), lines));
}

std::int64_t give_back(const Problem& problem, std::vector<Status>& status, const std::function<bool(Index)>& allowed) {
  std::vector<Index> order;
  for (Index v = 0; v < status.size(); ++v) {
    if (status[v] == Status::secondary) order.push_back(v);
  }
  std::sort(order.begin(), order.end(),
            [&](Index a, Index b) { return std::pair(-problem.cost[a], b) < std::pair(-problem.cost[b], a); });
  audit::Dependencies dependencies(*problem.system, mask_of(status));
  audit::Intervals told = told_by_rows(problem, status);
  const auto primary = [&](Index v) { return status[v] == Status::primary; };
  std::int64_t count = 0;
  for (const Index v : order) {
    const auto given_away = dependencies.would_follow(v);
    if (std::any_of(given_away.begin(), given_away.end(), primary)) continue;
    const auto before = told.mark();
    told.tighten(v, problem.released[v]);
    const auto narrowed = told.changed_since(before);
    const bool follows =
        std::any_of(narrowed.begin(), narrowed.end(), [&](Index w) { return primary(w) && told.bounds(w).point(); });
    if (follows || (allowed && !dependencies.follows(v) && !allowed(v))) {
      told.rollback(before);
      continue;
    }
    dependencies.reveal(v);
    status[v] = Status::released;
    ++count;
  }
  for (const Index v : dependencies.following()) {  // what follows anyway protects nothing
    if (status[v] != Status::secondary) continue;
    status[v] = Status::released;
    ++count;
  }
  return count;
}

std::vector<Index> following(const Problem& problem, const std::vector<Status>& status) {
  std::vector<Index> all = audit::Elimination(*problem.system, mask_of(status)).determined();
  const audit::Intervals told = told_by_rows(problem, status);
  for (Index v = 0; v < status.size(); ++v) {
    if (status[v] == Status::primary && told.bounds(v).point()) all.push_back(v);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace duidelijk::suppress

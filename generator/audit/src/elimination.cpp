// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/elimination.h"

#include "modular.h"

#include <algorithm>
#include <array>
#include <functional>
#include <queue>
#include <utility>

namespace duidelijk::audit {
namespace {

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint32_t residue() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>((z ^ (z >> 31U)) % (modular::prime - 1)) + 1;
  }

 private:
  std::uint64_t state_;
};

/// The same for all multiples of one vector, 0 for the zero vector only: each entry over the first that is not zero.
std::uint64_t direction_of(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  constexpr std::uint64_t no_first = std::uint64_t{modular::prime} << 32U;
  if (a == 0 && b == 0) return c == 0 ? 0 : ~std::uint64_t{0};
  if (a == 0) return no_first | (modular::multiply(c, modular::inverse(b)) + 1U);
  const std::uint32_t inverse = modular::inverse(a);
  return std::uint64_t{modular::multiply(b, inverse)} << 32U | (modular::multiply(c, inverse) + 1U);
}

}  // namespace

/// The rows and columns while the elimination runs.
class Elimination::Work {
 public:
  Work(std::size_t columns, std::vector<Step>& steps)
      : rows_of_(columns), count_(columns, 0), done_(columns, 0), steps_(steps) {}

  void add(Index number, std::vector<Entry> entries) {
    const auto id = static_cast<Index>(rows_.size());
    for (const Entry& e : entries) {
      rows_of_[e.column].push_back(id);
      ++count_[e.column];
    }
    rows_.push_back({number, std::move(entries), {}, true});
  }

  void run() {
    for (Index c = 0; c < count_.size(); ++c) push(c);
    for (Index r = 0; r < rows_.size(); ++r) note_row(r);
    while (true) {
      if (!single_rows_.empty()) {
        const Index r = single_rows_.back();
        single_rows_.pop_back();
        if (rows_[r].alive && rows_[r].entries.size() == 1) pivot(r, rows_[r].entries.front().column);
        continue;
      }
      const auto column = emptiest();
      if (column == none) return;
      pivot(shortest_row(column), column);
    }
  }

 private:
  struct Line {
    Index number;
    std::vector<Entry> entries;  // by column
    std::vector<Entry> used;
    bool alive;
  };
  static constexpr Index none = ~Index{0};

  void push(Index column) {
    if (count_[column] > 0 && !done_[column]) heap_.push({count_[column], column});
  }

  void note_row(Index r) {
    if (rows_[r].alive && rows_[r].entries.size() == 1) single_rows_.push_back(r);
  }

  Index emptiest() {
    while (!heap_.empty()) {
      const auto [count, column] = heap_.top();
      heap_.pop();
      if (done_[column] || count_[column] == 0) continue;
      if (count_[column] == count) return column;
      push(column);
    }
    return none;
  }

  // The list of a column may hold rows that lost it; a row is in the column only if its entries say so.
  std::uint32_t value_in(const Line& line, Index column) const {
    const auto it = std::lower_bound(line.entries.begin(), line.entries.end(), column,
                                     [](const Entry& e, Index c) { return e.column < c; });
    return it != line.entries.end() && it->column == column ? it->value : 0;
  }

  Index shortest_row(Index column) {
    Index best = none;
    for (const Index r : rows_of_[column]) {
      if (!rows_[r].alive || value_in(rows_[r], column) == 0) continue;
      if (best == none || rows_[r].entries.size() < rows_[best].entries.size()) best = r;
    }
    return best;
  }

  void pivot(Index r, Index column) {
    Line& line = rows_[r];
    line.alive = false;
    done_[column] = 1;
    const std::uint32_t inverse = modular::inverse(value_in(line, column));
    const auto step = static_cast<Index>(steps_.size());
    std::vector<Index> others;
    others.swap(rows_of_[column]);
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const Index other : others) {
      if (!rows_[other].alive) continue;
      const std::uint32_t value = value_in(rows_[other], column);
      if (value == 0) continue;
      const std::uint32_t times = modular::multiply(value, inverse);
      subtract(other, line.entries, times);
      rows_[other].used.push_back({step, times});
      note_row(other);
    }
    for (const Entry& e : line.entries) {
      --count_[e.column];
      push(e.column);
    }
    steps_.push_back({line.number, column, std::move(line.entries), std::move(line.used)});
  }

  void subtract(Index target, const std::vector<Entry>& pivot_entries, std::uint32_t times) {
    Line& line = rows_[target];
    merged_.clear();
    auto a = line.entries.begin();
    auto b = pivot_entries.begin();
    while (a != line.entries.end() || b != pivot_entries.end()) {
      if (b == pivot_entries.end() || (a != line.entries.end() && a->column < b->column)) {
        merged_.push_back(*a++);
      } else if (a == line.entries.end() || b->column < a->column) {
        merged_.push_back({b->column, modular::negate(modular::multiply(b->value, times))});
        rows_of_[b->column].push_back(target);
        ++count_[b->column];
        ++b;
      } else {
        const std::uint32_t value = modular::subtract(a->value, modular::multiply(b->value, times));
        if (value != 0) {
          merged_.push_back({a->column, value});
        } else {
          --count_[a->column];
          push(a->column);
        }
        ++a;
        ++b;
      }
    }
    line.entries.assign(merged_.begin(), merged_.end());
  }

  std::vector<Line> rows_;
  std::vector<std::vector<Index>> rows_of_;
  std::vector<std::uint32_t> count_;
  std::vector<std::uint8_t> done_;
  std::vector<Step>& steps_;
  std::vector<Index> single_rows_;
  std::vector<Entry> merged_;
  std::priority_queue<std::pair<std::uint32_t, Index>, std::vector<std::pair<std::uint32_t, Index>>, std::greater<>>
      heap_;
};

Elimination::Elimination(const System& system, std::span<const std::uint8_t> hidden, std::span<const Index> rows) {
  std::vector<Index> all;
  if (rows.empty()) {
    all.resize(system.rows());
    for (Index r = 0; r < system.rows(); ++r) all[r] = r;
    rows = all;
  }
  for (const Index r : rows) {
    const Row row = system.row(r);
    if (row.sense != Sense::equal) continue;
    for (const Term& t : row.terms) {
      if (hidden[t.variable]) variable_of_.push_back(t.variable);
    }
  }
  std::sort(variable_of_.begin(), variable_of_.end());
  variable_of_.erase(std::unique(variable_of_.begin(), variable_of_.end()), variable_of_.end());
  const auto column_of = [&](Index v) {
    return static_cast<Index>(std::lower_bound(variable_of_.begin(), variable_of_.end(), v) - variable_of_.begin());
  };
  Work work(variable_of_.size(), steps_);
  for (const Index r : rows) {
    const Row row = system.row(r);
    if (row.sense != Sense::equal) continue;
    std::vector<Entry> entries;
    for (const Term& t : row.terms) {
      if (hidden[t.variable]) entries.push_back({column_of(t.variable), modular::from(t.coefficient)});
    }
    if (entries.empty()) continue;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.column < b.column; });
    work.add(r, std::move(entries));
  }
  work.run();
  solve_null_space();
}

// Free columns get random values, pivots follow backwards; a column that is zero each time is zero in the whole null
// space, and two columns that keep one ratio always do.
void Elimination::solve_null_space() {
  constexpr std::size_t trials = 3;
  std::vector<std::uint8_t> is_pivot(variable_of_.size(), 0);
  for (const Step& step : steps_) is_pivot[step.column] = 1;
  std::vector<std::array<std::uint32_t, trials>> values(variable_of_.size());
  for (std::size_t c = 0; c < values.size(); ++c) {
    Random random(variable_of_[c]);  // of the variable, so that separate eliminations share no directions
    for (auto& value : values[c]) value = is_pivot[c] ? 0 : random.residue();
  }
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    std::array<std::uint32_t, trials> sum{};
    std::uint32_t own = 1;
    for (const Entry& e : step->entries) {
      if (e.column == step->column) {
        own = e.value;
        continue;
      }
      for (std::size_t t = 0; t < trials; ++t)
        sum[t] = modular::add(sum[t], modular::multiply(e.value, values[e.column][t]));
    }
    const std::uint32_t inverse = modular::negate(modular::inverse(own));
    for (std::size_t t = 0; t < trials; ++t) values[step->column][t] = modular::multiply(sum[t], inverse);
  }
  for (std::size_t c = 0; c < values.size(); ++c) {
    directions_.push_back(direction_of(values[c][0], values[c][1], values[c][2]));
    if (directions_.back() == 0) determined_.push_back(variable_of_[c]);
  }
}

std::vector<Index> Elimination::witness(Index variable) const {
  if (!std::binary_search(determined_.begin(), determined_.end(), variable)) return {};
  const auto column = static_cast<std::size_t>(std::lower_bound(variable_of_.begin(), variable_of_.end(), variable) -
                                               variable_of_.begin());
  // Write the unit vector as a combination of pivot rows; each pivot row has no earlier pivot's column.
  std::vector<std::uint32_t> rest(variable_of_.size(), 0);
  rest[column] = 1;
  std::vector<std::uint32_t> times(steps_.size(), 0);
  for (std::size_t s = 0; s < steps_.size(); ++s) {
    const Step& step = steps_[s];
    if (rest[step.column] == 0) continue;
    std::uint32_t own = 1;
    for (const Entry& e : step.entries) {
      if (e.column == step.column) own = e.value;
    }
    times[s] = modular::multiply(rest[step.column], modular::inverse(own));
    for (const Entry& e : step.entries)
      rest[e.column] = modular::subtract(rest[e.column], modular::multiply(e.value, times[s]));
  }
  // Then unfold pivot rows into original rows, the last first.
  std::vector<Index> result;
  for (std::size_t s = steps_.size(); s-- > 0;) {
    if (times[s] == 0) continue;
    result.push_back(steps_[s].row);
    for (const Entry& used : steps_[s].used) {
      times[used.column] = modular::subtract(times[used.column], modular::multiply(used.value, times[s]));
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<Index> Elimination::independent_rows() const {
  std::vector<Index> result;
  for (const Step& step : steps_) result.push_back(step.row);
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<Index> exactly_determined(const System& system, std::span<const std::uint8_t> hidden) {
  return Elimination(system, hidden).determined();
}

}  // namespace duidelijk::audit

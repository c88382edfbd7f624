// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/intervals.h"

#include <algorithm>

namespace duidelijk::audit {
namespace {

// A row over euros can creep towards its fixpoint cent by cent; after so many looks the bounds are good enough to warn by.
constexpr std::uint16_t max_looks = 60;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  const std::int64_t q = a / b;
  return q - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return -floor_div(-a, b); }

}  // namespace

Intervals::Intervals(const System& system, std::vector<Bounds> start)
    : system_(system),
      bounds_(std::move(start)),
      lo_row_(bounds_.size(), no_row),
      hi_row_(bounds_.size(), no_row),
      queued_(system.rows(), 0),
      looks_(system.rows(), 0) {}

void Intervals::propagate() {
  for (Index r = 0; r < system_.rows(); ++r) {
    queue_.push_back(r);
    queued_[r] = 1;
  }
  run();
}

void Intervals::tighten(Index variable, Bounds to) {
  set(variable, to, no_row);
  run();
}

void Intervals::restart(std::span<const Index> variables, std::span<const Bounds> start) {
  contradiction_ = false;
  trail_.clear();
  for (std::size_t i = 0; i < variables.size(); ++i) {
    bounds_[variables[i]] = start[i];
    lo_row_[variables[i]] = hi_row_[variables[i]] = no_row;
  }
  for (const Index v : variables) enqueue_rows(v);
  run();
}

void Intervals::set(Index variable, Bounds to, Index row) {
  Bounds& now = bounds_[variable];
  const std::int64_t lo = std::max(now.lo, to.lo);
  const std::int64_t hi = std::min(now.hi, to.hi);
  if (lo == now.lo && hi == now.hi) return;
  trail_.push_back({variable, now, lo_row_[variable], hi_row_[variable]});
  if (lo != now.lo) lo_row_[variable] = row;
  if (hi != now.hi) hi_row_[variable] = row;
  now = {lo, hi};
  if (lo > hi) contradiction_ = true;
  enqueue_rows(variable);
}

void Intervals::enqueue_rows(Index variable) {
  for (const Index r : system_.rows_of(variable)) {
    if (queued_[r] || looks_[r] >= max_looks) continue;
    queued_[r] = 1;
    queue_.push_back(r);
  }
}

void Intervals::run() {
  std::vector<Index> looked;
  for (std::size_t head = 0; head < queue_.size() && !contradiction_; ++head) {
    const Index r = queue_[head];
    queued_[r] = 0;
    if (looks_[r]++ == 0) looked.push_back(r);
    apply(r);
  }
  for (const Index r : queue_) queued_[r] = 0;
  for (const Index r : looked) looks_[r] = 0;
  queue_.clear();
}

void Intervals::apply(Index number) {
  const Row row = system_.row(number);
  apply_upper(row, number, false);
  if (row.sense == Sense::equal) apply_upper(row, number, true);
}

// Σ c·x <= b (or the negated row): every x is at most what the smallest values of the others leave.
void Intervals::apply_upper(const Row& row, Index number, bool negated) {
  const std::int64_t sign = negated ? -1 : 1;
  std::int64_t least = 0;
  int open = 0;  // terms without a least value
  const auto least_of = [&](const Term& term, std::int64_t& value) {
    const std::int64_t c = sign * term.coefficient;
    const Bounds b = bounds_[term.variable];
    const std::int64_t end = c > 0 ? b.lo : b.hi;
    if (end <= Bounds::minus_infinity || end >= Bounds::infinity) return false;
    value = c * end;
    return true;
  };
  for (const Term& term : row.terms) {
    std::int64_t value = 0;
    if (least_of(term, value)) {
      least += value;
    } else if (++open > 1) {
      return;
    }
  }
  const std::int64_t room = sign * row.constant - least;
  for (const Term& term : row.terms) {
    std::int64_t own = 0;
    const bool closed = least_of(term, own);
    if (!closed && open == 0) continue;
    if (closed && open == 1) continue;
    const std::int64_t c = sign * term.coefficient;
    const std::int64_t left = closed ? room + own : room;
    Bounds to{Bounds::minus_infinity, Bounds::infinity};
    if (c > 0) {
      to.hi = floor_div(left, c);
    } else {
      to.lo = ceil_div(left, c);
    }
    set(term.variable, to, number);
  }
}

void Intervals::rollback(std::size_t mark) {
  while (trail_.size() > mark) {
    const Change& change = trail_.back();
    bounds_[change.variable] = change.old;
    lo_row_[change.variable] = change.lo_row;
    hi_row_[change.variable] = change.hi_row;
    trail_.pop_back();
  }
  contradiction_ = false;
}

std::vector<Index> Intervals::changed_since(std::size_t mark) const {
  std::vector<Index> result;
  for (std::size_t i = mark; i < trail_.size(); ++i) result.push_back(trail_[i].variable);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace duidelijk::audit

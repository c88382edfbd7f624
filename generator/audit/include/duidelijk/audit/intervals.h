// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit {

/// Interval propagation: each row tightens the bounds of its variables by those of the others, until nothing changes or a
/// row was looked at too often. Sound for the attacker (he knows at least this) and no proof of safety: a linear program may
/// tighten further. Keeps a trail, so that a trial can be undone.
class Intervals {
 public:
  static constexpr Index no_row = ~Index{0};

  /// The system must be frozen and outlive this. `start` has one entry per variable.
  Intervals(const System& system, std::vector<Bounds> start);

  /// Propagates over all rows.
  void propagate();
  /// Narrows one variable and propagates from there.
  void tighten(Index variable, Bounds to);
  /// Sets the variables of one block back to `start` and propagates its rows; for a change that widens.
  void restart(std::span<const Index> variables, std::span<const Bounds> start);

  [[nodiscard]] Bounds bounds(Index variable) const { return bounds_[variable]; }
  /// The row that set the bound last, or no_row.
  [[nodiscard]] Index row_of_lo(Index variable) const { return lo_row_[variable]; }
  [[nodiscard]] Index row_of_hi(Index variable) const { return hi_row_[variable]; }
  /// True when some interval became empty: the assumptions contradict each other.
  [[nodiscard]] bool contradiction() const { return contradiction_; }

  /// Trials: mark(), then tighten(), then either go on or rollback(mark). changed_since lists variables that moved.
  [[nodiscard]] std::size_t mark() const { return trail_.size(); }
  void rollback(std::size_t mark);
  [[nodiscard]] std::vector<Index> changed_since(std::size_t mark) const;

 private:
  struct Change {
    Index variable;
    Bounds old;
    Index lo_row, hi_row;
  };
  void set(Index variable, Bounds to, Index row);
  void enqueue_rows(Index variable);
  void run();
  void apply(Index row);
  void apply_upper(const Row& row, Index number, bool negated);

  const System& system_;
  std::vector<Bounds> bounds_;
  std::vector<Index> lo_row_, hi_row_;
  std::vector<Index> queue_;
  std::vector<std::uint8_t> queued_;
  std::vector<std::uint16_t> looks_;
  std::vector<Change> trail_;
  bool contradiction_ = false;
};

}  // namespace duidelijk::audit

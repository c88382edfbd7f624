// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "programs_block.h"
#include "programs_model.h"
#include "programs_seen.h"

#include "duidelijk/audit/programs.h"

#include <string>
#include <vector>

namespace duidelijk::audit::programs {

/// What a question still lacks.
struct Shortfall {
  bool lo, hi, width;
  [[nodiscard]] bool any() const { return lo || hi || width; }
};
[[nodiscard]] Shortfall shortfall(const Question& question, const Seen& seen);

/// The attack on one block, by one thread: each program goes on from the last, and all see what each one found.
class BlockAttack {
 public:
  /// Finds a first point. `open` says of each variable of the system whether it is no point. Throws std::logic_error
  /// when there is none.
  BlockAttack(const System& system, std::span<const std::uint8_t> open, const Block& block);

  /// Positions, in what was asked, of the variables of this block; ascending.
  [[nodiscard]] const std::vector<Index>& asked() const { return block_.asked; }
  /// Runs only the programs that decide the question.
  [[nodiscard]] Answer answer(const Question& question);
  /// Brings attained values up to what later programs saw.
  void update(const Question& question, Answer& answer) const;
  /// Runs the programs that find both ends.
  [[nodiscard]] Bounds interval(Index variable);
  [[nodiscard]] std::int64_t programs() const { return model_.programs(); }

 private:
  /// One end of a column, as far as it is known.
  struct End {
    bool known = false;
    std::vector<Index> binding;
  };
  void start();
  void check_all_lines() const;
  End at_bound(Index column, bool largest) const;
  End find(Index column, bool largest, Bounds& proven);
  std::optional<Fractions> see_point();
  void see_ray();
  [[nodiscard]] std::string contradiction() const;
  [[nodiscard]] Bounds bounds(Index column) const;

  const Block& block_;
  Model model_;
  Sight sight_;
};

}  // namespace duidelijk::audit::programs

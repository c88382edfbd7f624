// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "programs_block.h"
#include "programs_exact.h"
#include "programs_merge.h"
#include "programs_model.h"
#include "programs_seen.h"

#include "duidelijk/audit/programs.h"

#include <cstdint>
#include <optional>
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
  /// Finds a first point. The block must outlive this. Throws std::logic_error when there is none.
  explicit BlockAttack(const Block& block);

  /// Positions, in what was asked, of the variables of this block; ascending.
  [[nodiscard]] const std::vector<Index>& asked() const { return block_.asked; }
  /// Looks for vertices that meet many questions at once, as long as they do.
  void sweep(std::span<const Question> questions);
  /// Runs only the programs that decide the question. Attained values are left to update().
  [[nodiscard]] Answer answer(const Question& question);
  /// Brings attained values up to what all programs of the block saw.
  void update(const Question& question, Answer& answer) const;
  /// Runs the programs that find both ends.
  [[nodiscard]] Bounds interval(Index variable);
  [[nodiscard]] std::int64_t programs() const { return model_.programs(); }

 private:
  /// One end of a column of the block.
  struct End {
    Index column;
    bool largest;
    bool known = false;
    std::vector<Index> binding;
  };
  void start();
  [[nodiscard]] std::vector<Model::Weight> pull(std::span<const Question> unmet, std::uint64_t round) const;
  void check_all_lines() const;
  [[nodiscard]] Seen seen(Index column) const;
  /// Ends that need no program, since they were seen where the bounds end.
  void look(End& end, Bounds& proven) const;
  void solve(End& end, Bounds& proven);
  /// A point that cannot be made exact counts only when the program found it feasible.
  std::optional<Fractions> see_point(bool feasible);
  void see_ray();
  [[nodiscard]] std::string contradiction() const;

  const Block& block_;
  Merged merged_;
  Model model_;
  Sight sight_;
};

}  // namespace duidelijk::audit::programs

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "programs_block.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

class ClpSimplex;

namespace duidelijk::audit::programs {

enum class Outcome : std::uint8_t { optimal, unbounded, infeasible, failed };

/// One block as a linear program that keeps its basis from one question to the next. Not for use by two threads at a
/// time.
class Model {
 public:
  /// `independent` are the block's lines that the program holds: all inequalities, and equalities of which none follows
  /// from the others.
  Model(const Block& block, std::span<const Index> independent);
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  /// Finds any point.
  Outcome start();
  /// The smallest or largest value of one column.
  Outcome solve(Index column, bool largest);

  /// The offsets of all columns at the last vertex; the ray when the last outcome was unbounded.
  [[nodiscard]] std::span<const double> point() const { return point_; }
  [[nodiscard]] std::vector<double> ray() const;
  /// Rows of the System with a non-zero dual in the last program, ascending.
  [[nodiscard]] std::vector<Index> binding() const;
  /// How far an offset may be off: Clp's tolerance in units of the offsets.
  [[nodiscard]] double tolerance() const;
  [[nodiscard]] std::int64_t programs() const { return programs_; }

 private:
  Outcome outcome();

  const Block& block_;
  std::vector<Index> lines_;
  double unit_ = 1;  ///< offsets are divided by it inside the program: a power of two
  std::unique_ptr<ClpSimplex> simplex_;
  std::vector<double> point_;
  Index objective_ = 0;
  std::int64_t programs_ = 0;
};

/// The lines of a block without the equalities that follow from others: those make the simplex method slow.
[[nodiscard]] std::vector<Index> independent_lines(const System& system, const Block& block,
                                                   std::span<const std::uint8_t> open);

}  // namespace duidelijk::audit::programs

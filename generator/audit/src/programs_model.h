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

/// A block as a linear program that keeps its basis from one question to the next. Equalities that follow from others
/// are left out: they make the simplex method slow. Not for use by two threads at a time.
class Model {
 public:
  /// The block must outlive this.
  explicit Model(const Block& block);
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;

  /// Finds any point.
  Outcome start();
  struct Weight {
    Index column;
    double weight;
  };
  /// Minimises the weighted sum of some columns, each named once.
  Outcome minimise(std::span<const Weight> objective);

  /// The values of all columns at the last vertex, and the direction without end when the last outcome was unbounded.
  [[nodiscard]] std::span<const double> point() const { return point_; }
  [[nodiscard]] std::vector<double> ray() const;
  /// Of the last program: one for each line of the block, 0 for those that were left out, and one for each column.
  [[nodiscard]] std::vector<double> duals() const;
  [[nodiscard]] std::span<const double> reduced_costs() const;
  /// How far a value may be off: Clp's tolerance in units of the block.
  [[nodiscard]] double tolerance() const;
  [[nodiscard]] std::int64_t programs() const { return programs_; }

 private:
  Outcome outcome();
  [[nodiscard]] double least_objective() const;
  [[nodiscard]] bool proven() const;

  const Block& block_;
  std::vector<Index> lines_;  ///< those that the program holds
  double unit_ = 1;           ///< values are divided by it inside the program: a power of two
  std::unique_ptr<ClpSimplex> simplex_;
  std::vector<double> point_;
  mutable std::vector<double> costs_;  ///< room to work in
  std::vector<Weight> objective_;
  std::int64_t programs_ = 0;
};

}  // namespace duidelijk::audit::programs

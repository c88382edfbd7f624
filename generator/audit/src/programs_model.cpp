// SPDX-License-Identifier: EUPL-1.2
#include "programs_model.h"

#include "duidelijk/audit/elimination.h"

#include <ClpPrimalColumnSteepest.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace duidelijk::audit::programs {
namespace {

constexpr double largest_number =
    1 << 24;                         // inside the program, so that Clp's absolute tolerance of 1e-7 means something
constexpr int keep_all = 1 | 2 | 4;  // keep work areas and factorization, use them, skip what did not change
constexpr int no_perturbation = 100;
constexpr double no_cost = 1e-9;

double unit_of(const Block& block) {
  double largest = 1;
  const auto see = [&](std::int64_t value) {
    if (value > Bounds::minus_infinity && value < Bounds::infinity)
      largest = std::max(largest, std::abs(static_cast<double>(value)));
  };
  for (const Bounds& b : block.bounds) {
    see(b.lo);
    see(b.hi);
  }
  for (const Block::Line& line : block.lines) see(line.constant);
  double unit = 1;
  while (largest / unit > largest_number) unit *= 2;
  return unit;
}

double inside(std::int64_t value, double unit) {
  if (value <= Bounds::minus_infinity) return -COIN_DBL_MAX;
  if (value >= Bounds::infinity) return COIN_DBL_MAX;
  return static_cast<double>(value) / unit;
}

/// Row by row, as Clp wants it.
struct Sheet {
  std::vector<CoinBigIndex> start{0};
  std::vector<int> column;
  std::vector<double> element, row_lo, row_hi, column_lo, column_hi;
};

Sheet sheet_of(const Block& block, std::span<const Index> lines, double unit) {
  Sheet sheet;
  for (const Index l : lines) {
    const Block::Line& line = block.lines[l];
    for (const Term& term : block.terms_of(line)) {
      sheet.column.push_back(static_cast<int>(term.variable));
      sheet.element.push_back(term.coefficient);
    }
    sheet.start.push_back(static_cast<CoinBigIndex>(sheet.column.size()));
    sheet.row_hi.push_back(static_cast<double>(line.constant) / unit);
    sheet.row_lo.push_back(line.sense == Sense::equal ? sheet.row_hi.back() : -COIN_DBL_MAX);
  }
  for (const Bounds& b : block.bounds) {
    sheet.column_lo.push_back(inside(b.lo, unit));
    sheet.column_hi.push_back(inside(b.hi, unit));
  }
  return sheet;
}

/// All inequalities, and equalities of which none follows from the others and all others do.
std::vector<Index> lines_for(const Block& block) {
  System system;
  system.add_variables(static_cast<Index>(block.variables.size()));
  for (const Block::Line& line : block.lines) system.add_row(block.terms_of(line), line.sense);
  const std::vector<std::uint8_t> open(block.variables.size(), 1);
  std::vector<Index> lines = Elimination(system, open).independent_rows();
  for (Index l = 0; l < block.lines.size(); ++l) {
    if (block.lines[l].sense == Sense::at_most) lines.push_back(l);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

Model::Model(const Block& block)
    : block_(block),
      lines_(lines_for(block)),
      unit_(unit_of(block)),
      simplex_(std::make_unique<ClpSimplex>()),
      point_(block.variables.size(), 0),
      costs_(block.variables.size(), 0) {
  const Sheet sheet = sheet_of(block, lines_, unit_);
  const auto columns = static_cast<int>(block.variables.size());
  const auto rows = static_cast<int>(lines_.size());
  CoinPackedMatrix matrix(false, 0, 0);
  matrix.setDimensions(0, columns);
  matrix.appendRows(rows, sheet.start.data(), sheet.column.data(), sheet.element.data());
  simplex_->setLogLevel(0);
  simplex_->loadProblem(matrix, sheet.column_lo.data(), sheet.column_hi.data(), nullptr, sheet.row_lo.data(),
                        sheet.row_hi.data());
  simplex_->setPerturbation(no_perturbation);
  simplex_->scaling(0);
  ClpPrimalColumnSteepest pricing(1);
  simplex_->setPrimalColumnPivotAlgorithm(pricing);
}

Model::~Model() = default;

Outcome Model::start() {
  ++programs_;
  simplex_->dual();
  return outcome();
}

Outcome Model::minimise(std::span<const Weight> objective) {
  ++programs_;
  for (const Weight& of : objective_) simplex_->setObjectiveCoefficient(static_cast<int>(of.column), 0);
  for (const Weight& of : objective) simplex_->setObjectiveCoefficient(static_cast<int>(of.column), of.weight);
  objective_.assign(objective.begin(), objective.end());
  simplex_->primal(0, keep_all);
  if (simplex_->isProvenOptimal() && !proven()) {  // rounding misled it: once more from the beginning
    simplex_->allSlackBasis(true);
    simplex_->primal(0, 0);
  }
  return outcome();
}

/// By weak duality: no point has a smaller objective than Σ dual · constant + Σ reduced cost · (the bound that makes it
/// least). Holds for any duals, so it does not hang on what the simplex method believes.
double Model::least_objective() const {
  const double* dual = simplex_->dualRowSolution();
  std::vector<double>& cost = costs_;
  std::fill(cost.begin(), cost.end(), 0);
  for (const Weight& of : objective_) cost[of.column] = of.weight;
  double least = 0;
  for (std::size_t l = 0; l < lines_.size(); ++l) {
    const Block::Line& line = block_.lines[lines_[l]];
    if (dual[l] == 0 || (line.sense == Sense::at_most && dual[l] > 0)) continue;
    least += dual[l] * static_cast<double>(line.constant);
    for (const Term& term : block_.terms_of(line)) cost[term.variable] -= dual[l] * term.coefficient;
  }
  for (std::size_t c = 0; c < cost.size(); ++c) {
    if (std::abs(cost[c]) < no_cost) continue;
    const std::int64_t end = cost[c] > 0 ? block_.bounds[c].lo : block_.bounds[c].hi;
    if (end <= Bounds::minus_infinity || end >= Bounds::infinity) return -std::numeric_limits<double>::infinity();
    least += cost[c] * static_cast<double>(end);
  }
  return least;
}

bool Model::proven() const {
  double value = 0;
  for (const Weight& of : objective_) value += of.weight * simplex_->primalColumnSolution()[of.column] * unit_;
  return least_objective() >= value - tolerance();
}

Outcome Model::outcome() {
  if (simplex_->isProvenPrimalInfeasible()) return Outcome::infeasible;
  const double* solution = simplex_->primalColumnSolution();
  for (std::size_t c = 0; c < point_.size(); ++c) point_[c] = solution[c] * unit_;
  if (simplex_->isProvenOptimal()) return proven() ? Outcome::optimal : Outcome::failed;
  return simplex_->isProvenDualInfeasible() ? Outcome::unbounded : Outcome::failed;
}

std::vector<double> Model::ray() const {
  const std::unique_ptr<double[]> ray(simplex_->unboundedRay());
  if (!ray) return {};
  return {ray.get(), ray.get() + point_.size()};
}

std::vector<double> Model::duals() const {
  std::vector<double> result(block_.lines.size(), 0);
  for (std::size_t l = 0; l < lines_.size(); ++l) result[lines_[l]] = simplex_->dualRowSolution()[l];
  return result;
}

std::span<const double> Model::reduced_costs() const { return {simplex_->dualColumnSolution(), point_.size()}; }

double Model::tolerance() const { return 1e-6 * unit_; }

}  // namespace duidelijk::audit::programs

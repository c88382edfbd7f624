// SPDX-License-Identifier: EUPL-1.2
#include "programs_attack.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace duidelijk::audit::programs {
namespace {

// A vertex that could not be made exact decides nothing that is nearer than this to a whole number.
constexpr double deciding_distance = 1e-4;

std::vector<Index> merged(const std::vector<Index>& a, const std::vector<Index>& b) {
  std::vector<Index> both;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

}  // namespace

Shortfall shortfall(const Question& question, const Seen& seen) {
  const bool endless = seen.whole_lo <= Bounds::minus_infinity || seen.whole_hi >= Bounds::infinity;
  return {seen.whole_lo > question.lo_at_most, seen.whole_hi < question.hi_at_least,
          !endless && seen.whole_hi - seen.whole_lo < question.width};
}

BlockAttack::BlockAttack(const System& system, std::span<const std::uint8_t> open, const Block& block)
    : block_(block), model_(block, independent_lines(system, block, open)), sight_(block) {
  if (block_.lines.empty()) {
    sight_.add_bounds();
  } else {
    start();
  }
}

void BlockAttack::start() {
  const Outcome outcome = model_.start();
  if (outcome == Outcome::infeasible) throw std::logic_error(contradiction());
  if (outcome != Outcome::optimal) return;  // nothing is seen, so nothing is met
  check_all_lines();
  see_point();
}

// The lines that the model leaves out follow from the others, or contradict them.
void BlockAttack::check_all_lines() const {
  for (const Block::Line& line : block_.lines) {
    double sum = -static_cast<double>(line.constant);
    double size = std::abs(sum);
    for (const Term& term : block_.terms_of(line)) {
      const double part = term.coefficient * model_.point()[term.variable];
      sum += part;
      size += std::abs(part);
    }
    const double allowed = 0.1 + 1e-9 * size;
    if (sum > allowed || (line.sense == Sense::equal && sum < -allowed)) throw std::logic_error(contradiction());
  }
}

std::string BlockAttack::contradiction() const {
  return "attack: the block of variable " + std::to_string(block_.variables.front()) + " has no solution";
}

Bounds BlockAttack::bounds(Index column) const {
  const Bounds& b = block_.offsets[column];
  return {b.lo > Bounds::minus_infinity ? block_.origins[column] + b.lo : b.lo,
          b.hi < Bounds::infinity ? block_.origins[column] + b.hi : b.hi};
}

Answer BlockAttack::answer(const Question& question) {
  const Index column = block_.column_of(question.variable);
  Answer answer;
  answer.proven = bounds(column);
  End lo, hi;
  while (true) {
    const Shortfall lacks = shortfall(question, sight_[column]);
    answer.met = !lacks.any();
    if (answer.met) return answer;
    if (!lo.known) lo = at_bound(column, false);
    if (!hi.known) hi = at_bound(column, true);
    if (lacks.lo && lo.known) {
      answer.binding = lo.binding;
      return answer;
    }
    if (lacks.hi && hi.known) {
      answer.binding = hi.binding;
      return answer;
    }
    if (lo.known && hi.known) {
      answer.binding = merged(lo.binding, hi.binding);
      return answer;
    }
    if (lacks.lo || hi.known) {
      lo = find(column, false, answer.proven);
    } else {
      hi = find(column, true, answer.proven);
    }
  }
}

void BlockAttack::update(const Question& question, Answer& answer) const {
  const Seen& seen = sight_[block_.column_of(question.variable)];
  answer.attained_lo = seen.lo;
  answer.attained_hi = seen.hi;
}

Bounds BlockAttack::interval(Index variable) {
  const Index column = block_.column_of(variable);
  Bounds proven = bounds(column);
  if (!at_bound(column, false).known) find(column, false, proven);
  if (!at_bound(column, true).known) find(column, true, proven);
  return proven;
}

/// An end that was seen at the variable's own bound needs no program: only that bound binds.
BlockAttack::End BlockAttack::at_bound(Index column, bool largest) const {
  const Bounds b = bounds(column);
  return {largest ? sight_[column].whole_hi >= b.hi : sight_[column].whole_lo <= b.lo, {}};
}

BlockAttack::End BlockAttack::find(Index column, bool largest, Bounds& proven) {
  const Outcome outcome = model_.solve(column, largest);
  if (outcome == Outcome::infeasible) throw std::logic_error(contradiction());
  if (outcome == Outcome::failed) return {true, {}};
  const auto exact = see_point();
  if (outcome == Outcome::unbounded) {
    see_ray();
    return {true, {}};
  }
  const std::int64_t origin = block_.origins[column];
  const double end = model_.point()[column];
  if (largest) {
    const std::int64_t hi = exact ? floor_of(exact->numerators[column], exact->denominator)
                                  : static_cast<std::int64_t>(std::floor(end + model_.tolerance()));
    proven.hi = std::min(proven.hi, origin + hi);
  } else {
    const std::int64_t lo = exact ? ceil_of(exact->numerators[column], exact->denominator)
                                  : static_cast<std::int64_t>(std::ceil(end - model_.tolerance()));
    proven.lo = std::max(proven.lo, origin + lo);
  }
  return {true, model_.binding()};
}

std::optional<Fractions> BlockAttack::see_point() {
  auto exact = exact_point(block_, model_.point(), 10 * model_.tolerance());
  sight_.add_point(model_.point(), exact ? &*exact : nullptr, std::max(deciding_distance, 10 * model_.tolerance()));
  return exact;
}

void BlockAttack::see_ray() {
  const std::vector<double> direction = model_.ray();
  if (direction.empty()) return;
  if (const auto ray = exact_ray(block_, direction, 1e-6)) sight_.add_ray(*ray);
}

}  // namespace duidelijk::audit::programs

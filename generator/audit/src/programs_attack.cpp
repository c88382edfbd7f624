// SPDX-License-Identifier: EUPL-1.2
#include "programs_attack.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>

namespace duidelijk::audit::programs {
namespace {

// A vertex that could not be made exact decides nothing that is nearer than this to a whole number.
constexpr double deciding_distance = 1e-4;

// Sweeps end when so many in a row met less than one in `least_gain` of the open questions.
constexpr std::uint64_t patience = 1;
constexpr std::size_t least_gain = 8;
constexpr std::size_t fewest_to_sweep = 8;

/// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): bits that look random, the same on every machine.
std::uint64_t scattered(std::uint64_t z) {
  z = (z + 1) * 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

std::vector<Index> merged(const std::vector<Index>& a, const std::vector<Index>& b) {
  std::vector<Index> both;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

void narrow(Bounds& proven, bool largest, std::int64_t end) {
  if (largest) {
    proven.hi = std::min(proven.hi, end);
  } else {
    proven.lo = std::max(proven.lo, end);
  }
}

}  // namespace

Shortfall shortfall(const Question& question, const Seen& seen) {
  const bool endless = seen.whole_lo <= Bounds::minus_infinity || seen.whole_hi >= Bounds::infinity;
  return {seen.whole_lo > question.lo_at_most, seen.whole_hi < question.hi_at_least,
          !endless && seen.whole_hi - seen.whole_lo < question.width};
}

BlockAttack::BlockAttack(const Block& block)
    : block_(block), merged_(block), model_(merged_.reduced()), sight_(merged_.reduced()) {
  if (merged_.reduced().lines.empty()) {
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
  see_point(true);
}

// The lines that the model leaves out follow from the others, or contradict them.
void BlockAttack::check_all_lines() const {
  const Block& block = merged_.reduced();
  for (const Block::Line& line : block.lines) {
    double sum = -static_cast<double>(line.constant);
    double size = std::abs(sum);
    for (const Term& term : block.terms_of(line)) {
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

Seen BlockAttack::seen(Index column) const {
  const Place& place = merged_.place(column);
  return sight_[place.column].at(place);
}

void BlockAttack::sweep(std::span<const Question> questions) {
  if (merged_.reduced().lines.empty()) return;
  std::vector<Question> unmet;
  for (const Index q : block_.asked) unmet.push_back(questions[q]);
  const auto drop_met = [&] {
    std::erase_if(unmet, [&](const Question& q) { return !shortfall(q, seen(block_.column_of(q.variable))).any(); });
  };
  drop_met();
  std::uint64_t idle = 0;
  for (std::uint64_t round = 0; idle < patience && unmet.size() >= fewest_to_sweep; ++round) {
    const std::size_t before = unmet.size();
    const Outcome outcome = model_.minimise(pull(unmet, round));
    if (outcome == Outcome::infeasible) return;
    see_point(outcome != Outcome::failed);
    if (outcome == Outcome::unbounded) see_ray();
    drop_met();
    idle = (before - unmet.size()) * least_gain < before ? idle + 1 : 0;
  }
}

/// Away from what was seen: where only the width lacks, to a side that differs by round and variable.
std::vector<Model::Weight> BlockAttack::pull(std::span<const Question> unmet, std::uint64_t round) const {
  std::vector<double> weights(merged_.reduced().variables.size(), 0);
  for (const Question& question : unmet) {
    const Index column = block_.column_of(question.variable);
    const Place& place = merged_.place(column);
    const Shortfall lacks = shortfall(question, seen(column));
    const bool up = lacks.hi != lacks.lo ? lacks.hi : (scattered(place.column) >> (round % 64U) & 1U) != 0;
    weights[place.column] = (up ? -1 : 1) * place.sign;
  }
  std::vector<Model::Weight> objective;
  for (Index c = 0; c < weights.size(); ++c) {
    if (weights[c] != 0) objective.push_back({c, weights[c]});
  }
  return objective;
}

Answer BlockAttack::answer(const Question& question) {
  const Index column = block_.column_of(question.variable);
  Answer answer;
  answer.proven = block_.bounds[column];
  End lo{column, false, false, {}}, hi{column, true, false, {}};
  while (true) {
    const Shortfall lacks = shortfall(question, seen(column));
    answer.met = !lacks.any();
    if (answer.met) return answer;
    look(lo, answer.proven);
    look(hi, answer.proven);
    const bool lo_decides = lacks.lo && lo.known, hi_decides = lacks.hi && hi.known;
    if (lo_decides || hi_decides || (lo.known && hi.known)) {
      answer.binding = lo_decides ? lo.binding : hi_decides ? hi.binding : merged(lo.binding, hi.binding);
      return answer;
    }
    solve(lacks.lo || hi.known ? lo : hi, answer.proven);
  }
}

void BlockAttack::update(const Question& question, Answer& answer) const {
  const Seen now = seen(block_.column_of(question.variable));
  answer.attained_lo = now.lo;
  answer.attained_hi = now.hi;
}

Bounds BlockAttack::interval(Index variable) {
  const Index column = block_.column_of(variable);
  Bounds proven = block_.bounds[column];
  for (const bool largest : {false, true}) {
    End end{column, largest, false, {}};
    look(end, proven);
    if (!end.known) solve(end, proven);
  }
  return proven;
}

void BlockAttack::look(End& end, Bounds& proven) const {
  if (end.known) return;
  const Place& place = merged_.place(end.column);
  const Seen& of = sight_[place.column];
  const Bounds& bounds = merged_.reduced().bounds[place.column];
  const bool largest = end.largest == (place.sign > 0);
  end.known = largest ? of.whole_hi >= bounds.hi : of.whole_lo <= bounds.lo;
  if (!end.known) return;
  const Seen own = of.at(place);
  narrow(proven, end.largest, end.largest ? own.whole_hi : own.whole_lo);
  std::vector<double> reduced_costs(merged_.reduced().variables.size(), 0);
  const int direction = end.largest ? -1 : 1;
  reduced_costs[place.column] = direction * place.sign;
  end.binding = merged_.binding(end.column, direction, {}, reduced_costs);
}

void BlockAttack::solve(End& end, Bounds& proven) {
  const Place& place = merged_.place(end.column);
  const bool largest = end.largest == (place.sign > 0);
  const Outcome outcome = model_.minimise(std::vector<Model::Weight>{{place.column, largest ? -1.0 : 1.0}});
  end.known = true;
  if (outcome == Outcome::infeasible) throw std::logic_error(contradiction());
  const auto exact = see_point(outcome != Outcome::failed);
  if (outcome == Outcome::failed) return;
  if (outcome == Outcome::unbounded) {
    see_ray();
    return;
  }
  const double value = model_.point()[place.column];
  const double slack = model_.tolerance();
  std::int64_t whole = static_cast<std::int64_t>(largest ? std::floor(value + slack) : std::ceil(value - slack));
  if (exact) {
    const std::int64_t numerator = exact->numerators[place.column];
    whole = largest ? floor_of(numerator, exact->denominator) : ceil_of(numerator, exact->denominator);
  }
  narrow(proven, end.largest, place.origin + place.sign * whole);
  end.binding = merged_.binding(end.column, end.largest ? -1 : 1, model_.duals(), model_.reduced_costs());
}

std::optional<Fractions> BlockAttack::see_point(bool feasible) {
  auto exact = exact_point(merged_.reduced(), model_.point(), 10 * model_.tolerance());
  if (!exact && !feasible) return exact;
  sight_.add_point(model_.point(), exact ? &*exact : nullptr, std::max(deciding_distance, 10 * model_.tolerance()));
  return exact;
}

void BlockAttack::see_ray() {
  const std::vector<double> direction = model_.ray();
  if (direction.empty()) return;
  if (const auto ray = exact_ray(merged_.reduced(), direction, 1e-6)) sight_.add_ray(*ray);
}

}  // namespace duidelijk::audit::programs

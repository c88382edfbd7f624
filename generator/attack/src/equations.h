// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "papers.h"

#include <string>
#include <vector>

namespace duidelijk::attack {

struct Equation {
  std::vector<audit::Term> terms;  ///< Σ coefficient · variable = (or <=) 0
  audit::Sense sense = audit::Sense::equal;
  std::string text;  ///< what it says, for who must look it up
};

[[nodiscard]] Equation sum(Index whole, const std::vector<Index>& parts, std::string text);
[[nodiscard]] Equation at_most(Index small, Index large, std::string text);
[[nodiscard]] Equation at_most_sum(Index whole, const std::vector<Index>& parts, std::string text);

/// The relations between the figures. None is used that the printed figures contradict.
class Equations {
 public:
  explicit Equations(const Papers& papers) : papers_(papers) {}

  /// Stands by itself: declared, and left out by itself.
  void add(Equation equation);
  enum class Use { unless_contradicted, when_confirmed };
  /// Alike ones that are used all or not at all. `when_confirmed`: at least one of them has no hidden figure, and
  /// holds; nothing is said when they are not used.
  void add_group(std::vector<Equation> group, Use use, const std::string& name);

  /// A row that was not even made.
  void leave_out(LeftOut row) { left_out_.push_back(std::move(row)); }

  /// Lower and upper end of every hidden figure.
  void attack(const Options& options, Report& report);

 private:
  [[nodiscard]] bool possible(const Equation& equation) const;
  [[nodiscard]] bool printed(const Equation& equation) const;
  [[nodiscard]] std::vector<std::vector<std::size_t>> blocks() const;
  [[nodiscard]] std::vector<Index> targets_of(const std::vector<std::size_t>& rows) const;
  /// Nothing when the first `count` rows have no solution.
  [[nodiscard]] std::optional<std::vector<Bounds>> solve(const std::vector<std::size_t>& rows, std::size_t count,
                                                         const std::vector<Index>& targets, unsigned threads) const;
  [[nodiscard]] std::vector<Bounds> solve_without_contradictions(const std::vector<std::size_t>& rows,
                                                                 const std::vector<Index>& targets, unsigned threads);

  const Papers& papers_;
  std::vector<Bounds> bounds_;
  std::vector<Equation> used_;
  std::vector<std::uint8_t> gone_;
  std::vector<LeftOut> left_out_;
};

}  // namespace duidelijk::attack

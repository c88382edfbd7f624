// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit {

/// How the hidden variables depend on each other through the equalities, reduced modulo 2^31 - 1: each *bound* variable is a combination of *free*
/// ones plus what is released. A bound one with no free one left follows exactly. Follows along while variables are revealed one by one.
/// A coefficient that is a multiple of the modulus would be taken for zero: that errs to the safe side ("follows").
class Dependencies {
 public:
  /// `hidden` has one entry per variable, 0 = released. Variables that stand in no equality are free.
  Dependencies(const System& system, std::span<const std::uint8_t> hidden);

  [[nodiscard]] bool follows(Index variable) const;
  /// The hidden variables that follow exactly, ascending.
  [[nodiscard]] std::vector<Index> following() const;
  /// Those that would follow, and do not now, once this hidden variable is revealed; itself not among them. Ascending.
  [[nodiscard]] std::vector<Index> would_follow(Index variable) const;
  void reveal(Index variable);

 private:
  struct Entry {
    Index column;  ///< a free variable
    std::uint32_t value;
  };
  using Line = std::vector<Entry>;  ///< ascending by column
  static constexpr Index none = ~Index{0};

  void reduce(const Row& row, std::span<const std::uint8_t> hidden);
  void add(Line line);
  void substitute(Index line, Index column, const Line& by);
  [[nodiscard]] std::uint32_t value_in(const Line& line, Index column) const;
  void make_free(Index variable);

  std::vector<Line> lines_;
  std::vector<Index> bound_;               // line -> its bound variable
  std::vector<Index> line_of_;             // variable -> its line, or none when free or released
  std::vector<std::uint8_t> hidden_;
  std::vector<std::vector<Index>> users_;  // free variable -> lines that may hold it
  std::vector<std::uint32_t> sum_;         // scratch: dense values by variable
  std::vector<std::uint8_t> touched_;
  Line merged_;
};

}  // namespace duidelijk::audit

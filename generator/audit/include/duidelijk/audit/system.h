// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::audit {

using Index = std::uint32_t;

/// What a reader knows of a variable: lo <= x <= hi, both whole numbers. The constants stand for "no bound".
struct Bounds {
  static constexpr std::int64_t minus_infinity = -(std::int64_t{1} << 60);
  static constexpr std::int64_t infinity = std::int64_t{1} << 60;
  std::int64_t lo = 0;
  std::int64_t hi = infinity;

  [[nodiscard]] bool point() const { return lo == hi; }
  [[nodiscard]] bool bounded() const { return lo > minus_infinity && hi < infinity; }
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

struct Term {
  Index variable = 0;
  std::int32_t coefficient = 1;
};

enum class Sense : std::uint8_t { equal, at_most };

/// One relation that holds in truth and that the attacker knows: Σ coefficient · variable = (or <=) constant.
struct Row {
  std::span<const Term> terms;
  Sense sense = Sense::equal;
  std::int64_t constant = 0;
};

/// The attacker's equations over the cells of everything that one reader can see (disclosure.md §2). Variables and rows are
/// numbered from 0 in order of addition. Plain storage: it knows nothing of what is hidden.
class System {
 public:
  Index add_variable() { return variables_++; }
  void add_variables(Index count) { variables_ += count; }
  /// Terms name distinct variables and have no zero coefficients; empty rows are allowed. Returns the row's number.
  Index add_row(std::span<const Term> terms, Sense sense, std::int64_t constant = 0);

  [[nodiscard]] Index variables() const { return variables_; }
  [[nodiscard]] Index rows() const { return static_cast<Index>(sense_.size()); }
  [[nodiscard]] Row row(Index row) const;
  /// The rows in which a variable stands, ascending. Valid after freeze(); adding a row afterwards needs a new freeze().
  [[nodiscard]] std::span<const Index> rows_of(Index variable) const;
  void freeze();
  /// Σ coefficient · value over a row satisfies it.
  [[nodiscard]] bool satisfied(Index row, std::span<const std::int64_t> values) const;

 private:
  Index variables_ = 0;
  std::vector<std::size_t> start_{0};
  std::vector<Term> terms_;
  std::vector<Sense> sense_;
  std::vector<std::int64_t> constant_;
  std::vector<Index> column_start_;   // there are as many as variables, and fewer terms than an Index can count
  std::vector<Index> column_rows_;
};

}  // namespace duidelijk::audit

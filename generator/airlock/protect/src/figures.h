// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cell_space.h"
#include "records.h"
#include "spec.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::protect {

/// What is true of every cell, one entry per variable of a CellSpace.
struct Figures {
  static constexpr std::uint32_t nobody = 0xFFFFFFFFU;

  int decimals = 0;
  std::vector<std::int64_t> value;          ///< what would be printed, · 10^decimals
  std::vector<std::int64_t> frequency;      ///< what minimum_frequency is about
  std::vector<std::uint8_t> filled;         ///< 0: no record counts in it
  std::vector<std::uint32_t> contributors;  ///< different ones; empty when nothing asks for them
  unsigned top = 0;                         ///< how many largest contributions are kept
  std::vector<std::int64_t> largest;        ///< [variable · top + rank], descending, 0 when there are fewer
  std::vector<std::uint32_t>
      who;  ///< whose they are: a contributor, or without such a column a record; `nobody` when not known

  Figures(Index variables, unsigned top_kept);
  [[nodiscard]] std::span<const std::int64_t> largest_of(Index variable) const {
    return {largest.data() + std::size_t{variable} * top, top};
  }
  [[nodiscard]] std::span<const std::uint32_t> who_of(Index variable) const {
    return {who.data() + std::size_t{variable} * top, top};
  }
  void add_contribution(Index variable, std::int64_t contribution, std::uint32_t of);
};

/// How many largest contributions the rules and options of a specification look at.
[[nodiscard]] unsigned contributions_needed(const Spec& spec);

/// The records of each contributor, in order; without such a column each record by itself.
class Contributors {
 public:
  explicit Contributors(const Records& records);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(start_.size() - 1); }
  [[nodiscard]] std::span<const std::uint32_t> records_of(std::uint32_t contributor) const;

 private:
  std::vector<std::uint32_t> order_;
  std::vector<std::size_t> start_;
};

/// The own codes of a record as numbers of the dimensions' leaves: [dimension][record].
using Leaves = std::vector<std::vector<std::uint32_t>>;

/// The cells that each record counts in, kept once per combination of own codes.
class Counted {
 public:
  Counted(const Leaves& leaves, std::size_t records, const CellSpace& space);
  /// The combination of own codes of a record.
  [[nodiscard]] std::uint32_t inner_of(std::uint32_t record) const { return inner_of_[record]; }
  [[nodiscard]] std::uint32_t inner_cells() const { return static_cast<std::uint32_t>(start_.size() - 1); }
  /// Ascending.
  [[nodiscard]] std::span<const Index> variables_of_inner(std::uint32_t inner) const;
  [[nodiscard]] std::span<const Index> variables_of(std::uint32_t record) const {
    return variables_of_inner(inner_of_[record]);
  }

 private:
  std::vector<std::uint32_t> inner_of_;
  std::vector<std::size_t> start_{0};
  std::vector<Index> variables_;
};

/// Throws base::InputError when what a contributor has in an inner cell is negative, or a sum is too large.
[[nodiscard]] Figures figures_of(const Spec& spec, const Records& records, const Counted& counted, Index variables);

/// What one contributor (his records) puts into each cell, the weight taken in; ascending by variable.
[[nodiscard]] std::vector<std::pair<Index, std::int64_t>> contributions_of(std::span<const std::uint32_t> his,
                                                                           const Records& records,
                                                                           const Counted& counted);

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "member_sets.h"

#include "duidelijk/audit/system.h"
#include "duidelijk/cube/cube.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidelijk::airlock {

using audit::Index;

constexpr Index no_variable = ~Index{0};

/// Where a quantity stands inside one fact: its period, and a set of members for each dimension.
struct Place {
  static constexpr std::size_t most = 15;
  std::array<SetId, most + 1> slot{};  // [0] = number of the period, then the dimensions of the fact in order

  [[nodiscard]] SetId period() const { return slot[0]; }
  [[nodiscard]] SetId set(std::size_t dimension) const { return slot[dimension + 1]; }
  [[nodiscard]] Place with(std::size_t dimension, SetId set) const;
  [[nodiscard]] Place with_period(SetId period) const;
  friend bool operator==(const Place&, const Place&) = default;
};

/// The variables of one fact by place and measure. A place is one number, its sets being the digits; which dimensions
/// are ever split together is known beforehand, so that most questions about what does not exist never reach the table.
class CellIndex {
 public:
  /// `sets` = how many sets each dimension has, at least 1; at most `cells` places will be named. Throws
  /// std::length_error when the places of the fact cannot be numbered in 64 bits.
  void lay_out(const std::vector<std::size_t>& sets, std::size_t cells);
  /// The variable of a possible place; no_variable, to be filled in, when it is new.
  [[nodiscard]] Index& at(const Place& place, cube::Measure measure);
  [[nodiscard]] Index find(const Place& place, cube::Measure measure) const;

 private:
  struct Slot {
    std::uint64_t code = 0;
    Index variable = no_variable;
  };
  struct Name {
    std::uint64_t code = 0;
    std::size_t split = 0;  // a bit per dimension that is not everything
  };
  [[nodiscard]] Name name_of(const Place& place, cube::Measure measure) const;
  [[nodiscard]] std::size_t slot_of(std::uint64_t code) const;

  std::vector<std::uint64_t> stride_;      // per dimension, then the period
  std::vector<std::uint8_t> measures_of_;  // per combination of split dimensions: a bit per measure
  std::vector<Slot> slots_;                // a power of two, at most three quarters full
  unsigned shift_ = 0;
};

}  // namespace duidelijk::airlock

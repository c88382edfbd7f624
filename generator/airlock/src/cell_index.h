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
};

/// A place and a measure as one number, whose digits they are, with a bit for each dimension that is not everything.
struct CellName {
  std::uint64_t code = 0;
  std::uint16_t split = 0;
};

/// The variables of one fact by name. Which dimensions are ever split together is known, so that most questions about
/// what does not exist never reach the table.
class CellIndex {
 public:
  /// `sets` = how many sets each dimension has, at least 1; at most `cells` names will be added. Throws
  /// std::length_error when the places of the fact cannot be numbered in 64 bits.
  void lay_out(const std::vector<std::size_t>& sets, std::size_t cells);
  [[nodiscard]] CellName name_of(const Place& place, cube::Measure measure) const;
  [[nodiscard]] SetId set_of(const CellName& name, std::size_t dimension) const;
  [[nodiscard]] SetId period_of(const CellName& name) const;
  /// The same name with another set, period or measure.
  [[nodiscard]] CellName with_set(const CellName& name, std::size_t dimension, SetId set) const;
  [[nodiscard]] CellName with_period(const CellName& name, SetId period) const;
  [[nodiscard]] CellName with_measure(const CellName& name, cube::Measure measure) const;

  /// The variable of a name; no_variable, to be filled in, when it is new.
  [[nodiscard]] Index& at(const CellName& name);
  [[nodiscard]] Index find(const CellName& name) const;
  /// Forgets all variables; names can still be read.
  void close();

 private:
  /// Of twelve bytes: there are as many as cells.
  struct Slot {
    std::uint32_t low = 0, high = 0;
    Index variable = no_variable;
  };
  [[nodiscard]] std::size_t slot_of(std::uint64_t code) const;

  std::vector<std::uint64_t> stride_;      // per dimension, then the period
  std::vector<std::uint8_t> measures_of_;  // per combination of split dimensions: a bit per measure
  std::vector<Slot> slots_;                // at most three quarters full
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "member_sets.h"

#include "duidelijk/cube/cube.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace duidelijk::airlock {

struct FactSpace;
struct Place;

/// Where the cells of one exact table stand inside their fact.
class SheetFrame {
 public:
  using Selection = std::vector<std::pair<std::string, std::vector<std::string>>>;
  /// Registers the sets of the selection and of its members with the fact.
  SheetFrame(const cube::Table& table, const Selection& selection, FactSpace& space);

  [[nodiscard]] std::size_t cells_per_period() const { return per_period_; }
  struct Spot {
    bool possible = true;          ///< false: a structural zero
    int person_dimensions = 0;     ///< of the table, that are no total in this cell
  };
  /// Fills the sets of `place` for cell `i` of a period.
  Spot find(std::size_t i, Place& place) const;

 private:
  const FactSpace& space_;
  std::vector<SetId> selected_;             // per dimension of the fact
  std::vector<std::size_t> at_;             // per dimension of the table: which of the fact
  std::vector<std::vector<SetId>> sets_;    // per dimension of the table and member
  std::size_t per_period_ = 1;
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include <functional>

namespace duidelijk::airlock {

/// The cells of two tables that belong together: the same period (or its year) and the same members. The dimensions of the second
/// are among those of the first; what the second lacks is its total.
class SheetPairs {
 public:
  SheetPairs(const Sheet& first, const Sheet& second, bool by_year) : first_(first), second_(second), by_year_(by_year) {}
  void each(const std::function<void(std::size_t, std::size_t)>& visit) const;

 private:
  const Sheet& first_;
  const Sheet& second_;
  bool by_year_;
};

}  // namespace duidelijk::airlock

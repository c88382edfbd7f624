// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace duidelijk::protect {

/// Every combination of one number below each limit, the last running fastest; nothing when a limit is 0, one empty one
/// without limits.
inline void each_combination(std::span<const std::size_t> limits,
                             const std::function<void(std::span<const std::size_t>)>& work) {
  for (const auto limit : limits) {
    if (limit == 0) return;
  }
  std::vector<std::size_t> at(limits.size(), 0);
  for (;;) {
    work(at);
    std::size_t place = at.size();
    while (place > 0 && at[place - 1] + 1 == limits[place - 1]) at[--place] = 0;
    if (place == 0) return;
    ++at[place - 1];
  }
}

}  // namespace duidelijk::protect

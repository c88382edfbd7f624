// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace duidelijk::airlock {

/// R(x) = b·⌊(x + ⌊b/2⌋) / b⌋ (disclosure.md §2): counts to an odd base, euros (cents) to an even one. Base 1 leaves x as it is.
[[nodiscard]] constexpr std::int64_t rounded(std::int64_t x, std::int64_t base) {
  const std::int64_t shifted = x + base / 2;
  const std::int64_t quotient = shifted / base - (shifted % base < 0 ? 1 : 0);
  return quotient * base;
}

}  // namespace duidelijk::airlock

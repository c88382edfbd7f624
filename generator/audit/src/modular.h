// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

/// Arithmetic modulo the Mersenne prime 2^31 - 1. Residues are 0 … prime - 1.
namespace duidelijk::audit::modular {

inline constexpr std::uint32_t prime = 2147483647U;

[[nodiscard]] constexpr std::uint32_t from(std::int64_t value) {
  const std::int64_t r = value % std::int64_t{prime};
  return static_cast<std::uint32_t>(r < 0 ? r + std::int64_t{prime} : r);
}
[[nodiscard]] constexpr std::uint32_t add(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t sum = a + b;
  return sum >= prime ? sum - prime : sum;
}
[[nodiscard]] constexpr std::uint32_t negate(std::uint32_t a) { return a == 0 ? 0 : prime - a; }
[[nodiscard]] constexpr std::uint32_t subtract(std::uint32_t a, std::uint32_t b) { return add(a, negate(b)); }
[[nodiscard]] constexpr std::uint32_t multiply(std::uint32_t a, std::uint32_t b) {
  const std::uint64_t product = std::uint64_t{a} * b;
  const std::uint64_t folded = (product & prime) + (product >> 31U);
  return static_cast<std::uint32_t>(folded >= prime ? folded - prime : folded);
}
/// a is not 0.
[[nodiscard]] constexpr std::uint32_t inverse(std::uint32_t a) {
  std::uint32_t result = 1;
  for (std::uint32_t e = prime - 2; e != 0; e >>= 1U) {
    if ((e & 1U) != 0) result = multiply(result, a);
    a = multiply(a, a);
  }
  return result;
}

}  // namespace duidelijk::audit::modular

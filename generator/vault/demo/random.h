// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace duidelijk::demo {

/// Values at 0, 10, 25, 50, 75, 90 and 100% of a distribution; between them it is linear. Integers, so that every
/// machine draws the same.
using Quantiles = std::array<std::int32_t, 7>;

/// xoshiro256** 1.0 (Blackman and Vigna, 2018), seeded by splitmix64. The distributions are our own, because those of
/// the standard library differ between compilers.
class Random {
 public:
  /// An independent stream for each (seed, stream).
  Random(std::uint64_t seed, std::uint64_t stream);
  std::uint64_t next();
  /// 0 … n-1; n > 0.
  std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(((next() >> 32) * static_cast<std::uint64_t>(n)) >> 32);
  }
  /// a … b, both included.
  std::int32_t between(std::int32_t a, std::int32_t b) {
    return a + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(b - a + 1)));
  }
  bool chance(double p) { return static_cast<double>(next() >> 11) * 0x1.0p-53 < p; }
  std::int32_t draw(const Quantiles& quantiles);
  /// An index, in proportion to the weights; their sum > 0.
  std::size_t pick(std::span<const int> weights);

 private:
  std::array<std::uint64_t, 4> state_;
};

/// A fixed pseudo-random number 0 … n-1 for a key; for figures that belong to a year or an area rather than to a
/// jeugdige.
std::uint32_t noise(std::uint64_t seed, std::uint64_t key, std::uint32_t n);

}  // namespace duidelijk::demo

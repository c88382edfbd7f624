// SPDX-License-Identifier: EUPL-1.2
#include "random.h"

#include <bit>

namespace duidelijk::demo {
namespace {

std::uint64_t splitmix(std::uint64_t& x) {
  x += 0x9e3779b97f4a7c15u;
  std::uint64_t z = x;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

constexpr std::array<std::uint32_t, 7> points{0, 1000, 2500, 5000, 7500, 9000, 10000};

}  // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : state_{} {
  std::uint64_t x = seed;
  x = splitmix(x) ^ (stream * 0xd1342543de82ef95u + 0x632be59bd9b4e019u);
  for (auto& word : state_) word = splitmix(x);
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t t = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= t;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

std::int32_t Random::draw(const Quantiles& quantiles) {
  const std::uint32_t u = below(10000);
  std::size_t i = 1;
  while (u >= points[i]) ++i;
  const auto low = quantiles[i - 1];
  const auto width = static_cast<std::int32_t>(points[i] - points[i - 1]);
  const auto part = static_cast<std::int32_t>(u - points[i - 1]);
  return low + (quantiles[i] - low) * part / width;
}

std::size_t Random::pick(std::span<const int> weights) {
  int total = 0;
  for (const int w : weights) total += w;
  auto left = static_cast<int>(below(static_cast<std::uint32_t>(total)));
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (left < weights[i]) return i;
    left -= weights[i];
  }
  return weights.size() - 1;
}

std::uint32_t noise(std::uint64_t seed, std::uint64_t key, std::uint32_t n) {
  return Random(seed, key + (1ull << 62)).below(n);
}

}  // namespace duidelijk::demo

// SPDX-License-Identifier: EUPL-1.2
#include "spread.h"

#include <algorithm>
#include <numeric>

namespace duidelijk::charts::svg {
namespace {

/// Labels that touch: `top` is where the first begins when the sum of squared shifts is least.
struct Block {
  double sum = 0;  ///< of (wanted middle - offset of that middle in the block)
  double count = 0;
  double size = 0;
  std::size_t first = 0;
  [[nodiscard]] double top(double low, double high) const { return std::max(low, std::min(sum / count, high - size)); }
};

}  // namespace

std::vector<double> spread(const std::vector<Wish>& wishes, double low, double high) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wishes[a].wanted < wishes[b].wanted; });

  std::vector<Block> blocks;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& wish = wishes[order[i]];
    Block block{wish.wanted - wish.size / 2, 1, wish.size, i};
    while (!blocks.empty()) {
      const auto& before = blocks.back();
      if (before.top(low, high) + before.size <= block.top(low, high)) break;
      block = {before.sum + block.sum - before.size * block.count, before.count + block.count, before.size + block.size,
               before.first};
      blocks.pop_back();
    }
    blocks.push_back(block);
  }

  std::vector<double> middles(wishes.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::size_t end = b + 1 < blocks.size() ? blocks[b + 1].first : order.size();
    double at = blocks[b].top(low, high);
    for (std::size_t i = blocks[b].first; i < end; ++i) {
      middles[order[i]] = at + wishes[order[i]].size / 2;
      at += wishes[order[i]].size;
    }
  }
  return middles;
}

}  // namespace duidelijk::charts::svg

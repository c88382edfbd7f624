// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

namespace duidelijk::charts::svg {

/// A label that wants its middle at `wanted` and takes `size`.
struct Wish {
  double wanted = 0, size = 0;
};

/// Middles, parallel to the wishes, such that nothing overlaps and all lie in [low, high] when they fit there together.
/// Their order is that of the wishes (ties: first stays first), and the sum of squared shifts is the least possible
/// (pool adjacent violators).
[[nodiscard]] std::vector<double> spread(const std::vector<Wish>& wishes, double low, double high);

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "programs_block.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace duidelijk::audit::programs {

/// Values of all columns of a block as fractions with one denominator.
struct Fractions {
  std::vector<std::int64_t> numerators;
  std::int64_t denominator = 1;
};

/// What a program in floating point found, as exact fractions, when these satisfy every row and every bound of the
/// block in whole numbers. So what a vertex shows does not hang on rounding. `tolerance` is how far a value may be from
/// its fraction.
[[nodiscard]] std::optional<Fractions> exact_point(const Block& block, std::span<const double> values,
                                                   double tolerance);

/// The same for a direction in which one can go on for ever.
[[nodiscard]] std::optional<Fractions> exact_ray(const Block& block, std::span<const double> direction,
                                                 double tolerance);

[[nodiscard]] std::int64_t floor_of(std::int64_t numerator, std::int64_t denominator);
[[nodiscard]] std::int64_t ceil_of(std::int64_t numerator, std::int64_t denominator);

}  // namespace duidelijk::audit::programs

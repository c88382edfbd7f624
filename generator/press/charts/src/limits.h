// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace duidelijk::charts {

inline constexpr std::size_t most_series = 12;
inline constexpr std::size_t most_categories = 40;
/// Lines or bars that can stand in one frame with their names beside them (LOOK: labels at the end of the line).
inline constexpr std::size_t most_in_one_frame = 4;
/// Parts of one bar: as many as there are colours that stay apart.
inline constexpr std::size_t most_stacked = 6;

}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "microdata.h"
#include "town.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace duidelijk::airlock::testing {

/// A quarter alone, two quarters in their half year, or two quarters in a year of which the rest is still to come.
enum class Time { quarter, half_year, unfinished_year };

/// A municipality of a few children, small enough to compare it with all others.
struct Micro {
  static constexpr std::array wijken{"a", "b", "c"};
  static constexpr std::array hulpvormen{"amb", "vbl"};
  static constexpr std::array quarters{"2024-K1", "2024-K2"};

  Town town;
  Shape shape;
  Time time = Time::quarter;
  std::size_t children = 0;

  /// As the counts of the shape have them.
  [[nodiscard]] std::vector<std::string> periods() const;
  [[nodiscard]] const content::Rules& rules() const { return town.site.publication.find("openbaar")->rules; }
  /// What is true of each wijk.
  [[nodiscard]] std::array<Counts, 3> truth() const;
};

/// Wijken add up, hulpvormen do not; distinct jeugdigen by neither, either and both, per quarter and per longer period.
/// The rules vary: minimum 3 or 4, exact or rounded to 3, zeros shown or protected; as wide and as high as that minimum
/// can promise.
[[nodiscard]] Micro micro_town(std::uint32_t seed);

}  // namespace duidelijk::airlock::testing

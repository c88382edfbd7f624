// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "catalogue.h"
#include "random.h"

#include <array>
#include <string>
#include <vector>

namespace duidelijk::demo {

struct Aanbieder {
  std::string agb;  ///< 99xxxxxx: no such AGB series exists
  std::string naam;
  std::string holding;       ///< empty = on its own
  int weight = 0;            ///< share of the new trajecten of what it offers
  std::uint32_t offers = 0;  ///< bit per Hulp
  bool own_price = false;
  bool slow = false;  ///< claims months later than others
};

/// One mid-size aanbieder that stops: one day all its trajecten end.
inline constexpr int closing_aanbieder = 8;
inline constexpr Day closing_day = day(2023, 6, 30);

/// 146 at scale 1, slowly more or fewer at other scales; a few large ones, a long tail of small practices.
class Providers {
 public:
  Providers(std::uint64_t seed, double scale);
  [[nodiscard]] const std::vector<Aanbieder>& all() const { return all_; }
  /// An aanbieder for this help that takes new jeugdigen on that day; not `except`.
  [[nodiscard]] int pick(Hulp hulp, Day at, Random& random, int except = -1) const;
  /// Aanbieders that offer it, largest first.
  [[nodiscard]] const std::vector<int>& of(Hulp hulp) const { return offered_[index(hulp)]; }

 private:
  void add_large();
  void add_small(std::size_t count, std::uint64_t seed);
  std::vector<Aanbieder> all_;
  std::array<std::vector<int>, hulp_count> offered_;
  std::array<std::vector<int>, hulp_count> cumulative_;
};

}  // namespace duidelijk::demo

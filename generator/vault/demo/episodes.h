// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"
#include "providers.h"

#include <vector>

namespace duidelijk::demo {

/// The help that one child gets in its life: when need arises, what follows, what stands beside it.
class Episodes {
 public:
  explicit Episodes(const Providers& providers) : providers_(providers) {}
  /// Appends the trajecten of a child, in no particular order.
  void simulate(const Jeugdige& jeugdige, Random& random, std::vector<Traject>& out) const;
  /// A child that another municipality hands over while it lives in a residence.
  void hand_over(const Jeugdige& jeugdige, Random& random, std::vector<Traject>& out) const;

 private:
  /// Lets an episode begin; returns its last day.
  Day begin_episode(const Jeugdige& j, Day need, Random& random, std::vector<Traject>& out) const;
  Traject make(const Jeugdige& j, Hulp hulp, Day need, Random& random, int verwijzer) const;
  static void finish(const Jeugdige& j, Traject& t, Random& random);
  void stack(const Jeugdige& j, const Traject& t, Random& random, std::vector<Traject>& out) const;
  Day chain(const Jeugdige& j, Traject first, Random& random, std::vector<Traject>& out) const;
  const Providers& providers_;
};

/// POH jeugd: from this day fewer referrals to specialist ggz in some wijken. It works.
inline constexpr Day poh_start = day(2023, 1, 1);
/// Samen Thuis: help at home meant instead of verblijf. It changes nothing about verblijf.
inline constexpr Day samenthuis_start = day(2023, 7, 1);

}  // namespace duidelijk::demo

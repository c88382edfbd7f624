// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::airlock {

/// A quantity over a longer period, and the same over shorter ones that lie in it.
struct PeriodInstance {
  Index whole;
  std::vector<Index> parts;
};

/// Which dimensions are split, the two grains, whether all parts are there (of a year that still runs some lack), and
/// the indicator: a relation over periods holds for all of these or is not used, since a child that moves or has a
/// birthday breaks it.
struct PeriodPattern {
  std::string indicator;
  content::Kind kind;
  bool all;
  cube::Measure measure;
  base::Grain whole, part;
  std::uint32_t split;
  friend auto operator<=>(const PeriodPattern&, const PeriodPattern&) = default;
};

using PeriodGroups = std::map<PeriodPattern, std::vector<PeriodInstance>>;

/// Of every family that has guarded cells.
[[nodiscard]] PeriodGroups period_groups(const Model& model);

/// No part is more than its whole, in truth, anywhere in the group.
[[nodiscard]] bool parts_fit(const Model& model, const std::vector<PeriodInstance>& group);
/// No whole is more than its parts together, in truth, anywhere in the group.
[[nodiscard]] bool parts_cover(const Model& model, const std::vector<PeriodInstance>& group);

}  // namespace duidelijk::airlock

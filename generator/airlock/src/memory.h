// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include "duidelijk/audit/system.h"
#include "duidelijk/release/release.h"

#include <cstdint>
#include <vector>

namespace duidelijk::airlock {

/// What the readers of this audience know of its quantities before they open this edition: the figures of the audiences
/// that they see too (disclosure.md §1, closure).
class Memory {
 public:
  explicit Memory(const Model& model);

  /// Its figure is printed for an audience that these readers see too.
  [[nodiscard]] bool printed(Index v) const { return !printed_.empty() && printed_[v] != 0; }
  /// What follows from that figure, or from its being hidden there: a rounded one is an interval.
  [[nodiscard]] audit::Bounds bounds(Index v) const;

 private:
  void see(const release::Release& release);
  void see(const release::Release& release, const content::Rules& rules, const release::Table& table);
  void meet(Index v, audit::Bounds bounds);

  const Model& model_;
  std::vector<std::uint8_t> printed_;  // per variable; empty when these readers see no other audience
  std::vector<audit::Bounds> bounds_;
};

}  // namespace duidelijk::airlock

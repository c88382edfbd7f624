// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"
#include "relations.h"

#include "duidelijk/airlock/report.h"

#include <cstdint>
#include <span>
#include <vector>

namespace duidelijk::airlock {

/// Which variables are hidden, and why. A variable is hidden by a rule, to protect another, or because a count on its key is.
class Protection {
 public:
  Protection(const Model& model, const Relations& relations);

  [[nodiscard]] bool hidden(Index v) const { return mask_[v] != 0; }
  [[nodiscard]] std::span<const std::uint8_t> mask() const { return mask_; }
  /// The rule or the need, or `coupled`; none when shown.
  [[nodiscard]] Reason reason(Index v) const;
  [[nodiscard]] Index protects(Index v) const { return protects_[v]; }
  /// Hidden cells of one equality of relations.system.
  [[nodiscard]] std::uint32_t hidden_in(Index row) const { return hidden_in_[row]; }

  /// Hides by a rule, or to protect `other`; returns all variables that were shown and no longer are.
  std::vector<Index> hide(Index v, Reason reason, Index other = no_variable);
  /// Takes a secondary back; returns all variables that are shown again.
  std::vector<Index> reveal(Index v);
  [[nodiscard]] std::vector<Index> secondaries() const;

 private:
  void add(Index v, std::vector<Index>& changed);
  void remove(Index v, std::vector<Index>& changed);

  const Relations& relations_;
  std::vector<std::uint8_t> mask_;
  std::vector<Reason> reasons_;
  std::vector<Index> protects_;
  std::vector<std::uint32_t> causes_;  // own reason and hidden couplers
  std::vector<std::uint32_t> hidden_in_;
  std::vector<std::uint32_t> start_;   // couplings by their first variable
  std::vector<Index> coupled_;
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "memory.h"
#include "model.h"
#include "protection.h"
#include "relations.h"
#include "wide_system.h"

#include "duidelijk/audit/intervals.h"
#include "duidelijk/audit/programs.h"
#include "duidelijk/audit/system.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace duidelijk::airlock {

/// What the attacker knows in intervals: rounded values as what they may stand for, the rules, all relations, and the
/// quantities that are no cells themselves (older versions, changes, rests of a whole, double counts). Follows the
/// protection while it changes.
class Knowledge {
 public:
  Knowledge(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection);

  [[nodiscard]] const std::vector<Target>& targets() const { return wide_.targets; }
  [[nodiscard]] bool narrow(const Target& target) const;
  [[nodiscard]] audit::Bounds bounds(Index v) const { return intervals_->bounds(v); }
  [[nodiscard]] const audit::System& system() const { return wide_.system; }
  [[nodiscard]] const audit::Intervals& intervals() const { return *intervals_; }

  /// What is known of every variable of the system before anything is concluded from it.
  [[nodiscard]] std::vector<audit::Bounds> known() const;
  /// The attack by linear programs on these targets, in their order; by someone who knows more of some variables.
  [[nodiscard]] std::vector<audit::Answer> ask(std::span<const Target> targets,
                                               std::span<const std::pair<Index, audit::Bounds>> more = {}) const;

  /// All that the attacker finds of each of these, in their order.
  [[nodiscard]] std::vector<audit::Bounds> whole(std::span<const Target> targets) const;

  /// Cells were hidden: their blocks are worked out again.
  void widen(const std::vector<Index>& cells);
  /// Cells would be shown again: true when no target becomes narrow by it that was not. Otherwise nothing changes.
  bool try_to_show(const std::vector<Index>& cells);

 private:
  void find_blocks();
  [[nodiscard]] audit::Bounds start(Index v) const;
  [[nodiscard]] audit::Bounds shown(const Variable& v) const;
  [[nodiscard]] audit::Bounds hidden(const Variable& v, Index number) const;

  const Model& model_;
  const Memory& memory_;
  const Protection& protection_;
  WideSystem wide_;
  std::vector<std::uint32_t> first_target_of_,
      targets_of_;  // where those of a variable begin, and the targets by variable
  std::vector<Index> block_of_;
  std::vector<Index> first_in_block_, in_block_;  // the same for the variables of a block, ascending
  std::optional<audit::Intervals> intervals_;
};

}  // namespace duidelijk::airlock

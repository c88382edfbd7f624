// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "knowledge.h"
#include "memory.h"
#include "model.h"
#include "protection.h"
#include "relations.h"

#include "duidelijk/airlock/report.h"
#include "duidelijk/audit/elimination.h"

#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace duidelijk::airlock {

/// Hides further cells until nothing hidden follows from what is shown, and gives back what proves unneeded
/// (disclosure.md §5). Deterministic: the cheapest cell first, ties by the order of the variables.
class Suppression {
 public:
  Suppression(const Model& model, const Memory& memory, const Relations& relations, Protection& protection,
              Report& report);
  void run();
  /// Hidden cells that follow exactly from the released ones, taken as exact.
  [[nodiscard]] std::vector<Index> exact() const;

 private:
  /// Cheap first: cells inside a table before totals, then by jeugdigen. Zeros, where they are protected, only when
  /// nothing else is left, and cells that are not guarded after those. Beside a member that is always protected most
  /// cells are shown: there the totals stay as long as they can, and zeros go before them. Of equals, what no other
  /// audience of these readers is shown. The weight of its heaviest table goes before where it stands and how many it
  /// is about.
  using Cost = std::tuple<int, int, int, bool, std::int64_t, Index>;
  [[nodiscard]] Cost cost(Index v) const;
  void weigh();
  [[nodiscard]] bool may_hide(Index v) const;
  [[nodiscard]] Index cheapest_in(Index row) const;
  [[nodiscard]] Index cheapest_in(std::span<const Index> rows) const;
  [[nodiscard]] Index hidden_one(Index row) const;

  void hide(Index v, Reason reason, Index other);
  void settle();  ///< lines, combinations and unions, until none is left
  void lines();
  bool combinations();
  bool show(const std::vector<Index>& useless);  ///< again, for good; false when there are none
  bool unions();
  bool union_is_few(Index row) const;
  bool intervals();
  bool repair(const Target& target);
  [[nodiscard]] Index cheapest_near(const Target& target) const;
  void programs();  ///< the same by linear programs
  /// Hides what binds for those that are not met; false when there was nothing to hide.
  bool hide_binding(const std::vector<Target>& asked, const std::vector<audit::Answer>& answers);
  void inside_views();  ///< the same for whoever counts in a hidden cell
  [[nodiscard]] Index cheapest_binding(const std::vector<Index>& binding) const;
  void give_back();
  /// Revealing these would give another cell away; by the directions only, without elimination.
  [[nodiscard]] bool gives_away(const std::vector<Index>& shown) const;
  bool still_safe(const std::vector<Index>& shown);
  void note(const audit::Elimination& audit);
  [[nodiscard]] std::vector<Index> component(const std::vector<Index>& shown) const;

  const Model& model_;
  const Memory& memory_;
  const Relations& relations_;
  Protection& protection_;
  Report& report_;
  std::vector<std::uint8_t> is_euro_row_;
  std::vector<int> weight_;     // per variable, of the heaviest table that prints it
  std::vector<Index> pending_;  // equalities that changed
  std::set<Index> useless_;     // follow all the same: not to be hidden again
  std::vector<Index> changed_;  // variables hidden since the intervals were last worked out
  std::optional<Knowledge> knowledge_;
  std::vector<std::uint64_t> direction_;                    // per variable, while giving back
  std::unordered_map<std::uint64_t, std::uint32_t> alike_;  // hidden cells per direction
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"
#include "versions.h"

#include "duidelijk/audit/system.h"
#include "duidelijk/release/release.h"

#include <cstdint>
#include <map>
#include <vector>

namespace duidelijk::airlock {

/// What the readers of this audience have in hand when they open this edition: the figures of the audiences that they
/// see too, and all that was told in earlier editions (disclosure.md §1, §7).
class Memory {
 public:
  explicit Memory(const Model& model);

  /// Its figure is printed for an audience that these readers see too.
  [[nodiscard]] bool printed(Index v) const { return has(v, printed_here); }
  /// As `printed`, and not in an earlier edition: it could still be withheld there. Where, and by what name.
  [[nodiscard]] const Entangled::Cell* printed_anew(Index v) const;
  /// It is known: printed exactly for an audience that these readers see too, or printed before and to be printed
  /// alike. Hiding it protects nothing any more: it is shown, whatever the rules say.
  [[nodiscard]] bool fixed(Index v) const { return has(v, fixed_here); }
  /// What the audiences that these readers see too were told of it, when this one hides it: printed, what the rounded
  /// figure may stand for; hidden, which side of their minimum it is on. No bounds when they were told nothing.
  [[nodiscard]] audit::Bounds told(Index v) const;
  /// It was hidden in the edition before this one, and is still the same: shown now, it could give away what that
  /// edition hid.
  [[nodiscard]] bool hidden_before(Index v) const { return has(v, hidden_there); }

  /// A new version beside an older one that was printed: together they say that a few came or went (S3). The new one is
  /// withheld.
  struct Change {
    Index cell = no_variable;
    std::uint32_t issued = 0;  ///< in Past::editions()
    std::int64_t before = 0;   ///< what was printed then
  };
  /// By cell; one for each older version that is in the way.
  [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }

  /// What earlier editions said of figures that have another value by now.
  [[nodiscard]] const Versions& versions() const { return versions_; }

 private:
  enum Mark : std::uint8_t { printed_here = 1, fixed_here = 2, hidden_there = 4, printed_then = 8 };
  [[nodiscard]] bool has(Index v, Mark mark) const { return v < marks_.size() && (marks_[v] & mark) != 0; }
  void mark(Index v, Mark mark) { marks_[v] = static_cast<std::uint8_t>(marks_[v] | mark); }

  /// Printed rounded to a base, and the same quantity still: base 1 is exact.
  void tell(Index v, std::int64_t printed, std::int64_t base);
  void add_told(Index v, const audit::Bounds& may_be);
  void see(const release::Release& release, const release::Table& table);
  void remember(const Sheet& sheet);
  void remember(Index v, std::span<const registry::Entry> told);
  /// Whether both printed together pin the change between them down to a few people.
  [[nodiscard]] bool tells_few(const Variable& v, const registry::Entry& before) const;
  [[nodiscard]] std::int64_t rounding(const Variable& v) const;

  const Model& model_;
  std::vector<std::uint8_t> marks_;  // per variable; empty when there is nothing to know
  std::map<Index, audit::Bounds> told_;
  Versions versions_;
  std::map<Index, Entangled::Cell> printed_as_;  // in this edition, for an audience that these readers see too
  std::vector<Change> changes_;
};

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/period.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::airlock {

/// Why a figure is hidden. Readers of a release see one word for all of them.
enum class Reason {
  none,
  minimum,        ///< fewer than the minimum count
  zero,           ///< none at all, where zeros are protected
  complement,     ///< the rest of its total is below the minimum
  nested,         ///< the difference with a wider indicator is below the minimum
  population,     ///< almost everyone of the population
  small_area,     ///< an area with too few young people
  jeugdigen,      ///< euros of too few jeugdigen
  aanbieders,     ///< euros of too few aanbieders
  p_percent,      ///< one aanbieder could estimate another
  dominance,      ///< one jeugdige is too large a part
  holding_dominance,  ///< the largest aanbieders together are
  on_request,     ///< someone asked for it
  respondents,    ///< too few behind a median or mean
  denominator,    ///< a quotient over too few
  operand,        ///< a quotient of which a part is hidden
  coupled,        ///< a count on the same key is hidden
  change,         ///< a new version that tells with an older one that a few came or went
  hidden_before,  ///< an earlier edition hid it, and what that protected would follow
  line,           ///< secondary: else another cell follows from its row or column
  exact,          ///< secondary: else another cell follows from several lines together
  interval,       ///< secondary: else another cell could be estimated too narrowly
  union_of_few    ///< secondary: else the euros of few aanbieders or jeugdigen follow as one sum
};
[[nodiscard]] std::string_view code(Reason reason);
/// A plain Dutch clause: "minder dan het minimum aantal jeugdigen".
[[nodiscard]] std::string_view words(Reason reason);
[[nodiscard]] bool is_secondary(Reason reason);

struct TableReport {
  std::string indicator;
  base::Grain grain = base::Grain::jaar;
  std::vector<std::string> dimensions;
  std::int64_t cells = 0, shown = 0;
  std::map<Reason, std::int64_t> hidden;
};

/// A cell that is hidden to protect another.
struct Secondary {
  base::CellKey cell;
  Reason reason = Reason::line;
  base::CellKey protects;
};

/// A hidden cell that interval propagation still estimates more narrowly than disclosure.md §4 wants.
struct Narrow {
  base::CellKey cell;
  std::int64_t lo = 0, hi = 0;
};

/// Made-up municipalities that a reader cannot tell from the true one (disclosure.md §5.7): two of them between which a
/// quantity lies far enough apart prove that it is uncertain. Only counts are looked at.
struct Witnesses {
  std::int64_t asked = 0;        ///< sensitive quantities of the release
  std::int64_t tried = 0;        ///< of these, counts of this edition
  std::int64_t met = 0;          ///< of these, witnessed as wide and as high as §4 wants: proven
  std::vector<Narrow> unproven;  ///< tried and not met, with what was witnessed. Not proven to be narrow either.
};

/// A new version of a figure that is withheld because of an older one, which cannot be taken back.
struct Withheld {
  base::CellKey cell;
  std::string audience, edition;  ///< where the older one was printed
  std::int64_t printed = 0;       ///< as what
};

/// The account of one release. CONFIDENTIAL: stays in the work folder. It claims no proof.
struct Report {
  std::string audience, edition;
  std::vector<TableReport> tables;
  std::vector<Secondary> secondaries;
  std::vector<Narrow> narrow;      ///< what is left after repair
  /// Too narrow for someone who counts in a hidden cell, by what earlier editions printed; what they could tell of others
  /// from this edition is refused.
  std::vector<Narrow> narrow_inside;
  std::vector<Withheld> withheld;  ///< by cell, then by edition
  std::vector<base::CellKey>
      kept;  ///< a rule would hide them, but they were printed before and are the same: they stay
  std::int64_t variables = 0, lines = 0;
  std::int64_t primaries = 0;      ///< cells that a rule hides, each once however many tables it stands in
  std::int64_t given_back = 0;     ///< secondaries that turned out not to be needed
  std::int64_t exact = 0;          ///< hidden cells that still follow exactly: 0, or the release was refused
  std::int64_t narrow_before = 0;  ///< as `narrow`, before repair
  std::optional<Witnesses> witnesses;  ///< nothing: they were not asked for

  [[nodiscard]] std::string json() const;
  /// Three or four sentences about the whole.
  [[nodiscard]] std::vector<std::string> summary_nl() const;
  /// One line per table: how much of it is shown, and why not the rest.
  [[nodiscard]] std::vector<std::string> tables_nl() const;
};

}  // namespace duidelijk::airlock

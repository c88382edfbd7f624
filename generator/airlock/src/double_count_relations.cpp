// SPDX-License-Identifier: EUPL-1.2
// Distinct jeugdigen over two things at once: kinds of help (or another dimension in which one jeugdige has several
// members) and periods. Each row here holds child by child. With two members and two parts, these and the rows of §2
// (b) are all that there are: the facets of the cone over the fifteen ways in which a child can occur.
#include "relation_parts.h"

#include <algorithm>
#include <vector>

namespace duidelijk::airlock {
namespace {

/// One whole and its parts, at a longer period and in the shorter ones: T is everything, h a member, Y the longer
/// period and q a shorter one.
struct Grid {
  Index everything;                       ///< T(Y)
  std::vector<Index> members;             ///< h(Y)
  std::vector<Index> shorter;             ///< T(q)
  std::vector<std::vector<Index>> inner;  ///< h(q), by q and then by h
};

using Terms = std::vector<audit::Term>;

void add(Terms& terms, std::span<const Index> variables, std::int32_t coefficient) {
  for (const Index v : variables) terms.push_back({v, coefficient});
}

/// Σ_h h(q) − T(q) <= Σ_h h(Y) − T(Y): who has two kinds of help in a quarter has them in the year.
Terms twice_in_a_part(const Grid& grid, std::size_t q) {
  Terms terms{{grid.shorter[q], -1}, {grid.everything, 1}};
  add(terms, grid.inner[q], 1);
  add(terms, grid.members, -1);
  return terms;
}

/// Σ_q h(q) − h(Y) <= Σ_q T(q) − T(Y): who has one kind of help in two quarters has help in two quarters.
Terms twice_with_a_member(const Grid& grid, std::size_t h) {
  Terms terms{{grid.members[h], -1}, {grid.everything, 1}};
  add(terms, grid.shorter, -1);
  for (const auto& inner : grid.inner) terms.push_back({inner[h], 1});
  return terms;
}

/// Of two members: Σ_h h(Y) − T(Y) <= Σ_h h(q) − T(q) + Σ_{other q} T(q): who has both in the year and not in this
/// quarter is there in another one.
Terms twice_but_not_in_a_part(const Grid& grid, std::size_t q) {
  Terms terms{{grid.everything, -1}, {grid.shorter[q], 1}};
  add(terms, grid.members, 1);
  add(terms, grid.inner[q], -1);
  for (std::size_t other = 0; other < grid.shorter.size(); ++other) {
    if (other != q) terms.push_back({grid.shorter[other], -1});
  }
  return terms;
}

/// Of two parts: Σ_q T(q) − T(Y) <= Σ_q h(q) − h(Y) + Σ_{other h} h(Y): who is there in both and not twice with this
/// kind of help has another.
Terms twice_but_not_with_a_member(const Grid& grid, std::size_t h) {
  Terms terms{{grid.everything, -1}, {grid.members[h], 1}};
  add(terms, grid.shorter, 1);
  for (const auto& inner : grid.inner) terms.push_back({inner[h], -1});
  for (std::size_t other = 0; other < grid.members.size(); ++other) {
    if (other != h) terms.push_back({grid.members[other], -1});
  }
  return terms;
}

class DoubleCounts {
 public:
  DoubleCounts(const Model& model, Relations& relations) : model_(model), relations_(relations) {}

  void run(const PeriodGroups& groups) {
    for (const auto& [pattern, group] : groups) {
      if (pattern.measure != cube::Measure::jeugdigen || pattern.kind == content::Kind::stand || !holds(group))
        continue;
      const FactSpace& space = model_.space(model_.variables()[group.front().whole]);
      for (std::size_t d = 0; d < space.dimensions.size(); ++d) {
        if (space.additive[d] != 0) continue;
        PeriodPattern inner = pattern;
        inner.split |= 1U << d;
        const auto found = groups.find(inner);
        if (found != groups.end() && holds(found->second)) over(group, d);
      }
    }
  }

 private:
  [[nodiscard]] bool holds(const std::vector<PeriodInstance>& group) const {
    return parts_fit(model_, group) && parts_cover(model_, group);
  }

  void over(const std::vector<PeriodInstance>& group, std::size_t dimension) {
    for (const PeriodInstance& instance : group) {
      const Variable& whole = model_.variables()[instance.whole];
      for (const auto& split : model_.space(whole).sets[dimension].splits_of(model_.set(whole, dimension))) {
        if (split.parts.size() < 2) continue;
        Grid grid{instance.whole, parts_of(instance.whole, dimension, split.parts), instance.parts, {}};
        for (const Index part : instance.parts) grid.inner.push_back(parts_of(part, dimension, split.parts));
        if (complete(grid)) add_rows(grid);
      }
    }
  }

  /// Those of a whole at some members of a dimension; none when one lacks, or when they do not hold the whole.
  [[nodiscard]] std::vector<Index> parts_of(Index whole, std::size_t dimension, std::span<const SetId> sets) const {
    std::vector<Index> parts;
    for (const SetId set : sets) parts.push_back(model_.with_set(model_.variables()[whole], dimension, set));
    if (std::find(parts.begin(), parts.end(), no_variable) != parts.end()) return {};
    if (sum_of(model_, parts) < model_.value(whole)) return {};
    return parts;
  }

  [[nodiscard]] static bool complete(const Grid& grid) {
    return !grid.members.empty() &&
           std::none_of(grid.inner.begin(), grid.inner.end(), [](const auto& inner) { return inner.empty(); });
  }

  void add_rows(const Grid& grid) {
    const std::size_t quarters = grid.shorter.size();
    const std::size_t members = grid.members.size();
    for (std::size_t q = 0; q < quarters; ++q) {
      add_row(twice_in_a_part(grid, q));
      if (members == 2) add_row(twice_but_not_in_a_part(grid, q));
    }
    for (std::size_t h = 0; h < members; ++h) {
      add_row(twice_with_a_member(grid, h));
      if (quarters == 2) add_row(twice_but_not_with_a_member(grid, h));
    }
  }

  /// A child that moves within the year breaks it: then no reader can rely on it.
  void add_row(const Terms& terms) {
    std::int64_t truth = 0;
    for (const auto& term : terms) truth += term.coefficient * model_.value(term.variable);
    if (truth <= 0) relations_.system.add_row(terms, audit::Sense::at_most);
  }

  const Model& model_;
  Relations& relations_;
};

}  // namespace

void add_double_count_relations(const Model& model, const PeriodGroups& periods, Relations& relations) {
  DoubleCounts(model, relations).run(periods);
}

}  // namespace duidelijk::airlock

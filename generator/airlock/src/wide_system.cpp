// SPDX-License-Identifier: EUPL-1.2
#include "wide_system.h"

#include "duidelijk/airlock/rules/complement.h"
#include "duidelijk/airlock/rules/dominance.h"
#include "duidelijk/airlock/rules/holding_dominance.h"
#include "duidelijk/airlock/rules/minimum_count.h"
#include "duidelijk/airlock/rules/p_percent.h"
#include "duidelijk/airlock/rules/small_change.h"

#include <algorithm>
#include <optional>

namespace duidelijk::airlock {
namespace {

using audit::Bounds;

class Builder {
 public:
  Builder(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection)
      : model_(model),
        versions_(memory.versions()),
        relations_(relations),
        protection_(protection),
        // With m = 5 a hidden count lies in 1 … 4 at best: the defaults of §4 are (4, 5) at m = 10 and (3, 3) at m = 5.
        width_(std::max(0, std::min(model.rules().width, model.rules().minimum - 2))),
        upper_(std::max(0, std::min(model.rules().upper, model.rules().minimum - 2))) {
    wide_.system = relations.system;
  }

  WideSystem build() {
    for (const Version& version : versions_.all()) {
      wide_.system.add_variable();
      wide_.implied.push_back(version.told);
    }
    for (std::size_t edition = 0; edition < versions_.editions(); ++edition) edition_rows(edition);
    cells();
    older_cells();
    for (const Rest& rest : relations_.rests) add_rest(rest, rest.part, rest.whole);
    for (const Overlap& overlap : relations_.overlaps) add_overlap(overlap, overlap.parts, overlap.whole);
    for (std::size_t edition = 0; edition < versions_.editions(); ++edition) edition_quantities(edition);
    wide_.system.freeze();
    return std::move(wide_);
  }

 private:
  [[nodiscard]] std::int64_t value(Index at) const { return versions_.value(at); }

  /// What these were in an edition; nothing when it did not speak of one, or all are as they are in the edition after
  /// it (the present one after the last).
  [[nodiscard]] std::optional<std::vector<Index>> then(std::size_t edition, std::span<const Index> variables) const {
    std::vector<Index> result;
    bool new_here = false;
    for (const Index v : variables) {
      const Index at = versions_.at(edition, v);
      if (at == Versions::unknown) return std::nullopt;
      const bool last = edition + 1 == versions_.editions();
      new_here = new_here || at != (last ? v : versions_.at(edition + 1, v));
      result.push_back(at);
    }
    if (!new_here) return std::nullopt;
    return result;
  }

  void edition_rows(std::size_t edition) {
    const auto& system = relations_.system;
    for (Index r = 0; r < system.rows(); ++r) {
      const audit::Row row = system.row(r);
      std::vector<Index> variables;
      for (const auto& term : row.terms) variables.push_back(term.variable);
      const auto old = then(edition, variables);
      if (!old) continue;
      std::vector<audit::Term> terms;
      std::int64_t truth = -row.constant;
      for (std::size_t i = 0; i < old->size(); ++i) {
        terms.push_back({(*old)[i], row.terms[i].coefficient});
        truth += row.terms[i].coefficient * value((*old)[i]);
      }
      if (row.sense == audit::Sense::equal ? truth == 0 : truth <= 0)
        wide_.system.add_row(terms, row.sense, row.constant);
    }
  }

  void cells() {
    const MinimumCount minimum(model_.rules());
    for (Index v = 0; v < model_.variables().size(); ++v) {
      const Variable& variable = model_.variables()[v];
      const Reason reason = protection_.reason(v);
      // What an earlier edition hid for another has no width of its own, then or now; what changed has that of its
      // change.
      if (!variable.guarded || !protection_.hidden(v) || is_secondary(reason) || reason == Reason::hidden_before ||
          reason == Reason::change)
        continue;
      if (is_count(variable.measure) && minimum.hides(variable.cell->value)) {
        add_count_target(v, v);
      } else if (model_.is_euros(variable)) {
        add_euro_target(v);
      }
    }
  }

  // Of an earlier edition: what it hid by the minimum, and how few came or went since.
  void older_cells() {
    for (std::size_t i = 0; i < versions_.all().size(); ++i) {
      const Version& version = versions_.all()[i];
      const Variable& variable = model_.variables()[version.cell];
      if (!variable.guarded || !is_count(variable.measure)) continue;
      const Index then = versions_.first() + static_cast<Index>(i);
      const bool wide = version.told.hi - version.told.lo >= width_ && version.told.hi >= upper_;
      if (wide && MinimumCount(model_.rules()).hides(version.value)) add_count_target(then, version.cell);
      if (SmallChange(model_.rules()).hides(version.value, variable.cell->value, 0)) add_change(then, version.cell);
    }
  }

  void add_change(Index then, Index now) {
    const Index c = add_implied({Bounds::minus_infinity, Bounds::infinity}, {{now, 1}, {then, -1}}, -1, 0);
    wide_.targets.push_back({c, now, width_, Bounds::minus_infinity, Bounds::infinity});
  }

  void edition_quantities(std::size_t edition) {
    for (const Rest& rest : relations_.rests) {
      std::vector<Index> both{rest.part};
      if (rest.whole != no_variable) both.push_back(rest.whole);
      if (const auto old = then(edition, both))
        add_rest(rest, old->front(), rest.whole == no_variable ? no_variable : old->back());
    }
    for (const Overlap& overlap : relations_.overlaps) {
      std::vector<Index> all = overlap.parts;
      all.push_back(overlap.whole);
      if (const auto old = then(edition, all))
        add_overlap(overlap, std::span(*old).first(old->size() - 1), old->back());
    }
  }

  void add_count_target(Index v, Index cell) { wide_.targets.push_back({v, cell, width_, upper_, Bounds::infinity}); }

  /// A new variable c with Σ terms + coefficient · c = constant.
  Index add_implied(const Bounds& known, std::vector<audit::Term> terms, std::int32_t coefficient,
                    std::int64_t constant) {
    const Index c = wide_.system.add_variable();
    wide_.implied.push_back(known);
    terms.push_back({c, coefficient});
    wide_.system.add_row(terms, audit::Sense::equal, constant);
    return c;
  }

  void add_rest(const Rest& rest, Index part, Index whole) {
    const std::int64_t all = whole == no_variable ? rest.known : value(whole);
    if (!model_.guards_rest(rest.part, rest.whole) || all < model_.rules().minimum ||
        !Complement(model_.rules()).hides(value(part), all))
      return;
    std::vector<audit::Term> terms{{part, 1}};
    if (whole != no_variable) terms.push_back({whole, -1});
    // A reader is not told that it is few: only of a cell he is.
    const Index c = add_implied({model_.rules().least(), Bounds::infinity}, std::move(terms), 1,
                                whole == no_variable ? rest.known : 0);
    add_count_target(c, rest.part);
  }

  void add_overlap(const Overlap& overlap, std::span<const Index> parts, Index whole) {
    const Variable& variable = model_.variables()[overlap.whole];
    if (variable.measure != cube::Measure::jeugdigen || !variable.guarded || value(whole) < model_.rules().minimum)
      return;
    std::int64_t twice = -value(whole);
    std::vector<audit::Term> terms{{whole, -1}};
    for (const Index part : parts) {
      twice += value(part);
      terms.push_back({part, 1});
    }
    if (twice <= 0 || twice >= model_.rules().minimum) return;
    add_count_target(add_implied({0, Bounds::infinity}, std::move(terms), -1, 0), overlap.whole);
  }

  // §4: the upper estimate stays UPL above the truth and the lower one LPL below; 15% of X where no rule gives more.
  void add_euro_target(Index v) {
    const cube::Cell& c = *model_.variables()[v].cell;
    // A cell that only goes with a hidden count is no secret of its own, unless its euros are of few.
    const bool own = protection_.reason(v) != Reason::coupled || std::int64_t{c.jeugdigen} < model_.rules().minimum;
    if (c.value <= 0 || !own) return;
    std::int64_t level =
        std::max(PPercent(model_.rules()).protection(c.value, c.largest_holdings[0], c.largest_holdings[1]),
                 Dominance(model_.rules()).protection(c.value, c.largest_jeugdige));
    level = std::max(
        level, HoldingDominance(model_.rules()).protection(c.value, c.largest_holdings[0], c.largest_holdings[1]));
    if (level == 0) level = c.value * 15 / 100;
    wide_.targets.push_back({v, v, 0, c.value + level, c.value - std::min(level, c.value)});
  }

  const Model& model_;
  const Versions& versions_;
  const Relations& relations_;
  const Protection& protection_;
  std::int64_t width_, upper_;
  WideSystem wide_;
};

}  // namespace

WideSystem wide_system(const Model& model, const Memory& memory, const Relations& relations,
                       const Protection& protection) {
  return Builder(model, memory, relations, protection).build();
}

}  // namespace duidelijk::airlock

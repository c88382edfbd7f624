// SPDX-License-Identifier: EUPL-1.2
#include "primaries.h"

#include "duidelijk/airlock/rules/complement.h"
#include "duidelijk/airlock/rules/dominance.h"
#include "duidelijk/airlock/rules/euro_minimum.h"
#include "duidelijk/airlock/rules/holding_dominance.h"
#include "duidelijk/airlock/rules/minimum_count.h"
#include "duidelijk/airlock/rules/p_percent.h"
#include "duidelijk/airlock/rules/respondents.h"
#include "duidelijk/airlock/rules/small_area.h"

#include <algorithm>
#include <optional>

namespace duidelijk::airlock {
namespace {

/// Young people per area and year, from the public population.
class AreaPopulation {
 public:
  explicit AreaPopulation(const Model& model) {
    const auto& publication = model.input().site.publication;
    const cube::Request request{publication.area_population, {}, base::Grain::jaar, {publication.area_dimension}, {}};
    sheet_ = publication.area_population.empty() ? nullptr : model.sheet(request);
  }

  /// The year itself, else the last year before it, else the first one after it.
  [[nodiscard]] std::optional<std::int64_t> of(std::string_view area, int year) const {
    if (sheet_ == nullptr) return std::nullopt;
    const auto& table = *sheet_->table;
    const auto& members = table.members.front();
    const auto at = std::find(members.begin(), members.end(), area);
    if (at == members.end()) return std::nullopt;
    std::optional<std::int64_t> found;
    for (std::size_t p = 0; p < table.periods.size(); ++p) {
      const auto& cell = table.cells[p * members.size() + static_cast<std::size_t>(at - members.begin())];
      if (cell.rows == 0 || (found && table.periods[p].year() > year)) continue;
      found = cell.value;
    }
    return found;
  }

 private:
  const Sheet* sheet_ = nullptr;
};

class Primaries {
 public:
  Primaries(const Model& model, const Relations& relations)
      : model_(model), relations_(relations), minimum_(model.rules()), complement_(model.rules()), euro_(model.rules()),
        p_percent_(model.rules()), dominance_(model.rules()), holding_dominance_(model.rules()), median_(model.rules()), mean_(model.rules()),
        small_area_(model.rules()), areas_(model), reasons_(model.variables().size(), Reason::none) {}

  std::vector<Reason> run() {
    for (Index v = 0; v < reasons_.size(); ++v) {
      if (model_.variables()[v].guarded) reasons_[v] = own(model_.variables()[v]);
    }
    for (const Rest& rest : relations_.rests) apply(rest);
    requests();
    return std::move(reasons_);
  }

 private:
  Reason own(const Variable& v) const {
    if (in_small_area(v)) return Reason::small_area;
    const bool persons = model_.space(v).fact->measures_persons;
    switch (v.measure) {
      case cube::Measure::jeugdigen: return count(v.cell->value);
      case cube::Measure::rijen:
      case cube::Measure::aanbieders: {
        const Reason behind = persons ? count(v.cell->jeugdigen) : Reason::none;
        return behind != Reason::none ? behind : count(v.cell->value);
      }
      case cube::Measure::som: return sum(v, persons);
      case cube::Measure::mediaan: return respondents(v, median_.hides(behind(v, persons)));
      case cube::Measure::gemiddelde: return respondents(v, mean_.hides(behind(v, persons)));
    }
    return Reason::none;
  }

  Reason count(std::int64_t n) const {
    if (!minimum_.hides(n)) return Reason::none;
    return n == 0 ? Reason::zero : Reason::minimum;
  }

  // A sum over nobody is a zero like any other; else euros have their own minimum, other amounts that of counts.
  Reason sum(const Variable& v, bool persons) const {
    const cube::Cell& c = *v.cell;
    if (c.rows == 0) return model_.rules().protect_zeros ? Reason::zero : Reason::none;
    const bool euros = model_.space(v).fact->value == content::Fact::Value::cent;
    if (euros) {
      if (euro_.too_few_jeugdigen(c.jeugdigen)) return Reason::jeugdigen;
      if (euro_.too_few_aanbieders(c.holdings)) return Reason::aanbieders;
      if (p_percent_.hides(c.value, c.largest_holdings[0], c.largest_holdings[1])) return Reason::p_percent;
      if (holding_dominance_.hides(c.value, c.largest_holdings[0], c.largest_holdings[1])) return Reason::holding_dominance;
    } else if (const Reason few = count(persons ? std::int64_t{c.jeugdigen} : c.value); few != Reason::none) {
      return few;
    }
    return dominance_.hides(c.value, c.largest_jeugdige) ? Reason::dominance : Reason::none;
  }

  // Behind a score are the respondents that its rows count; behind a duration, children and rows, whichever are fewer.
  std::int64_t behind(const Variable& v, bool persons) const {
    const cube::Cell& c = *v.cell;
    if (model_.space(v).fact->value == content::Fact::Value::score) return static_cast<std::int64_t>(c.n);
    return persons ? std::min<std::int64_t>(c.jeugdigen, c.rows) : std::int64_t{c.rows};
  }

  Reason respondents(const Variable& v, bool few) const {
    if (!few) return Reason::none;
    return v.cell->rows == 0 && !model_.rules().protect_zeros ? Reason::none : Reason::respondents;
  }

  bool in_small_area(const Variable& v) const {
    const FactSpace& space = model_.space(v);
    const auto& dimension = model_.input().site.publication.area_dimension;
    const auto found = std::find(space.dimensions.begin(), space.dimensions.end(), dimension);
    if (found == space.dimensions.end()) return false;
    const auto d = static_cast<std::size_t>(found - space.dimensions.begin());
    const SetId area = model_.set(v, d);
    if (!space.sets[d].is_member(area)) return false;
    const auto population = areas_.of(space.sets[d].label(area), space.periods[model_.period(v)].year());
    return population && small_area_.hides(*population);
  }

  void apply(const Rest& rest) {
    if (!model_.guards_rest(rest.part, rest.whole) || reasons_[rest.part] != Reason::none) return;
    const std::int64_t whole = rest.whole == no_variable ? rest.known : model_.value(rest.whole);
    if (!complement_.hides(model_.value(rest.part), whole)) return;
    switch (rest.why) {
      case Rest::Why::total: reasons_[rest.part] = Reason::complement; break;
      case Rest::Why::nested: reasons_[rest.part] = Reason::nested; break;
      case Rest::Why::population: reasons_[rest.part] = Reason::population; break;
    }
  }

  // On request a figure is hidden also where the rules apply to nothing; what is public elsewhere is not held back.
  void requests() {
    for (const auto& [dimension, members] : model_.rules().on_request) {
      for (std::uint32_t f = 0; f < model_.facts().size(); ++f) {
        const FactSpace& space = model_.facts()[f];
        if (space.fact->public_source || !std::binary_search(space.dimensions.begin(), space.dimensions.end(), dimension))
          continue;
        const std::size_t d = space.dimension(dimension);
        const std::vector<std::uint8_t> asked = space.sets[d].inside(members);
        for (Index v = 0; v < reasons_.size(); ++v) {
          const Variable& variable = model_.variables()[v];
          if (variable.fact == f && reasons_[v] == Reason::none && asked[model_.set(variable, d)] != 0)
            reasons_[v] = Reason::on_request;
        }
      }
    }
  }

  const Model& model_;
  const Relations& relations_;
  MinimumCount minimum_;
  Complement complement_;
  EuroMinimum euro_;
  PPercent p_percent_;
  Dominance dominance_;
  HoldingDominance holding_dominance_;
  MedianCount median_;
  MeanCount mean_;
  SmallArea small_area_;
  AreaPopulation areas_;
  std::vector<Reason> reasons_;
};

}  // namespace

std::vector<Reason> primaries(const Model& model, const Relations& relations) { return Primaries(model, relations).run(); }

}  // namespace duidelijk::airlock

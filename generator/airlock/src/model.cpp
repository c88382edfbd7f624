// SPDX-License-Identifier: EUPL-1.2
#include "model.h"

#include "duidelijk/airlock/rules/person_dimensions.h"
#include "duidelijk/base/error.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <tuple>

namespace duidelijk::airlock {
namespace {

auto order_of(const cube::Request& r) { return std::tie(r.indicator, r.grain, r.dimensions); }

std::vector<std::string> zeros_of(const content::Site& site, const std::string& dimension) {
  const auto found = site.publication.structural_zeros.find(dimension);
  return found == site.publication.structural_zeros.end() ? std::vector<std::string>{} : found->second;
}

const content::Dimension& dimension_of(const Input& input, const std::string& id) {
  for (const auto& d : input.dimensions) {
    if (d.id == id) return d;
  }
  throw std::invalid_argument("dimensie '" + id + "' ontbreekt in de gevulde dimensies");
}

}  // namespace

void model_is_false(const std::string& message, const std::string& advice) {
  throw base::InputError(base::Diagnostic{base::Severity::fout, "model-onwaar", "", 0, 0, 1, message, "", advice});
}

std::size_t FactSpace::dimension(std::string_view id) const {
  const auto found = std::lower_bound(dimensions.begin(), dimensions.end(), id);
  if (found == dimensions.end() || *found != id) {
    throw std::invalid_argument("feit '" + fact->name + "' heeft geen dimensie '" + std::string{id} + "'");
  }
  return static_cast<std::size_t>(found - dimensions.begin());
}

Model::Model(const Input& input, const content::Audience& audience) : input_(input), audience_(audience) {
  std::map<std::tuple<std::string, base::Grain, std::vector<std::string>>, const cube::Table*> wanted;
  for (const auto& [fact, requests] : plan(input.site, audience.id)) {
    for (const auto& r : requests) wanted.emplace(order_of(r), nullptr);
  }
  for (const auto& table : input.tables) {
    const auto found = wanted.find(order_of(table.request));
    if (found != wanted.end()) found->second = &table;
  }
  for (const auto& [name, table] : wanted) {
    if (table != nullptr) {
      add_sheet(*table);
      continue;
    }
    throw base::InputError(base::Diagnostic{base::Severity::fout, "tabel-ontbreekt", "content/publicatie.yaml", 0, 0, 1,
                                            "de tabel van '" + std::get<0>(name) + "' per " +
                                                std::string{base::to_string(std::get<1>(name))} + " is niet gemaakt",
                                            "", "maak eerst alle tabellen van deze doelgroep"});
  }
  std::vector<SheetFrame> frames;
  frames.reserve(sheets_.size());
  for (const Sheet& sheet : sheets_) frames.emplace_back(*sheet.table, sheet.indicator->selection, facts_[sheet.fact]);
  find_always();
  lay_out();
  for (std::uint32_t s = 0; s < sheets_.size(); ++s) number_sheet(s, frames[s]);
  for (auto& space : facts_) {
    for (auto& sets : space.sets) sets.finish();
  }
  guarded_family_.assign(facts_.size(), {});
  for (const Variable& v : variables_) {
    if (v.guarded) guarded_family_[v.fact][static_cast<std::size_t>(v.measure)] = true;
  }
}

void Model::add_sheet(const cube::Table& table) {
  const auto* indicator = input_.site.indicator(table.request.indicator);
  const std::uint32_t fact = fact_number(*indicator);
  sheet_index_.emplace(order_of(table.request), static_cast<std::uint32_t>(sheets_.size()));
  sheets_.push_back({&table, indicator, fact, {}});
  note_data(table, facts_[fact]);
}

std::uint32_t Model::fact_number(const content::Indicator& indicator) {
  const auto [it, added] = fact_index_.emplace(indicator.fact, static_cast<std::uint32_t>(facts_.size()));
  if (!added) return it->second;
  if (facts_.size() > std::numeric_limits<std::uint16_t>::max()) throw std::length_error("er zijn te veel feiten");
  FactSpace space;
  space.fact = input_.site.fact(indicator.fact);
  space.dimensions = space.fact->dimensions;
  std::sort(space.dimensions.begin(), space.dimensions.end());
  if (space.dimensions.size() > Place::most)
    throw std::length_error("feit '" + indicator.fact + "' heeft te veel dimensies");
  for (const auto& id : space.dimensions) {
    const auto& dimension = dimension_of(input_, id);
    const auto& additive = space.fact->additive;
    space.sets.emplace_back(dimension, zeros_of(input_.site, id));
    space.person.push_back(dimension.person ? 1 : 0);
    space.additive.push_back(std::find(additive.begin(), additive.end(), id) != additive.end() ? 1 : 0);
  }
  facts_.push_back(std::move(space));
  return it->second;
}

// "No data" may only be said of periods before the first or after the last row of the whole fact: in between, nothing
// is a zero.
void Model::note_data(const cube::Table& table, FactSpace& space) {
  std::size_t per_period = 1;
  for (const auto& members : table.members) per_period *= members.size();
  for (std::size_t p = 0; p < table.periods.size(); ++p) {
    if (table.cells[p * per_period].rows == 0) continue;
    const base::Period period = table.periods[p];
    const auto [it, added] = space.data.emplace(period.grain(), std::pair{period.first(), period.last()});
    if (added) continue;
    it->second.first = std::min(it->second.first, period.first());
    it->second.second = std::max(it->second.second, period.last());
  }
}

void Model::find_always() {
  for (FactSpace& space : facts_) {
    space.always.resize(space.dimensions.size());
    for (std::size_t d = 0; d < space.dimensions.size(); ++d) {
      const auto found = audience_.rules.suppress_members.find(space.dimensions[d]);
      if (found != audience_.rules.suppress_members.end()) space.always[d] = space.sets[d].inside(found->second);
    }
  }
}

bool Model::always_shown_by(const Sheet& sheet) const {
  const auto& indicators = audience_.rules.always_suppress;
  return std::find(indicators.begin(), indicators.end(), sheet.indicator->id) != indicators.end();
}

bool Model::always_at(const FactSpace& space, const Place& place) const {
  for (std::size_t d = 0; d < space.always.size(); ++d) {
    if (!space.always[d].empty() && space.always[d][place.set(d)] != 0) return true;
  }
  return false;
}

// All sets are registered by now: places can be numbered.
void Model::lay_out() {
  std::vector<std::size_t> cells(facts_.size(), 0);
  std::size_t all = 0;
  for (const Sheet& sheet : sheets_) {
    cells[sheet.fact] += sheet.table->cells.size();
    all += sheet.table->cells.size();
  }
  variables_.reserve(all);
  for (std::size_t fact = 0; fact < facts_.size(); ++fact) {
    std::vector<std::size_t> sets;
    for (const MemberSets& each : facts_[fact].sets) sets.push_back(each.size());
    facts_[fact].variables.lay_out(sets, cells[fact]);
  }
}

void Model::number_sheet(std::uint32_t number, const SheetFrame& frame) {
  Sheet& sheet = sheets_[number];
  FactSpace& space = facts_[sheet.fact];
  const cube::Table& table = *sheet.table;
  sheet.cells.assign(table.cells.size(), no_data);
  for (std::size_t p = 0; p < table.periods.size(); ++p) {
    const base::Period period = table.periods[p];
    const auto data = space.data.find(period.grain());
    if (data == space.data.end() || period.first() < data->second.first || period.last() > data->second.second)
      continue;
    auto known = std::find(space.periods.begin(), space.periods.end(), period);
    if (known == space.periods.end()) known = space.periods.insert(known, period);
    Place place;
    place.slot[0] = static_cast<SetId>(known - space.periods.begin());
    for (std::size_t i = 0; i < frame.cells_per_period(); ++i) {
      const SheetFrame::Spot spot = frame.find(i, place);
      const std::size_t position = p * frame.cells_per_period() + i;
      if (space.fact->absent_is_unmeasured && table.cells[position].rows == 0) continue;
      sheet.cells[position] =
          spot.possible ? variable_at(number, position, place, spot) : impossible_at(sheet, position);
    }
  }
}

Index Model::impossible_at(const Sheet& sheet, std::size_t position) const {
  if (sheet.table->cells[position].rows == 0) return structural_zero;
  model_is_false("'" + sheet.indicator->id + "' heeft gegevens waar volgens de inhoud niets kan staan",
                 "verbeter structureel_nul in publicatie.yaml of de selectie van de indicator");
}

Index Model::variable_at(std::uint32_t number, std::size_t position, const Place& place, const SheetFrame::Spot& spot) {
  const Sheet& sheet = sheets_[number];
  const cube::Measure measure = sheet.table->request.measure;
  const cube::Cell& cell = sheet.table->cells[position];
  CellIndex& known = facts_[sheet.fact].variables;
  const CellName name = known.name_of(place, measure);
  Index& v = known.at(name);
  if (v == no_variable) {
    v = static_cast<Index>(variables_.size());
    variables_.push_back({&cell, name.code, name.split, static_cast<std::uint16_t>(sheet.fact), number,
                          static_cast<std::uint32_t>(position), measure});
  } else if (variables_[v].cell->value != cell.value) {
    model_is_false("dezelfde cel heeft twee waarden: " + key(v).text() + ", ook in '" + sheet.indicator->id + "'",
                   "twee indicatoren op één feit met dezelfde selectie horen hetzelfde te tellen");
  }
  if (facts_[sheet.fact].fact->public_source) return v;
  Variable& variable = variables_[v];
  const bool shown_by = always_shown_by(sheet);
  const bool member = always_at(facts_[sheet.fact], place);
  if (shown_by || PersonDimensions(audience_.rules).guards(spot.person_dimensions)) {
    variable.guarded = true;
    variable.by_member = false;
  } else if (member && !variable.guarded) {
    variable.guarded = variable.by_member = true;
  }
  if (shown_by || member) variable.always = true;
  if (rounding(*sheet.indicator) == 1) variable.exact = true;
  return v;
}

int Model::rounding(const content::Indicator& indicator) const {
  const auto& exact = rules().unrounded;
  return std::find(exact.begin(), exact.end(), indicator.id) == exact.end() ? rules().round : 1;
}

const Sheet* Model::sheet(const cube::Request& request) const {
  const auto found = sheet_index_.find(order_of(request));
  return found == sheet_index_.end() ? nullptr : &sheets_[found->second];
}

Index Model::with_set(const Variable& v, std::size_t dimension, SetId set) const {
  const CellIndex& known = space(v).variables;
  return known.find(known.with_set(v.name(), dimension, set));
}

Index Model::with_period(const Variable& v, SetId period) const {
  const CellIndex& known = space(v).variables;
  return known.find(known.with_period(v.name(), period));
}

Index Model::with_measure(const Variable& v, cube::Measure measure) const {
  const CellIndex& known = space(v).variables;
  return known.find(known.with_measure(v.name(), measure));
}

void Model::close_index() {
  for (FactSpace& space : facts_) space.variables.close();
}

base::CellKey Model::key(Index v) const { return key(sheets_[variables_[v].sheet], variables_[v].position); }

base::CellKey Model::key(const Sheet& sheet, std::size_t position) const {
  const cube::Table& table = *sheet.table;
  base::CellKey key{sheet.indicator->id, sheet.indicator->version, {}, {}};
  std::size_t rest = position;
  for (std::size_t d = table.members.size(); d-- > 0;) {
    const std::size_t m = rest % table.members[d].size();
    rest /= table.members[d].size();
    if (m != 0) key.members.emplace(table.request.dimensions[d], table.members[d][m]);
  }
  key.period = table.periods[rest];
  return key;
}

Index Model::find(const base::CellKey& key) const {
  for (const Sheet& sheet : sheets_) {
    const cube::Table& table = *sheet.table;
    const auto period = std::find(table.periods.begin(), table.periods.end(), key.period);
    if (sheet.indicator->id != key.indicator || period == table.periods.end()) continue;
    std::size_t at = static_cast<std::size_t>(period - table.periods.begin());
    std::size_t named = 0;
    bool fits = true;
    for (std::size_t d = 0; d < table.members.size() && fits; ++d) {
      const auto wanted = key.members.find(table.request.dimensions[d]);
      const bool total = wanted == key.members.end();
      named += total ? 0 : 1;
      const auto& members = table.members[d];
      const auto member = total ? members.begin() : std::find(members.begin(), members.end(), wanted->second);
      fits = member != members.end();
      at = at * members.size() + static_cast<std::size_t>(member - members.begin());
    }
    if (fits && named == key.members.size()) return sheet.cells[at] < no_data ? sheet.cells[at] : no_variable;
  }
  return no_variable;
}

bool Model::guards_rest(Index part, Index whole) const {
  const Variable& variable = variables_[part];
  return variable.guarded && (!variable.by_member || (whole != no_variable && variables_[whole].guarded));
}

bool Model::guarded_family(std::uint32_t fact, cube::Measure measure) const {
  return guarded_family_[fact][static_cast<std::size_t>(measure)];
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "relation_parts.h"
#include "sheet_pairs.h"

#include <algorithm>
#include <array>

namespace duidelijk::airlock {
namespace {

bool is_variable(Index v) { return v < no_data; }

class IndicatorRelations {
 public:
  IndicatorRelations(const Model& model, Relations& relations) : model_(model), relations_(relations) {}

  void run() {
    for (const Sheet& sheet : model_.sheets()) {
      for (const auto& wider : sheet.indicator->part_of) part_of(sheet, wider);
    }
    for (const auto& indicator : model_.input().site.indicators) {
      if (indicator.measure == content::Measure::quotient) quotient(indicator);
    }
    for (const auto& balance : model_.input().site.publication.balances) stock_and_flow(balance);
    for (const auto& cover : model_.input().site.publication.covers) covered(cover);
    for (std::uint32_t fact = 0; fact < model_.facts().size(); ++fact) one_key(fact);
  }

 private:
  [[nodiscard]] bool counts(Index v) const {
    return is_count(model_.variables()[v].measure);
  }

  void part_of(const Sheet& part, const std::string& wider) {
    cube::Request request = part.table->request;
    request.indicator = wider;
    const Sheet* whole = model_.sheet(request);
    if (whole == nullptr) return;
    SheetPairs(part, *whole, false).each([&](std::size_t i, std::size_t j) {
      const Index p = part.cells[i];
      const Index w = whole->cells[j];
      if (!is_variable(p) || !is_variable(w) || p == w || !counts(p)) return;
      if (model_.value(p) > model_.value(w)) {
        model_is_false("'" + part.indicator->id + "' is groter dan '" + wider + "' in " + model_.key(p).text(),
                       "haal '" + wider + "' weg bij onderdeel_van");
      }
      relations_.rests.push_back({p, w, 0, Rest::Why::nested});
      add_at_most(relations_.system, p, w);
    });
  }

  // Every way in which a published quotient meets its operands.
  void quotient(const content::Indicator& indicator) {
    for (const auto& published : model_.audience().tables) {
      if (published.indicator != indicator.id) continue;
      for (const auto grain : published.grains) {
        for (const auto& crossing : published.crossings) {
          const Operands both = operands_of(model_.input().site, indicator, grain, crossing);
          operands(both);
          if (indicator.unit == "procent") share(both);
        }
      }
    }
  }

  void operands(const Operands& operands) {
    const Sheet* above = model_.sheet(operands.numerator);
    const Sheet* below = model_.sheet(operands.denominator);
    if (above == nullptr || below == nullptr) return;
    const bool whole_key = operands.numerator.dimensions == operands.denominator.dimensions;
    const bool population = model_.facts()[below->fact].fact->public_source;
    SheetPairs(*above, *below, operands.denominator_by_year).each([&](std::size_t i, std::size_t j) {
      const Index n = above->cells[i];
      const Index d = below->cells[j];
      if (!is_variable(n)) return;
      const Variable& numerator = model_.variables()[n];
      if (population) {
        const auto& cell = below->table->cells[j];
        if (numerator.measure == cube::Measure::jeugdigen && cell.rows > 0 && cell.value >= numerator.cell->value) {
          relations_.rests.push_back({n, no_variable, cell.value, Rest::Why::population});
        }
      } else if (whole_key && is_variable(d) && counts(d) && numerator.measure == cube::Measure::som) {
        relations_.couplings.push_back({d, n});  // euros per jeugdige are often a public tariff
      }
    });
  }

  // A percentage of people or events is of a part in a whole, also where the two come from different facts: used where it holds in
  // the whole table.
  void share(const Operands& operands) {
    const Sheet* above = model_.sheet(operands.numerator);
    const Sheet* below = model_.sheet(operands.denominator);
    if (above == nullptr || below == nullptr || above->fact == below->fact || operands.denominator_by_year) return;
    if (operands.numerator.dimensions != operands.denominator.dimensions) return;
    std::vector<Rest> rests;
    bool fits = true;
    SheetPairs(*above, *below, false).each([&](std::size_t i, std::size_t j) {
      const Index n = above->cells[i];
      const Index d = below->cells[j];
      if (!is_variable(n) || !is_variable(d)) return;
      const bool alike = counts(n) && counts(d) && model_.variables()[n].measure == model_.variables()[d].measure;
      fits = fits && alike && model_.value(n) <= model_.value(d);
      rests.push_back({n, d, 0, Rest::Why::nested});
    });
    if (!fits) return;
    for (const Rest& rest : rests) {
      relations_.rests.push_back(rest);
      add_at_most(relations_.system, rest.part, rest.whole);
    }
  }

  // Used where the truth satisfies it in a whole table.
  void covered(const content::Cover& cover) {
    for (const Sheet& whole : model_.sheets()) {
      if (whole.indicator->id != cover.whole) continue;
      std::vector<const Sheet*> parts;
      for (const auto& id : cover.parts) {
        cube::Request request = whole.table->request;
        request.indicator = id;
        const Sheet* part = model_.sheet(request);
        if (part != nullptr && part->cells.size() == whole.cells.size()) parts.push_back(part);
      }
      if (!parts.empty() && parts.size() == cover.parts.size()) cover_rows(whole, parts);
    }
  }

  void cover_rows(const Sheet& whole, const std::vector<const Sheet*>& parts) {
    std::vector<std::pair<Index, std::vector<Index>>> rows;
    for (std::size_t i = 0; i < whole.cells.size(); ++i) {
      std::vector<Index> cells;
      for (const Sheet* part : parts) {
        if (is_variable(part->cells[i])) cells.push_back(part->cells[i]);
      }
      if (!is_variable(whole.cells[i]) || cells.size() != parts.size()) continue;
      if (model_.value(whole.cells[i]) > sum_of(model_, cells)) return;
      rows.emplace_back(whole.cells[i], std::move(cells));
    }
    for (const auto& [v, cells] : rows) add_at_most_sum(relations_.system, v, cells);
  }

  // stand before + instroom − uitstroom = stand: used where the truth satisfies it in a whole table.
  void stock_and_flow(const content::Balance& balance) {
    for (const Sheet& stock : model_.sheets()) {
      if (stock.indicator->id != balance.stock) continue;
      cube::Request request = stock.table->request;
      request.indicator = balance.inflow;
      const Sheet* in = model_.sheet(request);
      request.indicator = balance.outflow;
      const Sheet* out = model_.sheet(request);
      if (in == nullptr || out == nullptr || in->cells.size() != stock.cells.size() || out->cells.size() != in->cells.size()) continue;
      balance_rows(stock, *in, *out);
    }
  }

  void balance_rows(const Sheet& stock, const Sheet& in, const Sheet& out) {
    const auto& periods = stock.table->periods;
    const std::size_t per_period = stock.cells.size() / periods.size();
    std::vector<std::array<Index, 4>> rows;
    for (std::size_t p = 1; p < periods.size(); ++p) {
      if (periods[p - 1].next() != periods[p]) return;
      for (std::size_t i = p * per_period; i < (p + 1) * per_period; ++i) {
        const std::array<Index, 4> row{stock.cells[i - per_period], in.cells[i], out.cells[i], stock.cells[i]};
        if (!std::all_of(row.begin(), row.end(), is_variable)) continue;
        if (model_.value(row[0]) + model_.value(row[1]) - model_.value(row[2]) != model_.value(row[3])) return;
        rows.push_back(row);
      }
    }
    for (const auto& row : rows) {
      const std::array<audit::Term, 4> terms{{{row[0], 1}, {row[1], 1}, {row[2], -1}, {row[3], -1}}};
      relations_.system.add_row(terms, audit::Sense::equal);
    }
  }

  /// The variables of each place of a fact, per measure, in a fixed order. Nothing for a fact of one measure.
  [[nodiscard]] std::vector<std::array<Index, 6>> keys_of(std::uint32_t fact) const {
    std::array<bool, 6> used{};
    for (const Sheet& sheet : model_.sheets()) {
      if (sheet.fact == fact) used[static_cast<std::size_t>(sheet.table->request.measure)] = true;
    }
    std::vector<std::array<Index, 6>> keys;
    if (std::count(used.begin(), used.end(), true) < 2) return keys;
    for (Index v = 0; v < model_.variables().size(); ++v) {
      const Variable& variable = model_.variables()[v];
      if (variable.fact != fact) continue;
      std::array<Index, 6> key{};
      for (std::size_t m = 0; m < key.size(); ++m) {
        key[m] = used[m] ? model_.with_measure(variable, static_cast<cube::Measure>(m)) : no_variable;
      }
      if (*std::min_element(key.begin(), key.end()) == v) keys.push_back(key);  // each place once
    }
    std::sort(keys.begin(), keys.end());
    return keys;
  }

  // A hidden count hides every measure on its key; each jeugdige has at least one row.
  void one_key(std::uint32_t fact) {
    const auto keys = keys_of(fact);
    const auto of = [](const std::array<Index, 6>& key, cube::Measure m) { return key[static_cast<std::size_t>(m)]; };
    for (const auto& key : keys) {
      const Index persons = of(key, cube::Measure::jeugdigen);
      const Index rows = of(key, cube::Measure::rijen);
      for (const Index other : key) {
        if (other == no_variable || !model_.variables()[other].guarded) continue;
        const auto measure = model_.variables()[other].measure;
        if (persons != no_variable && other != persons) relations_.couplings.push_back({persons, other});
        const bool magnitude = measure != cube::Measure::jeugdigen && measure != cube::Measure::aanbieders;
        if (rows != no_variable && other != rows && magnitude) relations_.couplings.push_back({rows, other});
      }
      if (persons != no_variable && rows != no_variable && model_.guarded_family(fact, cube::Measure::rijen) &&
          model_.guarded_family(fact, cube::Measure::jeugdigen)) {
        add_at_most(relations_.system, persons, rows);
      }
    }
  }

  const Model& model_;
  Relations& relations_;
};

}  // namespace

void add_indicator_relations(const Model& model, Relations& relations) { IndicatorRelations(model, relations).run(); }

}  // namespace duidelijk::airlock

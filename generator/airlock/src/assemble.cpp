// SPDX-License-Identifier: EUPL-1.2
#include "assemble.h"

#include "duidelijk/airlock/plan.h"
#include "values.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace duidelijk::airlock {
namespace {

class Assembler {
 public:
  Assembler(const Model& model, const Protection& protection, Report& report)
      : model_(model), values_(model, protection), report_(report) {}

  release::Release run() {
    const Input& input = model_.input();
    release_.audience = input.audience;
    release_.audience_label = model_.audience().label;
    release_.edition = input.edition;
    release_.confidential = model_.audience().confidential;
    release_.draft = input.draft;
    release_.example = input.example;
    release_.gemeente = input.site.gemeente.name;
    release_.gemeente_code = input.site.gemeente.code;
    release_.data_until = input.data_until;
    release_.rules = sentences(model_.audience());
    for (const auto& published : model_.audience().tables) publish(published);
    std::sort(release_.tables.begin(), release_.tables.end(), [](const release::Table& a, const release::Table& b) {
      return std::tie(a.indicator, a.grain, a.dimensions) < std::tie(b.indicator, b.grain, b.dimensions);
    });
    std::sort(report_.tables.begin(), report_.tables.end(), [](const TableReport& a, const TableReport& b) {
      return std::tie(a.indicator, a.grain, a.dimensions) < std::tie(b.indicator, b.grain, b.dimensions);
    });
    for (const auto& id : named_) release_.indicators.push_back(indicator(*input.site.indicator(id)));
    dimensions();
    count_hidden();
    return std::move(release_);
  }

 private:
  void publish(const content::PublishedTable& published) {
    const auto& indicator = *model_.input().site.indicator(published.indicator);
    name(indicator.id);
    if (indicator.measure == content::Measure::geen) return;
    for (const auto grain : published.grains) {
      for (auto crossing : published.crossings) {
        std::sort(crossing.begin(), crossing.end());
        if (done_.emplace(indicator.id, grain, crossing).second) table(indicator, grain, crossing);
      }
    }
  }

  void name(const std::string& id) {
    if (id.empty() || !named_.insert(id).second) return;
    const auto& indicator = *model_.input().site.indicator(id);
    name(indicator.numerator);
    name(indicator.denominator);
  }

  void table(const content::Indicator& indicator, base::Grain grain, const std::vector<std::string>& crossing) {
    const bool ratio = indicator.measure == content::Measure::quotient;
    const cube::Request own{indicator.id, {}, grain, crossing, {}};
    const Operands operands = ratio ? operands_of(model_.input().site, indicator, grain, crossing) : Operands{own, {}, false};
    const Sheet& frame = *model_.sheet(operands.numerator);
    ReleasedSheet sheet = ratio ? quotient(model_, indicator, operands, released(frame), released(*model_.sheet(operands.denominator)), values_)
                                : released(frame);
    release::Table table{indicator.id, grain, crossing, frame.table->periods, {}, frame.table->members, std::move(sheet.values)};
    for (const auto& period : table.periods) table.certainty.push_back(certainty_of(model_, indicator, period));
    account(table, sheet.reasons);
    release_.tables.push_back(std::move(table));
  }

  const ReleasedSheet& released(const Sheet& sheet) {
    const auto [it, added] = sheets_.try_emplace(&sheet);
    if (added) it->second = values_.of(sheet);
    return it->second;
  }

  void account(const release::Table& table, const std::vector<Reason>& reasons) {
    TableReport account{table.indicator, table.grain, table.dimensions, static_cast<std::int64_t>(table.values.size()), 0, {}};
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      if (table.values[i].shown()) ++account.shown;
      if (table.values[i].presence == release::Presence::afgeschermd) ++account.hidden[reasons[i]];
    }
    report_.tables.push_back(std::move(account));
  }

  release::Indicator indicator(const content::Indicator& i) const {
    release::Indicator r{i.id, i.version, i.name, i.unit, i.invalshoek, i.pijler, i.kind == content::Kind::stand,
                         values_.decimals(i), values_.rounded_to(i), i.numerator, i.denominator, i.source, i.coverage, i.warning,
                         std::nullopt, i.measure == content::Measure::geen, i.needed, i.definition};
    if (i.norm) r.norm = release::Norm{i.norm->value, i.norm->unit, i.norm->source};
    return r;
  }

  // Only dimensions of this audience's tables, with the members that stand in them.
  void dimensions() {
    std::set<std::string> used;
    for (const auto& table : release_.tables) used.insert(table.dimensions.begin(), table.dimensions.end());
    for (const auto& dimension : model_.input().dimensions) {
      if (!used.contains(dimension.id)) continue;
      release::Dimension d{dimension.id, dimension.label, dimension.total_label, {}};
      for (const auto& m : dimension.members) d.members.push_back({m.id, m.label, m.parent});
      release_.dimensions.push_back(std::move(d));
    }
    std::sort(release_.dimensions.begin(), release_.dimensions.end(),
              [](const release::Dimension& a, const release::Dimension& b) { return a.id < b.id; });
  }

  // Distinct keys, as release::write counts them.
  void count_hidden() {
    std::set<base::CellKey> keys;
    for (const auto& table : release_.tables) {
      const int version = model_.input().site.indicator(table.indicator)->version;
      for (std::size_t i = 0; i < table.values.size(); ++i) {
        if (table.values[i].presence != release::Presence::afgeschermd) continue;
        if (keys.insert(table.key(i, version)).second) ++release_.hidden[table.indicator];
      }
    }
  }

  const Model& model_;
  Values values_;
  Report& report_;
  release::Release release_;
  std::set<std::string> named_;
  std::set<std::tuple<std::string, base::Grain, std::vector<std::string>>> done_;
  std::map<const Sheet*, ReleasedSheet> sheets_;
};

}  // namespace

release::Release assemble(const Model& model, const Protection& protection, Report& report) {
  return Assembler(model, protection, report).run();
}

}  // namespace duidelijk::airlock

// SPDX-License-Identifier: EUPL-1.2
#include "catalogue.h"

#include "table_file.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace duidelijk::pages {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> invalshoeken{{
    {"kosten-en-gebruik", "Kosten en gebruik"},
    {"transformatie", "Transformatie"},
    {"ervaren-kwaliteit", "Ervaren kwaliteit"},
    {"maatschappelijke-effecten", "Maatschappelijke effecten"},
    {"basis", "Achtergrond"},
    {"datakwaliteit", "Kwaliteit van de gegevens"},
}};

std::string label_of(std::string_view invalshoek) {
  for (const auto& [id, label] : invalshoeken) {
    if (id == invalshoek) return std::string(label);
  }
  return std::string(invalshoek);
}

/// The indicators of one invalshoek as a reader looks for them.
std::vector<const release::Indicator*> by_name(const release::Release& release, std::string_view invalshoek) {
  std::vector<const release::Indicator*> all;
  for (const auto& indicator : release.indicators) {
    if (indicator.invalshoek == invalshoek) all.push_back(&indicator);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return base::slug(a->name) < base::slug(b->name); });
  return all;
}

std::string csv_name(const release::Indicator& indicator) { return indicator.id + ".csv"; }

/// The total over time: years when there are three or more, else the finest grain that there is.
std::string total_chart(const Frame& frame, const charts::Calendar& calendar, const release::Indicator& indicator) {
  const release::Table* best = nullptr;
  for (const auto* table : frame.release().tables_of(indicator.id)) {
    if (best == nullptr || (best->periods.size() < 3 && table->periods.size() > best->periods.size())) best = table;
  }
  if (best == nullptr) return {};
  charts::Request request;
  request.indicators = {indicator.id};
  request.grain = best->grain;
  request.norm = indicator.norm.has_value();
  base::Diagnostics ignored;  // a table that makes no chart (one period, nothing shown) is still in the tables below
  const auto chart = charts::build(request, indicator.name, frame.release(), calendar, {}, ignored);
  if (!chart || ignored.has_errors()) return {};
  return charts::to_figure(*chart, "fig-1", csv_name(indicator), "#definitie");
}

}  // namespace

Address catalogue_address() { return Address("cijfers"); }

std::map<std::string, std::string> render_catalogue(const Frame& frame) {
  const Address address = catalogue_address();
  std::vector<Model> groups;
  for (const auto& [id, label] : invalshoeken) {
    std::vector<Model> rows;
    for (const auto* indicator : by_name(frame.release(), id)) {
      Model row;
      const Address own = indicator_address(indicator->id);
      row.text("naam", indicator->name);
      row.text("eenheid", indicator->unit);
      row.text("href", address.to(own));
      row.text("csv", address.to_root() + own.beside(csv_name(*indicator)));
      row.flag("gemeten", !indicator->insufficient);
      rows.push_back(std::move(row));
    }
    if (rows.empty()) continue;
    Model group;
    group.text("label", std::string(label));
    group.list("rijen", std::move(rows));
    groups.push_back(std::move(group));
  }
  Model model;
  model.text("aantal", std::to_string(frame.release().indicators.size()));
  model.list("groepen", std::move(groups));
  PageParts parts;
  parts.address = address;
  parts.title = "Alle cijfers en downloads";
  parts.description = "Alle indicatoren met hun definitie, en de cijfers om te downloaden.";
  parts.section = "over-de-cijfers";
  parts.body = {frame.templates().render("catalogus", model)};
  return {{address.file(), frame.page(parts)}};
}

std::map<std::string, std::string> render_indicator(const Frame& frame, const charts::Calendar& calendar, const release::Indicator& indicator) {
  const Address address = indicator_address(indicator.id);
  std::vector<Model> tables;
  for (const auto* table : frame.release().tables_of(indicator.id)) {
    const bool wide = table->grain == base::Grain::kwartaal || table->grain == base::Grain::maand;
    Model each;
    each.text("titel", table_caption(frame.release(), *table));
    each.html("tabel", {table_html(frame.release(), indicator, *table, wide ? 12 : 8)});
    each.flag("open", table->dimensions.empty() && tables.empty());
    tables.push_back(std::move(each));
  }
  const bool has_tables = !tables.empty();
  Model model;
  model.text("naam", indicator.name);
  model.text("invalshoek", label_of(indicator.invalshoek));
  model.html("definitie", {frame.definitions().at(indicator.id)});
  model.html("grafiek", {total_chart(frame, calendar, indicator)});
  model.flag("onvoldoende", indicator.insufficient);
  model.text("nodig", indicator.needed);
  model.flag("heeft_tabellen", has_tables);
  model.list("tabellen", std::move(tables));
  model.text("csv", csv_name(indicator));
  model.text("catalogus", address.to(catalogue_address()));
  PageParts parts;
  parts.address = address;
  parts.title = indicator.name;
  parts.description = indicator.name + ": definitie en alle vrijgegeven cijfers.";
  parts.section = "over-de-cijfers";
  parts.body = {frame.templates().render("indicator", model)};
  std::map<std::string, std::string> files{{address.file(), frame.page(parts)}};
  if (has_tables) files[address.beside(csv_name(indicator))] = indicator_csv(frame.release(), indicator);
  return files;
}

}  // namespace duidelijk::pages

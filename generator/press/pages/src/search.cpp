// SPDX-License-Identifier: EUPL-1.2
#include "search.h"

#include "privacy_report.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::pages {

namespace {

struct Row {
  std::string name;
  Address address;
};

Model group(const std::string& label, std::vector<Row> rows) {
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const auto left = base::slug(a.name), right = base::slug(b.name);
    return left != right ? left < right : a.address.folder() < b.address.folder();
  });
  std::vector<Model> items;
  for (const Row& row : rows) {
    Model item;
    item.text("naam", row.name).text("href", search_address().to(row.address));
    items.push_back(std::move(item));
  }
  Model model;
  model.text("label", label).list("rijen", std::move(items));
  return model;
}

}  // namespace

Address search_address() { return Address("zoeken"); }

std::map<std::string, std::string> render_search(const Frame& frame) {
  std::vector<Row> pages, wijken, aanbieders, indicators;
  for (const auto& entry : frame.outline().entries) {
    auto& rows = entry.page->kind == "wijk" ? wijken : entry.page->kind == "aanbieder" ? aanbieders : pages;
    rows.push_back({entry.topic, entry.address});
  }
  if (frame.has_privacy_report()) pages.push_back({"Privacyverslag", privacy_report_address()});
  for (const auto& indicator : frame.release().indicators) indicators.push_back({indicator.name, indicator_address(indicator.id)});

  std::vector<Model> groups;
  for (auto& [label, rows] : {std::pair{"Pagina’s", &pages}, std::pair{"Wijken", &wijken}, std::pair{"Aanbieders", &aanbieders}, std::pair{"Cijfers", &indicators}}) {
    if (!rows->empty()) groups.push_back(group(label, std::move(*rows)));
  }
  Model model;
  model.list("groepen", std::move(groups));
  PageParts parts;
  parts.address = search_address();
  parts.title = "Zoeken";
  parts.description = "Een register van alles wat op deze site staat.";
  parts.script = "zoeken.js";
  parts.body = {frame.templates().render("zoeken", model)};
  return {{parts.address.file(), frame.page(parts)}};
}

}  // namespace duidelijk::pages

// SPDX-License-Identifier: EUPL-1.2
#include "overview.h"

#include "content_page.h"

namespace duidelijk::pages {

std::map<std::string, std::string> render_overview(const Frame& frame, const charts::Calendar& calendar, const Section& section) {
  std::vector<Model> cards;
  for (const auto i : section.entries) {
    const PageEntry& entry = frame.outline().entries[i];
    Model card;
    card.text("titel", entry.topic);
    card.html("boodschap", {key_message(frame, calendar, entry)});
    card.text("href", section.address.to(entry.address));
    cards.push_back(std::move(card));
  }
  Model model;
  model.text("titel", section.label);
  model.list("kaarten", std::move(cards));
  PageParts parts;
  parts.address = section.address;
  parts.title = section.label;
  parts.description = section.label + ": de vragen en de cijfers.";
  parts.section = section.id;
  parts.body = {frame.templates().render("overzicht", model)};
  return {{section.address.file(), frame.page(parts)}};
}

std::map<std::string, std::string> render_not_found(const Frame& frame) {
  Model model;
  model.text("site", frame.site().gemeente.site_title);
  PageParts parts;
  parts.title = "Deze pagina bestaat niet";
  parts.description = "Deze pagina bestaat niet (meer).";
  parts.body = {frame.templates().render("niet-gevonden", model)};
  return {{"404.html", frame.page(parts)}};
}

}  // namespace duidelijk::pages

// SPDX-License-Identifier: EUPL-1.2
#include "definitions.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"
#include "duidelijk/narrative/narrative.h"

namespace duidelijk::pages {

namespace {

void add(std::string& list, std::string_view term, std::string_view text) {
  if (text.empty()) return;
  list += "<dt>" + base::escape_html(term) + "</dt><dd>" + base::escape_html(text) + "</dd>";
}

std::string rounding(const release::Indicator& indicator) {
  if (indicator.rounded_to <= 1) return {};
  if (indicator.unit == "euro") return "op " + base::dutch_euro(static_cast<std::int64_t>(indicator.rounded_to));
  return "op veelvouden van " + base::dutch_integer(indicator.rounded_to);
}

std::string provisional(const release::Release& release, const std::string& id) {
  base::Period first;
  bool any = false;
  for (const auto* table : release.tables_of(id)) {
    for (std::size_t i = 0; i < table->periods.size(); ++i) {
      if (table->certainty[i] != release::Certainty::voorlopig) continue;
      if (!any || table->periods[i].first() < first.first()) first = table->periods[i];
      any = true;
      break;
    }
  }
  return any ? "voorlopig vanaf " + first.label() : "definitief";
}

std::string facts_html(const release::Indicator& indicator, const release::Release& release) {
  std::string list = R"(<dl class="gegevens">)";
  add(list, "Soort", indicator.stand ? "stand: een telling op de laatste dag van de periode" : "stroom: een telling of som over de hele periode");
  add(list, "Bron", indicator.source);
  add(list, "Wat telt mee", indicator.coverage);
  if (indicator.insufficient) {
    add(list, "Wat nodig is", indicator.needed);
  } else {
    add(list, "Status", provisional(release, indicator.id));
    add(list, "Afgerond", rounding(indicator));
  }
  if (indicator.norm) add(list, "Norm", indicator.norm->value + " " + indicator.norm->unit + " (" + indicator.norm->source + ")");
  add(list, "Let op", indicator.warning);
  add(list, "Versie van de definitie", std::to_string(indicator.version));
  return list + "</dl>";
}

std::string definition_html(const release::Indicator& indicator) {
  // A definition is text of the municipality: the same renderer, with nothing bound, refuses what a page may not hold either.
  static const release::Release none{};
  static const charts::Calendar no_calendar{};
  narrative::Context context;
  context.release = &none;
  context.calendar = &no_calendar;
  context.is_public = false;
  base::Diagnostics ignored;  // hand-typed numbers belong in definitions ("jonger dan 23 jaar")
  return narrative::render({indicator.definition, "content/indicatoren/" + indicator.id + ".md", 1}, context, ignored).html;
}

}  // namespace

Definitions render_definitions(const release::Release& release) {
  Definitions definitions;
  for (const auto& indicator : release.indicators) definitions[indicator.id] = definition_html(indicator) + facts_html(indicator, release);
  return definitions;
}

}  // namespace duidelijk::pages

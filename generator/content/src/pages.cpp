// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

bool is_slug(std::string_view text) {
  return !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

std::optional<Page> parse_page(const Document& document, const std::string& stem, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  const auto dot = stem.find('.');
  if (dot == std::string::npos || !is_slug(std::string_view{stem}.substr(0, dot))) {
    report.error({}, 1, "bestandsnaam", "de naam van een pagina is ONDERWERP.DOELGROEP.md", "bijvoorbeeld kosten.openbaar.md");
    return std::nullopt;
  }
  Page p;
  p.slug = stem.substr(0, dot);
  p.audience = stem.substr(dot + 1);
  p.file = document.source.file;
  Fields fields(document.root, report);
  if (!fields.usable()) return p;
  p.title = fields.required_text("titel");
  p.topic = fields.text("onderwerp");
  p.summary = fields.required_text("samenvatting");
  p.invalshoek = fields.one_of("invalshoek",
                               {"kosten-en-gebruik", "transformatie", "ervaren-kwaliteit", "maatschappelijke-effecten", "basis", "datakwaliteit"}, "");
  p.status = fields.one_of("status", {"concept", "vastgesteld"}, "concept");
  p.author = fields.text("auteur");
  p.date = fields.date("datum");
  p.kind = fields.one_of("soort", {"gewoon", "wijk", "aanbieder", "indicator"}, "gewoon");
  p.key_figures = fields.texts("kerncijfers");
  p.indicators = fields.words("indicatoren");
  p.section = fields.one_of("rubriek", {"start", "sturing", "aanbieders", "kosten-en-gebruik", "transformatie", "ervaren-kwaliteit",
                                        "maatschappelijke-effecten", "wijken", "vergelijken", "over-de-cijfers"}, "");
  p.language = fields.one_of("taal", {"nl", "en"}, "nl");
  p.order = static_cast<int>(fields.integer("volgorde", p.order, 0, 100'000));
  p.in_navigation = fields.flag("navigatie", true);
  p.next_change = fields.text("volgende_wijziging");
  fields.finish();
  for (const auto& entry : document.root.entries) p.key_lines.emplace(entry.key, entry.mark.line);
  return p;
}

}  // namespace duidelijk::content

// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

namespace duidelijk::content {
namespace {

constexpr std::size_t most_key_figures = 4;

void audience(const Page& page, const Site& site, const Reporter& report) {
  const auto* known = site.publication.find(page.audience);
  if (known != nullptr || site.publication.audiences.empty()) return;
  std::vector<std::string> ids;
  for (const auto& a : site.publication.audiences) ids.push_back(a.id);
  report.error({}, 1, "onbekende-doelgroep", "de doelgroep " + quote(page.audience) + " in de bestandsnaam bestaat niet",
               suggestion(page.audience, ids));
}

void kind(const Page& page, const Site& site, const Node& root, const Reporter& report) {
  const auto* node = root.find("soort");
  if (node == nullptr || page.kind == "gewoon" || page.kind == "indicator") return;
  const auto* dimension = site.dimension(page.kind);
  if (dimension == nullptr) {
    report.error(node->mark, node->length(), "onbekende-dimensie", "er is geen dimensie " + quote(page.kind) + " om pagina's van te maken");
    return;
  }
  const auto* known = site.publication.find(page.audience);
  if (known != nullptr && !known->confidential && dimension->confidential) {
    report.error(node->mark, node->length(), "vertrouwelijke-dimensie", "een pagina per " + page.kind + " kan niet openbaar zijn");
  }
}

void key_figures(const Page& page, const Node& root, const Reporter& report) {
  if (page.key_figures.size() <= most_key_figures) return;
  const auto& fifth = root.find("kerncijfers")->items.at(most_key_figures);
  report.error(fifth.mark, fifth.length(), "te-veel-kerncijfers", "een pagina heeft ten hoogste vier kerncijfers");
}

void date(const Page& page, const Node& root, const Reporter& report) {
  if (page.status != "vastgesteld" || page.date || root.find("datum") != nullptr) return;
  const auto* node = root.find("status");
  report.error(node->mark, node->length(), "ontbrekende-sleutel", "een vastgestelde pagina heeft een 'datum'");
}

}  // namespace

void check_pages(const Loaded& loaded, base::Diagnostics& out) {
  for (const auto& page : loaded.site.pages) {
    const auto& document = loaded.documents.at(page.file);
    const Reporter report(document.source, out);
    audience(page, loaded.site, report);
    kind(page, loaded.site, document.root, report);
    key_figures(page, document.root, report);
    check_indicator_list(document.root.find("indicatoren"), loaded.site, report);
    date(page, document.root, report);
  }
}

}  // namespace duidelijk::content

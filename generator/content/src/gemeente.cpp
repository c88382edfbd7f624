// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

namespace duidelijk::content {
namespace {

std::map<std::string, std::string> links(const Node* node, const Reporter& report) {
  std::map<std::string, std::string> result;
  if (node == nullptr) return result;
  if (node->kind != Node::Kind::map) {
    report.error(node->mark, node->length(), "verkeerd-type", "hier horen namen met een adres (naam: https://…)");
    return result;
  }
  for (const auto& [label, mark, value] : node->entries) {
    const auto address = scalar(value, report);
    if (!address) continue;
    if (!address->starts_with("https://") || address->find_first_of(" \"'<>\\\t\n") != std::string::npos) {
      report.error(value.mark, value.length(), "ongeldig-adres", quote(*address) + " is geen adres dat met https:// begint");
      continue;
    }
    result.emplace(label, *address);
  }
  return result;
}

void allowed_number(const Node& item, Site& site, const Reporter& report) {
  Fields fields(item, report);
  if (!fields.usable()) return;
  const auto number = fields.required_text("getal");
  const auto source = fields.required_text("bron");
  fields.finish();
  if (number.empty() || source.empty()) return;
  if (!site.allowed_numbers.emplace(number, source).second) {
    report.error(item.mark, 1, "dubbele-waarde", "het getal " + quote(number) + " staat er twee keer");
  }
}

}  // namespace

Gemeente parse_gemeente(const Document& document, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  Fields fields(document.root, report);
  Gemeente g;
  if (!fields.usable()) return g;
  g.name = fields.required_text("naam");
  g.code = fields.required_word("code");
  g.site_title = fields.required_text("titel");
  g.contact = fields.required_text("contact");
  g.example_notice = fields.text("voorbeeldmelding");
  g.links = links(fields.find("links"), report);
  fields.finish();
  return g;
}

void parse_allowed(const Document& document, Site& site, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  if (document.root.kind == Node::Kind::empty) return;
  Fields fields(document.root, report);
  if (!fields.usable()) return;
  site.allowed_names = fields.texts("namen");
  for (const auto& item : list(fields.find("getallen"), report)) allowed_number(item, site, report);
  fields.finish();
}

}  // namespace duidelijk::content

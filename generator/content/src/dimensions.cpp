// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

template <typename Items>
auto find_id(const Items& items, std::string_view id) {
  return std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

void member(const Node& node, Dimension& d, const Reporter& report) {
  Fields fields(node, report);
  if (!fields.usable()) return;
  Member m;
  m.id = fields.required_word("id");
  m.label = fields.required_text("label");
  m.parent = fields.word("ouder");
  fields.finish();
  const auto* at = node.find("id");
  if (m.id.empty() || at == nullptr) return;
  if (m.id == "T") {
    report.error(at->mark, at->length(), "ongeldige-naam", "'T' is het totaal en kan geen lid zijn");
  } else if (find_id(d.members, m.id) != d.members.end()) {
    report.error(at->mark, at->length(), "dubbele-id", "het lid " + quote(m.id) + " staat er twee keer");
  } else {
    d.members.push_back(std::move(m));
  }
}

/// Every parent exists, and nobody stands under itself.
void hierarchy(const Node* leden, const Dimension& d, const Reporter& report) {
  for (const auto& node : list(leden, report)) {
    const auto* parent = node.find("ouder");
    if (parent == nullptr || parent->kind != Node::Kind::scalar) continue;
    std::string_view above = parent->value;
    for (std::size_t steps = 0; !above.empty(); ++steps) {
      const auto at = find_id(d.members, above);
      if (at == d.members.end()) {
        std::vector<std::string> known;
        for (const auto& m : d.members) known.push_back(m.id);
        report.error(parent->mark, parent->length(), "onbekend-lid", "de ouder " + quote(above) + " bestaat niet", suggestion(above, known));
        break;
      }
      if (steps > d.members.size()) {
        report.error(parent->mark, parent->length(), "kringetje", "dit lid staat onder zichzelf");
        break;
      }
      above = at->parent;
    }
  }
}

void one_kind_of_members(const Node& node, const Dimension& d, const Reporter& report) {
  const bool fixed = node.find("leden") != nullptr;
  if (fixed == d.members_from.empty()) return;
  report.error(node.mark, 1, "ontbrekende-sleutel",
               fixed ? "geef 'leden' of 'leden_uit', niet allebei" : "geef de leden met 'leden', of een vraag aan de opslag met 'leden_uit'");
}

Dimension dimension(const Node& node, const Reporter& report) {
  Fields fields(node, report);
  Dimension d;
  if (!fields.usable()) return d;
  d.id = fields.required_word("id");
  d.label = fields.required_text("label");
  d.total_label = fields.required_text("totaal");
  d.person = fields.flag("persoon", false);
  d.confidential = fields.flag("vertrouwelijk", false);
  d.members_from = fields.text("leden_uit");
  const auto* leden = fields.find("leden");
  fields.finish();
  one_kind_of_members(node, d, report);
  for (const auto& m : list(leden, report)) member(m, d, report);
  hierarchy(leden, d, report);
  return d;
}

}  // namespace

std::vector<Dimension> parse_dimensions(const Document& document, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  std::vector<Dimension> result;
  Fields fields(document.root, report);
  if (!fields.usable()) return result;
  for (const auto& node : list(fields.require("dimensies"), report)) {
    auto d = dimension(node, report);
    if (d.id.empty()) continue;
    if (find_id(result, d.id) != result.end()) {
      const auto* at = node.find("id");
      report.error(at->mark, at->length(), "dubbele-id", "de dimensie " + quote(d.id) + " staat er twee keer");
    } else {
      result.push_back(std::move(d));
    }
  }
  fields.finish();
  return result;
}

std::vector<std::string> dimension_ids(const Site& site) {
  std::vector<std::string> ids;
  for (const auto& d : site.dimensions) ids.push_back(d.id);
  return ids;
}

}  // namespace duidelijk::content

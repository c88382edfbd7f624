// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include "duidelijk/base/text.h"

namespace duidelijk::content {
namespace {

std::optional<Norm> norm(const Node* node, const Reporter& report) {
  if (node == nullptr) return std::nullopt;
  Fields fields(*node, report);
  if (!fields.usable()) return std::nullopt;
  Norm n;
  n.value = fields.required_text("waarde");
  n.unit = fields.text("eenheid");
  n.source = fields.required_text("bron");
  fields.finish();
  return n;
}

std::vector<std::pair<std::string, std::vector<std::string>>> selection(const Node* node, const Reporter& report) {
  std::vector<std::pair<std::string, std::vector<std::string>>> result;
  if (node == nullptr) return result;
  if (node->kind != Node::Kind::map) {
    report.error(node->mark, node->length(), "verkeerd-type", "hier horen dimensies met hun leden (dimensie: [lid, lid])");
    return result;
  }
  for (const auto& entry : node->entries) {
    // One member may stand without brackets.
    if (entry.value.kind == Node::Kind::scalar) {
      if (auto word = key_word(entry.value, report)) result.push_back({entry.key, {std::move(*word)}});
    } else {
      result.emplace_back(entry.key, word_list(&entry.value, report));
    }
  }
  return result;
}

void what_and_how(Fields& fields, Indicator& i) {
  i.name = fields.required_text("naam");
  i.version = static_cast<int>(fields.integer("versie", 1, 1, 999));
  i.unit = fields.required_text("eenheid");
  i.invalshoek = fields.one_of("invalshoek",
                               {"kosten-en-gebruik", "transformatie", "ervaren-kwaliteit", "maatschappelijke-effecten", "basis", "datakwaliteit"},
                               "basis");
  i.pijler = fields.one_of("pijler", {"kosten", "kwaliteit", "contractvoorwaarden", "continuiteit"}, "");
  i.kind = fields.choice<Kind>("soort", {{"stand", Kind::stand}, {"stroom", Kind::stroom}}, Kind::stroom);
  i.fact = fields.word("feit");
  (void)fields.require("meting");
  i.measure = fields.choice<Measure>("meting",
                                     {{"aantal jeugdigen", Measure::jeugdigen},
                                      {"aantal aanbieders", Measure::aanbieders},
                                      {"aantal", Measure::rijen},
                                      {"som", Measure::som},
                                      {"mediaan", Measure::mediaan},
                                      {"gemiddelde", Measure::gemiddelde},
                                      {"quotient", Measure::quotient},
                                      {"geen", Measure::geen}},
                                     Measure::geen);
}

void numbers(Fields& fields, Indicator& i) {
  i.dimensions = fields.words("per");
  i.numerator = fields.word("teller");
  i.denominator = fields.word("noemer");
  i.denominator_total = fields.words("noemer_over");
  i.factor = fields.integer("factor", 1, 1, 1'000'000);
  i.decimals = static_cast<int>(fields.integer("decimalen", i.measure == Measure::gemiddelde ? 1 : 0, 0, 4));
  i.part_of = fields.words("onderdeel_van");
  if (fields.find("voorlopig_maanden") != nullptr) {
    i.provisional_months = static_cast<int>(fields.integer("voorlopig_maanden", 0, 0, 120));
  }
}

}  // namespace

Indicator parse_indicator(const Document& document, const std::string& id, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  Fields fields(document.root, report);
  Indicator i;
  i.id = id;
  i.file = document.source.file;
  if (!fields.usable()) return i;
  what_and_how(fields, i);
  numbers(fields, i);
  i.selection = selection(fields.find("selectie"), report);
  i.source = fields.text("bron");
  i.coverage = fields.text("dekking");
  i.warning = fields.text("waarschuwing");
  i.norm = norm(fields.find("norm"), report);
  i.needed = fields.text("nodig");
  i.estimated = fields.flag("geraamd", false);
  fields.finish();
  return i;
}

std::vector<std::string> indicator_ids(const Site& site) {
  std::vector<std::string> ids;
  for (const auto& i : site.indicators) ids.push_back(i.id);
  return ids;
}

}  // namespace duidelijk::content

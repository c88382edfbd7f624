// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>
#include <set>

namespace duidelijk::content {
namespace {

constexpr int max_count = 10'000;
constexpr int max_weight = 100;
constexpr std::int64_t max_euro_round = 100'000'000;
constexpr std::int64_t cents_in_euro = 100;

int number(Fields& fields, std::string_view key, int otherwise, int from, int to) {
  return static_cast<int>(fields.integer(key, otherwise, from, to));
}

/// Whole euros; 0 and "exact" mean to the cent.
std::int64_t euro_round(Fields& fields, std::int64_t otherwise) {
  const auto* node = fields.find("euro_afronden");
  if (node == nullptr) return otherwise;
  if (node->kind == Node::Kind::scalar && (node->value == "exact" || node->value == "0,01")) return 1;
  const auto euros = fields.integer("euro_afronden", otherwise / cents_in_euro, 0, max_euro_round);
  return euros == 0 ? 1 : euros * cents_in_euro;
}

void round_is_odd(const Node* node, int base, const Reporter& report) {
  if (base % 2 == 1 || node == nullptr) return;
  report.error(node->mark, node->length(), "even-afronding", "afronden gaat op een oneven getal, zoals 5",
               "dan ligt elk aantal het dichtst bij precies één afgerond getal");
}

std::map<std::string, std::vector<std::string>> members_by_dimension(const Node* node, const Reporter& report) {
  std::map<std::string, std::vector<std::string>> result;
  if (node == nullptr) return result;
  if (node->kind != Node::Kind::map) {
    report.error(node->mark, node->length(), "verkeerd-type",
                 "hier horen dimensies met hun leden (dimensie: [lid, lid])");
    return result;
  }
  for (const auto& entry : node->entries) result.emplace(entry.key, word_list(&entry.value, report));
  return result;
}

Rules rules(const Node* node, const Reporter& report) {
  Rules r;
  if (node == nullptr) return r;
  Fields fields(*node, report);
  if (!fields.usable()) return r;
  r.minimum = number(fields, "minimum", r.minimum, 1, max_count);
  r.protect_zeros = fields.choice<bool>("nullen", {{"beschermd", true}, {"tonen", false}}, r.protect_zeros);
  r.round = number(fields, "afronden", r.round, 1, 99);
  round_is_odd(node->find("afronden"), r.round, report);
  r.euro_round_cents = euro_round(fields, r.euro_round_cents);
  r.minimum_jeugdigen = number(fields, "minimum_jeugdigen", r.minimum_jeugdigen, 0, max_count);
  r.minimum_aanbieders = number(fields, "minimum_aanbieders", r.minimum_aanbieders, 0, max_count);
  r.p_percent = number(fields, "p_procent", r.p_percent, 0, 100);
  r.dominance_percent = number(fields, "dominantie_jeugdige", r.dominance_percent, 0, 100);
  r.holding_dominance_percent = number(fields, "dominantie_aanbieders", r.holding_dominance_percent, 0, 100);
  r.holding_dominance_count = number(fields, "dominantie_aantal", r.holding_dominance_count, 1, 2);
  r.minimum_denominator = number(fields, "minimum_noemer", r.minimum_denominator, 0, max_count);
  r.minimum_area = number(fields, "gebied_minimum", r.minimum_area, 0, max_count);
  r.width = number(fields, "breedte", r.width, 0, 1000);
  r.upper = number(fields, "bovengrens", r.upper, 0, 1000);
  r.max_person_dimensions = number(fields, "max_persoonsdimensies", r.max_person_dimensions, 0, 3);
  r.suppress_from_person_dimensions = number(fields, "onderdruk_vanaf", r.suppress_from_person_dimensions, 0, 3);
  r.unrounded = fields.words("niet_afronden");
  r.always_suppress = fields.words("onderdruk_altijd");
  r.suppress_members = members_by_dimension(fields.find("onderdruk_leden"), report);
  r.secondary = fields.flag("secundair", r.secondary);
  r.on_request = members_by_dimension(fields.find("op_verzoek"), report);
  r.cost = fields.choice<Rules::Cost>("kosten", {{"aantal", Rules::Cost::aantal}, {"waarde", Rules::Cost::waarde}}, r.cost);
  fields.finish();
  return r;
}

std::vector<std::vector<std::string>> crossings(const Node* node, const Reporter& report) {
  std::vector<std::vector<std::string>> result;
  for (const auto& item : list(node, report)) {
    auto dimensions = word_list(&item, report);
    std::sort(dimensions.begin(), dimensions.end());
    result.push_back(std::move(dimensions));
  }
  return result;
}

std::optional<PublishedTable> table(const Node& node, const Reporter& report) {
  Fields fields(node, report);
  if (!fields.usable()) return std::nullopt;
  PublishedTable t;
  t.indicator = fields.required_word("indicator");
  t.grains = fields.grains("per");
  t.crossings = crossings(fields.find("naar"), report);
  t.line = node.mark.line;
  t.weight = number(fields, "gewicht", t.weight, 1, max_weight);
  fields.finish();
  return t.indicator.empty() ? std::nullopt : std::optional{std::move(t)};
}

Audience audience(const Entry& entry, std::size_t index, std::vector<TablePlace>& places, const Reporter& report) {
  Audience a;
  a.id = entry.key;
  Fields fields(entry.value, report);
  if (!fields.usable()) return a;
  a.label = fields.required_text("label");
  (void)fields.require("vertrouwelijk");
  a.confidential = fields.flag("vertrouwelijk", true);
  a.sees_also = fields.words("ziet_ook");
  a.rules = rules(fields.find("regels"), report);
  for (const auto& node : list(fields.find("tabellen"), report)) {
    auto one = table(node, report);
    if (!one) continue;
    places.push_back({index, a.tables.size(), &node});
    a.tables.push_back(std::move(*one));
  }
  fields.finish();
  return a;
}

bool is_audience_name(std::string_view id) {
  return !id.empty() && id.size() <= 40 &&
         std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

void audiences(const Node* node, Publication& publication, std::vector<TablePlace>& places, const Reporter& report) {
  if (node == nullptr) return;
  if (node->kind != Node::Kind::map) {
    report.error(node->mark, node->length(), "verkeerd-type", "hier horen doelgroepen (openbaar: …)");
    return;
  }
  for (const auto& entry : node->entries) {
    if (!is_audience_name(entry.key)) {
      report.error(entry.mark, entry.key.size(), "ongeldige-naam", quote(entry.key) + " kan geen doelgroep zijn",
                   "gebruik kleine letters en streepjes");
    } else if (publication.find(entry.key) == nullptr) {
      publication.audiences.push_back(audience(entry, publication.audiences.size(), places, report));
    }
  }
}

std::vector<Balance> balances(const Node* node, const Reporter& report) {
  std::vector<Balance> result;
  for (const auto& item : list(node, report)) {
    Fields fields(item, report);
    if (!fields.usable()) continue;
    Balance b;
    b.stock = fields.required_word("stand");
    b.inflow = fields.required_word("instroom");
    b.outflow = fields.required_word("uitstroom");
    fields.finish();
    result.push_back(std::move(b));
  }
  return result;
}

std::vector<Cover> covers(const Node* node, const Reporter& report) {
  std::vector<Cover> result;
  for (const auto& item : list(node, report)) {
    Fields fields(item, report);
    if (!fields.usable()) continue;
    Cover c;
    c.whole = fields.required_word("geheel");
    c.parts = fields.words("delen");
    fields.finish();
    result.push_back(std::move(c));
  }
  return result;
}

}  // namespace

const Audience* Publication::find(std::string_view id) const {
  for (const auto& a : audiences) {
    if (a.id == id) return &a;
  }
  return nullptr;
}

std::vector<const Audience*> Publication::closure(std::string_view id) const {
  std::vector<const Audience*> last_first;
  std::set<const Audience*> passed;
  const auto visit = [&](const auto& self, const Audience* audience) -> void {
    if (audience == nullptr || !passed.insert(audience).second) return;
    for (auto other = audience->sees_also.rbegin(); other != audience->sees_also.rend(); ++other)
      self(self, find(*other));
    last_first.push_back(audience);
  };
  visit(visit, find(id));
  return {last_first.rbegin(), last_first.rend()};
}

Publication parse_publication(const Document& document, std::vector<TablePlace>& places, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  Publication publication;
  Fields fields(document.root, report);
  if (!fields.usable()) return publication;
  audiences(fields.require("doelgroepen"), publication, places, report);
  if (auto dimension = fields.word("gebied_dimensie"); !dimension.empty())
    publication.area_dimension = std::move(dimension);
  publication.area_population = fields.word("gebied_bevolking");
  publication.balances = balances(fields.find("balansen"), report);
  publication.covers = covers(fields.find("dekkingen"), report);
  publication.structural_zeros = members_by_dimension(fields.find("structureel_nul"), report);
  fields.finish();
  return publication;
}

}  // namespace duidelijk::content

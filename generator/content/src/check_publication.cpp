// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace duidelijk::content {
namespace {

using base::Grain;

constexpr std::size_t max_dimensions = 3;
constexpr int usual_minimum = 10;

bool contains(const std::vector<std::string>& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

/// "wijk x leeftijd", or "de hele gemeente".
std::string crossing_text(const std::vector<std::string>& dimensions) {
  if (dimensions.empty()) return "de hele gemeente";
  std::string text;
  for (const auto& d : dimensions) text += (text.empty() ? "" : " x ") + d;
  return text;
}

/// Whether an audience has a table in which this figure stands: one that splits by at least these dimensions.
bool published(const Audience& audience, std::string_view indicator, Grain grain, const std::vector<std::string>& dimensions) {
  return std::any_of(audience.tables.begin(), audience.tables.end(), [&](const PublishedTable& t) {
    return t.indicator == indicator && std::find(t.grains.begin(), t.grains.end(), grain) != t.grains.end() &&
           std::any_of(t.crossings.begin(), t.crossings.end(), [&](const std::vector<std::string>& crossing) {
             return std::includes(crossing.begin(), crossing.end(), dimensions.begin(), dimensions.end());
           });
  });
}

class MatrixCheck {
 public:
  MatrixCheck(const Loaded& loaded, const Document& document, base::Diagnostics& out)
      : loaded_(loaded), site_(loaded.site), document_(document), report_(document.source, out) {}

  void run() {
    for (const auto& place : loaded_.tables) table(place);
    audiences();
    members_by_dimension(document_.root.find("structureel_nul"));
    areas();
    balances();
    covers();
  }

 private:
  void error(const Node& node, std::string rule, std::string message, std::string advice = {}) const {
    report_.error(node.mark, std::max<std::size_t>(node.length(), 1), std::move(rule), std::move(message), std::move(advice));
  }

  // --- one line of the matrix

  void table(const TablePlace& place) {
    const auto& audience = site_.publication.audiences[place.audience];
    const auto& t = audience.tables[place.table];
    const auto* indicator = site_.indicator(t.indicator);
    if (indicator == nullptr) {
      report_unknown_indicator(*place.node->find("indicator"), site_, report_);
      return;
    }
    if (indicator->measure != Measure::geen) says_how(t, *place.node);
    grains(t, *indicator, audience, *place.node);
    const auto* naar = place.node->find("naar");
    for (const auto& crossing : list(naar, report_)) {
      dimensions(crossing, *indicator, audience);
    }
    for (std::size_t c = 0; c < t.crossings.size() && c < (naar == nullptr ? 0 : naar->items.size()); ++c) {
      const auto& node = naar->items[c];
      quarters(t, t.crossings[c], audience, node);
      once(place.audience, t, t.crossings[c], node);
      if (indicator->measure == Measure::quotient) operands(t, t.crossings[c], *indicator, audience, node);
    }
  }

  void says_how(const PublishedTable& t, const Node& node) const {
    if (t.grains.empty()) error(node, "ontbrekende-sleutel", "de sleutel 'per' ontbreekt of is leeg: per jaar, per kwartaal?");
    if (t.crossings.empty()) error(node, "ontbrekende-sleutel", "de sleutel 'naar' ontbreekt of is leeg", "schrijf [[]] voor alleen het totaal");
  }

  void grains(const PublishedTable& t, const Indicator& indicator, const Audience& audience, const Node& node) const {
    const auto& items = list(node.find("per"), report_);
    for (std::size_t g = 0; g < items.size() && g < t.grains.size(); ++g) {
      if (t.grains[g] == Grain::maand && !audience.confidential) {
        error(items[g], "maand-openbaar", "cijfers per maand kunnen niet in de openbare doelgroep " + quote(audience.id), "kies jaar of kwartaal");
      }
      for (const auto* fact : facts_of(indicator)) {
        if (std::find(fact->grains.begin(), fact->grains.end(), t.grains[g]) != fact->grains.end()) continue;
        error(items[g], "periode-niet-in-feit", "het feit " + quote(fact->name) + " is er niet per " + std::string{base::to_string(t.grains[g])});
      }
    }
  }

  /// The facts behind an indicator, as far as they are known.
  [[nodiscard]] std::vector<const Fact*> facts_of(const Indicator& indicator) const {
    std::vector<const Fact*> result;
    const auto add = [&](const Indicator* i) {
      if (i == nullptr || i->fact.empty()) return;
      if (const auto* fact = site_.fact(i->fact)) result.push_back(fact);
    };
    if (indicator.measure == Measure::quotient) {
      add(site_.indicator(indicator.numerator));
      add(site_.indicator(indicator.denominator));
    } else {
      add(&indicator);
    }
    return result;
  }

  void dimensions(const Node& crossing, const Indicator& indicator, const Audience& audience) const {
    int persons = 0;
    for (const auto& item : crossing.items) {
      const auto* dimension = site_.dimension(item.value);
      if (dimension == nullptr) {
        error(item, "onbekende-dimensie", "de dimensie " + quote(item.value) + " bestaat niet", suggestion(item.value, dimension_ids(site_)));
        continue;
      }
      if (!contains(indicator.dimensions, item.value)) {
        error(item, "dimensie-niet-in-indicator", quote(indicator.id) + " is er niet naar " + quote(item.value), suggestion(item.value, indicator.dimensions));
      }
      if (dimension->confidential && !audience.confidential) {
        error(item, "vertrouwelijke-dimensie", quote(item.value) + " is vertrouwelijk en kan niet in de openbare doelgroep " + quote(audience.id));
      }
      if (dimension->person) ++persons;
    }
    if (crossing.items.size() > max_dimensions) error(crossing, "te-veel-dimensies", "een tabel gaat naar ten hoogste drie dimensies");
    if (persons > audience.rules.max_person_dimensions) {
      error(crossing, "te-veel-persoonsdimensies",
            "deze tabel kruist " + std::to_string(persons) + " kenmerken van personen; voor " + quote(audience.id) + " mogen het er " +
                std::to_string(audience.rules.max_person_dimensions) + " zijn",
            "splits de tabel");
    }
  }

  /// In public, a part of the municipality is shown by year only.
  void quarters(const PublishedTable& t, const std::vector<std::string>& crossing, const Audience& audience, const Node& node) const {
    const bool only_years = t.grains.empty() || (t.grains.size() == 1 && t.grains.front() == Grain::jaar);
    if (audience.confidential || crossing.empty() || only_years) return;
    if (contains(crossing, "wijk")) {
      error(node, "wijk-alleen-per-jaar", "cijfers per wijk staan openbaar alleen per jaar", "zet deze tabel op een eigen regel met 'per: [jaar]'");
    } else {
      error(node, "kwartaal-alleen-totaal", "openbaar staan kwartalen er alleen voor de hele gemeente, niet naar " + crossing_text(crossing),
            "zet deze tabel op een eigen regel met 'per: [jaar]'");
    }
  }

  void once(std::size_t audience, const PublishedTable& t, const std::vector<std::string>& crossing, const Node& node) {
    for (const auto grain : t.grains) {
      if (!seen_.insert({audience, t.indicator, grain, crossing}).second) {
        error(node, "dubbele-tabel", quote(t.indicator) + " per " + std::string{base::to_string(grain)} + " naar " + crossing_text(crossing) + " staat er twee keer");
      }
    }
  }

  /// A quotient is made from released values, so both operands are released too.
  void operands(const PublishedTable& t, const std::vector<std::string>& crossing, const Indicator& indicator, const Audience& audience,
                const Node& node) const {
    std::vector<std::string> below;
    for (const auto& d : crossing) {
      if (!contains(indicator.denominator_total, d)) below.push_back(d);
    }
    for (const auto grain : t.grains) {
      operand("teller", indicator.numerator, grain, crossing, audience, node);
      operand("noemer", indicator.denominator, grain, below, audience, node);
    }
  }

  void operand(const std::string& role, const std::string& id, Grain grain, const std::vector<std::string>& crossing, const Audience& audience,
               const Node& node) const {
    if (site_.indicator(id) == nullptr || published(audience, id, grain, crossing)) return;
    error(node, role + "-ontbreekt",
          "de " + role + " " + quote(id) + " staat voor " + quote(audience.id) + " niet per " + std::string{base::to_string(grain)} + " naar " + crossing_text(crossing),
          "een quotient komt uit cijfers die de lezer ook ziet: zet de " + role + " erbij");
  }

  // --- audiences

  void audiences() const {
    const auto* all = document_.root.find("doelgroepen");
    if (all == nullptr) return;
    std::vector<std::string> ids;
    for (const auto& a : site_.publication.audiences) ids.push_back(a.id);
    for (const auto& entry : all->entries) {
      const auto* audience = site_.publication.find(entry.key);
      if (audience == nullptr) continue;
      for (const auto& item : list(entry.value.find("ziet_ook"), report_)) sees_also(*audience, item, ids);
      if (const auto* regels = entry.value.find("regels")) rules(*audience, *regels, entry);
    }
  }

  void sees_also(const Audience& audience, const Node& item, const std::vector<std::string>& ids) const {
    const auto* other = site_.publication.find(item.value);
    if (other == nullptr) {
      error(item, "onbekende-doelgroep", "de doelgroep " + quote(item.value) + " bestaat niet", suggestion(item.value, ids));
    } else if (reaches(*other, audience.id, {})) {
      error(item, "kringetje", quote(audience.id) + " en " + quote(item.value) + " zien elkaar", "alleen wie meer mag zien, ziet een ander ook");
    } else if (!audience.confidential && other->confidential) {
      error(item, "vertrouwelijk-in-openbaar", "de openbare doelgroep " + quote(audience.id) + " kan niet zien wat " + quote(item.value) + " ziet");
    }
  }

  [[nodiscard]] bool reaches(const Audience& from, const std::string& to, std::set<std::string> passed) const {
    if (from.id == to) return true;
    if (!passed.insert(from.id).second) return false;
    return std::any_of(from.sees_also.begin(), from.sees_also.end(), [&](const std::string& id) {
      const auto* next = site_.publication.find(id);
      return next != nullptr && reaches(*next, to, passed);
    });
  }

  void rules(const Audience& audience, const Node& regels, const Entry& entry) const {
    check_indicator_list(regels.find("onderdruk_altijd"), site_, report_);
    check_indicator_list(regels.find("niet_afronden"), site_, report_);
    members_by_dimension(regels.find("onderdruk_leden"));
    members_by_dimension(regels.find("op_verzoek"));
    if (audience.confidential) return;
    const auto& r = audience.rules;
    if (r.max_person_dimensions > 2) {
      const auto* node = regels.find("max_persoonsdimensies");
      error(node == nullptr ? regels : *node, "te-veel-persoonsdimensies", "een openbare tabel kruist ten hoogste twee kenmerken van personen");
    }
    if (r.minimum < usual_minimum || !r.protect_zeros || !r.secondary) {
      report_.warning(entry.mark, entry.key.size(), "ruime-regels",
                      "de regels van de openbare doelgroep " + quote(audience.id) + " zijn ruimer dan gebruikelijk",
                      "gebruikelijk is minimum 10, nullen beschermd en secundair ja; leg vast wie hierover besloot");
    }
  }

  // --- the rest

  void members_by_dimension(const Node* all) const {
    if (all == nullptr) return;
    for (const auto& entry : all->entries) {
      const auto* dimension = site_.dimension(entry.key);
      if (dimension == nullptr) {
        report_.error(entry.mark, entry.key.size(), "onbekende-dimensie", "de dimensie " + quote(entry.key) + " bestaat niet",
                      suggestion(entry.key, dimension_ids(site_)));
        continue;
      }
      if (!dimension->members_from.empty()) continue;
      std::vector<std::string> known;
      for (const auto& m : dimension->members) known.push_back(m.id);
      for (const auto& item : list(&entry.value, report_)) {
        if (!contains(known, item.value)) error(item, "onbekend-lid", quote(item.value) + " is geen " + dimension->id, suggestion(item.value, known));
      }
    }
  }

  void areas() const {
    if (const auto* node = document_.root.find("gebied_dimensie"); node != nullptr && site_.dimension(node->value) == nullptr) {
      error(*node, "onbekende-dimensie", "de dimensie " + quote(node->value) + " bestaat niet", suggestion(node->value, dimension_ids(site_)));
    }
    const auto* node = document_.root.find("gebied_bevolking");
    if (node == nullptr || node->kind != Node::Kind::scalar) return;
    const auto* indicator = site_.indicator(node->value);
    if (indicator == nullptr) {
      report_unknown_indicator(*node, site_, report_);
    } else if (const auto* fact = site_.fact(indicator->fact); fact != nullptr && !fact->public_source) {
      error(*node, "geen-openbaar-feit", quote(node->value) + " komt niet uit een openbaar feit", "neem de bevolking: een feit met 'openbaar: ja'");
    }
  }

  void balances() const {
    for (const auto& item : list(document_.root.find("balansen"), report_)) {
      for (const auto& entry : item.entries) {
        if (entry.value.kind == Node::Kind::scalar && site_.indicator(entry.value.value) == nullptr) report_unknown_indicator(entry.value, site_, report_);
      }
    }
  }

  void covers() const {
    const auto known = [&](const Node& node) {
      if (node.kind == Node::Kind::scalar && site_.indicator(node.value) == nullptr) report_unknown_indicator(node, site_, report_);
    };
    for (const auto& item : list(document_.root.find("dekkingen"), report_)) {
      if (const Node* whole = item.find("geheel")) known(*whole);
      for (const auto& part : list(item.find("delen"), report_)) known(part);
    }
  }

  const Loaded& loaded_;
  const Site& site_;
  const Document& document_;
  Reporter report_;
  std::set<std::tuple<std::size_t, std::string, Grain, std::vector<std::string>>> seen_;
};

}  // namespace

void check_publication(const Loaded& loaded, base::Diagnostics& out) {
  const auto found = loaded.documents.find(loaded.publication_file);
  if (found != loaded.documents.end()) MatrixCheck(loaded, found->second, out).run();
}

}  // namespace duidelijk::content

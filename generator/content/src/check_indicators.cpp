// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view word) { return std::find(list.begin(), list.end(), word) != list.end(); }

/// The checks of one indicator against facts, dimensions and other indicators.
class IndicatorCheck {
 public:
  IndicatorCheck(const Indicator& indicator, const Loaded& loaded, base::Diagnostics& out)
      : i_(indicator), site_(loaded.site), with_facts_(loaded.parts == Parts::all), document_(loaded.documents.at(indicator.file)),
        report_(document_.source, out) {}

  void run() {
    if (i_.definition.empty()) error("naam", "geen-definitie", "onder de kop ontbreekt de definitie", "schrijf op wat wel en niet telt");
    dimensions("per");
    check_indicator_list(node("onderdeel_van"), site_, report_);
    selection();
    switch (i_.measure) {
      case Measure::quotient: quotient(); break;
      case Measure::geen: nothing(); break;
      default: fact(); break;
    }
    only_for("teller", Measure::quotient);
    only_for("noemer", Measure::quotient);
    only_for("noemer_over", Measure::quotient);
    only_for("nodig", Measure::geen);
    if (i_.estimated && i_.provisional_months.value_or(0) == 0) {
      error("geraamd", "geraamd-zonder-maanden", "'geraamd' zegt iets van de laatste maanden, en er staat niet van hoeveel", "voeg 'voorlopig_maanden' toe");
    }
  }

 private:
  [[nodiscard]] const Node* node(std::string_view key) const { return document_.root.find(key); }

  void error(std::string_view key, std::string rule, std::string message, std::string advice = {}) const {
    const auto* at = node(key);
    if (at == nullptr || at->mark.line == 0) {
      report_.error(document_.root.mark, 1, std::move(rule), std::move(message), std::move(advice));
    } else {
      report_.error(at->mark, at->length(), std::move(rule), std::move(message), std::move(advice));
    }
  }

  void only_for(std::string_view key, Measure measure) const {
    if (i_.measure == measure || node(key) == nullptr) return;
    const std::string word = measure == Measure::quotient ? "quotient" : "geen";
    error(key, "past-niet-bij-meting", quote(key) + " hoort alleen bij 'meting: " + word + "'");
  }

  void dimensions(std::string_view key) const {
    for (const auto& item : list(node(key), report_)) {
      if (item.kind != Node::Kind::scalar || site_.dimension(item.value) != nullptr) continue;
      report_.error(item.mark, item.length(), "onbekende-dimensie", "de dimensie " + quote(item.value) + " bestaat niet",
                    suggestion(item.value, dimension_ids(site_)));
    }
  }

  void selection() const {
    const auto* all = node("selectie");
    if (all == nullptr) return;
    for (const auto& entry : all->entries) {
      const auto* dimension = site_.dimension(entry.key);
      if (dimension == nullptr) {
        report_.error(entry.mark, entry.key.size(), "onbekende-dimensie", "de dimensie " + quote(entry.key) + " bestaat niet",
                      suggestion(entry.key, dimension_ids(site_)));
      } else if (dimension->members_from.empty()) {
        members(entry.value, *dimension);
      }
    }
  }

  void members(const Node& value, const Dimension& dimension) const {
    std::vector<std::string> known;
    for (const auto& m : dimension.members) known.push_back(m.id);
    const auto one = [&](const Node& n) {
      if (n.kind != Node::Kind::scalar || contains(known, n.value)) return;
      report_.error(n.mark, n.length(), "onbekend-lid", quote(n.value) + " is geen " + dimension.id, suggestion(n.value, known));
    };
    if (value.kind == Node::Kind::scalar) one(value);
    for (const auto& item : value.items) one(item);
  }

  void fact() const {
    if (i_.fact.empty()) {
      error("feit", "ontbrekende-sleutel", "de sleutel 'feit' ontbreekt: uit welk feit komt deze indicator?");
      return;
    }
    if (!with_facts_) return;
    const auto* fact = site_.fact(i_.fact);
    if (fact == nullptr) {
      std::vector<std::string> names;
      for (const auto& f : site_.facts) names.push_back(f.name);
      error("feit", "onbekend-feit", "het feit " + quote(i_.fact) + " bestaat niet", suggestion(i_.fact, names));
      return;
    }
    measure_fits(*fact);
    fact_has_dimensions(*fact);
  }

  void measure_fits(const Fact& fact) const {
    using Value = Fact::Value;
    const auto needs = [&](bool fits, const std::string& what) {
      if (!fits) error("meting", "past-niet-bij-feit", "deze meting kan niet bij het feit " + quote(fact.name), what);
    };
    switch (i_.measure) {
      case Measure::jeugdigen: needs(fact.measures_persons, "het feit heeft geen jeugdigen"); break;
      case Measure::som: needs(fact.value == Value::cent || fact.value == Value::aantal, "een som vraagt 'waarde: cent' of 'waarde: aantal'"); break;
      case Measure::mediaan: needs(fact.value == Value::duur, "een mediaan vraagt 'waarde: duur'"); break;
      case Measure::gemiddelde: needs(fact.value == Value::score, "een gemiddelde vraagt 'waarde: score'"); break;
      default: break;
    }
  }

  void fact_has_dimensions(const Fact& fact) const {
    const auto missing = [&](const Mark& mark, std::size_t length, const std::string& id) {
      if (site_.dimension(id) == nullptr || contains(fact.dimensions, id)) return;
      report_.error(mark, length, "dimensie-niet-in-feit", "het feit " + quote(fact.name) + " heeft geen " + quote(id),
                    suggestion(id, fact.dimensions));
    };
    for (const auto& item : list(node("per"), report_)) missing(item.mark, item.length(), item.value);
    if (const auto* all = node("selectie")) {
      for (const auto& entry : all->entries) missing(entry.mark, entry.key.size(), entry.key);
    }
  }

  void quotient() const {
    if (!i_.fact.empty()) error("feit", "past-niet-bij-meting", "een quotient heeft geen feit: het komt uit twee andere indicatoren");
    const auto* numerator = operand("teller", i_.numerator);
    const auto* denominator = operand("noemer", i_.denominator);
    dimensions("noemer_over");
    if (numerator == nullptr || denominator == nullptr) return;
    for (const auto& item : list(node("per"), report_)) {
      if (!contains(numerator->dimensions, item.value)) operand_lacks(item, "teller", *numerator);
      const bool summed = contains(i_.denominator_total, item.value);
      if (!summed && !contains(denominator->dimensions, item.value)) operand_lacks(item, "noemer", *denominator);
    }
  }

  void operand_lacks(const Node& item, const std::string& role, const Indicator& operand) const {
    if (site_.dimension(item.value) == nullptr) return;
    report_.error(item.mark, item.length(), "dimensie-niet-in-" + role, "de " + role + " " + quote(operand.id) + " is er niet naar " + quote(item.value),
                  suggestion(item.value, operand.dimensions));
  }

  [[nodiscard]] const Indicator* operand(std::string_view key, const std::string& id) const {
    if (id.empty()) {
      error(key, "ontbrekende-sleutel", "de sleutel '" + std::string{key} + "' ontbreekt: een quotient is teller gedeeld door noemer");
      return nullptr;
    }
    const auto* found = site_.indicator(id);
    if (found == nullptr) {
      report_unknown_indicator(*node(key), site_, report_);
    } else if (found->measure == Measure::quotient || found->measure == Measure::geen) {
      error(key, "geen-getal", quote(id) + " is zelf geen geteld getal en kan geen " + std::string{key} + " zijn");
      return nullptr;
    }
    return found;
  }

  void nothing() const {
    if (!i_.fact.empty()) error("feit", "past-niet-bij-meting", "een indicator zonder meting heeft geen feit");
    if (i_.needed.empty()) {
      error("nodig", "ontbrekende-sleutel", "de sleutel 'nodig' ontbreekt: wat is er nodig om dit te meten?");
    }
  }

  const Indicator& i_;
  const Site& site_;
  bool with_facts_;
  const Document& document_;
  Reporter report_;
};

}  // namespace

void report_unknown_indicator(const Node& node, const Site& site, const Reporter& report) {
  report.error(node.mark, node.length(), "onbekende-indicator", "de indicator " + quote(node.value) + " bestaat niet",
               suggestion(node.value, indicator_ids(site)));
}

void check_indicator_list(const Node* node, const Site& site, const Reporter& report) {
  if (node == nullptr) return;
  for (const auto& item : node->items) {
    if (item.kind == Node::Kind::scalar && site.indicator(item.value) == nullptr) report_unknown_indicator(item, site, report);
  }
}

void check_facts(const Loaded& loaded, base::Diagnostics& out) {
  const auto known = dimension_ids(loaded.site);
  if (known.empty()) return;
  for (const auto& fact : loaded.site.facts) {
    const auto& source = loaded.documents.at(fact.file).source;
    const Reporter report(source, out);
    for (const auto& id : fact.dimensions) {
      if (contains(known, id)) continue;
      const auto place = find_in_header(source, "dimensies", id);
      report.error(place, id.size(), "onbekende-dimensie", "de dimensie " + quote(id) + " bestaat niet", suggestion(id, known));
    }
  }
}

void check_indicators(const Loaded& loaded, base::Diagnostics& out) {
  for (const auto& indicator : loaded.site.indicators) IndicatorCheck(indicator, loaded, out).run();
}

}  // namespace duidelijk::content

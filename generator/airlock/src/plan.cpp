// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/airlock/plan.h"

#include "duidelijk/airlock/rules/person_dimensions.h"
#include "duidelijk/base/error.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace duidelijk::airlock {
namespace {

constexpr std::size_t max_dimensions = 3;
constexpr const char* matrix = "content/publicatie.yaml";

cube::Measure measure_of(content::Measure measure) {
  switch (measure) {
    case content::Measure::aanbieders: return cube::Measure::aanbieders;
    case content::Measure::rijen: return cube::Measure::rijen;
    case content::Measure::som: return cube::Measure::som;
    case content::Measure::mediaan: return cube::Measure::mediaan;
    case content::Measure::gemiddelde: return cube::Measure::gemiddelde;
    default: return cube::Measure::jeugdigen;
  }
}

cube::Request request_of(const content::Indicator& indicator, base::Grain grain, std::vector<std::string> dimensions) {
  std::sort(dimensions.begin(), dimensions.end());
  return {indicator.id, measure_of(indicator.measure), grain, std::move(dimensions), indicator.selection};
}

class Planner {
 public:
  Planner(const content::Site& site, const content::Audience& audience) : site_(site), audience_(audience) {}

  Plan run() {
    for (const auto& table : audience_.tables) published(table);
    area_population();
    if (!wrong_.empty()) throw base::InputError(wrong_);
    for (auto& [fact, requests] : plan_) {
      const auto order = [](const cube::Request& a, const cube::Request& b) {
        return std::tie(a.indicator, a.grain, a.dimensions) < std::tie(b.indicator, b.grain, b.dimensions);
      };
      std::sort(requests.begin(), requests.end(), order);
      const auto same = [](const cube::Request& a, const cube::Request& b) {
        return std::tie(a.indicator, a.grain, a.dimensions) == std::tie(b.indicator, b.grain, b.dimensions);
      };
      requests.erase(std::unique(requests.begin(), requests.end(), same), requests.end());
    }
    return std::move(plan_);
  }

 private:
  void wrong(int line, std::string rule, std::string message, std::string advice) {
    wrong_.push_back({base::Severity::fout, std::move(rule), matrix, line, 0, 1, std::move(message), "", std::move(advice)});
  }

  void published(const content::PublishedTable& table) {
    const auto* indicator = site_.indicator(table.indicator);
    if (indicator == nullptr) return wrong(table.line, "onbekende-indicator", "'" + table.indicator + "' bestaat niet", "");
    if (indicator->measure == content::Measure::geen) return;
    for (const auto grain : table.grains) {
      for (const auto& crossing : table.crossings) {
        if (allowed(table.line, *indicator, crossing)) add(table.line, *indicator, grain, crossing);
      }
    }
  }

  bool allowed(int line, const content::Indicator& indicator, const std::vector<std::string>& crossing) {
    const std::set<std::string> distinct(crossing.begin(), crossing.end());
    if (distinct.size() != crossing.size() || crossing.size() > max_dimensions) {
      wrong(line, "te-veel-dimensies", "'" + indicator.id + "' kruist meer dan drie dimensies, of een dimensie twee keer",
            "splits de tabel");
      return false;
    }
    int persons = 0;
    for (const auto& id : crossing) {
      const auto* dimension = site_.dimension(id);
      if (dimension == nullptr) {
        wrong(line, "onbekende-dimensie", "de dimensie '" + id + "' bestaat niet", "");
        return false;
      }
      persons += dimension->person ? 1 : 0;
      if (dimension->confidential && !audience_.confidential) {
        wrong(line, "vertrouwelijke-dimensie", "'" + id + "' is alleen voor vertrouwelijke uitgaven",
              "haal '" + id + "' weg bij '" + indicator.id + "' voor " + audience_.id);
        return false;
      }
    }
    if (!PersonDimensions(audience_.rules).refuses(persons)) return true;
    wrong(line, "te-veel-persoonsdimensies",
          "'" + indicator.id + "' kruist " + std::to_string(persons) + " persoonsdimensies; voor " + audience_.id + " mogen het er " +
              std::to_string(audience_.rules.max_person_dimensions) + " zijn",
          "splits de tabel: hoe meer kenmerken samen, hoe eerder iemand herkend wordt");
    return false;
  }

  void add(int line, const content::Indicator& indicator, base::Grain grain, const std::vector<std::string>& crossing) {
    if (indicator.measure != content::Measure::quotient) return add_request(line, request_of(indicator, grain, crossing));
    const auto* numerator = site_.indicator(indicator.numerator);
    const auto* denominator = site_.indicator(indicator.denominator);
    const auto usable = [](const content::Indicator* i) {
      return i != nullptr && i->measure != content::Measure::quotient && i->measure != content::Measure::geen;
    };
    if (!usable(numerator) || !usable(denominator)) {
      return wrong(line, "operand-onbruikbaar", "de teller of noemer van '" + indicator.id + "' is er niet of is zelf een quotiënt", "");
    }
    const Operands operands = operands_of(site_, indicator, grain, crossing);
    add_request(line, operands.numerator);
    add_request(line, operands.denominator);
  }

  void add_request(int line, const cube::Request& request) {
    const auto* indicator = site_.indicator(request.indicator);
    const auto* fact = site_.fact(indicator->fact);
    if (fact == nullptr) return wrong(line, "onbekend-feit", "het feit van '" + indicator->id + "' bestaat niet", "");
    for (const auto& id : request.dimensions) {
      if (std::find(fact->dimensions.begin(), fact->dimensions.end(), id) != fact->dimensions.end()) continue;
      return wrong(line, "noemer-past-niet", "'" + indicator->id + "' kent geen dimensie '" + id + "'",
                   "noem '" + id + "' bij noemer_over, of haal deze kruising weg");
    }
    if (std::find(fact->grains.begin(), fact->grains.end(), request.grain) == fact->grains.end()) {
      return wrong(line, "onbekende-periode",
                   "'" + indicator->id + "' is niet bekend per " + std::string{base::to_string(request.grain)}, "");
    }
    plan_[indicator->fact].push_back(request);
  }

  void area_population() {
    if (audience_.rules.minimum_area <= 0 || site_.publication.area_population.empty()) return;
    const auto* indicator = site_.indicator(site_.publication.area_population);
    if (indicator == nullptr) {
      return wrong(0, "onbekende-indicator", "gebied_bevolking '" + site_.publication.area_population + "' bestaat niet", "");
    }
    add_request(0, request_of(*indicator, base::Grain::jaar, {site_.publication.area_dimension}));
  }

  const content::Site& site_;
  const content::Audience& audience_;
  Plan plan_;
  std::vector<base::Diagnostic> wrong_;
};

/// Whether a table of people has all that another one shows: the same, or split further, so that it is a margin.
bool holds(const std::vector<cube::Request>& tables, const cube::Request& other) {
  return std::any_of(tables.begin(), tables.end(), [&](const cube::Request& own) {
    return own.indicator == other.indicator && own.grain == other.grain &&
           std::includes(own.dimensions.begin(), own.dimensions.end(), other.dimensions.begin(),
                         other.dimensions.end());
  });
}

/// What readers see besides, this audience must have too: the attack knows its own tables only. Medians and means stand in
/// no relation, and public sources are no secret.
void require_wider(const content::Site& site, const content::Audience& audience, const Plan& own) {
  std::vector<base::Diagnostic> lacking;
  for (const content::Audience* other : site.publication.closure(audience.id)) {
    if (other->id == audience.id) continue;
    for (const auto& [fact, requests] : Planner(site, *other).run()) {
      if (site.fact(fact)->public_source) continue;
      const auto tables = own.find(fact);
      for (const cube::Request& request : requests) {
        if (!adds(request.measure) || (tables != own.end() && holds(tables->second, request))) continue;
        std::string by;
        for (const auto& id : request.dimensions) by += (by.empty() ? " naar " : " en ") + id;
        lacking.push_back({base::Severity::fout, "matrix-niet-ruimer", matrix, 0, 0, 1,
                           "'" + request.indicator + "' per " + std::string{base::to_string(request.grain)} + by +
                               " staat bij " + other->id + " en niet bij " + audience.id +
                               ", terwijl wie " + audience.id + " leest dat ook ziet",
                           "",
                           "zet deze tabel ook bij " + audience.id + ", of haal haar weg bij " + other->id +
                               ": anders rekent de aanval niet met wat de lezer weet"});
      }
    }
  }
  if (!lacking.empty()) throw base::InputError(std::move(lacking));
}

}  // namespace

Operands operands_of(const content::Site& site, const content::Indicator& quotient, base::Grain grain,
                     const std::vector<std::string>& dimensions) {
  const auto& numerator = *site.indicator(quotient.numerator);
  const auto& denominator = *site.indicator(quotient.denominator);
  std::vector<std::string> kept;
  for (const auto& d : dimensions) {
    const auto& over = quotient.denominator_total;
    if (std::find(over.begin(), over.end(), d) == over.end()) kept.push_back(d);
  }
  Operands operands{request_of(numerator, grain, dimensions), request_of(denominator, grain, kept), false};
  if (const auto* fact = site.fact(denominator.fact);
      fact != nullptr && std::find(fact->grains.begin(), fact->grains.end(), grain) == fact->grains.end()) {
    operands.denominator.grain = base::Grain::jaar;
    operands.denominator_by_year = true;
  }
  return operands;
}

Plan plan(const content::Site& site, std::string_view audience) {
  const auto* found = site.publication.find(audience);
  if (found == nullptr) {
    throw base::InputError(base::Diagnostic{base::Severity::fout, "onbekende-doelgroep", matrix, 0, 0, 1,
                                            "de doelgroep '" + std::string{audience} + "' bestaat niet", "", ""});
  }
  Plan own = Planner(site, *found).run();
  require_wider(site, *found, own);
  return own;
}

}  // namespace duidelijk::airlock

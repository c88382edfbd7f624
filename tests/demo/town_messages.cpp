// SPDX-License-Identifier: EUPL-1.2
#include "town_messages.h"

#include "duidelijk/base/date.h"

#include <pugixml.hpp>

#include <map>
#include <stdexcept>
#include <string_view>

namespace town {
namespace {

std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& node : parent.children()) {
    if (local(node) == name) return node;
  }
  return {};
}

/// The text at a path such as "Header/Afzender"; empty when it is not there.
std::string text(pugi::xml_node node, std::string_view path) {
  while (!path.empty()) {
    const auto slash = path.find('/');
    node = child(node, path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  }
  return node.child_value();
}

Day date(const std::string& value) {
  const auto d = duidelijk::base::Date::parse(value);
  return d ? d->days() : open;
}

Day sent(const pugi::xml_node& message) { return date(text(message, "Header/BerichtIdentificatie/Dagtekening")); }

std::int64_t amount(const pugi::xml_node& node, std::string_view field) {
  const std::int64_t value = std::stoll(text(node, field));
  return text(node, "DebetCredit") == "C" ? -value : value;
}

void toewijzing(Town& t, const pugi::xml_node& message) {
  const auto client = child(message, "Client");
  const auto product = child(child(client, "ToegewezenProducten"), "ToegewezenProduct");
  Toewijzing x;
  x.nummer = text(product, "ToewijzingNummer");
  x.bsn = text(client, "Bsn");
  x.geboren = text(client, "Geboortedatum/Datum");
  x.geslacht = text(client, "Geslacht");
  x.postcode = text(client, "Contactgegevens/Contact/Adres/Postcode");
  x.aanbieder = text(message, "Header/Ontvanger");
  x.referentie = text(product, "ReferentieAanbieder");
  x.categorie = text(product, "Product/Categorie");
  x.product = text(product, "Product/Code");
  x.tijd = text(product, "Toewijzingstijd");
  x.reden = text(product, "RedenWijziging");
  x.eenheid = text(product, "Omvang/Eenheid");
  x.frequentie = text(product, "Omvang/Frequentie");
  x.datum = date(text(product, "Toewijzingsdatum"));
  x.ingang = date(text(product, "Ingangsdatum"));
  x.eind = date(text(product, "Einddatum"));
  x.volume = integer(text(product, "Omvang/Volume"));
  x.budget = integer(text(product, "Budget"));
  t.toewijzingen.push_back(std::move(x));
}

void melding(Town& t, const pugi::xml_node& message, bool stop) {
  const auto client = child(message, "Client");
  const auto product =
      child(child(client, stop ? "StopProducten" : "StartProducten"), stop ? "StopProduct" : "StartProduct");
  t.meldingen.push_back({text(product, "ToewijzingNummer"), text(client, "Bsn"), text(message, "Header/Afzender"),
                         text(product, "Product/Code"), text(product, "RedenBeeindiging"),
                         text(product, "StatusAanlevering"), stop, date(text(product, "Begindatum")),
                         date(text(product, "Einddatum")), sent(message)});
}

void verzoek(Town& t, const pugi::xml_node& message) {
  const auto client = child(message, "Client");
  const auto product = child(child(client, "AangevraagdeProducten"), "AangevraagdProduct");
  t.verzoeken.push_back({text(client, "Bsn"), text(message, "Header/Afzender"), text(product, "ReferentieAanbieder"),
                         text(product, "Verwijzer/Type")});
}

void declaratie(Town& t, const pugi::xml_node& message, const std::string& path) {
  const auto claim = child(message, "Declaratie");
  std::int64_t left = amount(child(claim, "TotaalIngediendBedrag"), "TotaalBedrag");
  for (const auto& client : child(claim, "Clienten").children()) {
    for (const auto& line : child(client, "Prestaties").children()) {
      Prestatie p;
      p.declaratie = text(claim, "DeclaratieNummer");
      p.aanbieder = text(message, "Header/Afzender");
      p.referentie = text(line, "ProductReferentie/ReferentieNummer");
      p.vorige = text(line, "ProductReferentie/VorigReferentieNummer");
      p.bsn = text(client, "Bsn");
      p.nummer = text(line, "ToewijzingNummer");
      p.product = text(line, "ProductCode");
      p.eenheid = text(line, "Eenheid");
      p.datum = date(text(claim, "DeclaratieDagtekening"));
      p.begin = date(text(line, "ProductPeriode/Begindatum"));
      p.eind = date(text(line, "ProductPeriode/Einddatum"));
      p.volume = integer(text(line, "GeleverdVolume"));
      p.cent = amount(child(line, "IngediendBedrag"), "Bedrag");
      left -= p.cent;
      t.prestaties.push_back(std::move(p));
    }
  }
  if (left != 0) throw std::runtime_error("declaratie does not add up: " + path);
}

void answer(Town& t, const pugi::xml_node& message) {
  const auto reply = child(message, "DeclaratieAntwoord");
  for (const auto& client : child(reply, "Clienten").children()) {
    for (const auto& line : child(client, "Prestaties").children()) {
      t.afkeuringen.push_back({text(reply, "DeclaratieNummer"), text(message, "Header/Ontvanger"),
                               text(line, "ProductReferentie/ReferentieNummer"), text(line, "RetourCodes/RetourCode")});
    }
  }
}

// The verwijzer of a message stands in the request with the same reference.
void add_verwijzers(Town& t) {
  std::map<std::pair<std::string, std::string>, std::string> known;
  for (const Verzoek& v : t.verzoeken) known[{v.aanbieder, v.referentie}] = v.verwijzer;
  for (Toewijzing& x : t.toewijzingen) {
    if (!x.verwijzer.empty() || x.referentie.empty()) continue;
    const auto at = known.find({x.aanbieder, x.referentie});
    if (at != known.end()) x.verwijzer = at->second;
  }
}

}  // namespace

void load_messages(Town& t) {
  for (const auto& delivery : t.summary.deliveries) {
    if (!delivery.path.ends_with(".xml")) continue;
    pugi::xml_document document;
    if (!document.load_file((t.folder / delivery.path).c_str())) throw std::runtime_error("no XML: " + delivery.path);
    const auto message = document.document_element();
    const std::string code = text(message, "Header/BerichtCode");
    if (code == "436")
      toewijzing(t, message);
    else if (code == "438")
      melding(t, message, false);
    else if (code == "440")
      melding(t, message, true);
    else if (code == "446")
      verzoek(t, message);
    else if (code == "490")
      declaratie(t, message, delivery.path);
    else if (code == "491")
      answer(t, message);
    else
      throw std::runtime_error("unknown message " + code);
  }
  add_verwijzers(t);
}

}  // namespace town

// SPDX-License-Identifier: EUPL-1.2
#include "ijw/messages.h"
#include "ijw/parts.h"

#include <algorithm>
#include <array>

namespace duidelijk::ingest::ijw {
namespace {

/// BRP address, residence, temporary residence, correspondence: where the child lives is nearest to the first.
constexpr std::array<std::string_view, 4> kinds_of_address{"01", "03", "04", "02"};

/// Only the addresses of the Client; those of Relaties are of other people.
std::string_view postcode_of(pugi::xml_node client) {
  const auto contacts = children(child(client, "Contactgegevens"), "Contact");
  for (const std::string_view kind : kinds_of_address) {
    for (const pugi::xml_node contact : contacts) {
      const std::string_view postcode = text_of(descend(contact, "Adres/Postcode"));
      if (text_of(child(contact, "Soort")) == kind && !postcode.empty()) return postcode;
    }
  }
  return {};
}

store::ToewijzingRow read_row(Fields& fields, pugi::xml_node element) {
  store::ToewijzingRow row;
  row.nummer = fields.need_nummer("ToewijzingNummer");
  row.referentie = fields.text("ReferentieAanbieder", 36);
  const Product product = read_product(fields, element);
  row.categorie = product.categorie;
  row.product = product.code;
  row.toewijzingsdatum = fields.need_date("Toewijzingsdatum");
  row.toewijzingstijd = fields.need_time("Toewijzingstijd");
  row.ingangsdatum = fields.need_date("Ingangsdatum");
  row.einddatum = fields.date("Einddatum");
  row.reden_wijziging = fields.code("RedenWijziging", Code::reden_wijziging);
  if (child(element, "Omvang")) {
    row.volume = fields.need_number("Omvang/Volume", 99'999'999);
    row.eenheid = fields.need_code("Omvang/Eenheid", Code::eenheid);
    row.frequentie = fields.need_code("Omvang/Frequentie", Code::frequentie);
  }
  row.budget_cent = fields.number("Budget", 99'999'999);
  if (row.einddatum) fields.check_order(row.ingangsdatum, *row.einddatum, "Ingangsdatum", "Einddatum");
  return row;
}

void load_toewijzing(const Bericht& bericht, Context& context, const Client& client, std::string_view postcode, pugi::xml_node element) {
  Fields fields(bericht, element);
  store::ToewijzingRow row = read_row(fields, element);
  if (client.fault) return context.refuse(*client.fault);
  if (!fields.good()) return context.refuse(*fields.fault());
  if (holds_bsn(client.bsn, {row.referentie, row.nummer, row.product})) return context.refuse(fault_of_bsn_inside(fields.line()));
  row.jeugdige = context.jeugdige(client.bsn).value();
  if (!context.claim_toewijzing(row.nummer, row.jeugdige, true)) return context.refuse(fault_of_other_client(fields.line()));
  row.bekend_op = bericht.dagtekening();
  row.aanbieder = bericht.ontvanger();
  context.add(row);
  context.add_kenmerk(row.jeugdige, client.geboortedatum, client.geslacht, row.bekend_op);
  context.add_woonplek(row.jeugdige, postcode, std::min(row.toewijzingsdatum, row.ingangsdatum), row.bekend_op);
  context.loaded();
}

void load_verzoek(const Bericht& bericht, Context& context, const Client& client, pugi::xml_node element) {
  Fields fields(bericht, element);
  store::VerzoekRow row;
  row.referentie = fields.need_text("ReferentieAanbieder", 36);
  const Product product = read_product(fields, element);
  row.categorie = product.categorie;
  row.product = product.code;
  row.gewenste_ingangsdatum = fields.need_date("ToewijzingIngangsdatum");
  // Naam and ZorgverlenerCode of the verwijzer are persons: only the type is read.
  row.verwijzer = fields.need_code("Verwijzer/Type", Code::verwijzer);
  if (client.fault) return context.refuse(*client.fault);
  if (!fields.good()) return context.refuse(*fields.fault());
  if (holds_bsn(client.bsn, {row.referentie, row.product})) return context.refuse(fault_of_bsn_inside(fields.line()));
  row.jeugdige = context.jeugdige(client.bsn).value();
  row.bekend_op = bericht.dagtekening();
  row.aanbieder = bericht.afzender();
  context.add(row);
  context.add_kenmerk(row.jeugdige, client.geboortedatum, client.geslacht, row.bekend_op);
  context.loaded();
}

}  // namespace

void load_jw301(const Bericht& bericht, Context& context) {
  static_cast<void>(need_aanbieder(bericht, "Ontvanger"));
  for (const pugi::xml_node element : children(bericht.root(), "Client")) {
    const Client client = read_client(bericht, element);
    const std::string_view postcode = postcode_of(element);
    for (const pugi::xml_node product : children(child(element, "ToegewezenProducten"), "ToegewezenProduct")) {
      load_toewijzing(bericht, context, client, postcode, product);
    }
  }
  warn_if_nothing(bericht, context, "ToegewezenProduct");
}

void load_jw315(const Bericht& bericht, Context& context) {
  static_cast<void>(need_aanbieder(bericht, "Afzender"));
  for (const pugi::xml_node element : children(bericht.root(), "Client")) {
    const Client client = read_client(bericht, element);
    for (const pugi::xml_node product : children(child(element, "AangevraagdeProducten"), "AangevraagdProduct")) {
      load_verzoek(bericht, context, client, product);
    }
  }
  warn_if_nothing(bericht, context, "AangevraagdProduct");
}

}  // namespace duidelijk::ingest::ijw

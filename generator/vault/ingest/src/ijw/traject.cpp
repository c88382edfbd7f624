// SPDX-License-Identifier: EUPL-1.2
#include "ijw/messages.h"
#include "ijw/parts.h"

namespace duidelijk::ingest::ijw {
namespace {

enum class Melding { start, stop };

store::ZorgtrajectRow read_row(Fields& fields, pugi::xml_node element, Melding melding) {
  store::ZorgtrajectRow row;
  row.bericht = melding == Melding::start ? "start" : "stop";
  row.toewijzing = fields.nummer("ToewijzingNummer");
  const Product product = read_product(fields, element);
  row.categorie = product.categorie;
  row.product = product.code;
  row.begindatum = fields.need_date("Begindatum");
  if (melding == Melding::stop) {
    row.reden = fields.need_code("RedenBeeindiging", Code::reden_beeindiging);
    row.einddatum = fields.need_date("Einddatum");
    fields.check_order(row.begindatum, *row.einddatum, "Begindatum", "Einddatum");
  }
  row.status = fields.need_code("StatusAanlevering", Code::status);
  return row;
}

void load_traject(const Bericht& bericht, Context& context, const Client& client, pugi::xml_node element, Melding melding) {
  Fields fields(bericht, element);
  store::ZorgtrajectRow row = read_row(fields, element, melding);
  if (client.fault) return context.refuse(*client.fault);
  if (!fields.good()) return context.refuse(*fields.fault());
  if (holds_bsn(client.bsn, {row.toewijzing, row.product})) return context.refuse(fault_of_bsn_inside(fields.line()));
  row.jeugdige = context.jeugdige(client.bsn).value();
  if (!context.claim_toewijzing(row.toewijzing, row.jeugdige, false)) return context.refuse(fault_of_other_client(fields.line()));
  row.bekend_op = bericht.dagtekening();
  row.aanbieder = bericht.afzender();
  context.add(row);
  context.add_kenmerk(row.jeugdige, client.geboortedatum, client.geslacht, row.bekend_op);
  context.loaded();
}

void load(const Bericht& bericht, Context& context, std::string_view list, std::string_view item, Melding melding) {
  static_cast<void>(need_aanbieder(bericht, "Afzender"));
  for (const pugi::xml_node element : children(bericht.root(), "Client")) {
    const Client client = read_client(bericht, element);
    for (const pugi::xml_node product : children(child(element, list), item)) load_traject(bericht, context, client, product, melding);
  }
  warn_if_nothing(bericht, context, item);
}

}  // namespace

void load_jw305(const Bericht& bericht, Context& context) { load(bericht, context, "StartProducten", "StartProduct", Melding::start); }
void load_jw307(const Bericht& bericht, Context& context) { load(bericht, context, "StopProducten", "StopProduct", Melding::stop); }

}  // namespace duidelijk::ingest::ijw

// SPDX-License-Identifier: EUPL-1.2
#include "ijw/parts.h"

#include "codes.h"

#include <fmt/format.h>

namespace duidelijk::ingest::ijw {
namespace {

constexpr int unknown_birth = 19000101;  // IV009; with or without DatumGebruik 3 it is nobody's age
constexpr int middle_month = 7;

/// The birth date as far as it may be used (COD170). Of a year alone the middle is kept, so that the age is never more than half a year wrong.
std::optional<int> usable_birth(int date, std::string_view use) {
  if (date == unknown_birth || use == "3") return std::nullopt;
  if (use == "2") return date / 10000 * 10000 + middle_month * 100 + 1;
  return date;
}

void read_bsn_into(Client& client, Fields& fields) {
  client.bsn = fields.need_text("Bsn", 9);
  if (fields.good() && (client.bsn.size() != 9 || !is_bsn(client.bsn))) {
    fields.fail("Bsn", "geen-bsn", "Bsn is geen burgerservicenummer: het doorstaat de elfproef niet",
                "kijk het nummer na bij de afzender; zonder goed nummer kan niets aan de jeugdige worden gekoppeld");
  }
}

}  // namespace

Client read_client(const Bericht& bericht, pugi::xml_node element) {
  Client client;
  Fields fields(bericht, element);
  read_bsn_into(client, fields);
  const int birth = fields.need_date("Geboortedatum/Datum");
  const std::string_view use = fields.code("Geboortedatum/DatumGebruik", Code::datum_gebruik);
  client.geslacht = fields.need_code("Geslacht", Code::geslacht);
  if (birth > bericht.dagtekening()) {
    fields.fail("Geboortedatum/Datum", "geboorte-na-bericht", "Geboortedatum ligt na de dagtekening van het bericht",
                "kijk de geboortedatum na bij de afzender");
  }
  client.geboortedatum = usable_birth(birth, use);
  client.fault = fields.fault();
  return client;
}

Client read_bsn(const Bericht& bericht, pugi::xml_node element) {
  Client client;
  Fields fields(bericht, element);
  read_bsn_into(client, fields);
  client.fault = fields.fault();
  return client;
}

Product read_product(Fields& fields, pugi::xml_node element) {
  if (!child(element, "Product")) return {};
  Product product;
  product.categorie = fields.need_code("Product/Categorie", Code::productcategorie);
  product.code = fields.text("Product/Code", 5);
  return product;
}

std::string_view need_aanbieder(const Bericht& bericht, std::string_view header_field) {
  const std::string_view code = header_field == "Afzender" ? bericht.afzender() : bericht.ontvanger();
  if (!is_agb(code)) {
    bericht.refuse(descend(child(bericht.root(), "Header"), header_field), "geen-agb-code",
                   fmt::format("{} is geen AGB-code van een aanbieder", header_field), "een AGB-code heeft 8 cijfers");
  }
  return code;
}

void open_message(const Bericht& bericht, Context& context) {
  context.set_sender(is_agb(bericht.afzender()) || is_gemeentecode(bericht.afzender()) ? bericht.afzender() : std::string_view(),
                     bericht.identificatie());
  if (bericht.is_current_version()) return;
  context.warn({bericht.line_of(descend(bericht.root(), "Header/BerichtSubversie")), "berichtversie",
                "dit bericht is van een oudere iJw dan 3.2; de velden zijn gelezen zoals in 3.2", "kijk de geladen aantallen na"});
}

void warn_if_nothing(const Bericht& bericht, Context& context, std::string_view element_name) {
  if (context.loaded_count() + context.refused_count() > 0) return;
  context.warn({bericht.line_of(bericht.root()), "leeg-bericht", fmt::format("het bericht bevat geen enkele {}", element_name),
                "vraag de afzender of het bericht volledig is"});
}

Fault fault_of_other_client(int line) {
  return {line, "toewijzing-van-ander", "dit ToewijzingNummer hoort al bij een andere jeugdige",
          "een toewijzing is van één jeugdige: kijk nummer en BSN na bij de afzender, en lever de regel opnieuw aan"};
}

Fault fault_of_bsn_inside(int line) {
  return {line, "bsn-in-kenmerk", "een nummer of kenmerk bevat het BSN zelf; dat mag niet worden bewaard",
          "vraag de afzender een kenmerk te gebruiken dat niets over de jeugdige zegt"};
}

}  // namespace duidelijk::ingest::ijw

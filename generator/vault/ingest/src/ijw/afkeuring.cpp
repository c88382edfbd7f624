// SPDX-License-Identifier: EUPL-1.2
#include "ijw/messages.h"
#include "ijw/parts.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <string>

namespace duidelijk::ingest::ijw {
namespace {

constexpr std::int64_t most_cents = 99'999'999;
constexpr std::int64_t most_total_cents = 999'999'999'999;

/// WJ001: no remark, not judged, granted in full. All other codes are reasons to reject.
bool is_rejection(std::string_view code) { return code != "0200" && code != "0233" && code != "8001"; }

/// The first reason in element/RetourCodes; empty when nothing is rejected.
std::string_view first_reason(pugi::xml_node element) {
  for (const pugi::xml_node code : children(child(element, "RetourCodes"), "RetourCode")) {
    if (is_rejection(text_of(code))) return text_of(code);
  }
  return {};
}

class Loader {
 public:
  Loader(const Bericht& bericht, Context& context) : bericht_(bericht), context_(context) {}

  void load() {
    const pugi::xml_node antwoord = child(bericht_.root(), "DeclaratieAntwoord");
    if (!antwoord) return load_header_only();
    Fields fields(bericht_, antwoord);
    nummer_ = fields.need_text("DeclaratieNummer", 12);
    const std::int64_t claimed = fields.need_cents("TotaalIngediendBedrag", "TotaalBedrag", most_total_cents);
    const std::int64_t granted = fields.need_cents("TotaalToegekendBedrag", "TotaalBedrag", most_total_cents);
    if (!fields.good()) return context_.refuse(*fields.fault());
    const auto clienten = children(child(antwoord, "Clienten"), "Client");
    for (const pugi::xml_node client : clienten) {
      for (const pugi::xml_node prestatie : children(child(client, "Prestaties"), "Prestatie")) load_prestatie(prestatie);
    }
    // Without prestaties a reason at the declaratie itself rejects all of it.
    if (clienten.empty() && !first_reason(antwoord).empty()) {
      add(fields, {}, first_reason(antwoord), claimed);
      rejected_cents_ = claimed;
    }
    check_total(fields.line(), claimed, granted);
  }

 private:
  /// A message that was rejected before it was read: its answer names no declaratie.
  void load_header_only() {
    const pugi::xml_node header = child(bericht_.root(), "Header");
    if (first_reason(header).empty()) return;
    context_.refuse({bericht_.line_of(header), "declaratie-onbekend",
                     "het hele declaratiebericht is afgekeurd, maar het antwoord noemt geen DeclaratieNummer",
                     "haal het afgekeurde declaratiebericht uit de leveringen, of lever de afkeuring als CSV aan"});
  }

  void load_prestatie(pugi::xml_node element) {
    Fields fields(bericht_, element);
    const std::string_view referentie = fields.need_text("ProductReferentie/ReferentieNummer", 20);
    const std::int64_t cents = fields.need_cents("IngediendBedrag", "Bedrag", most_cents);
    if (!child(element, "RetourCodes")) {
      fields.fail("", "waarde-ontbreekt", "in Prestatie ontbreekt RetourCodes", "vraag de gemeente om een volledig antwoordbericht");
    }
    if (!fields.good()) return context_.refuse(*fields.fault());
    const std::string_view reason = first_reason(element);
    if (reason.empty()) {
      return context_.refuse({fields.line(), "geen-afkeuring", "deze prestatie staat in het antwoord zonder reden van afkeuring; zij telt als toegekend",
                              "kijk de retourcodes na"});
    }
    rejected_cents_ += cents;
    if (!context_.knows_prestatie(bericht_.ontvanger(), nummer_, referentie)) {
      context_.warn({fields.line(), "afkeuring-zonder-prestatie", "de afgekeurde prestatie is (nog) niet geleverd",
                     "laad ook het declaratiebericht waar dit het antwoord op is"});
    }
    add(fields, referentie, reason, cents);
  }

  void add(Fields& fields, std::string_view referentie, std::string_view reason, std::int64_t cents) {
    if (!is_code(Code::retourcode, reason)) {
      return context_.refuse({fields.line(), "onbekende-code", "RetourCode heeft een code die niet bestaat", code_advice(Code::retourcode)});
    }
    store::AfkeuringRow row;
    row.bekend_op = bericht_.dagtekening();
    row.declaratie = nummer_;
    row.aanbieder = bericht_.ontvanger();
    row.referentie = referentie;
    row.retourcode = reason;
    row.bedrag_cent = cents;
    context_.add(row);
    context_.loaded();
  }

  void check_total(int line, std::int64_t claimed, std::int64_t granted) {
    if (claimed - rejected_cents_ == granted || context_.refused_count() > 0) return;
    context_.warn({line, "totaal-klopt-niet",
                   fmt::format("ingediend {} min afgekeurd {} is niet het toegekende bedrag {}", base::dutch_euro(claimed),
                               base::dutch_euro(rejected_cents_), base::dutch_euro(granted)),
                   "kijk na of het antwoordbericht volledig is; de afkeuringen zijn geladen zoals ze er staan"});
  }

  const Bericht& bericht_;
  Context& context_;
  std::string_view nummer_;
  std::int64_t rejected_cents_ = 0;
};

}  // namespace

void load_jw325(const Bericht& bericht, Context& context) {
  static_cast<void>(need_aanbieder(bericht, "Ontvanger"));
  Loader(bericht, context).load();
}

}  // namespace duidelijk::ingest::ijw

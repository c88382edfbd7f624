// SPDX-License-Identifier: EUPL-1.2
#include "ijw/messages.h"
#include "ijw/parts.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <unordered_set>

namespace duidelijk::ingest::ijw {
namespace {

constexpr std::int64_t most_cents = 99'999'999;             // LDT_Bedrag
constexpr std::int64_t most_total_cents = 999'999'999'999;  // LDT_TotaalBedrag
constexpr std::int64_t most_volume = 99'999'999;

/// Loads the prestaties of one declaratie.
class Loader {
 public:
  Loader(const Bericht& bericht, Context& context) : bericht_(bericht), context_(context) {}

  void load() {
    const pugi::xml_node declaratie = child(bericht_.root(), "Declaratie");
    Fields fields(bericht_, declaratie);
    read_declaratie(fields);
    if (!declaratie || !fields.good()) refuse_whole(fields);
    for (const pugi::xml_node client : children(child(declaratie, "Clienten"), "Client")) load_client(client);
    check_total(fields.line());
    if (context_.loaded_count() > 0 && context_.is_new_declaratie(row_.aanbieder, row_.nummer)) context_.add(row_);
    warn_if_nothing(bericht_, context_, "Prestatie");
  }

 private:
  void read_declaratie(Fields& fields) {
    row_.aanbieder = bericht_.afzender();
    row_.bekend_op = bericht_.dagtekening();
    row_.nummer = fields.need_text("DeclaratieNummer", 12);
    row_.begindatum = fields.need_date("DeclaratiePeriode/Begindatum");
    row_.einddatum = fields.need_date("DeclaratiePeriode/Einddatum");
    row_.dagtekening = fields.need_date("DeclaratieDagtekening");
    row_.bedrag_cent = fields.need_cents("TotaalIngediendBedrag", "TotaalBedrag", most_total_cents);
    fields.check_order(row_.begindatum, row_.einddatum, "Begindatum", "DeclaratiePeriode/Einddatum");
  }

  /// Without a sound Declaratie its prestaties have no number to be rejected or corrected by.
  [[noreturn]] void refuse_whole(const Fields& fields) const {
    const Fault& fault = fields.fault().value();
    base::Diagnostic out;
    out.rule = fault.rule;
    out.file = context_.file();
    out.line = fault.line;
    out.message = fault.message + "; daarom is niets uit dit bericht geladen";
    out.advice = fault.advice;
    throw base::InputError(std::move(out));
  }

  void load_client(pugi::xml_node element) {
    const Client client = read_bsn(bericht_, element);
    for (const pugi::xml_node prestatie : children(child(element, "Prestaties"), "Prestatie")) load_prestatie(client, prestatie);
  }

  store::PrestatieRow read_prestatie(Fields& fields) const {
    store::PrestatieRow row;
    row.bekend_op = row_.bekend_op;
    row.declaratie = row_.nummer;
    row.aanbieder = row_.aanbieder;
    row.referentie = fields.need_text("ProductReferentie/ReferentieNummer", 20);
    row.vorige_referentie = fields.text("ProductReferentie/VorigReferentieNummer", 20);
    row.toewijzing = fields.need_nummer("ToewijzingNummer");
    row.categorie = fields.need_code("ProductCategorie", Code::productcategorie);
    row.product = fields.need_text("ProductCode", 5);
    row.begindatum = fields.need_date("ProductPeriode/Begindatum");
    row.einddatum = fields.need_date("ProductPeriode/Einddatum");
    row.volume = fields.need_number("GeleverdVolume", most_volume);
    row.eenheid = fields.need_code("Eenheid", Code::eenheid);
    row.tarief_cent = fields.number("ProductTarief", most_cents);
    row.bedrag_cent = fields.need_cents("IngediendBedrag", "Bedrag", most_cents);
    fields.check_order(row.begindatum, row.einddatum, "Begindatum", "ProductPeriode/Einddatum");
    return row;
  }

  void load_prestatie(const Client& client, pugi::xml_node element) {
    Fields fields(bericht_, element);
    store::PrestatieRow row = read_prestatie(fields);
    if (fields.good()) sum_cents_ += row.bedrag_cent; else sum_known_ = false;
    // A number that comes back in its own declaratie is wrong whatever became of the first: nobody can say which of the two a rejection
    // or a correction is about. The first stands.
    const bool repeated = !row.referentie.empty() && !seen_.insert(std::string(row.referentie)).second;
    if (client.fault) return context_.refuse(*client.fault);
    if (!fields.good()) return context_.refuse(*fields.fault());
    if (repeated) return context_.refuse(fault_of_repeat(fields.line()));
    if (holds_bsn(client.bsn, {row.referentie, row.vorige_referentie, row.toewijzing, row.declaratie, row.product})) {
      return context_.refuse(fault_of_bsn_inside(fields.line()));
    }
    row.jeugdige = context_.jeugdige(client.bsn).value();
    if (!context_.claim_toewijzing(row.toewijzing, row.jeugdige, false)) return context_.refuse(fault_of_other_client(fields.line()));
    if (!context_.claim_referentie(row.aanbieder, row.declaratie, row.referentie)) return context_.refuse(fault_of_known(fields.line()));
    context_.add(row);
    context_.loaded();
    check_amount(fields, row);
  }

  static Fault fault_of_repeat(int line) {
    return {line, "dubbele-referentie", "dit ReferentieNummer komt eerder in dezelfde declaratie voor",
            "elke prestatie heeft een eigen nummer: vraag de aanbieder deze prestatie met een nieuw nummer in te dienen"};
  }

  static Fault fault_of_known(int line) {
    return {line, "dubbele-referentie", "deze prestatie (zelfde aanbieder, declaratie en ReferentieNummer) is al eerder geleverd",
            "is het een correctie, dan hoort zij in een nieuwe declaratie met VorigReferentieNummer"};
  }

  /// Retourcode 9346: the amount is volume times tariff, except for euros; minutes are paid by the hour (IV081).
  void check_amount(const Fields& fields, const store::PrestatieRow& row) {
    if (!row.tarief_cent || row.eenheid == "83") return;
    const std::int64_t per_unit = row.volume * *row.tarief_cent;
    const std::int64_t expected = row.eenheid == "01" ? (per_unit + 30) / 60 : per_unit;
    if (std::abs(expected - std::abs(row.bedrag_cent)) <= 1) return;
    context_.warn({fields.line(), "bedrag-klopt-niet", "het bedrag is niet het volume maal het tarief; het bedrag is geladen zoals het er staat",
                   "kijk volume, eenheid en tarief na bij de aanbieder"});
  }

  void check_total(int line) {
    if (!sum_known_ || sum_cents_ == row_.bedrag_cent) return;
    context_.warn({line, "totaal-klopt-niet",
                   fmt::format("het totaal van de declaratie is {}, de prestaties tellen op tot {}", base::dutch_euro(row_.bedrag_cent),
                               base::dutch_euro(sum_cents_)),
                   "vraag de aanbieder welk bedrag klopt; de prestaties zijn geladen zoals ze er staan"});
  }

  const Bericht& bericht_;
  Context& context_;
  store::DeclaratieRow row_;
  std::int64_t sum_cents_ = 0;
  bool sum_known_ = true;
  std::unordered_set<std::string> seen_;
};

}  // namespace

void load_jw323(const Bericht& bericht, Context& context) {
  static_cast<void>(need_aanbieder(bericht, "Afzender"));
  Loader(bericht, context).load();
}

}  // namespace duidelijk::ingest::ijw

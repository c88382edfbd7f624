// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"
#include "csv/checks.h"
#include "csv/declaraties.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <array>
#include <cstdlib>

namespace duidelijk::ingest::csv {

namespace {

enum Place : std::size_t {
  declaratienummer,
  declaratiedatum,
  aanbieder,
  referentienummer,
  vorig_referentienummer,
  bsn,
  toewijzingnummer,
  productcategorie,
  productcode,
  begindatum,
  einddatum,
  volume,
  eenheid,
  tarief,
  bedrag,
  debet_credit,
  places
};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "declaratienummer", .type = Type::word, .max_length = declaratienummer_length},
      {.name = "declaratiedatum", .type = Type::date},
      {.name = "aanbieder", .type = Type::agb},
      {.name = "referentienummer", .type = Type::word, .max_length = referentienummer_length},
      {.name = "vorig_referentienummer",
       .type = Type::word,
       .need = Need::optional,
       .max_length = referentienummer_length},
      {.name = "bsn", .type = Type::bsn},
      {.name = "toewijzingnummer", .type = Type::word, .need = Need::optional, .max_length = toewijzingnummer_length},
      {.name = "productcategorie", .type = Type::code, .codes = codes_of(Code::productcategorie)},
      {.name = "productcode", .type = Type::word, .need = Need::optional, .max_length = productcode_length},
      {.name = "begindatum", .type = Type::date},
      {.name = "einddatum", .type = Type::date},
      {.name = "volume", .type = Type::integer, .low = 0, .high = 99'999'999},
      {.name = "eenheid", .type = Type::code, .codes = codes_of(Code::eenheid)},
      {.name = "tarief", .type = Type::money, .need = Need::optional, .low = 0, .high = largest_line_cent},
      {.name = "bedrag", .type = Type::money, .low = -largest_line_cent, .high = largest_line_cent},
      {.name = "debet_credit", .type = Type::code, .need = Need::optional, .codes = codes_of(Code::debet_credit)},
  }};
  return table;
}

/// D or C gives the sign of a positive amount; without it the amount carries its own sign. Both at once can mean two
/// things.
std::optional<Fault> check_sign(Line line) {
  if (!line[debet_credit].present || line[bedrag].number >= 0) return std::nullopt;
  return fault("teken-dubbelzinnig", "het bedrag is negatief en er staat ook debet of credit",
               "Schrijf het bedrag zonder min als er D of C staat, of laat 'debet_credit' leeg.");
}

std::int64_t net_amount(Line line) {
  return line[debet_credit].text == "C" ? -line[bedrag].number : line[bedrag].number;
}

class Prestaties final : public Sink {
 public:
  explicit Prestaties(Context& context) : context_(context) {}

  std::optional<Fault> take(Line line) override {
    if (auto fault = check_order(line[einddatum], "einddatum", line[begindatum], "begindatum")) return fault;
    if (auto fault = check_sign(line)) return fault;
    if (auto fault = check_references(
            line[bsn], {line[referentienummer].text, line[vorig_referentienummer].text, line[declaratienummer].text})) {
      return fault;
    }
    const auto jeugdige = context_.jeugdige(line[bsn].text);
    if (!jeugdige) return fault_of_value(columns()[bsn]);
    if (line[toewijzingnummer].present && !context_.claim_toewijzing(line[toewijzingnummer].text, *jeugdige, false)) {
      return fault_of_holder();
    }
    if (!context_.claim_referentie(line[aanbieder].text, line[declaratienummer].text, line[referentienummer].text)) {
      return fault_of_reference();
    }
    add(line, *jeugdige);
    return std::nullopt;
  }

  void finish() override { declaraties_.write(context_); }

 private:
  void add(Line line, store::Id jeugdige) {
    store::PrestatieRow row;
    row.bekend_op = line[declaratiedatum].day();
    row.declaratie = line[declaratienummer].text;
    row.aanbieder = line[aanbieder].text;
    row.referentie = line[referentienummer].text;
    row.vorige_referentie = line[vorig_referentienummer].text;
    row.jeugdige = jeugdige;
    row.toewijzing = line[toewijzingnummer].text;
    row.categorie = line[productcategorie].text;
    row.product = line[productcode].text;
    row.begindatum = line[begindatum].day();
    row.einddatum = line[einddatum].day();
    row.volume = line[volume].number;
    row.eenheid = line[eenheid].text;
    row.tarief_cent = line[tarief].optional();
    row.bedrag_cent = net_amount(line);
    context_.add(row);
    declaraties_.add(row);
  }

  Context& context_;
  Declaraties declaraties_;
};

std::unique_ptr<Sink> open(Context& context) { return std::make_unique<Prestaties>(context); }

}  // namespace

const Kind& prestaties() {
  static const Kind kind{"prestaties", rank_prestaties, columns(), open};
  return kind;
}

}  // namespace duidelijk::ingest::csv

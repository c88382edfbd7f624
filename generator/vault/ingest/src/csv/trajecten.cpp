// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <array>

namespace duidelijk::ingest::csv {

namespace {

enum Place : std::size_t {
  toewijzingnummer,
  bsn,
  aanbieder,
  productcategorie,
  productcode,
  begindatum,
  einddatum,
  reden_beeindiging,
  gemeld_op,
  places
};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "toewijzingnummer", .type = Type::word, .need = Need::optional, .max_length = toewijzingnummer_length},
      {.name = "bsn", .type = Type::bsn},
      {.name = "aanbieder", .type = Type::agb},
      {.name = "productcategorie",
       .type = Type::code,
       .need = Need::optional,
       .codes = codes_of(Code::productcategorie)},
      {.name = "productcode", .type = Type::word, .need = Need::optional, .max_length = productcode_length},
      {.name = "begindatum", .type = Type::date},
      {.name = "einddatum", .type = Type::date, .need = Need::optional},
      {.name = "reden_beeindiging",
       .type = Type::code,
       .need = Need::optional,
       .codes = codes_of(Code::reden_beeindiging)},
      {.name = "gemeld_op", .type = Type::date, .need = Need::optional},
  }};
  return table;
}

std::optional<Fault> check(Line line) {
  if (auto fault = check_order(line[einddatum], "einddatum", line[begindatum], "begindatum")) return fault;
  if (auto fault = check_product(line[productcategorie], line[productcode])) return fault;
  if (line[reden_beeindiging].present && !line[einddatum].present) {
    return fault("reden-zonder-einddatum", "er staat een reden van beëindiging, maar geen einddatum",
                 "Vul de einddatum in, of laat de reden leeg.");
  }
  return std::nullopt;
}

std::optional<Fault> take(Line line, Context& context) {
  if (auto fault = check(line)) return fault;
  const auto jeugdige = context.jeugdige(line[bsn].text);
  if (!jeugdige) return fault_of_value(columns()[bsn]);
  if (line[toewijzingnummer].present && !context.claim_toewijzing(line[toewijzingnummer].text, *jeugdige, false)) {
    return fault_of_holder();
  }
  store::ZorgtrajectRow row;
  row.bekend_op = line[gemeld_op].day();
  row.toewijzing = line[toewijzingnummer].text;
  row.jeugdige = *jeugdige;
  row.aanbieder = line[aanbieder].text;
  row.categorie = line[productcategorie].text;
  row.product = line[productcode].text;
  row.begindatum = line[begindatum].day();
  row.status = "1";
  // Of an ended traject gemeld_op is the day of the stop: the line does not say when the start was known.
  row.bericht = line[einddatum].present ? "stop" : "start";
  if (line[einddatum].present) row.einddatum = line[einddatum].number;
  row.reden = line[reden_beeindiging].text;
  context.add(row);
  return std::nullopt;
}

}  // namespace

const Kind& trajecten() {
  static const Kind kind{"trajecten", rank_trajecten, columns(), stateless<take>};
  return kind;
}

}  // namespace duidelijk::ingest::csv

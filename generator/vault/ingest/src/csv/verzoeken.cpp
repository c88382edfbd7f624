// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <array>

namespace duidelijk::ingest::csv {

namespace verzoek {

enum Place : std::size_t {
  bsn,
  aanbieder,
  referentie,
  verwijzer,
  productcategorie,
  productcode,
  gewenste_ingangsdatum,
  ontvangen_op,
  places
};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "bsn", .type = Type::bsn},
      {.name = "aanbieder", .type = Type::agb},
      {.name = "referentie", .type = Type::text, .max_length = referentie_length},
      {.name = "verwijzer", .type = Type::code, .codes = codes_of(Code::verwijzer)},
      {.name = "productcategorie",
       .type = Type::code,
       .need = Need::optional,
       .codes = codes_of(Code::productcategorie)},
      {.name = "productcode", .type = Type::word, .need = Need::optional, .max_length = productcode_length},
      {.name = "gewenste_ingangsdatum", .type = Type::date, .need = Need::optional},
      {.name = "ontvangen_op", .type = Type::date},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  if (auto fault = check_product(line[productcategorie], line[productcode])) return fault;
  if (auto fault = check_references(line[bsn], {line[referentie].text})) return fault;
  const auto jeugdige = context.jeugdige(line[bsn].text);
  if (!jeugdige) return fault_of_value(columns()[bsn]);
  store::VerzoekRow row;
  row.bekend_op = line[ontvangen_op].day();
  row.jeugdige = *jeugdige;
  row.aanbieder = line[aanbieder].text;
  row.referentie = line[referentie].text;
  row.categorie = line[productcategorie].text;
  row.product = line[productcode].text;
  row.verwijzer = line[verwijzer].text;
  row.gewenste_ingangsdatum = line[gewenste_ingangsdatum].optional();
  context.add(row);
  return std::nullopt;
}

}  // namespace verzoek

namespace afkeuring {

enum Place : std::size_t { declaratienummer, aanbieder, referentienummer, retourcode, afgekeurd_op, bedrag, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "declaratienummer", .type = Type::word, .max_length = declaratienummer_length},
      {.name = "aanbieder", .type = Type::agb},
      {.name = "referentienummer", .type = Type::word, .need = Need::optional, .max_length = referentienummer_length},
      {.name = "retourcode", .type = Type::word, .max_length = 4},
      {.name = "afgekeurd_op", .type = Type::date},
      {.name = "bedrag",
       .type = Type::money,
       .need = Need::optional,
       .low = -largest_line_cent,
       .high = largest_line_cent},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  if (!is_code(Code::retourcode, line[retourcode].text)) {
    return fault("onbekende-code", "kolom 'retourcode' is geen retourcode",
                 "Een retourcode heeft vier hoofdletters of cijfers.");
  }
  store::AfkeuringRow row;
  row.bekend_op = line[afgekeurd_op].day();
  row.declaratie = line[declaratienummer].text;
  row.aanbieder = line[aanbieder].text;
  row.referentie = line[referentienummer].text;
  row.retourcode = line[retourcode].text;
  row.bedrag_cent = line[bedrag].optional();
  context.add(row);
  return std::nullopt;
}

}  // namespace afkeuring

const Kind& verzoeken() {
  static const Kind kind{"verzoeken", rank_verzoeken, verzoek::columns(), stateless<verzoek::take>};
  return kind;
}

const Kind& afkeuringen() {
  static const Kind kind{"afkeuringen", rank_afkeuringen, afkeuring::columns(), stateless<afkeuring::take>};
  return kind;
}

}  // namespace duidelijk::ingest::csv

// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <algorithm>
#include <array>

namespace duidelijk::ingest::csv {

namespace {

enum Place : std::size_t {
  nummer,
  bsn,
  geboortedatum,
  geslacht,
  postcode,
  aanbieder,
  referentie,
  productcategorie,
  productcode,
  toewijzingsdatum,
  toewijzingstijd,
  ingangsdatum,
  einddatum,
  reden_wijziging,
  volume,
  eenheid,
  frequentie,
  budget,
  verwijzer,
  places
};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "toewijzingnummer", .type = Type::word, .max_length = toewijzingnummer_length},
      {.name = "bsn", .type = Type::bsn},
      {.name = "geboortedatum", .type = Type::date, .need = Need::column},
      {.name = "geslacht", .type = Type::code, .need = Need::column, .codes = codes_of(Code::geslacht)},
      {.name = "postcode", .type = Type::postcode, .need = Need::column},
      {.name = "aanbieder", .type = Type::agb},
      {.name = "referentie", .type = Type::text, .need = Need::optional, .max_length = referentie_length},
      {.name = "productcategorie",
       .type = Type::code,
       .need = Need::optional,
       .codes = codes_of(Code::productcategorie)},
      {.name = "productcode", .type = Type::word, .need = Need::optional, .max_length = productcode_length},
      {.name = "toewijzingsdatum", .type = Type::date},
      {.name = "toewijzingstijd", .type = Type::time, .need = Need::optional},
      {.name = "ingangsdatum", .type = Type::date},
      {.name = "einddatum", .type = Type::date, .need = Need::optional},
      {.name = "reden_wijziging", .type = Type::code, .need = Need::optional, .codes = codes_of(Code::reden_wijziging)},
      {.name = "volume", .type = Type::integer, .need = Need::optional, .low = 0, .high = 99'999'999},
      {.name = "eenheid", .type = Type::code, .need = Need::optional, .codes = codes_of(Code::eenheid)},
      {.name = "frequentie", .type = Type::code, .need = Need::optional, .codes = codes_of(Code::frequentie)},
      {.name = "budget", .type = Type::money, .need = Need::optional, .low = 0, .high = largest_line_cent},
      {.name = "verwijzer", .type = Type::code, .need = Need::optional, .codes = codes_of(Code::verwijzer)},
  }};
  return table;
}

/// 1 January 1900 stands for an unknown birth date (IV009), and is also what a spreadsheet makes of a zero.
constexpr int unknown_birth_date = 19000101;
constexpr int one_year = 10000;

std::optional<int> birth_date(Line line) {
  if (!line[geboortedatum].present || line[geboortedatum].day() == unknown_birth_date) return std::nullopt;
  return line[geboortedatum].day();
}

/// Omvang is whole or absent: a volume without its unit says nothing.
bool is_omvang_whole(Line line) {
  const bool any = line[volume].present || line[eenheid].present || line[frequentie].present;
  return !any || (line[volume].present && line[eenheid].present && line[frequentie].present);
}

std::optional<Fault> check(Line line) {
  if (auto fault = check_order(line[einddatum], "einddatum", line[ingangsdatum], "ingangsdatum")) return fault;
  if (auto fault = check_product(line[productcategorie], line[productcode])) return fault;
  if (auto fault = check_references(line[bsn], {line[referentie].text})) return fault;
  if (!is_omvang_whole(line)) {
    return fault("omvang-niet-heel", "volume, eenheid en frequentie staan er niet alle drie",
                 "Vul alle drie in, of laat alle drie leeg.");
  }
  if (birth_date(line).value_or(0) > line[toewijzingsdatum].day() + one_year) {
    return fault("geboortedatum-na-toewijzing", "de geboortedatum ligt meer dan een jaar na de toewijzing",
                 "Kijk de geboortedatum na in de bron.");
  }
  return std::nullopt;
}

/// A first version holds from the start of the help, also when it was made late. A changed version brings the address
/// of its own day: reaching back it would move a jeugdige in years that are past.
int lives_there_from(Line line) {
  if (line[reden_wijziging].present) return line[toewijzingsdatum].day();
  return std::min(line[toewijzingsdatum].day(), line[ingangsdatum].day());
}

store::ToewijzingRow row_of(Line line, store::Id jeugdige) {
  store::ToewijzingRow row;
  row.bekend_op = line[toewijzingsdatum].day();
  row.nummer = line[nummer].text;
  row.jeugdige = jeugdige;
  row.aanbieder = line[aanbieder].text;
  row.referentie = line[referentie].text;
  row.categorie = line[productcategorie].text;
  row.product = line[productcode].text;
  row.toewijzingsdatum = line[toewijzingsdatum].day();
  if (line[toewijzingstijd].present) row.toewijzingstijd = line[toewijzingstijd].text;
  row.ingangsdatum = line[ingangsdatum].day();
  row.einddatum = line[einddatum].optional();
  row.reden_wijziging = line[reden_wijziging].text;
  row.volume = line[volume].optional();
  row.eenheid = line[eenheid].text;
  row.frequentie = line[frequentie].text;
  row.budget_cent = line[budget].optional();
  row.verwijzer = line[verwijzer].text;
  return row;
}

std::optional<Fault> take(Line line, Context& context) {
  if (auto fault = check(line)) return fault;
  const auto jeugdige = context.jeugdige(line[bsn].text);
  if (!jeugdige) return fault_of_value(columns()[bsn]);
  if (!context.claim_toewijzing(line[nummer].text, *jeugdige, true)) return fault_of_holder();
  const int known = line[toewijzingsdatum].day();
  context.add(row_of(line, *jeugdige));
  context.add_kenmerk(*jeugdige, birth_date(line), line[geslacht].present ? line[geslacht].text : "0", known);
  context.add_woonplek(*jeugdige, line[postcode].text, lives_there_from(line), known);
  return std::nullopt;
}

}  // namespace

const Kind& toewijzingen() {
  static const Kind kind{"toewijzingen", rank_toewijzingen, columns(), stateless<take>};
  return kind;
}

}  // namespace duidelijk::ingest::csv

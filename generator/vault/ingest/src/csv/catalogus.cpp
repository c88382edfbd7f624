// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <array>

namespace duidelijk::ingest::csv {

namespace aanbieder {

enum Place : std::size_t { agb, naam, holding, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "agb", .type = Type::agb},
      {.name = "naam", .type = Type::text, .max_length = 200},
      {.name = "holding", .type = Type::text, .need = Need::optional, .max_length = 200},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  store::AanbiederRow row;
  row.agb = line[agb].text;
  row.naam = line[naam].text;
  row.holding = line[holding].text;
  context.add(row);
  return std::nullopt;
}

}  // namespace aanbieder

namespace product {

enum Place : std::size_t { productcategorie, productcode, naam, hulpvorm, uitvoeringsvariant, crisis, vervoer, places };

/// CBS Beleidsinformatie Jeugd, and the two forms of the gedwongen kader that are no jeugdhulp.
constexpr std::array<std::string_view, 11> hulpvormen{"01", "02", "03", "04", "11",      "12",
                                                      "13", "14", "jb", "jr", "onbekend"};
constexpr std::array<std::string_view, 3> varianten{"inspanning", "output", "taakgericht"};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "productcategorie", .type = Type::code, .codes = codes_of(Code::productcategorie)},
      {.name = "productcode", .type = Type::word, .max_length = productcode_length},
      {.name = "naam", .type = Type::text, .max_length = 200},
      {.name = "hulpvorm", .type = Type::code, .codes = hulpvormen},
      {.name = "uitvoeringsvariant", .type = Type::code, .codes = varianten},
      {.name = "crisis", .type = Type::flag, .need = Need::optional},
      {.name = "vervoer", .type = Type::flag, .need = Need::optional},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  store::ProductRow row;
  row.categorie = line[productcategorie].text;
  row.code = line[productcode].text;
  row.naam = line[naam].text;
  row.hulpvorm = line[hulpvorm].text;
  row.variant = line[uitvoeringsvariant].text;
  row.crisis = line[crisis].number == 1;
  row.vervoer = line[vervoer].number == 1;
  context.add(row);
  return std::nullopt;
}

}  // namespace product

namespace tarief {

enum Place : std::size_t { productcode, aanbieder, eenheid, bedrag, vanaf, tot, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "productcode", .type = Type::word, .max_length = productcode_length},
      {.name = "aanbieder", .type = Type::agb, .need = Need::optional},
      {.name = "eenheid", .type = Type::code, .codes = codes_of(Code::eenheid)},
      {.name = "bedrag", .type = Type::money, .low = 0, .high = largest_line_cent},
      {.name = "vanaf", .type = Type::date},
      {.name = "tot", .type = Type::date, .need = Need::optional},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  if (auto fault = check_order(line[tot], "tot", line[vanaf], "vanaf")) return fault;
  store::TariefRow row;
  row.product = line[productcode].text;
  row.aanbieder = line[aanbieder].text;
  row.eenheid = line[eenheid].text;
  row.bedrag_cent = line[bedrag].number;
  row.vanaf = line[vanaf].day();
  row.tot = line[tot].optional();
  context.add(row);
  return std::nullopt;
}

}  // namespace tarief

const Kind& aanbieders() {
  static const Kind kind{"aanbieders", rank_aanbieders, aanbieder::columns(), stateless<aanbieder::take>};
  return kind;
}

const Kind& producten() {
  static const Kind kind{"producten", rank_producten, product::columns(), stateless<product::take>};
  return kind;
}

const Kind& tarieven() {
  static const Kind kind{"tarieven", rank_tarieven, tarief::columns(), stateless<tarief::take>};
  return kind;
}

}  // namespace duidelijk::ingest::csv

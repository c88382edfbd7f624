// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <array>

namespace duidelijk::ingest::csv {

namespace boeking {

enum Place : std::size_t { boekjaar, maand, taakveld, soort, herkomst, prestatiejaar, bedrag, places };

constexpr std::array<std::string_view, 2> soorten{"lasten", "baten"};
constexpr std::array<std::string_view, 7> herkomsten{"zin",         "pgb",      "gi",      "landelijk",
                                                     "taakgericht", "overhead", "wijkteam"};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "boekjaar", .type = Type::integer, .low = first_year, .high = last_year},
      {.name = "maand", .type = Type::integer, .need = Need::optional, .low = 1, .high = 12},
      {.name = "taakveld", .type = Type::taakveld},
      {.name = "soort", .type = Type::code, .codes = soorten},
      {.name = "herkomst", .type = Type::code, .codes = herkomsten},
      {.name = "prestatiejaar", .type = Type::integer, .low = first_year, .high = last_year},
      {.name = "bedrag", .type = Type::money, .low = -largest_post_cent, .high = largest_post_cent},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  store::GrootboekRow row;
  row.boekjaar = line[boekjaar].day();
  row.maand = line[maand].optional();
  row.taakveld = line[taakveld].text;
  row.soort = line[soort].text;
  row.herkomst = line[herkomst].text;
  row.prestatiejaar = line[prestatiejaar].day();
  row.bedrag_cent = line[bedrag].number;
  context.add(row);
  return std::nullopt;
}

}  // namespace boeking

namespace last {

enum Place : std::size_t { soort_last, periode, taakveld, aanbieder, jeugdigen, bedrag, places };

constexpr std::array<std::string_view, 4> soorten{"pgb", "gi", "landelijk", "taakgericht"};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "soort_last", .type = Type::code, .codes = soorten},
      {.name = "periode", .type = Type::period},
      {.name = "taakveld", .type = Type::taakveld, .need = Need::optional},
      {.name = "aanbieder", .type = Type::agb, .need = Need::optional},
      {.name = "jeugdigen", .type = Type::integer, .need = Need::optional, .low = 0, .high = 1'000'000},
      {.name = "bedrag", .type = Type::money, .low = -largest_post_cent, .high = largest_post_cent},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  store::OverigeLastRow row;
  row.soort = line[soort_last].text;
  row.periode = line[periode].text;
  row.taakveld = line[taakveld].text;
  row.aanbieder = line[aanbieder].text;
  row.jeugdigen = line[jeugdigen].optional();
  row.bedrag_cent = line[bedrag].number;
  context.add(row);
  return std::nullopt;
}

}  // namespace last

namespace raming {

enum Place : std::size_t {
  boekjaar,
  taakveld,
  product,
  soort_begroting,
  raadsbesluit,
  besloten_op,
  lasten,
  baten,
  incidenteel,
  places
};

constexpr std::array<std::string_view, 2> soorten{"primitief", "wijziging"};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "boekjaar", .type = Type::integer, .low = first_year, .high = last_year},
      {.name = "taakveld", .type = Type::taakveld},
      {.name = "product", .type = Type::word, .need = Need::optional, .max_length = 20},
      {.name = "soort_begroting", .type = Type::code, .codes = soorten},
      {.name = "raadsbesluit", .type = Type::text, .max_length = 100},
      {.name = "besloten_op", .type = Type::date},
      {.name = "lasten", .type = Type::money, .low = -largest_post_cent, .high = largest_post_cent},
      {.name = "baten", .type = Type::money, .low = -largest_post_cent, .high = largest_post_cent},
      {.name = "incidenteel", .type = Type::flag, .need = Need::optional},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  store::BegrotingRow row;
  row.bekend_op = line[besloten_op].day();
  row.boekjaar = line[boekjaar].day();
  row.taakveld = line[taakveld].text;
  row.product = line[product].text;
  row.soort = line[soort_begroting].text;
  row.raadsbesluit = line[raadsbesluit].text;
  row.besloten_op = line[besloten_op].day();
  row.lasten_cent = line[lasten].number;
  row.baten_cent = line[baten].number;
  row.incidenteel = line[incidenteel].number == 1;
  context.add(row);
  return std::nullopt;
}

}  // namespace raming

namespace verwachting {

enum Place : std::size_t { bron, gemaakt_op, jaar, productcategorie, prognose, laag, hoog, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "bron", .type = Type::text, .max_length = 100},
      {.name = "gemaakt_op", .type = Type::date},
      {.name = "jaar", .type = Type::integer, .low = first_year, .high = last_year},
      {.name = "productcategorie",
       .type = Type::code,
       .need = Need::optional,
       .codes = codes_of(Code::productcategorie)},
      {.name = "prognose", .type = Type::money, .low = -largest_post_cent, .high = largest_post_cent},
      {.name = "laag",
       .type = Type::money,
       .need = Need::optional,
       .low = -largest_post_cent,
       .high = largest_post_cent},
      {.name = "hoog",
       .type = Type::money,
       .need = Need::optional,
       .low = -largest_post_cent,
       .high = largest_post_cent},
  }};
  return table;
}

bool is_inside(Line line) {
  return (!line[laag].present || line[laag].number <= line[prognose].number) &&
         (!line[hoog].present || line[hoog].number >= line[prognose].number);
}

std::optional<Fault> take(Line line, Context& context) {
  if (!is_inside(line)) {
    return fault("prognose-buiten-marge", "de prognose ligt niet tussen 'laag' en 'hoog'",
                 "Kijk de drie bedragen na in de bron.");
  }
  store::PrognoseExternRow row;
  row.bekend_op = line[gemaakt_op].day();
  row.bron = line[bron].text;
  row.gemaakt_op = line[gemaakt_op].day();
  row.jaar = line[jaar].day();
  row.categorie = line[productcategorie].text;
  row.bedrag_cent = line[prognose].number;
  row.laag_cent = line[laag].optional();
  row.hoog_cent = line[hoog].optional();
  context.add(row);
  return std::nullopt;
}

}  // namespace verwachting

const Kind& grootboek() {
  static const Kind kind{"grootboek", rank_overig, boeking::columns(), stateless<boeking::take>};
  return kind;
}

const Kind& overige_lasten() {
  static const Kind kind{"overige-lasten", rank_overig, last::columns(), stateless<last::take>};
  return kind;
}

const Kind& begroting() {
  static const Kind kind{"begroting", rank_overig, raming::columns(), stateless<raming::take>};
  return kind;
}

const Kind& externe_prognose() {
  static const Kind kind{"externe-prognose", rank_overig, verwachting::columns(), stateless<verwachting::take>};
  return kind;
}

}  // namespace duidelijk::ingest::csv

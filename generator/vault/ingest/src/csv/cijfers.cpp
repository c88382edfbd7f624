// SPDX-License-Identifier: EUPL-1.2
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "csv/printed.h"
#include "reader.h"

#include <array>

namespace duidelijk::ingest::csv {

namespace meting {

enum Place : std::size_t { soort_meting, periode, gebied, aanbieder, n, uitgenodigd, waarde, eenheid, bron, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "soort_meting", .type = Type::word, .max_length = 60},
      {.name = "periode", .type = Type::period},
      {.name = "gebied", .type = Type::word, .need = Need::optional, .max_length = 40},
      {.name = "aanbieder", .type = Type::agb, .need = Need::optional},
      {.name = "n", .type = Type::integer, .need = Need::optional, .low = 0, .high = 100'000'000},
      {.name = "uitgenodigd", .type = Type::integer, .need = Need::optional, .low = 0, .high = 100'000'000},
      {.name = "waarde", .type = Type::decimal},
      {.name = "eenheid", .type = Type::text, .max_length = 40},
      {.name = "bron", .type = Type::text, .max_length = 200},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  if (line[n].present && line[uitgenodigd].present && line[n].number > line[uitgenodigd].number) {
    return fault("meer-antwoorden-dan-vragen", "'n' is groter dan 'uitgenodigd'",
                 "Kijk de twee aantallen na in de bron.");
  }
  store::MetingRow row;
  row.soort = line[soort_meting].text;
  row.periode = line[periode].text;
  row.gebied = line[gebied].text;
  row.aanbieder = line[aanbieder].text;
  row.n = line[n].optional();
  row.uitgenodigd = line[uitgenodigd].optional();
  row.waarde = line[waarde].text;
  row.eenheid = line[eenheid].text;
  row.bron = line[bron].text;
  context.add(row);
  return std::nullopt;
}

}  // namespace meting

namespace inwoners {

enum Place : std::size_t { jaar, gebiedscode, leeftijd_van, leeftijd_tot, geslacht, aantal, places };

constexpr std::int64_t oldest = 150;
constexpr std::array<std::string_view, 2> geslachten{"1", "2"};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "jaar", .type = Type::integer, .low = first_year, .high = last_year},
      {.name = "gebiedscode", .type = Type::word, .max_length = 40},
      {.name = "leeftijd_van", .type = Type::integer, .low = 0, .high = oldest},
      {.name = "leeftijd_tot", .type = Type::integer, .low = 0, .high = oldest},
      {.name = "geslacht", .type = Type::code, .need = Need::optional, .codes = geslachten},
      {.name = "aantal", .type = Type::integer, .need = Need::column, .low = 0, .high = 100'000'000},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  if (auto fault = check_order(line[leeftijd_tot], "leeftijd_tot", line[leeftijd_van], "leeftijd_van")) return fault;
  store::BevolkingRow row;
  row.jaar = line[jaar].day();
  row.gebied = line[gebiedscode].text;
  row.leeftijd_van = line[leeftijd_van].day();
  row.leeftijd_tot = line[leeftijd_tot].day();
  row.geslacht = line[geslacht].text;
  row.aantal = line[aantal].optional();
  context.add(row);
  return std::nullopt;
}

}  // namespace inwoners

namespace vergelijking {

enum Place : std::size_t { bron, tabel, gemeente, indicator, waarde, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "bron", .type = Type::text, .max_length = 200},
      {.name = "tabel", .type = Type::text, .need = Need::optional, .max_length = 100},
      {.name = "gemeente", .type = Type::text, .max_length = 100},
      {.name = "indicator", .type = Type::text, .max_length = 200},
      {.name = "waarde", .type = Type::text, .max_length = 500},
  }};
  return table;
}

std::optional<Fault> take(Line line, Context& context) {
  const Printed printed = read_printed(line[waarde].text);
  store::BenchmarkRow row;
  row.bron = line[bron].text;
  row.tabel = line[tabel].text;
  row.gebied = line[gemeente].text;
  row.indicator = line[indicator].text;
  row.waarde = printed.value;
  row.tekst = line[waarde].text;
  row.noot = printed.note;
  context.add(row);
  return std::nullopt;
}

}  // namespace vergelijking

const Kind& metingen() {
  static const Kind kind{"metingen", rank_overig, meting::columns(), stateless<meting::take>};
  return kind;
}

const Kind& bevolking() {
  static const Kind kind{"bevolking", rank_overig, inwoners::columns(), stateless<inwoners::take>};
  return kind;
}

const Kind& benchmark() {
  static const Kind kind{"benchmark", rank_overig, vergelijking::columns(), stateless<vergelijking::take>};
  return kind;
}

}  // namespace duidelijk::ingest::csv

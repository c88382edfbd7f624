// SPDX-License-Identifier: EUPL-1.2
#include "csv/faults.h"

#include <fmt/format.h>

#include <limits>
#include <string>

namespace duidelijk::ingest::csv {

namespace {

constexpr std::string_view lines_of_code = "De codes staan in docs/leveringen.md en in de codelijsten van iJw.";

std::string list_of(std::span<const std::string_view> codes) {
  std::string out;
  for (const std::string_view code : codes) {
    if (!out.empty()) out += ", ";
    out += code;
  }
  return out;
}

std::string range_of(const Column& column) {
  using limits = std::numeric_limits<std::int64_t>;
  const std::int64_t unit = column.type == Type::money ? 100 : 1;
  if (column.low != limits::min() && column.high != limits::max()) {
    return fmt::format(" van {} tot en met {}", column.low / unit, column.high / unit);
  }
  if (column.low != limits::min()) return fmt::format(" van {} of meer", column.low / unit);
  return {};
}

Fault number_fault(const Column& column, std::string_view rule, std::string_view what, std::string_view example) {
  return fault(rule, fmt::format("kolom '{}' is geen {}{}", column.name, what, range_of(column)),
               fmt::format("Schrijf de waarde als {}.", example));
}

}  // namespace

Fault fault(std::string_view rule, std::string_view message, std::string_view advice) {
  return {0, std::string(rule), std::string(message), std::string(advice)};
}

Fault fault_of_scan(base::CsvFault found) {
  switch (found) {
    case base::CsvFault::nul_byte:
      return fault("nul-teken", "de regel bevat een NUL-teken",
                   "Het bestand is beschadigd of geen tekst. Maak de uitvoer opnieuw.");
    case base::CsvFault::field_too_long:
      return fault("veld-te-lang", "een waarde op deze regel is langer dan 64 KB",
                   "Kijk of er een aanhalingsteken of een regeleinde ontbreekt.");
    case base::CsvFault::too_many_fields:
      return fault("aantal-velden", "de regel heeft meer dan 1024 waarden", "Kijk of er een regeleinde ontbreekt.");
    case base::CsvFault::unclosed_quote:
      return fault("aanhalingsteken", "een aanhalingsteken wordt niet gesloten",
                   "Zet de waarde tussen twee aanhalingstekens; een aanhalingsteken erin wordt verdubbeld.");
    case base::CsvFault::text_after_quote:
      return fault("aanhalingsteken", "na een aanhalingsteken sluiten volgt nog tekst",
                   "Zet de hele waarde tussen twee aanhalingstekens; een aanhalingsteken erin wordt verdubbeld.");
    case base::CsvFault::invalid_utf8:
      return fault("tekenset", "de regel bevat tekens die geen UTF-8 zijn",
                   "Sla het bestand op als CSV UTF-8 en lever de regel opnieuw.");
    case base::CsvFault::none:
      break;
  }
  return fault("regel", "de regel is niet te lezen", "Maak de uitvoer opnieuw.");
}

Fault fault_of_count(std::size_t found, std::size_t expected) {
  return fault(
      "aantal-velden",
      fmt::format("de regel heeft {} {}, de kop {}", found, found == 1 ? "waarde" : "waarden", expected),
      "Kijk of een scheidingsteken ontbreekt, of in een waarde staat; zet zo'n waarde tussen aanhalingstekens.");
}

Fault fault_of_nameless(std::size_t field) {
  return fault("kolom-zonder-naam", fmt::format("kolom {} heeft geen naam in de kop, maar wel een waarde", field + 1),
               "Geef de kolom een naam, of maak haar leeg. Misschien is de regel verschoven.");
}

Fault fault_of_shift() {
  return fault("kolom-verschoven",
               "de waarden passen niet bij de kolommen: waarschijnlijk is de regel een kolom verschoven",
               "Kijk of er op deze regel een waarde ontbreekt of te veel staat.");
}

Fault fault_of_empty(const Column& column) {
  return fault("waarde-ontbreekt", fmt::format("kolom '{}' is leeg", column.name),
               "Vul de waarde in; zonder kan de regel niet mee.");
}

Fault fault_of_value(const Column& column) {
  switch (column.type) {
    case Type::text:
      return fault(
          "tekst-past-niet",
          fmt::format("kolom '{}' is langer dan {} tekens of bevat onleesbare tekens", column.name, column.max_length),
          "Kort de tekst in en haal bijzondere tekens weg.");
    case Type::word:
      return fault(
          "code-past-niet",
          fmt::format("kolom '{}' is langer dan {} tekens of bevat andere tekens dan letters, cijfers en - _ . / + :",
                      column.name, column.max_length),
          "Kijk of de waarde in de goede kolom staat.");
    case Type::code:
      return fault("onbekende-code", fmt::format("kolom '{}' heeft een code die niet bestaat", column.name),
                   column.codes.size() <= 14 ? fmt::format("Mogelijk is: {}.", list_of(column.codes))
                                             : std::string(lines_of_code));
    case Type::agb:
      return fault("geen-agb-code", fmt::format("kolom '{}' is geen AGB-code", column.name),
                   "Een AGB-code heeft 8 cijfers.");
    case Type::bsn:
      return fault("geen-bsn", fmt::format("kolom '{}' is geen geldig BSN", column.name),
                   "Een BSN heeft 9 cijfers en voldoet aan de elfproef. Kijk het na in de bron.");
    case Type::postcode:
      return fault("postcode-past-niet", fmt::format("kolom '{}' is te lang voor een postcode", column.name),
                   "Kijk of de waarde in de goede kolom staat.");
    case Type::date:
      return fault("geen-datum", fmt::format("kolom '{}' is geen datum die bestaat", column.name),
                   "Schrijf de datum als 2024-03-31 of 31-3-2024.");
    case Type::time:
      return fault("geen-tijd", fmt::format("kolom '{}' is geen tijd", column.name),
                   "Schrijf de tijd als 14:05 of 14:05:00.");
    case Type::money:
      return number_fault(column, "geen-bedrag", "bedrag in euro's", "1234,56, 1.234,56 of 1234.56");
    case Type::integer:
      return number_fault(column, "geen-getal", "geheel getal", "1234");
    case Type::decimal:
      return fault("geen-getal", fmt::format("kolom '{}' is geen getal, of op twee manieren te lezen", column.name),
                   "Schrijf 1234 of 1,234: 1.234 kan allebei zijn.");
    case Type::period:
      return fault("geen-periode", fmt::format("kolom '{}' is geen periode", column.name),
                   "Schrijf een periode als 2024, 2024-H1, 2024-K1 of 2024-03.");
    case Type::flag:
      return fault("geen-ja-of-nee", fmt::format("kolom '{}' is geen ja of nee", column.name),
                   "Schrijf ja of nee (of 1 of 0).");
    case Type::taakveld:
      return fault("geen-taakveld", fmt::format("kolom '{}' is geen taakveld", column.name),
                   "Schrijf een taakveld als 6.72, 6.72a of 6.751.");
  }
  return fault("waarde", fmt::format("kolom '{}' past niet", column.name), {});
}

Fault fault_of_order(std::string_view later, std::string_view earlier) {
  return fault(fmt::format("{}-voor-{}", later, earlier), fmt::format("'{}' ligt voor '{}'", later, earlier),
               "Kijk de twee na in de bron; misschien zijn ze verwisseld.");
}

Fault fault_of_holder() {
  return fault("toewijzing-van-ander", "dit toewijzingnummer hoort al bij een andere jeugdige",
               "Een toewijzingnummer hoort bij één BSN. Kijk beide na in de bron.");
}

Fault fault_of_reference() {
  return fault("dubbele-referentie", "dit referentienummer is in deze declaratie van deze aanbieder al geladen",
               "Een referentienummer komt in een declaratie één keer voor. Haal de dubbele regel weg.");
}

}  // namespace duidelijk::ingest::csv

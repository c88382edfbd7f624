// SPDX-License-Identifier: EUPL-1.2
#include "csv/checks.h"
#include "csv/faults.h"
#include "csv/kinds.h"
#include "reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace duidelijk::ingest::csv {

namespace gebied {

enum Place : std::size_t { gebiedscode, gebiedsnaam, gebiedssoort, ouder, ses_deciel, armoede_deciel, places };

constexpr std::array<std::string_view, 3> soorten{"gemeente", "wijk", "buurt"};

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "gebiedscode", .type = Type::word, .max_length = 40},
      {.name = "gebiedsnaam", .type = Type::text, .max_length = 100},
      {.name = "gebiedssoort", .type = Type::code, .codes = soorten},
      {.name = "ouder", .type = Type::word, .need = Need::optional, .max_length = 40},
      {.name = "ses_deciel", .type = Type::integer, .need = Need::optional, .low = 1, .high = 10},
      {.name = "armoede_deciel", .type = Type::integer, .need = Need::optional, .low = 1, .high = 10},
  }};
  return table;
}

/// The words that the store uses for jeugdigen without an area.
bool is_reserved(std::string_view code) { return code == "onbekend" || code == "buiten"; }

std::optional<Fault> take(Line line, Context& context) {
  if (is_reserved(line[gebiedscode].text)) {
    return fault("gebied-gereserveerd", "'onbekend' en 'buiten' kunnen geen gebiedscode zijn", "Kies een andere code.");
  }
  if (line[ouder].present && line[ouder].text == line[gebiedscode].text) {
    return fault("gebied-in-zichzelf", "het gebied ligt volgens de regel in zichzelf",
                 "Vul bij 'ouder' de wijk of gemeente erboven in.");
  }
  store::GebiedRow row;
  row.code = line[gebiedscode].text;
  row.naam = line[gebiedsnaam].text;
  row.soort = line[gebiedssoort].text;
  row.ouder = line[ouder].text;
  row.ses_deciel = line[ses_deciel].optional();
  row.armoede_deciel = line[armoede_deciel].optional();
  context.add(row);
  return std::nullopt;
}

}  // namespace gebied

namespace postcode {

enum Place : std::size_t { code, gebiedscode, places };

std::span<const Column> columns() {
  static const std::array<Column, places> table{{
      {.name = "postcode", .type = Type::postcode},
      {.name = "gebiedscode", .type = Type::word, .max_length = 40},
  }};
  return table;
}

/// 1234AB from "1234 ab"; empty when it is no Dutch postcode.
std::string normal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ') out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  const auto digits = std::string_view(out).substr(0, 4);
  const auto letters = out.size() == 6 ? std::string_view(out).substr(4) : std::string_view();
  const bool fits = letters.size() == 2 && out.front() != '0' &&
                    std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) &&
                    std::ranges::all_of(letters, [](char c) { return c >= 'A' && c <= 'Z'; });
  return fits ? out : std::string();
}

class Postcodes final : public Sink {
 public:
  explicit Postcodes(Context& context) : context_(context) {}

  std::optional<Fault> take(Line line) override {
    std::string key = normal(line[code].text);
    if (key.empty())
      return fault("geen-postcode", "kolom 'postcode' is geen postcode", "Schrijf een postcode als 8011AB.");
    const auto [known, is_new] = seen_.try_emplace(std::move(key), line[gebiedscode].text);
    if (!is_new) {
      return known->second == line[gebiedscode].text
                 ? fault("dubbele-postcode", "deze postcode staat al in het bestand", "Haal de dubbele regel weg.")
                 : fault("postcode-in-twee-gebieden", "deze postcode staat al in het bestand, bij een ander gebied",
                         "Kies het gebied waarin de meeste adressen liggen.");
    }
    context_.add(store::PostcodeRow{known->first, line[gebiedscode].text});
    return std::nullopt;
  }

 private:
  Context& context_;
  std::unordered_map<std::string, std::string> seen_;
};

std::unique_ptr<Sink> open(Context& context) { return std::make_unique<Postcodes>(context); }

}  // namespace postcode

const Kind& gebieden() {
  static const Kind kind{"gebieden", rank_gebieden, gebied::columns(), stateless<gebied::take>};
  return kind;
}

const Kind& postcodes() {
  static const Kind kind{"postcodes", rank_postcodes, postcode::columns(), postcode::open};
  return kind;
}

}  // namespace duidelijk::ingest::csv

// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include "duidelijk/base/hash.h"

namespace duidelijk::release::testing {
namespace {

using base::Grain;
using base::Period;

Value shown(std::int64_t scaled) { return {Presence::getoond, scaled}; }
Value hidden() { return {Presence::afgeschermd, 0}; }

Indicator indicator(const std::string& id, const std::string& name, const std::string& unit) {
  Indicator i;
  i.id = id;
  i.name = name;
  i.unit = unit;
  i.invalshoek = "kosten-en-gebruik";
  i.source = "berichtenverkeer";
  i.definition = "Iedere jeugdige telt een keer.\n\nOok \"pleegzorg\" telt mee.";
  return i;
}

Table table(const std::string& id, std::vector<std::string> dimensions, std::vector<std::vector<std::string>> members,
            std::vector<Value> values) {
  Table t;
  t.indicator = id;
  t.dimensions = std::move(dimensions);
  t.periods = {Period(Grain::jaar, 2023), Period(Grain::jaar, 2024)};
  t.certainty = {Certainty::definitief, Certainty::voorlopig};
  t.members = std::move(members);
  t.values = std::move(values);
  return t;
}

}  // namespace

Release sample() {
  Release r;
  r.audience = "openbaar";
  r.audience_label = "Openbaar";
  r.edition = "2025-K4";
  r.example = true;
  r.gemeente = "Hanzedijk";
  r.gemeente_code = "GM9901";
  r.data_until = base::Date(2025, 12, 31);
  r.dimensions = {{"leeftijd", "leeftijd", "alle leeftijden", {{"0-11", "0 tot en met 11 jaar", ""}, {"12-17", "12 tot en met 17 jaar", ""}}},
                  {"wijk", "wijk", "alle wijken", {{"WK01", "Binnenstad", ""}, {"WK02", "’t Zand", ""}}}};
  auto met = indicator("jeugdigen", "Jeugdigen met jeugdhulp", "jeugdigen");
  met.rounded_to = 5;
  auto kosten = indicator("kosten", "Kosten", "euro");
  kosten.decimals = 2;
  kosten.rounded_to = 100'000;
  auto inwoners = indicator("inwoners", "Inwoners tot 23 jaar", "inwoners");
  auto aandeel = indicator("aandeel", "Aandeel jeugdigen met jeugdhulp", "procent");
  aandeel.numerator = "jeugdigen";
  aandeel.denominator = "inwoners";
  auto tevreden = indicator("tevredenheid", "Tevredenheid", "cijfer");
  tevreden.insufficient = true;
  tevreden.needed = "een meting onder jeugdigen en ouders";
  tevreden.norm = Norm{"7,5", "cijfer", "raadsbesluit 2024"};
  r.indicators = {met, kosten, inwoners, aandeel, tevreden};
  r.tables.push_back(table("jeugdigen", {"wijk"}, {{"T", "WK01", "WK02"}},
                           {shown(3400), shown(3300), shown(100), shown(3410), hidden(), hidden()}));
  r.tables.push_back(table("jeugdigen", {"leeftijd", "wijk"}, {{"T", "0-11", "12-17"}, {"T", "WK01", "WK02"}},
                           {shown(3400), shown(3300), shown(100), shown(1400), shown(1350), hidden(), shown(2000), hidden(), hidden(),
                            shown(3410), hidden(), hidden(), shown(1400), hidden(), hidden(), hidden(), hidden(), hidden()}));
  r.tables.push_back(table("kosten", {}, {}, {shown(4'712'300'000), shown(-100'000)}));
  r.tables.push_back(table("inwoners", {}, {}, {shown(36'000), {Presence::ontbreekt, 0}}));
  r.tables.push_back(table("aandeel", {}, {}, {shown(9), {Presence::niet_van_toepassing, 0}}));
  r.rules = {"Aantallen onder de 10 laten we weg.", "De rest ronden we af op 5."};
  return r;
}

Release large(int indicators) {
  auto r = sample();
  r.indicators.clear();
  r.tables.clear();
  std::vector<std::string> wijken{"T"}, hulpvormen{"T"};
  Dimension wijk{"wijk", "wijk", "alle wijken", {}}, hulpvorm{"hulpvorm", "hulpvorm", "alle hulpvormen", {}};
  for (int i = 0; i < 20; ++i) wijken.push_back(wijk.members.emplace_back(Member{"WK" + std::to_string(100 + i), "Wijk", ""}).id);
  for (int i = 0; i < 19; ++i) hulpvormen.push_back(hulpvorm.members.emplace_back(Member{"H" + std::to_string(10 + i), "Hulp", ""}).id);
  r.dimensions = {hulpvorm, wijk};
  for (int n = 0; n < indicators; ++n) {
    r.indicators.push_back(indicator("indicator-" + std::to_string(100 + n), "Naam", "jeugdigen"));
    for (int mask = 0; mask < 4; ++mask) {
      Table t;
      t.indicator = r.indicators.back().id;
      for (int year = 2019; year < 2026; ++year) {
        t.periods.emplace_back(Grain::jaar, year);
        t.certainty.push_back(Certainty::definitief);
      }
      if ((mask & 1) != 0) t.dimensions.emplace_back("hulpvorm"), t.members.push_back(hulpvormen);
      if ((mask & 2) != 0) t.dimensions.emplace_back("wijk"), t.members.push_back(wijken);
      // Equal keys have equal values: a sum over what is chosen.
      for (std::size_t p = 0; p < t.periods.size(); ++p) {
        for (std::size_t h = 0; h < ((mask & 1) != 0 ? hulpvormen.size() : 1); ++h) {
          for (std::size_t w = 0; w < ((mask & 2) != 0 ? wijken.size() : 1); ++w) {
            const auto v = static_cast<std::int64_t>(p * 1000 + h * 50 + w);
            t.values.push_back(v % 7 == 3 ? hidden() : shown(v));
          }
        }
      }
      r.tables.push_back(std::move(t));
    }
  }
  return r;
}

std::string sealed(std::string body) { return body + "\"sha256\": \"" + base::sha256_hex(body) + "\"\n}\n"; }

std::string unsealed(const std::string& json) { return json.substr(0, json.rfind("\"sha256\"")); }

}  // namespace duidelijk::release::testing

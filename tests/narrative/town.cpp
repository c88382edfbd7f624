// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

namespace duidelijk::narrative::testing {

namespace {

using base::Grain;
using base::Period;
using release::Certainty;
using release::Presence;
using release::Value;

Value shown(std::int64_t scaled) { return {Presence::getoond, scaled}; }
Value hidden() { return {Presence::afgeschermd, 0}; }

release::Indicator indicator(const std::string& id, const std::string& name, const std::string& unit) {
  release::Indicator result;
  result.id = id;
  result.name = name;
  result.unit = unit;
  result.invalshoek = "kosten-en-gebruik";
  return result;
}

release::Table table(const std::string& id, int first_year, std::vector<std::string> dimensions, std::vector<std::vector<std::string>> members,
                     std::vector<Value> values) {
  release::Table result;
  result.indicator = id;
  result.dimensions = std::move(dimensions);
  result.members = std::move(members);
  for (int year = first_year; year <= 2024; ++year) {
    result.periods.emplace_back(Grain::jaar, year);
    result.certainty.push_back(year == 2024 ? Certainty::voorlopig : Certainty::definitief);
  }
  result.values = std::move(values);
  return result;
}

}  // namespace

Town::Town() {
  release.audience = "openbaar";
  release.audience_label = "Openbaar";
  release.edition = "2024-K4";
  release.gemeente = "Hanzedijk";
  release.data_until = base::Date(2024, 12, 31);
  release.dimensions = {{"wijk", "wijk", "alle wijken", {{"WK01", "Binnenstad", ""}, {"WK02", "’t Zand", ""}}}};
  auto jeugdigen = indicator("jeugdigen", "Jeugdigen met jeugdhulp", "jeugdigen");
  jeugdigen.rounded_to = 5;
  auto kosten = indicator("kosten", "Kosten", "euro");
  kosten.decimals = 2;
  kosten.rounded_to = 100'000;
  auto tevreden = indicator("tevredenheid", "Tevredenheid", "cijfer");
  tevreden.insufficient = true;
  auto wachtenden = indicator("wachtenden", "Wachtenden", "jeugdigen");
  wachtenden.stand = true;
  release.indicators = {indicator("aandeel-jeugdigen", "Aandeel jeugdigen", "procent"), jeugdigen, kosten, tevreden, wachtenden};
  release.tables = {
      table("aandeel-jeugdigen", 2023, {}, {}, {shown(9), shown(10)}),
      table("jeugdigen", 2021, {}, {}, {shown(3310), shown(3300), shown(3400), shown(3410)}),
      table("jeugdigen", 2023, {"wijk"}, {{"T", "WK01", "WK02"}}, {shown(3400), shown(3300), shown(100), shown(3410), shown(3310), hidden()}),
      table("kosten", 2023, {}, {}, {shown(4'500'000'000), shown(4'712'300'000)}),
      table("wachtenden", 2023, {}, {}, {shown(120), shown(0)}),
  };
  context.release = &release;
  context.calendar = &calendar;
  context.breaks = {{base::Date(2022, 1, 1), {"jeugdigen"}}};
  context.allowed_numbers = {{"0800 2000", "telefoonnummer"}, {"112", "telefoonnummer bij nood"}};
  context.page_files = &pages;
  context.to_root = "../";
  context.definition_prefix = "../cijfers/";
}

std::string Town::html(const std::string& text) { return render({text, "content/paginas/kosten.openbaar.md", 10}, context, diagnostics).html; }
std::string Town::inline_html(const std::string& text) { return render_inline({text, "kosten.openbaar.md", 3}, context, diagnostics).html; }
std::string Town::plain(const std::string& text) { return render_text({text, "kosten.openbaar.md", 3}, context, diagnostics); }

std::string Town::rules() const {
  std::string all;
  for (const auto& each : diagnostics.all()) all += (all.empty() ? "" : " ") + each.rule;
  return all;
}

}  // namespace duidelijk::narrative::testing

// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace duidelijk::charts::testing {
namespace {

using release::Certainty;
using release::Presence;

release::Indicator indicator(const std::string& id, const std::string& name, const std::string& unit) {
  release::Indicator i;
  i.id = id;
  i.name = name;
  i.unit = unit;
  i.invalshoek = "kosten-en-gebruik";
  i.source = "berichtenverkeer";
  return i;
}

release::Release empty_release() {
  release::Release r;
  r.audience = "openbaar";
  r.audience_label = "Openbaar";
  r.edition = "2025-K2";
  r.gemeente = "Hanzedijk";
  r.gemeente_code = "GM9901";
  r.data_until = base::Date(2025, 6, 30);
  return r;
}

std::string told(const base::Diagnostic& diagnostic) {
  return diagnostic.rule + ": " + diagnostic.message + " (" + diagnostic.advice + ")";
}

}  // namespace

std::vector<release::Value> figures(std::string_view text) {
  std::vector<release::Value> values;
  for (const auto word : base::split(text, ' ')) {
    if (word.empty()) continue;
    if (word == "x")
      values.push_back({Presence::afgeschermd, 0});
    else if (word == "-")
      values.push_back({Presence::ontbreekt, 0});
    else if (word == "n")
      values.push_back({Presence::niet_van_toepassing, 0});
    else if (word == "?")
      values.push_back({Presence::onvoldoende_informatie, 0});
    else
      values.push_back({Presence::getoond, std::stoll(std::string(word))});
  }
  return values;
}

release::Table table(std::string indicator, std::string_view first_period, std::vector<std::string> dimensions,
                     std::vector<std::vector<std::string>> members, std::string_view values, int provisional) {
  release::Table t;
  t.indicator = std::move(indicator);
  t.dimensions = std::move(dimensions);
  t.members = std::move(members);
  t.values = figures(values);
  auto period = base::Period::parse(first_period).value();
  t.grain = period.grain();
  const std::size_t periods = t.values.size() / t.size_per_period();
  REQUIRE(periods * t.size_per_period() == t.values.size());
  for (std::size_t p = 0; p < periods; ++p, period = period.next()) {
    t.periods.push_back(period);
    t.certainty.push_back(p + static_cast<std::size_t>(provisional) >= periods ? Certainty::voorlopig
                                                                               : Certainty::definitief);
  }
  return t;
}

release::Release sample() {
  auto r = empty_release();
  r.dimensions = {{"hulpvorm",
                   "hulpvorm",
                   "alle hulpvormen",
                   {{"ambulant", "Ambulant", ""}, {"pleegzorg", "Pleegzorg", ""}, {"verblijf", "Verblijf", ""}}},
                  {"verwijzer", "verwijzer", "alle verwijzers", {{"arts", "Arts", ""}, {"gemeente", "Gemeente", ""}}},
                  {"wijk",
                   "wijk",
                   "alle wijken",
                   {{"WK01", "Binnenstad", ""}, {"BU01", "Oude Haven", "WK01"}, {"WK02", "’t Zand", ""}}}};
  auto aandeel = indicator("aandeel", "Aandeel per verwijzer", "procent");
  auto begroting = indicator("begroting", "Begroting", "euro");
  begroting.decimals = 2;
  begroting.source = "programmabegroting";
  auto jeugdigen = indicator("jeugdigen", "Jeugdigen met jeugdhulp", "jeugdigen");
  jeugdigen.rounded_to = 5;
  auto kosten = indicator("kosten", "Geleverde kosten", "euro");
  kosten.decimals = 2;
  kosten.rounded_to = 100'000;
  auto tevredenheid = indicator("tevredenheid", "Tevredenheid", "cijfer");
  tevredenheid.insufficient = true;
  tevredenheid.needed = "een meting onder ouders";
  auto wachttijd = indicator("wachttijd", "Wachttijd", "weken");
  wachttijd.norm = release::Norm{"12", "weken", "raadsbesluit 2024"};
  r.indicators = {aandeel, begroting, jeugdigen, kosten, tevredenheid, wachttijd};
  const std::vector<std::string> hulpvormen{"T", "ambulant", "pleegzorg", "verblijf"};
  r.tables = {
      table("aandeel", "2023", {"verwijzer"}, {{"T", "arts", "gemeente"}}, "100 31 69  100 30 70"),
      table("begroting", "2022", {}, {}, "4500000000 4600000000 4700000000 4800000000"),
      // A child with two kinds of help counts in both: 3000 + 500 + 700 is more than 3400.
      table("jeugdigen", "2021", {"hulpvorm"}, {hulpvormen},
            "3300 2900 480 690  3350 2950 490 700  3400 3000 500 700  3410 3010 500 x", 1),
      table("jeugdigen", "2021", {"wijk"}, {{"T", "WK01", "BU01", "WK02"}},
            "3300 3180 45 120  3350 3235 x 115  3400 3300 50 100  3410 x x x", 1),
      table("jeugdigen", "2024-K1", {}, {}, "2100 2120 - 2150 2160 2170", 2),
      table("kosten", "2021", {}, {}, "4000000000 4200000000 4400000000 4712300000", 1),
      table("kosten", "2021", {"hulpvorm"}, {hulpvormen},
            "4000000000 2000000000 500000000 1500000000  4200000000 2100000000 500000000 1600000000"
            "  4400000000 2300000000 500000000 1600000000  4712300000 2500000000 500000000 1712300000",
            1),
      table("wachttijd", "2022", {}, {}, "5 6 8"),
  };
  return r;
}

release::Release many(int members, int years) {
  auto r = empty_release();
  release::Dimension deel{"deel", "deel", "alle delen", {}};
  std::vector<std::string> ids{"T"};
  std::string one_year = "1000000";
  for (int i = 0; i < members; ++i) {
    const std::string id = "d" + std::to_string(100 + i);
    deel.members.push_back({id, "Deel " + std::to_string(100 + i), ""});
    ids.push_back(id);
    one_year += " " + std::to_string(i + 1);
  }
  r.dimensions = {deel};
  r.indicators = {indicator("veel", "Veel", "toewijzingen")};
  std::string values;
  for (int y = 0; y < years; ++y) values += one_year + " ";
  r.tables = {table("veel", std::to_string(2025 - years), {"deel"}, {ids}, values)};
  return r;
}

base::Diagnostic place() {
  base::Diagnostic where;
  where.file = "content/paginas/kosten.openbaar.md";
  where.line = 12;
  where.column = 7;
  where.excerpt = "![Kosten](grafiek:kosten)";
  return where;
}

std::optional<Chart> ask(std::string_view address, const release::Release& release, base::Diagnostics& diagnostics,
                         const Calendar& calendar) {
  const auto request = parse_request(address, place(), diagnostics);
  if (!request) return std::nullopt;
  return build(*request, "Een titel", release, calendar, place(), diagnostics);
}

Chart good(std::string_view address, const release::Release& release, const Calendar& calendar) {
  CAPTURE(address);
  base::Diagnostics diagnostics;
  auto chart = ask(address, release, diagnostics, calendar);
  for (const auto& diagnostic : diagnostics.all()) FAIL_CHECK(told(diagnostic));
  REQUIRE(chart);
  return *chart;
}

std::string refusal(std::string_view address, const release::Release& release) {
  CAPTURE(address);
  base::Diagnostics diagnostics;
  const auto chart = ask(address, release, diagnostics);
  CHECK_FALSE(chart);
  REQUIRE(diagnostics.all().size() == 1);
  const auto& only = diagnostics.all().front();
  CHECK(only.severity == base::Severity::fout);
  CHECK(only.file == place().file);
  CHECK(only.line == 12);
  return told(only);
}

std::string warning(std::string_view address, const release::Release& release) {
  CAPTURE(address);
  base::Diagnostics diagnostics;
  CHECK(ask(address, release, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().severity == base::Severity::waarschuwing);
  return told(diagnostics.all().front());
}

std::string written(const Series& series) {
  std::string text;
  for (const Point& point : series.points) {
    text += text.empty() ? "" : " ";
    switch (point.value.presence) {
      case Presence::getoond:
        text += std::to_string(point.value.scaled);
        break;
      case Presence::afgeschermd:
        text += "x";
        break;
      case Presence::ontbreekt:
        text += "-";
        break;
      case Presence::niet_van_toepassing:
        text += "n";
        break;
      case Presence::onvoldoende_informatie:
        text += "?";
        break;
    }
  }
  return text;
}

std::vector<std::string> labels(const Chart& chart) {
  std::vector<std::string> all;
  for (const Series& series : chart.series) all.push_back(series.label);
  return all;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

}  // namespace duidelijk::charts::testing

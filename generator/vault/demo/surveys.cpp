// SPDX-License-Identifier: EUPL-1.2
#include "reference_files.h"
#include "table.h"

#include <algorithm>
#include <string>
#include <vector>

namespace duidelijk::demo {
namespace {

constexpr int absent = -1;

/// A figure per year that no message gives, in tenths; absent = not measured that year, which the site has to say.
struct Measure {
  const char* kind;
  const char* unit;
  const char* source;
  std::array<int, years> tenths;
  int n, invited;  ///< 0 = no survey
  bool counts;     ///< grows with the size of the municipality
};

const std::vector<Measure>& measures() {
  constexpr int x = absent;
  // clang-format off
  static const std::vector<Measure> list{
      {"bekendheid", "procent", "Bewonersonderzoek Hanzedijk (verzonnen)", {780, x, 790, x, 810, x, 822}, 640, 1900, false},
      {"huisartsen-samenwerking", "procent", "Uitvraag huisartsen (verzonnen)", {710, 720, 760, 790, 840, 860, 880}, 48, 61, false},
      {"scholen-samenwerking", "procent", "Uitvraag scholen (verzonnen)", {880, 880, 900, 930, 950, 960, 970}, 58, 64, false},
      {"weerbaarheid", "procent", "Jeugdmonitor (verzonnen)", {x, x, x, 742, x, x, 738}, 2150, 4300, false},
      {"opgroeien", "procent", "Jeugdmonitor (verzonnen)", {x, x, x, 861, x, x, 868}, 2150, 4300, false},
      {"participatie", "procent", "Jeugdmonitor (verzonnen)", {x, x, x, 793, x, x, 801}, 2150, 4300, false},
      {"clientervaring", "procent", "Cliëntervaringsonderzoek jeugd (verzonnen)", {790, x, 800, 790, 780, 790, 800}, 236, 1400, false},
      {"tevredenheid", "cijfer", "Cliëntervaringsonderzoek jeugd (verzonnen)", {74, x, 75, 75, 74, 76, 77}, 236, 1400, false},
      {"doelrealisatie", "procent", "Opgave aanbieders (verzonnen)", {x, x, x, 640, 660, 670, 690}, 410, 1180, false},
      {"klachten", "aantal", "Klachtenregister (verzonnen)", {310, 260, 290, 340, 330, 380, 350}, 0, 0, true},
      {"wijkteam-inzet", "aantal", "Registratie wijkteams (verzonnen)", {14200, 12900, 14800, 15300, 15900, 16400, 17100}, 0, 0, true},
      {"wijkteam-zelf-geholpen", "procent", "Registratie wijkteams (verzonnen)", {x, x, 410, 420, 440, 450, 460}, 1600, 1600, false},
      {"aanvragen", "aantal", "Registratie toegang (verzonnen)", {x, 17400, 19100, 18700, 18900, 20600, 20100}, 0, 0, true},
      {"niet-toegekend", "aantal", "Registratie toegang (verzonnen)", {x, 960, 1040, 1130, 1210, 1420, 1480}, 0, 0, true},
      {"afwijzingen", "aantal", "Registratie bezwaar (verzonnen)", {x, 410, 430, 470, 490, 560, 580}, 0, 0, true},
  };
  // clang-format on
  return list;
}

void value(Table& table, int tenths) {
  std::string text;
  append_number(text, tenths / 10);
  if (tenths % 10 != 0) {
    text += '.';
    append_number(text, tenths % 10);
  }
  table.text(text);
}

struct Survey {
  int n, invited;
};

void line(Table& table, const Measure& m, int year, std::string_view area, std::string_view provider, int tenths,
          Survey survey) {
  table.text(m.kind).number(year).text(area).text(provider);
  survey.n > 0 ? table.number(survey.n).number(survey.invited) : table.empty().empty();
  value(table, tenths);
  table.text(m.unit).text(m.source).end();
}

int wobble(const Surroundings& s, std::uint64_t key, int width) {
  return static_cast<int>(noise(s.seed, 100000 + key, static_cast<std::uint32_t>(2 * width + 1))) - width;
}

// Parents in better-off wijken find their way a little more often; the smallest wijk is too small to ask.
void per_wijk(Table& table, const Surroundings& s, const Measure& m, int year, int tenths) {
  for (int w = 0; w < wijken_count; ++w) {
    if (w == industrial_wijk) continue;
    const Wijk& wijk = wijken()[static_cast<std::size_t>(w)];
    const auto key = static_cast<std::uint64_t>(year * 100 + w);
    const int n = std::max(6, m.n * wijk.per_age / 1500);
    line(table, m, year, Geography::wijk_code(w), "",
         std::clamp(tenths + (wijk.ses - 5) * 6 + wobble(s, key, 18), 500, 990), {n, n * m.invited / m.n});
  }
}

void per_provider(Table& table, const Surroundings& s, const Measure& m, int year, int tenths) {
  for (std::size_t a = 0; a < 12; ++a) {
    if (static_cast<int>(a) == closing_aanbieder && year > 2022) continue;
    const auto key = static_cast<std::uint64_t>(year) * 1000 + a + 500;
    const int n = std::max(4, 46 - static_cast<int>(a) * 3 + wobble(s, key, 6));
    const bool mark = std::string_view(m.unit) == "cijfer";
    line(table, m, year, "", s.providers.all()[a].agb, tenths + wobble(s, key + 7, mark ? 6 : 60), {n, n * 4});
  }
}

}  // namespace

void write_surveys(const Surroundings& s, Deliveries& out) {
  for (int year = first_year; year <= last_year; ++year) {
    Table table("soort_meting;periode;gebied;aanbieder;n;uitgenodigd;waarde;eenheid;bron");
    for (std::size_t i = 0; i < measures().size(); ++i) {
      const Measure& m = measures()[i];
      int tenths = m.tenths[static_cast<std::size_t>(year - first_year)];
      if (tenths == absent) continue;
      if (m.counts) tenths = std::max(0, static_cast<int>(tenths * s.scale / 10.0 + 0.5)) * 10;
      line(table, m, year, gemeente_code, "", tenths, {m.n, m.invited});
      const std::string_view kind = m.kind;
      if (kind == "bekendheid") per_wijk(table, s, m, year, tenths);
      if (kind == "tevredenheid" || kind == "doelrealisatie") per_provider(table, s, m, year, tenths);
    }
    const Day received = year == last_year ? day(2025, 12, 31) : day(year + 1, 2, 3);
    out.add_file(std::to_string(year) + "/metingen.csv", table.all(), received);
  }
}

void write_benchmark(const Surroundings& s, Deliveries& out) {
  struct Neighbour {
    const char* name;
    int use, cost, users_cost, ses, poverty;  ///< tenths of a percent, euros per inhabitant, euros per user
  };
  // Towns that exist on no map, the groups of which they are part, and Hanzedijk itself.
  static constexpr std::array<Neighbour, 9> neighbours{{
      {"Hanzedijk", 96, 361, 13410, 5, 5},
      {"Zilverstede (verzonnen)", 88, 338, 13150, 7, 7},
      {"Oostermeren (verzonnen)", 101, 384, 13620, 4, 3},
      {"Veldhaven (verzonnen)", 92, 352, 13900, 6, 6},
      {"Kranenburg aan Zee (verzonnen)", 110, 371, 12100, 3, 2},
      {"Nieuw-Bloemendaal (verzonnen)", 84, 395, 15800, 8, 8},
      {"100.000-150.000 (voorbeeld)", 95, 358, 13380, 0, 0},
      {"Regio Hanzestreek (voorbeeld)", 94, 356, 13300, 0, 0},
      {"Nederland (voorbeeld)", 97, 349, 12980, 0, 0},
  }};
  Table table("bron;tabel;gemeente;indicator;waarde");
  const std::string source = "Vergelijking Hanzestreek (verzonnen)";
  for (int year = first_year; year < last_year; ++year) {
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const Neighbour& n = neighbours[i];
      const auto key = static_cast<std::uint64_t>(year) * 50 + i;
      const int grown = 100 + (year - 2022) * 5 + wobble(s, key, 2);
      const auto put = [&](const char* indicator, const std::string& printed) {
        table.text(source).text(std::to_string(year)).text(n.name).text(indicator).text(printed).end();
      };
      const int use = n.use + wobble(s, key + 3000, 3);
      put("aandeel-jeugdigen", std::to_string(use / 10) + "." + std::to_string(use % 10));
      put("kosten-per-inwoner", std::to_string(n.cost * grown / 100));
      put("kosten-per-jeugdige", std::to_string(n.users_cost * grown / 100));
      put("index-kosten", std::to_string(grown * 100 / (100 + (2019 - 2022) * 5)));
      put("ses-deciel", n.ses > 0 ? std::to_string(n.ses) : "x");
      put("armoede-deciel", n.poverty > 0 ? std::to_string(n.poverty) : "x");
    }
  }
  out.add_file("basis/benchmark.csv", table.all(), day(2025, 9, 15));
}

}  // namespace duidelijk::demo

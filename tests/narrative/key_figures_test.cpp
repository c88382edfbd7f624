// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

using duidelijk::narrative::Source;
using duidelijk::narrative::testing::Town;

namespace {
std::string key_figures(Town& town, const std::vector<std::string>& texts) {
  std::vector<Source> sources;
  for (const auto& text : texts) sources.push_back({text, "kosten.openbaar.md", 4});
  return duidelijk::narrative::render_key_figures(sources, town.context, town.diagnostics).html;
}
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a kerncijfer has name, value, period and its course since a year earlier") {
  Town town;
  for (auto& table : town.release.tables) table.certainty.assign(table.certainty.size(), duidelijk::release::Certainty::definitief);
  const std::string html = key_figures(town, {"kosten 2024"});
  CHECK(has(html, "<dt><a href=\"../cijfers/kosten/index.html\">Kosten</a></dt>"));
  CHECK(has(html, "<data value=\"47123000.00\" data-cell=\"kosten@1|2024\">€\u00a047,1\u00a0mln</data>"));
  CHECK(has(html, "2024; <data value=\"5\" data-direction=\"kosten@1|2023 kosten@1|2024\">5% hoger dan een jaar eerder</data>"));
  CHECK(town.rules().empty());
}

TEST_CASE("a figure that is not definite says so and is not compared; a stand names its day") {
  Town town;
  const std::string html = key_figures(town, {"kosten 2024", "wachtenden 2023"});
  CHECK(has(html, "2024, voorlopig"));
  CHECK_FALSE(has(html, "data-direction"));
  CHECK(has(html, "op 31 december 2023"));
}

TEST_CASE("a chosen member stands behind the name, by its label; a total and the page's own choice do not") {
  Town town;
  CHECK(has(key_figures(town, {"jeugdigen 2024 wijk=WK01"}), ">Jeugdigen met jeugdhulp</a>: Binnenstad</dt>"));
  CHECK(has(key_figures(town, {"jeugdigen 2024 wijk=WK02"}), ">Jeugdigen met jeugdhulp</a>: ’t Zand</dt>"));  // hidden, and named all the same
  CHECK(has(key_figures(town, {"jeugdigen 2024 wijk=T"}), ">Jeugdigen met jeugdhulp</a></dt>"));
  town.context.selection = {{"wijk", "WK01"}};
  CHECK(has(key_figures(town, {"jeugdigen 2024"}), ">Jeugdigen met jeugdhulp</a></dt>"));
}

TEST_CASE("three times as much is no comparison that helps a reader") {
  Town town;
  for (auto& table : town.release.tables) table.certainty.assign(table.certainty.size(), duidelijk::release::Certainty::definitief);
  auto& values = town.release.tables[3].values;
  values[1].scaled = values[0].scaled * 3 - 100'000'000;  // just under 200% more
  CHECK(has(key_figures(town, {"kosten 2024"}), "198% hoger dan een jaar eerder"));
  values[1].scaled = values[0].scaled * 3;
  CHECK_FALSE(has(key_figures(town, {"kosten 2024"}), "jaar eerder"));
}

TEST_CASE("across a trendbreuk it says that comparing is impossible") {
  Town town;
  CHECK(has(key_figures(town, {"jeugdigen 2022"}), "door een andere telling niet te vergelijken met een jaar eerder"));
}

TEST_CASE("what this audience cannot see says why, and is no error") {
  Town town;
  CHECK(has(key_figures(town, {"jeugdigen 2024 wijk=WK02"}), "afgeschermd: het gaat over te weinig mensen"));
  CHECK(has(key_figures(town, {"tevredenheid 2024"}), "nog niet gemeten"));
  CHECK(town.rules().empty());
  (void)key_figures(town, {"bestaat-niet 2024"});
  CHECK(town.rules() == "onbekende-indicator");
  Town other;
  (void)key_figures(other, {"richting kosten 2023 2024"});
  CHECK(other.rules() == "kerncijfer-onleesbaar");
}

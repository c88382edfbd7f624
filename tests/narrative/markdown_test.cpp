// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

using duidelijk::narrative::testing::Town;

TEST_CASE("ordinary CommonMark stays ordinary, with values in headings, lists and emphasis") {
  Town town;
  CHECK(town.html("## Kosten in {{jeugdigen 2024 | periode}}\n\n- *{{aandeel-jeugdigen 2024}}*\n") ==
        "<h2>Kosten in 2024</h2>\n<ul>\n<li><em><data value=\"10\" data-cell=\"aandeel-jeugdigen@1|2024\">10%</data></em></li>\n</ul>\n");
}

TEST_CASE("in code a binding returns to what the editor typed") {
  Town town;
  CHECK(town.html("Schrijf `{{jeugdigen 2024}}`.") == "<p>Schrijf <code>{{jeugdigen 2024}}</code>.</p>\n");
  CHECK(town.html("    {{jeugdigen 2024}}\n") == "<pre><code>{{jeugdigen 2024}}\n</code></pre>\n");
}

TEST_CASE("links go to pages by their name, or to safe addresses") {
  Town town;
  CHECK(town.html("[kosten](pagina:kosten)") == "<p><a href=\"../kosten/index.html\">kosten</a></p>\n");
  CHECK(town.html("[CBS](https://www.cbs.nl)") == "<p><a href=\"https://www.cbs.nl\">CBS</a></p>\n");
  CHECK(town.rules().empty());
  (void)town.html("[kosten](pagina:kosen)");
  CHECK(town.rules() == "onbekende-pagina");
  CHECK(town.diagnostics.all()[0].advice == "bedoelde u 'kosten'?");
}

TEST_CASE("a figure stands alone, has a title and an address that can be read") {
  struct Case { const char* text; const char* rule; };
  for (const Case& each : {Case{"![](grafiek:kosten)", "titel-ontbreekt"}, Case{"Zie ![Kosten](grafiek:kosten) hier.", "figuur-in-zin"},
                           Case{"![Foto](foto.jpg)", "plaatje"}, Case{"![Foto](https://example.org/foto.jpg)", "plaatje"},
                           Case{"![Foto](data:image/png;base64,AAAA)", "plaatje"}}) {
    CAPTURE(each.text);
    Town town;
    (void)town.html(each.text);
    CHECK(town.rules() == each.rule);
  }
}

TEST_CASE("a figure is drawn with its table, and its CSV is handed over") {
  Town town;
  const auto result = duidelijk::narrative::render({"![Kosten stijgen](grafiek:kosten?per=jaar)\n", "a.openbaar.md", 1}, town.context, town.diagnostics);
  CHECK(town.rules().empty());
  CHECK(result.html.find("<svg") != std::string::npos);
  CHECK(result.html.find("<table") != std::string::npos);
  CHECK(result.html.find("Kosten stijgen") != std::string::npos);
  REQUIRE(result.csv.size() == 1);
  CHECK(result.csv[0].name == "fig-1.csv");
  CHECK(result.csv[0].bytes.find("47123000.00") != std::string::npos);
  CHECK(result.used.size() == 2);
}

// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

using duidelijk::narrative::testing::Town;

TEST_CASE("a binding prints the released value in Dutch notation, with the number for machines and the key of the cell") {
  Town town;
  CHECK(town.html("In 2024 kregen {{jeugdigen 2024}} jeugdigen hulp.") ==
        "<p>In 2024 kregen <data value=\"3410\" data-cell=\"jeugdigen@1|2024\">3.410</data> jeugdigen hulp.</p>\n");
  CHECK(town.html("{{kosten 2024}}") == "<p><data value=\"47123000.00\" data-cell=\"kosten@1|2024\">€\u00a047.123.000</data></p>\n");
  CHECK(town.rules().empty());
}

TEST_CASE("formats say the same figure in the words that a reader holds") {
  Town town;
  CHECK(town.plain("{{kosten 2024 | kort}}") == "€\u00a047,1\u00a0mln");
  CHECK(town.plain("{{kosten 2024 | miljoen}}") == "€\u00a047,1 miljoen");
  CHECK(town.plain("{{jeugdigen 2024 | ongeveer}}") == "ruim 3.400");
  CHECK(town.plain("{{jeugdigen 2023 | ongeveer}}") == "3.400");
  CHECK(town.plain("{{kosten 2024 | getal}} {{jeugdigen 2024 | getal}}") == "47.123.000 3.410");
  CHECK(town.plain("{{aandeel-jeugdigen 2024 | 1-op-de}}") == "1 op de 10");
  CHECK(town.plain("{{aandeel-jeugdigen 2024}}") == "10%");
  CHECK(town.plain("{{jeugdigen 2024 | naam}}") == "Jeugdigen met jeugdhulp");
  CHECK(town.plain("{{wachtenden 2023 | peildatum}}") == "31 december 2023");
  CHECK(town.plain("{{jeugdigen 2023 | status}}|{{jeugdigen 2024 | status}}") == "| (voorlopig)");
  CHECK(town.rules().empty());
}

TEST_CASE("a shown zero is a figure like any other") {
  Town town;
  CHECK(town.plain("{{wachtenden 2024}}") == "0");
  CHECK(town.rules().empty());
}

TEST_CASE("members are chosen by id or by name; laatste counts back from the newest released period") {
  Town town;
  CHECK(town.plain("{{jeugdigen 2024 wijk=WK01}}") == "3.310");
  CHECK(town.plain("{{jeugdigen 2024 wijk=Binnenstad}}") == "3.310");
  CHECK(town.plain("{{jeugdigen 2023 wijk=\"’t Zand\"}}") == "100");
  CHECK(town.plain("{{jeugdigen laatste}} {{jeugdigen laatste-1}} {{jeugdigen laatste-3}}") == "3.410 3.400 3.310");
  CHECK(town.rules().empty());
}

TEST_CASE("a share is computed from two released values") {
  Town town;
  CHECK(town.html("{{aandeel jeugdigen 2024 wijk=WK01}}") ==
        "<p><data value=\"97\" data-share=\"jeugdigen@1|2024|wijk=WK01 jeugdigen@1|2024\">97%</data></p>\n");  // 3310 / 3410 = 97,07
  CHECK(town.rules().empty());
}

TEST_CASE("the page's own choice and words apply to every binding") {
  Town town;
  town.context.words = {{"wijk", "Bos & <Beek>"}};
  town.context.selection = {{"wijk", "WK01"}};
  CHECK(town.html("In {{wijk}}: {{jeugdigen 2024}}, in de gemeente {{jeugdigen 2024 wijk=T}}.") ==
        "<p>In Bos &amp; &lt;Beek&gt;: <data value=\"3310\" data-cell=\"jeugdigen@1|2024|wijk=WK01\">3.310</data>, in de gemeente "
        "<data value=\"3410\" data-cell=\"jeugdigen@1|2024\">3.410</data>.</p>\n");
}

TEST_CASE("what cannot be shown is an error at its place that says what can") {
  Town town;
  struct Case { const char* text; const char* rule; };
  for (const Case& each : {
           Case{"{{jeugdign 2024}}", "onbekende-indicator"}, Case{"{{jeugdigen 2024 wijk=WK02}}", "afgeschermd-cijfer"},
           Case{"{{tevredenheid 2024}}", "onvoldoende-informatie"}, Case{"{{jeugdigen 2019}}", "niet-vrijgegeven"},
           Case{"{{jeugdigen 2024-K1}}", "niet-vrijgegeven"}, Case{"{{jeugdigen laatste-4}}", "niet-vrijgegeven"},
           Case{"{{jeugdigen}}", "periode-ontbreekt"}, Case{"{{jeugdigen volgend-jaar}}", "periode-onleesbaar"},
           Case{"{{jeugdigen 2024 wijk=WK09}}", "onbekend-lid"}, Case{"{{jeugdigen 2024 buurt=WK01}}", "onbekende-dimensie"},
           Case{"{{jeugdigen 2024 wijk}}", "keuze-onleesbaar"}, Case{"{{jeugdigen 2024 | kleur}}", "onbekende-vorm"},
           Case{"{{jeugdigen 2024 | miljoen}}", "onbekende-vorm"}, Case{"{{aandeel jeugdigen 2024}}", "keuze-ontbreekt"},
           Case{"{{}}", "cijfer-onleesbaar"}, Case{"{{jeugdigen 2024", "haakjes-open"}, Case{"{{a {{b}} c}}", "haakjes-dubbel"},
       }) {
    CAPTURE(each.text);
    Town fresh;
    const std::string html = fresh.html(each.text);
    CHECK(fresh.rules().find(each.rule) != std::string::npos);
    CHECK(fresh.diagnostics.has_errors());
    CHECK(html.find("data-cell") == std::string::npos);
  }
}

TEST_CASE("a diagnostic points at file, line and column, in characters") {
  Town town;
  (void)town.html("Eén regel.\n\nHét cijfer is {{jeugdign 2024}}.");
  REQUIRE(town.diagnostics.all().size() == 1);
  const auto& found = town.diagnostics.all().front();
  CHECK(found.file == "content/paginas/kosten.openbaar.md");
  CHECK(found.line == 12);
  CHECK(found.column == 15);
  CHECK(found.length == 17);
  CHECK(found.advice == "bedoelde u 'jeugdigen'?");
  CHECK(found.excerpt == "Hét cijfer is {{jeugdign 2024}}.");
}

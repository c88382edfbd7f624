// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include <doctest/doctest.h>

using duidelijk::content::testing::ContentFolder;
using duidelijk::content::testing::Lines;

namespace {

struct Case {
  const char *file, *from, *to;
  Lines said;
};

void each(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(std::string(c.to));
    ContentFolder folder;
    folder.change(c.file, c.from, c.to);
    CHECK(folder.said() == c.said);
  }
}

constexpr auto dimensies = "dimensies.yaml";
constexpr auto jeugdigen = "indicatoren/jeugdigen.md";
constexpr auto aandeel = "indicatoren/aandeel.md";
constexpr auto kosten = "paginas/kosten.openbaar.md";
constexpr auto hulp = "feiten/hulp.sql";

}  // namespace

TEST_CASE("dimensions have unique ids, members or a question, and a hierarchy without circles") {
  each({
      {dimensies, "- id: geslacht", "- id: leeftijd",
       {"dimensies.yaml:15:9+8 dubbele-id: de dimensie 'leeftijd' staat er twee keer",
        "feiten/hulp.sql:4:31+8 onbekende-dimensie: de dimensie 'geslacht' bestaat niet | mogelijk is: wijk, leeftijd, aanbieder, hulpvorm",
        "indicatoren/jeugdigen.md:8:23+8 onbekende-dimensie: de dimensie 'geslacht' bestaat niet | mogelijk is: wijk, leeftijd, aanbieder, hulpvorm",
        "publicatie.yaml:8:75+8 onbekende-dimensie: de dimensie 'geslacht' bestaat niet | mogelijk is: wijk, leeftijd, aanbieder, hulpvorm",
        "publicatie.yaml:21:3+8 onbekende-dimensie: de dimensie 'geslacht' bestaat niet | mogelijk is: wijk, leeftijd, aanbieder, hulpvorm"}},
      {dimensies, "{id: 0-11,", "{id: 12-17,", {"dimensies.yaml:14:14+5 dubbele-id: het lid '12-17' staat er twee keer"}},
      {dimensies, "{id: 0-11,", "{id: T,", {"dimensies.yaml:13:14+1 ongeldige-naam: 'T' is het totaal en kan geen lid zijn"}},
      {dimensies, "jaar, ouder: 0-17}", "jaar, ouder: 0-18}", {"dimensies.yaml:13:47+4 onbekend-lid: de ouder '0-18' bestaat niet | bedoelde u '0-17'?"}},
      {dimensies, "{id: 0-17, label: tot 18 jaar}", "{id: 0-17, label: tot 18 jaar, ouder: 0-17}", {"dimensies.yaml:12:47+4 kringetje: dit lid staat onder zichzelf",
       "dimensies.yaml:13:47+4 kringetje: dit lid staat onder zichzelf", "dimensies.yaml:14:58+4 kringetje: dit lid staat onder zichzelf"}},
      {dimensies, "    leden_uit: select code, naam, '' from gebied\n", "",
       {"dimensies.yaml:2:5+1 ontbrekende-sleutel: geef de leden met 'leden', of een vraag aan de opslag met 'leden_uit'"}},
      {dimensies, "    leden:\n", "    leden_uit: select 1\n    leden:\n", {"dimensies.yaml:7:5+1 ontbrekende-sleutel: geef 'leden' of 'leden_uit', niet allebei"}},
  });
}

TEST_CASE("facts say what they are, over dimensions that exist") {
  each({
      {hulp, "-- dimensies: wijk", "-- dimensie: wijk",
       {"feiten/hulp.sql:4:4+8 onbekende-sleutel: de sleutel 'dimensie' bestaat niet | bedoelde u 'dimensies'?",
        "feiten/hulp.sql:5:14+4 onbekende-dimensie: 'wijk' staat niet bij 'dimensies'", "feiten/hulp.sql:5:20+8 onbekende-dimensie: 'leeftijd' staat niet bij 'dimensies'",
        "indicatoren/jeugdigen.md:8:7+4 dimensie-niet-in-feit: het feit 'hulp' heeft geen 'wijk'", "indicatoren/jeugdigen.md:8:13+8 dimensie-niet-in-feit: het feit 'hulp' heeft geen 'leeftijd'",
        "indicatoren/jeugdigen.md:8:23+8 dimensie-niet-in-feit: het feit 'hulp' heeft geen 'geslacht'", "indicatoren/jeugdigen.md:8:33+9 dimensie-niet-in-feit: het feit 'hulp' heeft geen 'aanbieder'",
        "indicatoren/jeugdigen.md:9:12+8 dimensie-niet-in-feit: het feit 'hulp' heeft geen 'hulpvorm'"}},
      {hulp, "hulpvorm\n", "hulpvorm, buurt\n", {"feiten/hulp.sql:4:62+5 onbekende-dimensie: de dimensie 'buurt' bestaat niet | mogelijk is: wijk, leeftijd, geslacht, aanbieder, hulpvorm"}},
      {hulp, "-- perioden: jaar, kwartaal, maand", "-- perioden: jaar, kwartaal, maand, week", {"feiten/hulp.sql:3:37+4 onbekende-waarde: 'week' kan niet bij 'perioden' | mogelijk is: jaar, halfjaar, kwartaal, maand"}},
      {hulp, "-- feit: jeugdigen met hulp\n", "", {"feiten/hulp.sql:1:1+1 ontbrekende-sleutel: de sleutel 'feit' ontbreekt | zet boven in het bestand een regel '-- feit: …'"}},
      {hulp, "-- additief: wijk", "-- waarde: euro\n-- additief: wijk", {"feiten/hulp.sql:5:12+4 onbekende-waarde: 'euro' kan niet bij 'waarde' | mogelijk is: geen, cent, aantal, duur, score"}},
      {hulp, "-- additief: wijk", "-- openbaar: yes\n-- additief: wijk", {"feiten/hulp.sql:5:14+3 onbekende-waarde: 'yes' kan niet bij 'openbaar' | mogelijk is: ja, nee"}},
      {hulp, "-- additief: wijk", "-- feit: nog een\n-- additief: wijk", {"feiten/hulp.sql:5:4+4 dubbele-sleutel: de sleutel 'feit' staat hier twee keer"}},
      {"feiten/bevolking.sql", "-- openbaar: ja", "-- openbaar: ja\n-- jeugdigen: ja",
       {"feiten/bevolking.sql:1:1+1 openbaar-met-jeugdigen: een feit met 'openbaar: ja' kan geen jeugdigen hebben | haal 'openbaar: ja' weg: alleen cijfers waar "
        "geen kind achter staat hebben geen bescherming nodig"}},
      {hulp, "-- additief: wijk", "-- geen_rij: leeg\n-- additief: wijk", {"feiten/hulp.sql:5:14+4 onbekende-waarde: 'leeg' kan niet bij 'geen_rij' | mogelijk is: ontbreekt, nul"}},
      {hulp, "-- additief: wijk", "-- geen_rij: ontbreekt\n-- additief: wijk",
       {"feiten/hulp.sql:1:1+1 ontbreekt-met-jeugdigen: bij een feit met jeugdigen is geen rij een nul, die beschermd wordt | haal 'geen_rij: ontbreekt' weg, of zet erbij "
        "'-- jeugdigen: nee'"}},
  });
}

TEST_CASE("a fact is one SELECT") {
  ContentFolder folder;
  folder.change(hulp, "select periode, wijk from hulp;", "delete from jeugdige;");
  CHECK(folder.said() == Lines{"feiten/hulp.sql:6:1+1 geen-select: na de kop hoort één SELECT | begin met select of with",
                               "indicatoren/jeugdigen.md:6:7+4 onbekend-feit: het feit 'hulp' bestaat niet | mogelijk is: bevolking"});
}

TEST_CASE("a second statement in a fact is refused; semicolons in texts and comments are none") {
  ContentFolder folder;
  SUBCASE("a second statement") {
    folder.change(hulp, "from hulp;", "from hulp;\n  drop table jeugdige;");
    CHECK(folder.said() == Lines{"feiten/hulp.sql:7:3+1 meer-dan-een-select: een feit is één SELECT; hier begint nog iets | zet het in een eigen bestand"});
  }
  SUBCASE("texts and comments") {
    folder.change(hulp, "select periode, wijk from hulp;", "\n-- niet dit; maar:\nselect ';' as \"a;b\", 'it''s;' /* ; */ from hulp -- ;\n;\n-- klaar\n");
    CHECK(folder.load().fact("hulp")->sql == "-- niet dit; maar:\nselect ';' as \"a;b\", 'it''s;' /* ; */ from hulp -- ;");
  }
  SUBCASE("a text that never ends") {
    folder.change(hulp, "select periode, wijk from hulp;", "select '; drop table jeugdige");
    CHECK(folder.said().empty());
  }
}

TEST_CASE("an indicator stands on a fact that exists and has what it asks") {
  each({
      {jeugdigen, "feit: hulp", "feit: hulpp", {"indicatoren/jeugdigen.md:6:7+5 onbekend-feit: het feit 'hulpp' bestaat niet | bedoelde u 'hulp'?"}},
      {jeugdigen, "feit: hulp\n", "", {"indicatoren/jeugdigen.md:2:1+1 ontbrekende-sleutel: de sleutel 'feit' ontbreekt: uit welk feit komt deze indicator?"}},
      {jeugdigen, "geslacht, aanbieder]", "geslachten, aanbieder, geslacht]", {"indicatoren/jeugdigen.md:8:23+10 onbekende-dimensie: de dimensie 'geslachten' bestaat niet | bedoelde u 'geslacht'?"}},
      {"indicatoren/inwoners.md", "[wijk, leeftijd]", "[wijk, leeftijd, geslacht]", {"indicatoren/inwoners.md:6:23+8 dimensie-niet-in-feit: het feit 'bevolking' heeft geen 'geslacht' | mogelijk is: wijk, leeftijd"}},
      {"indicatoren/inwoners.md", "meting: som", "meting: aantal jeugdigen", {"indicatoren/inwoners.md:5:9+16 past-niet-bij-feit: deze meting kan niet bij het feit 'bevolking' | het feit heeft geen jeugdigen"}},
      {"indicatoren/inwoners.md", "meting: som", "meting: mediaan", {"indicatoren/inwoners.md:5:9+7 past-niet-bij-feit: deze meting kan niet bij het feit 'bevolking' | een mediaan vraagt 'waarde: duur'"}},
      {"indicatoren/inwoners.md", "meting: som", "meting: gemiddelde", {"indicatoren/inwoners.md:5:9+10 past-niet-bij-feit: deze meting kan niet bij het feit 'bevolking' | een gemiddelde vraagt 'waarde: score'"}},
      {jeugdigen, "meting: aantal jeugdigen", "meting: som", {"indicatoren/jeugdigen.md:7:9+3 past-niet-bij-feit: deze meting kan niet bij het feit 'hulp' | een som vraagt 'waarde: cent' of 'waarde: aantal'"}},
      {jeugdigen, "{hulpvorm: [\"08\"]}", "{hulpvorm: [\"09\"]}", {"indicatoren/jeugdigen.md:9:23+4 onbekend-lid: '09' is geen hulpvorm | bedoelde u '08'?"}},
      {jeugdigen, "{hulpvorm: [\"08\"]}", "{hulpvormen: [\"08\"]}", {"indicatoren/jeugdigen.md:9:12+10 onbekende-dimensie: de dimensie 'hulpvormen' bestaat niet | bedoelde u 'hulpvorm'?"}},
      {jeugdigen, "bron: berichtenverkeer", "onderdeel_van: [jeugdige]", {"indicatoren/jeugdigen.md:10:17+8 onbekende-indicator: de indicator 'jeugdige' bestaat niet | bedoelde u 'jeugdigen'?"}},
      {jeugdigen, "Iedere jeugdige telt **een keer**.\n", "", {"indicatoren/jeugdigen.md:2:7+23 geen-definitie: onder de kop ontbreekt de definitie | schrijf op wat wel en niet telt"}},
      {jeugdigen, "invalshoek: kosten-en-gebruik", "invalshoek: kosten-en-verbruik", {"indicatoren/jeugdigen.md:4:13+18 onbekende-waarde: 'kosten-en-verbruik' kan niet bij 'invalshoek' | bedoelde u 'kosten-en-gebruik'?"}},
      {jeugdigen, "soort: stroom", "soort: zee", {"indicatoren/jeugdigen.md:5:8+3 onbekende-waarde: 'zee' kan niet bij 'soort' | mogelijk is: stand, stroom"}},
      {jeugdigen, "bron: raadsbesluit}", "}", {"indicatoren/jeugdigen.md:11:7+1 ontbrekende-sleutel: de sleutel 'bron' ontbreekt of is leeg"}},
      {jeugdigen, "voorlopig_maanden: 3\n", "", {"indicatoren/jeugdigen.md:12:10+2 geraamd-zonder-maanden: 'geraamd' zegt iets van de laatste maanden, en er staat niet van hoeveel | voeg 'voorlopig_maanden' toe"}},
      {jeugdigen, "soort: stroom", "nodig: meer\nsoort: stroom", {"indicatoren/jeugdigen.md:5:8+4 past-niet-bij-meting: 'nodig' hoort alleen bij 'meting: geen'"}},
      {jeugdigen, "soort: stroom", "teller: inwoners\nsoort: stroom", {"indicatoren/jeugdigen.md:5:9+8 past-niet-bij-meting: 'teller' hoort alleen bij 'meting: quotient'"}},
      {"indicatoren/tevredenheid.md", "nodig: een meting\n", "", {"indicatoren/tevredenheid.md:2:1+1 ontbrekende-sleutel: de sleutel 'nodig' ontbreekt: wat is er nodig om dit te meten?"}},
  });
}

TEST_CASE("a quotient is made of two counted figures that exist") {
  each({
      {aandeel, "noemer: inwoners", "noemer: bewoners", {"indicatoren/aandeel.md:6:9+8 onbekende-indicator: de indicator 'bewoners' bestaat niet | bedoelde u 'inwoners'?"}},
      {aandeel, "noemer: inwoners", "noemer: aandeel", {"indicatoren/aandeel.md:6:9+7 geen-getal: 'aandeel' is zelf geen geteld getal en kan geen noemer zijn"}},
      {aandeel, "per: [wijk]", "per: [wijk, geslacht]", {"indicatoren/aandeel.md:8:13+8 dimensie-niet-in-noemer: de noemer 'inwoners' is er niet naar 'geslacht' | mogelijk is: wijk, leeftijd"}},
      {aandeel, "per: [wijk]", "per: [wijk, geslacht]\nnoemer_over: [geslacht]", {}},
      {aandeel, "per: [wijk]", "per: [wijk, hulpvorm]\nnoemer_over: [hulpvorm]", {"indicatoren/aandeel.md:8:13+8 dimensie-niet-in-teller: de teller 'jeugdigen' is er niet naar 'hulpvorm' | mogelijk is: wijk, leeftijd, geslacht, aanbieder"}},
      {aandeel, "teller: jeugdigen\n", "feit: hulp\nteller: jeugdigen\n", {"indicatoren/aandeel.md:5:7+4 past-niet-bij-meting: een quotient heeft geen feit: het komt uit twee andere indicatoren"}},
      {aandeel, "teller: jeugdigen\n", "", {"indicatoren/aandeel.md:2:1+1 ontbrekende-sleutel: de sleutel 'teller' ontbreekt: een quotient is teller gedeeld door noemer"}},
  });
}

TEST_CASE("pages are for an audience that exists, in a form that is known") {
  each({
      {kosten, "status: vastgesteld", "status: klaar", {"paginas/kosten.openbaar.md:6:9+5 onbekende-waarde: 'klaar' kan niet bij 'status' | mogelijk is: concept, vastgesteld"}},
      {kosten, "datum: 2025-06-30", "datum: 30 juni 2025", {"paginas/kosten.openbaar.md:8:8+12 ongeldige-datum: '30 juni 2025' is geen datum | schrijf een datum als 2025-06-30"}},
      {kosten, "datum: 2025-06-30", "datum: 2025-02-29", {"paginas/kosten.openbaar.md:8:8+10 ongeldige-datum: '2025-02-29' is geen datum | schrijf een datum als 2025-06-30"}},
      {kosten, "datum: 2025-06-30\n", "", {"paginas/kosten.openbaar.md:6:9+11 ontbrekende-sleutel: een vastgestelde pagina heeft een 'datum'"}},
      {kosten, "indicatoren: [jeugdigen, aandeel]", "indicatoren: [jeugdigen, aandelen]", {"paginas/kosten.openbaar.md:12:26+8 onbekende-indicator: de indicator 'aandelen' bestaat niet | bedoelde u 'aandeel'?"}},
      {kosten, "status: vastgesteld", "soort: aanbieder\nstatus: vastgesteld", {"paginas/kosten.openbaar.md:6:8+9 vertrouwelijke-dimensie: een pagina per aanbieder kan niet openbaar zijn"}},
      {kosten, "status: vastgesteld", "soort: wijk\nstatus: vastgesteld", {}},
      {kosten, "  - \"{{aandeel 2024}}\"\n", "  - a\n  - b\n  - c\n", {}},
      {kosten, "  - \"{{aandeel 2024}}\"\n", "  - a\n  - b\n  - c\n  - d\n", {"paginas/kosten.openbaar.md:14:5+1 te-veel-kerncijfers: een pagina heeft ten hoogste vier kerncijfers"}},
      {kosten, "volgorde: 3", "rubriek: wijken\ntaal: en", {}},
      {kosten, "volgorde: 3", "rubriek: wijk", {"paginas/kosten.openbaar.md:13:10+4 onbekende-waarde: 'wijk' kan niet bij 'rubriek'"}},
      {kosten, "volgorde: 3", "taal: de", {"paginas/kosten.openbaar.md:13:7+2 onbekende-waarde: 'de' kan niet bij 'taal' | mogelijk is: nl, en"}},
      {kosten, "titel: ", "titels: ", {"paginas/kosten.openbaar.md:2:1+1 ontbrekende-sleutel: de sleutel 'titel' ontbreekt of is leeg",
       "paginas/kosten.openbaar.md:2:1+6 onbekende-sleutel: de sleutel 'titels' bestaat niet | bedoelde u 'titel'?"}},
      {kosten, "---\ntitel", "titel", {"paginas/kosten.openbaar.md:1:1+1 geen-kop: dit bestand begint niet met een kop | begin met een regel ---, dan de sleutels, dan weer ---"}},
      {kosten, "\n---\n\n##", "\n\n##", {"paginas/kosten.openbaar.md:1:1+3 geen-kop: de kop die hier begint houdt niet op | sluit hem af met een regel ---"}},
  });
}

TEST_CASE("the suffix of a page's name is an audience") {
  ContentFolder folder;
  const auto page = folder.text(kosten);
  folder.write("paginas/kosten.openbar.md", page).write("paginas/zonder.md", page).write("paginas/a_b.openbaar.md", page);
  CHECK(folder.said() == Lines{"paginas/a_b.openbaar.md bestandsnaam: de naam van een pagina is ONDERWERP.DOELGROEP.md | bijvoorbeeld kosten.openbaar.md",
                               "paginas/zonder.md bestandsnaam: de naam van een pagina is ONDERWERP.DOELGROEP.md | bijvoorbeeld kosten.openbaar.md",
                               "paginas/kosten.openbar.md onbekende-doelgroep: de doelgroep 'openbar' in de bestandsnaam bestaat niet | bedoelde u 'openbaar'?"});
}

TEST_CASE("trendbreuken and events are about indicators that exist, on a day that exists") {
  each({
      {"trendbreuken.yaml", "[jeugdigen]", "[jeugd]", {"trendbreuken.yaml:2:91+5 onbekende-indicator: de indicator 'jeugd' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
      {"trendbreuken.yaml", ", indicatoren: \"*\"", "", {"trendbreuken.yaml:3:5+1 ontbrekende-sleutel: de sleutel 'indicatoren' ontbreekt of is leeg"}},
      {"trendbreuken.yaml", "2021-01-01", "2021", {"trendbreuken.yaml:3:13+4 ongeldige-datum: '2021' is geen datum | schrijf een datum als 2025-06-30"}},
      {"gebeurtenissen.yaml", "label: scholen dicht", "label: scholen dicht, indicatoren: [x]", {"gebeurtenissen.yaml:2:61+1 onbekende-indicator: de indicator 'x' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
      {"gebeurtenissen.yaml", "datum: 2020-03-16, ", "", {"gebeurtenissen.yaml:2:5+1 ontbrekende-sleutel: de sleutel 'datum' ontbreekt of is leeg"}},
  });
}

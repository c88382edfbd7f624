// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include <doctest/doctest.h>

using duidelijk::content::testing::ContentFolder;
using duidelijk::content::testing::Lines;

TEST_CASE("a key that stands twice is an error, at the second") {
  ContentFolder folder;
  folder.change("gemeente.yaml", "code: GM9901\n", "code: GM9901\nnaam: Zwolle\n");
  CHECK(folder.said() == Lines{"gemeente.yaml:3:1+4 dubbele-sleutel: de sleutel 'naam' staat hier twee keer | haal er een weg"});
}

TEST_CASE("an unknown key is an error that names the nearest") {
  ContentFolder folder;
  folder.change("indicatoren/jeugdigen.md", "eenheid: jeugdigen", "eenhied: x\neenheid: jeugdigen");
  CHECK(folder.said() == Lines{"indicatoren/jeugdigen.md:3:1+7 onbekende-sleutel: de sleutel 'eenhied' bestaat niet | bedoelde u 'eenheid'?"});
}

TEST_CASE("the diagnostic shows the line, and counts characters and not bytes") {
  ContentFolder folder;
  folder.change("gebeurtenissen.yaml", "{datum: 2020-03-16, label: scholen dicht}", "{label: \"één idee\", datum: 2020-13-16}");
  const auto all = folder.diagnostics();
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "ongeldige-datum");
  CHECK(all[0].line == 2);
  CHECK(all[0].column == 32);
  CHECK(all[0].length == 10);
  CHECK(all[0].message == "'2020-13-16' is geen datum");
  CHECK(all[0].excerpt == "  - {label: \"één idee\", datum: 2020-13-16}");
}

TEST_CASE("codes stay text: 08 is no number, and no octal one either") {
  ContentFolder folder;
  folder.change("dimensies.yaml", "{id: \"08\", label: pleegzorg}", "{id: 08, label: pleegzorg}");
  folder.change("indicatoren/jeugdigen.md", "[\"08\"]", "08");
  const auto site = folder.load();
  CHECK(site.dimension("hulpvorm")->members[0].id == "08");
  CHECK(site.indicator("jeugdigen")->selection[0].second == std::vector<std::string>{"08"});
}

TEST_CASE("yes and no are ja and nee") {
  for (const auto* word : {"true", "yes", "Ja", "1", "[ja]"}) {
    CAPTURE(std::string(word));
    ContentFolder folder;
    folder.change("dimensies.yaml", "persoon: ja", std::string("persoon: ") + word);
    const auto all = folder.diagnostics();
    REQUIRE(all.size() == 1);
    CHECK(all[0].rule == "onbekende-waarde");
    CHECK(all[0].line == 5);
    CHECK(all[0].advice == (std::string(word) == "Ja" ? "bedoelde u 'ja'?" : "mogelijk is: ja, nee"));
  }
}

TEST_CASE("values of another type are refused where they stand") {
  struct Case {
    const char *file, *from, *to, *said;
  };
  for (const auto& c : {
           Case{"paginas/kosten.openbaar.md", "volgorde: 3", "volgorde: drie",
                "paginas/kosten.openbaar.md:13:11+4 verkeerd-type: bij 'volgorde' hoort een geheel getal van 0 tot en met 100000"},
           Case{"paginas/kosten.openbaar.md", "volgorde: 3", "volgorde: 3.0",
                "paginas/kosten.openbaar.md:13:11+3 verkeerd-type: bij 'volgorde' hoort een geheel getal van 0 tot en met 100000"},
           Case{"paginas/kosten.openbaar.md", "volgorde: 3", "volgorde: -1",
                "paginas/kosten.openbaar.md:13:11+2 verkeerd-type: bij 'volgorde' hoort een geheel getal van 0 tot en met 100000"},
           Case{"paginas/kosten.openbaar.md", "volgorde: 3", "volgorde: 99999999999999999999",
                "paginas/kosten.openbaar.md:13:11+20 verkeerd-type: bij 'volgorde' hoort een geheel getal van 0 tot en met 100000"},
           Case{"paginas/kosten.openbaar.md", "indicatoren: [jeugdigen, aandeel]", "indicatoren: jeugdigen",
                "paginas/kosten.openbaar.md:12:14+9 verkeerd-type: hier hoort een lijst | zet hem tussen [ en ], of elk onderdeel op een regel met een streepje"},
           Case{"paginas/kosten.openbaar.md", "samenvatting: Het waren er meer.", "samenvatting: [a]",
                "paginas/kosten.openbaar.md:4:15+1 verkeerd-type: hier hoort een tekst | zet een tekst die met { of [ begint tussen aanhalingstekens"},
           Case{"gemeente.yaml", "links:\n  Veilig Thuis: https://veiligthuis.nl", "links: [a]",
                "gemeente.yaml:6:8+1 verkeerd-type: hier horen namen met een adres (naam: https://…)"},
           Case{"gemeente.yaml", "https://veiligthuis.nl", "javascript:alert(1)",
                "gemeente.yaml:7:17+19 ongeldig-adres: 'javascript:alert(1)' is geen adres dat met https:// begint"},
           Case{"gemeente.yaml", "https://veiligthuis.nl", "\"https://x.nl/' onclick\"",
                "gemeente.yaml:7:17+24 ongeldig-adres: 'https://x.nl/' onclick' is geen adres dat met https:// begint"},
           Case{"gemeente.yaml", "code: GM9901", "code: GM 9901",
                "gemeente.yaml:2:7+7 ongeldige-naam: 'GM 9901' kan geen naam zijn | gebruik letters, cijfers en - _ . + :, zonder punt vooraan en ten hoogste 80 tekens"},
           Case{"gemeente.yaml", "contact: jeugdhulp@hanzedijk.example\n", "",
                "gemeente.yaml:1:1+1 ontbrekende-sleutel: de sleutel 'contact' ontbreekt of is leeg"},
           Case{"gemeente.yaml", "contact: jeugdhulp@hanzedijk.example", "contact:",
                "gemeente.yaml:1:1+1 ontbrekende-sleutel: de sleutel 'contact' ontbreekt of is leeg"},
           Case{"toegestaan.yaml", "{getal: \"112\", bron: noodnummer}", "{getal: \"112\"}",
                "toegestaan.yaml:3:5+1 ontbrekende-sleutel: de sleutel 'bron' ontbreekt of is leeg"},
       }) {
    CAPTURE(std::string(c.to));
    ContentFolder folder;
    folder.change(c.file, c.from, c.to);
    CHECK(folder.said() == Lines{c.said});
  }
}

TEST_CASE("YAML that cannot be read is refused with its place and what usually helps") {
  ContentFolder folder;
  SUBCASE("a colon in a text") {
    folder.change("paginas/kosten.openbaar.md", "samenvatting: Het", "samenvatting: Let op: het");
    CHECK(folder.said() == Lines{"paginas/kosten.openbaar.md:4:21+1 yaml-ongeldig: deze YAML is niet te lezen | zet een tekst met een dubbele punt, of die "
                                 "met { of [ begint, tussen aanhalingstekens; let op het inspringen"});
  }
  SUBCASE("a binding without quotes is a map to YAML") {
    folder.change("paginas/kosten.openbaar.md", "  - \"{{aandeel 2024}}\"", "  - {{aandeel 2024}}");
    CHECK(folder.said() == Lines{"paginas/kosten.openbaar.md:11:6+1 yaml-ongeldig: hier hoort een sleutel | zet een tekst die met { of [ begint tussen "
                                 "aanhalingstekens"});
  }
  SUBCASE("a tab") {
    folder.change("gemeente.yaml", "  Veilig", "\tVeilig");
    const auto all = folder.diagnostics();
    REQUIRE(all.size() == 1);
    CHECK(all[0].rule == "yaml-ongeldig");
    CHECK(all[0].line == 7);
    CHECK(all[0].advice == "spring in met spaties, niet met tabs");
  }
  SUBCASE("a list where keys belong") {
    folder.write("gemeente.yaml", "- naam\n");
    CHECK(folder.said() == Lines{"gemeente.yaml:1:1+1 verkeerd-type: hier horen sleutels met een waarde (sleutel: waarde)"});
  }
  SUBCASE("a second document") {
    folder.write("toegestaan.yaml", "namen: []\n---\nnamen: [x]\n");
    CHECK(folder.said() == Lines{"toegestaan.yaml:3:1+1 yaml-ongeldig: hier begint een tweede YAML-document | gebruik één document per bestand"});
  }
  SUBCASE("a type of its own") {
    folder.write("toegestaan.yaml", "namen: [!!python/object x]\n");
    CHECK(folder.said() == Lines{"toegestaan.yaml:1:9+1 yaml-ongeldig: een YAML-type (!) is hier niet toegestaan | zet de tekst tussen aanhalingstekens"});
  }
}

TEST_CASE("bombs do not go off") {
  ContentFolder folder;
  SUBCASE("aliases that grow to thousands of millions") {
    std::string bomb = "namen:\n  - &a [x, x]\n";
    for (char c = 'b'; c < 'z'; ++c) bomb += std::string("  - &") + c + " [*" + static_cast<char>(c - 1) + ", *" + static_cast<char>(c - 1) + "]\n";
    folder.write("toegestaan.yaml", bomb);
    CHECK(folder.said() == Lines{"toegestaan.yaml:2:5+1 yaml-verwijzing: verwijzingen in YAML (& en *) zijn hier niet toegestaan | schrijf de waarde uit, of "
                                 "zet hem tussen aanhalingstekens"});
  }
  SUBCASE("an alias without its anchor") {
    folder.write("toegestaan.yaml", "namen: [*weg]\n");
    const auto all = folder.diagnostics();
    REQUIRE(all.size() == 1);
    CHECK(all[0].line == 1);
  }
  SUBCASE("lists in lists in lists") {
    folder.write("toegestaan.yaml", "namen: " + std::string(100'000, '[') + std::string(100'000, ']'));
    CHECK(folder.said() == Lines{"toegestaan.yaml:1:17+1 yaml-te-diep: dit is te diep genest"});
  }
  SUBCASE("lists that are never closed") {
    folder.write("toegestaan.yaml", "namen: " + std::string(100'000, '['));
    CHECK(folder.diagnostics().size() == 1);
  }
  SUBCASE("maps in maps in maps") {
    std::string deep;
    for (int i = 0; i < 2000; ++i) deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    folder.write("toegestaan.yaml", deep);
    CHECK(folder.said() == Lines{"toegestaan.yaml:11:11+1 yaml-te-diep: dit is te diep genest"});
  }
}

TEST_CASE("every file is UTF-8 text without control characters") {
  ContentFolder folder;
  SUBCASE("bytes of another character set") {
    folder.write("gemeente.yaml", "naam: Hanzed\xFFijk\n");
    CHECK(folder.said() == Lines{"gemeente.yaml geen-utf8: dit bestand is geen UTF-8 | sla het op met de tekenset UTF-8"});
  }
  SUBCASE("the character that the YAML scanner takes for the end of the file") {
    folder.change("gemeente.yaml", "links:", "\x04links:");
    CHECK(folder.said() == Lines{"gemeente.yaml:6:1+1 stuurteken: hier staat een stuurteken | sla het bestand op als gewone tekst (UTF-8)"});
  }
  SUBCASE("a NUL in a fact") {
    folder.write("feiten/hulp.sql", "-- feit: x\n-- perioden: jaar\nselect " + std::string(1, '\0') + " 1");
    CHECK(folder.diagnostics()[0].rule == "stuurteken");
  }
}

// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include <doctest/doctest.h>

using duidelijk::content::testing::ContentFolder;
using duidelijk::content::testing::Lines;

namespace {

struct Case {
  const char *from, *to;
  Lines said;
};

void each(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(std::string(c.to));
    ContentFolder folder;
    folder.change("publicatie.yaml", c.from, c.to);
    CHECK(folder.said() == c.said);
  }
}

}  // namespace

TEST_CASE("the matrix names indicators and dimensions that exist") {
  each({
      {"[leeftijd, geslacht]", "[leeftijd, sexe]", {"publicatie.yaml:8:75+4 onbekende-dimensie: de dimensie 'sexe' bestaat niet | mogelijk is: wijk, leeftijd, geslacht, aanbieder, hulpvorm"}},
      {"[leeftijd, geslacht]", "[leeftijd, hulpvorm]", {"publicatie.yaml:8:75+8 dimensie-niet-in-indicator: 'jeugdigen' is er niet naar 'hulpvorm' | mogelijk is: wijk, leeftijd, geslacht, aanbieder"}},
      {"[leeftijd, geslacht]", "[leeftijd, leeftijd]", {"publicatie.yaml:8:75+8 dubbele-waarde: 'leeftijd' staat twee keer in deze lijst"}},
  });
}

TEST_CASE("nobody's table crosses more persons' dimensions than its rules allow") {
  const auto persons = [](int n) {
    return "publicatie.yaml:8:64+1 te-veel-persoonsdimensies: deze tabel kruist " + std::to_string(n) +
           " kenmerken van personen; voor 'openbaar' mogen het er 2 zijn | splits de tabel";
  };
  each({
      {"[leeftijd, geslacht]", "[leeftijd, geslacht, wijk]", {persons(3)}},
      {"[[aanbieder], [wijk]]", "[[wijk, leeftijd, geslacht]]", {}},
      {"[[aanbieder], [wijk]]", "[[wijk, leeftijd, geslacht, aanbieder]]", {"publicatie.yaml:19:69+1 te-veel-dimensies: een tabel gaat naar ten hoogste drie dimensies"}},
      {"afronden: 5", "afronden: 5, max_persoonsdimensies: 1",
       {"publicatie.yaml:8:64+1 te-veel-persoonsdimensies: deze tabel kruist 2 kenmerken van personen; voor 'openbaar' mogen het er 1 zijn | splits de tabel"}},
      {"afronden: 5", "afronden: 5, max_persoonsdimensies: 3",
       {"publicatie.yaml:6:82+1 te-veel-persoonsdimensies: een openbare tabel kruist ten hoogste twee kenmerken van personen"}},
  });
}

TEST_CASE("aanbieders, months and quarters of a part are not for the public") {
  each({
      {"[leeftijd, geslacht]", "[aanbieder]", {"publicatie.yaml:8:65+9 vertrouwelijke-dimensie: 'aanbieder' is vertrouwelijk en kan niet in de openbare doelgroep 'openbaar'"}},
      {"per: [kwartaal], naar: [[]]", "per: [kwartaal, maand], naar: [[]]",
       {"publicatie.yaml:9:48+5 maand-openbaar: cijfers per maand kunnen niet in de openbare doelgroep 'openbaar' | kies jaar of kwartaal"}},
      {"per: [kwartaal], naar: [[]]", "per: [kwartaal], naar: [[], [leeftijd]]",
       {"publicatie.yaml:9:60+1 kwartaal-alleen-totaal: openbaar staan kwartalen er alleen voor de hele gemeente, niet naar leeftijd | zet deze tabel op een eigen "
        "regel met 'per: [jaar]'"}},
      {"per: [kwartaal], naar: [[]]", "per: [kwartaal], naar: [[wijk]]",
       {"publicatie.yaml:9:56+1 wijk-alleen-per-jaar: cijfers per wijk staan openbaar alleen per jaar | zet deze tabel op een eigen regel met 'per: [jaar]'"}},
  });
}

TEST_CASE("a fact has the periods that are published, and no table stands twice") {
  each({
      {"{indicator: inwoners, per: [jaar], naar: [[wijk]]}", "{indicator: inwoners, per: [jaar, halfjaar], naar: [[]]}\n      - {indicator: inwoners, per: [jaar], naar: [[wijk]]}",
       {"publicatie.yaml:10:43+8 periode-niet-in-feit: het feit 'bevolking' is er niet per halfjaar"}},
      {"per: [kwartaal], naar: [[]]", "per: [jaar], naar: [[]]",
       {"publicatie.yaml:9:52+1 dubbele-tabel: 'jeugdigen' per jaar naar de hele gemeente staat er twee keer"}},
      {"per: [kwartaal], naar: [[]]", "per: [jaar], naar: [[geslacht, leeftijd]]",
       {"publicatie.yaml:9:52+1 dubbele-tabel: 'jeugdigen' per jaar naar geslacht x leeftijd staat er twee keer"}},
      {"per: [kwartaal], naar: [[]]", "per: [kwartaal]",
       {"publicatie.yaml:9:9+1 ontbrekende-sleutel: de sleutel 'naar' ontbreekt of is leeg | schrijf [[]] voor alleen het totaal"}},
      {"per: [kwartaal], naar: [[]]", "naar: [[]]", {"publicatie.yaml:9:9+1 ontbrekende-sleutel: de sleutel 'per' ontbreekt of is leeg: per jaar, per kwartaal?"}},
      {"per: [kwartaal], naar: [[]]", "per: [weken], naar: [[]]",
       {"publicatie.yaml:9:38+5 onbekende-waarde: 'weken' kan niet bij 'per' | mogelijk is: jaar, halfjaar, kwartaal, maand",
        "publicatie.yaml:9:9+1 ontbrekende-sleutel: de sleutel 'per' ontbreekt of is leeg: per jaar, per kwartaal?"}},
  });
}

TEST_CASE("a quotient is published only where its readers see both operands") {
  each({
      {"naar: [[], [wijk], [leeftijd, geslacht]]", "naar: [[]]",
       {"publicatie.yaml:11:54+1 teller-ontbreekt: de teller 'jeugdigen' staat voor 'openbaar' niet per jaar naar wijk | een quotient komt uit cijfers die de lezer "
        "ook ziet: zet de teller erbij"}},
      {"      - {indicator: inwoners, per: [jaar], naar: [[wijk]]}\n", "      - {indicator: inwoners, per: [jaar], naar: [[]]}\n",
       {"publicatie.yaml:11:54+1 noemer-ontbreekt: de noemer 'inwoners' staat voor 'openbaar' niet per jaar naar wijk | een quotient komt uit cijfers die de lezer "
        "ook ziet: zet de noemer erbij"}},
      {"{indicator: aandeel, per: [jaar]", "{indicator: aandeel, per: [kwartaal]",
       {"publicatie.yaml:11:54+1 noemer-ontbreekt: de noemer 'inwoners' staat voor 'openbaar' niet per kwartaal naar de hele gemeente | een quotient komt uit cijfers die "
        "de lezer ook ziet: zet de noemer erbij",
        "publicatie.yaml:11:58+1 wijk-alleen-per-jaar: cijfers per wijk staan openbaar alleen per jaar | zet deze tabel op een eigen regel met 'per: [jaar]'",
        "publicatie.yaml:11:58+1 teller-ontbreekt: de teller 'jeugdigen' staat voor 'openbaar' niet per kwartaal naar wijk | een quotient komt uit cijfers die de lezer "
        "ook ziet: zet de teller erbij",
        "publicatie.yaml:11:58+1 noemer-ontbreekt: de noemer 'inwoners' staat voor 'openbaar' niet per kwartaal naar wijk | een quotient komt uit cijfers die de lezer "
        "ook ziet: zet de noemer erbij"}},
  });
}

TEST_CASE("audiences see others in one direction, and the public sees nothing confidential") {
  each({
      {"ziet_ook: [openbaar]", "ziet_ook: [openbar]", {"publicatie.yaml:16:16+7 onbekende-doelgroep: de doelgroep 'openbar' bestaat niet | bedoelde u 'openbaar'?"}},
      {"ziet_ook: [openbaar]", "ziet_ook: [vertrouwelijk]", {"publicatie.yaml:16:16+13 kringetje: 'vertrouwelijk' en 'vertrouwelijk' zien elkaar | alleen wie meer mag zien, ziet een ander ook"}},
      {"ziet_ook: []", "ziet_ook: [vertrouwelijk]",
       {"publicatie.yaml:5:16+13 kringetje: 'openbaar' en 'vertrouwelijk' zien elkaar | alleen wie meer mag zien, ziet een ander ook",
        "publicatie.yaml:16:16+8 kringetje: 'vertrouwelijk' en 'openbaar' zien elkaar | alleen wie meer mag zien, ziet een ander ook"}},
      {"    vertrouwelijk: nee\n", "", {"publicatie.yaml:3:5+1 ontbrekende-sleutel: de sleutel 'vertrouwelijk' ontbreekt of is leeg"}},
      {"  vertrouwelijk:\n", "  Driehoek:\n", {"publicatie.yaml:13:3+8 ongeldige-naam: 'Driehoek' kan geen doelgroep zijn | gebruik kleine letters en streepjes"}},
  });
}

TEST_CASE("rules are numbers within reason; a public audience below the usual is warned about") {
  const std::string wide = "publicatie.yaml:2:3+8 (waarschuwing) ruime-regels: de regels van de openbare doelgroep 'openbaar' zijn ruimer dan gebruikelijk | gebruikelijk is "
                           "minimum 10, nullen beschermd en secundair ja; leg vast wie hierover besloot";
  each({
      {"minimum: 10", "minimum: 9", {wide}},
      {"minimum: 10", "minimum: 11", {}},
      {"nullen: beschermd", "nullen: tonen", {wide}},
      {"afronden: 5,", "afronden: 5, secundair: nee,", {wide}},
      {"afronden: 5,", "afronden: 4,", {"publicatie.yaml:6:56+1 even-afronding: afronden gaat op een oneven getal, zoals 5 | dan ligt elk aantal het dichtst bij precies één afgerond getal"}},
      {"minimum: 10", "minimum: 0", {"publicatie.yaml:6:23+1 verkeerd-type: bij 'minimum' hoort een geheel getal van 1 tot en met 10000"}},
      {"nullen: beschermd", "nullen: ja", {"publicatie.yaml:6:35+2 onbekende-waarde: 'ja' kan niet bij 'nullen' | mogelijk is: beschermd, tonen"}},
      {"afronden: 5,", "afronden: 5, p_percent: 15,", {"publicatie.yaml:6:59+9 onbekende-sleutel: de sleutel 'p_percent' bestaat niet | bedoelde u 'p_procent'?"}},
      {"afronden: 5,", "afronden: 5, niet_afronden: [jeugdigen],", {}},
      {"afronden: 5,", "afronden: 5, niet_afronden: [gedwongen],", {"publicatie.yaml:6:75+9 onbekende-indicator: de indicator 'gedwongen' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
      {"afronden: 5,", "afronden: 5, onderdruk_altijd: [gedwongen],", {"publicatie.yaml:6:78+9 onbekende-indicator: de indicator 'gedwongen' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
  });
}

TEST_CASE("what is dear is said per audience, and how heavy a table is per line") {
  each({
      {"afronden: 5,", "afronden: 5, kosten: waarde,", {}},
      {"afronden: 5,", "afronden: 5, kosten: geld,", {"publicatie.yaml:6:67+4 onbekende-waarde: 'geld' kan niet bij 'kosten' | mogelijk is: aantal, waarde"}},
      {"afronden: 5,", "afronden: 5, koste: waarde,", {"publicatie.yaml:6:59+5 onbekende-sleutel: de sleutel 'koste' bestaat niet | bedoelde u 'kosten'?"}},
      {"per: [kwartaal], naar: [[]]", "per: [kwartaal], gewicht: 3, naar: [[]]", {}},
      {"per: [kwartaal], naar: [[]]", "per: [kwartaal], gewicht: 0, naar: [[]]", {"publicatie.yaml:9:58+1 verkeerd-type: bij 'gewicht' hoort een geheel getal van 1 tot en met 100"}},
  });
}

TEST_CASE("who asked to be hidden is a member that exists, and (n,k) is about one or two aanbieders") {
  each({
      {"onderdruk_vanaf: 3", "onderdruk_vanaf: 3, op_verzoek: {wijk: [WK01]}", {}},
      {"onderdruk_vanaf: 3", "onderdruk_vanaf: 3, op_verzoek: {leeftijd: [0-71]}", {"publicatie.yaml:17:142+4 onbekend-lid: '0-71' is geen leeftijd | bedoelde u '0-11'?"}},
      {"afronden: 5,", "afronden: 5, dominantie_aanbieders: 85, dominantie_aantal: 1,", {}},
      {"afronden: 5,", "afronden: 5, dominantie_aantal: 3,", {"publicatie.yaml:6:78+1 verkeerd-type: bij 'dominantie_aantal' hoort een geheel getal van 1 tot en met 2"}},
  });
}

TEST_CASE("members that are always protected are named by dimension, and exist") {
  each({
      {"onderdruk_vanaf: 3", "onderdruk_vanaf: 3, onderdruk_leden: {leeftijd: [0-17], wijk: [WK01]}", {}},
      {"onderdruk_vanaf: 3",
       "onderdruk_vanaf: 3, onderdruk_leden: {leeftijd: [0-71]}",
       {"publicatie.yaml:17:147+4 onbekend-lid: '0-71' is geen leeftijd | bedoelde u '0-11'?"}},
      {"onderdruk_vanaf: 3",
       "onderdruk_vanaf: 3, onderdruk_leden: {leeftijdd: [0-17]}",
       {"publicatie.yaml:17:136+9 onbekende-dimensie: de dimensie 'leeftijdd' bestaat niet | bedoelde u 'leeftijd'?"}},
      {"onderdruk_vanaf: 3",
       "onderdruk_vanaf: 3, onderdruk_leden: [leeftijd]",
       {"publicatie.yaml:17:135+1 verkeerd-type: hier horen dimensies met hun leden (dimensie: [lid, lid])"}},
  });
  ContentFolder folder;
  folder.change("publicatie.yaml", "onderdruk_vanaf: 3",
                "onderdruk_vanaf: 3, onderdruk_leden: {leeftijd: [0-17], wijk: [WK01, WK02]}");
  const auto site = folder.load();
  const std::map<std::string, std::vector<std::string>> named{{"leeftijd", {"0-17"}}, {"wijk", {"WK01", "WK02"}}};
  CHECK(site.publication.find("vertrouwelijk")->rules.suppress_members == named);
  CHECK(site.publication.find("openbaar")->rules.suppress_members.empty());
}

TEST_CASE("who is seen besides stands nearest first, once each, also through another") {
  duidelijk::content::Publication publication;
  const auto add = [&](const std::string& id, std::vector<std::string> sees_also) {
    duidelijk::content::Audience audience;
    audience.id = id;
    audience.sees_also = std::move(sees_also);
    publication.audiences.push_back(audience);
  };
  add("openbaar", {});
  add("raad", {"openbaar"});
  add("vertrouwelijk", {"openbaar", "raad"});
  add("college", {"vertrouwelijk"});
  const auto ids = [&](const std::string& of) {
    std::vector<std::string> all;
    for (const auto* each : publication.closure(of)) all.push_back(each->id);
    return all;
  };
  using Ids = std::vector<std::string>;
  CHECK(ids("openbaar") == Ids{"openbaar"});
  CHECK(ids("raad") == Ids{"raad", "openbaar"});
  CHECK(ids("vertrouwelijk") == Ids{"vertrouwelijk", "raad", "openbaar"});
  CHECK(ids("college") == Ids{"college", "vertrouwelijk", "raad", "openbaar"});
  CHECK(ids("pers").empty());
}

TEST_CASE("structural zeros, areas and balances name what exists") {
  each({
      {"geslacht: [onbekend]", "geslacht: [anders]", {"publicatie.yaml:21:14+6 onbekend-lid: 'anders' is geen geslacht | mogelijk is: vrouw, man, onbekend"}},
      {"geslacht: [onbekend]", "geslachten: [onbekend]", {"publicatie.yaml:21:3+10 onbekende-dimensie: de dimensie 'geslachten' bestaat niet | bedoelde u 'geslacht'?"}},
      {"structureel_nul:", "gebied_bevolking: inwoners\ngebied_dimensie: wijk\nstructureel_nul:", {}},
      {"structureel_nul:", "gebied_bevolking: jeugdigen\nstructureel_nul:", {"publicatie.yaml:20:19+9 geen-openbaar-feit: 'jeugdigen' komt niet uit een openbaar feit | neem de bevolking: een feit met 'openbaar: ja'"}},
      {"structureel_nul:", "gebied_bevolking: bevolking\nstructureel_nul:", {"publicatie.yaml:20:19+9 onbekende-indicator: de indicator 'bevolking' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
      {"structureel_nul:", "gebied_dimensie: buurt\nstructureel_nul:", {"publicatie.yaml:20:18+5 onbekende-dimensie: de dimensie 'buurt' bestaat niet | mogelijk is: wijk, leeftijd, geslacht, aanbieder, hulpvorm"}},
      {"structureel_nul:", "dekkingen:\n  - {geheel: jeugdigen, delen: [inwoners, uit]}\nstructureel_nul:",
       {"publicatie.yaml:21:43+3 onbekende-indicator: de indicator 'uit' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
      {"structureel_nul:", "balansen:\n  - {stand: jeugdigen, instroom: in, uitstroom: inwoners}\nstructureel_nul:",
       {"publicatie.yaml:21:34+2 onbekende-indicator: de indicator 'in' bestaat niet | mogelijk is: aandeel, inwoners, jeugdigen, tevredenheid"}},
  });
}

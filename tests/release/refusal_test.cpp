// SPDX-License-Identifier: EUPL-1.2
#include "refusal.h"
#include "sample.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace duidelijk;
using namespace duidelijk::release;
using release::testing::changed;
using release::testing::refusal;
using release::testing::sample;
using release::testing::sealed;
using release::testing::unsealed;

namespace {

struct Case {
  const char* from;
  const char* to;
  const char* expected;
};

std::string body() {
  auto r = sample();
  return unsealed(write(r));
}

void each(const std::vector<Case>& cases) {
  const auto good = body();
  REQUIRE(refusal(sealed(good)).empty());
  for (const auto& c : cases) {
    CAPTURE(c.to);
    CHECK(refusal(sealed(changed(good, c.from, c.to))) == c.expected);
  }
}

}  // namespace

TEST_CASE("whoever changes one byte is caught by the digest") {
  auto r = sample();
  const auto json = write(r);
  const auto tail = json.rfind("\"sha256\"");
  for (std::size_t i = 0; i < json.size(); ++i) {
    auto touched = json;
    touched[i] = touched[i] == '1' ? '2' : '1';
    const auto said = refusal(touched);
    CAPTURE(i);
    if (i < tail) {
      REQUIRE(said == "uitgave-gewijzigd: het bestand is veranderd nadat het gemaakt is: het controlegetal (sha256) klopt niet");
    } else {
      REQUIRE_FALSE(said.empty());
    }
  }
}

TEST_CASE("a release that was cut short, lengthened or never was one is refused") {
  auto r = sample();
  const auto json = write(r);
  const auto incomplete = "uitgave-onvolledig: dit is geen hele uitgave van Duidelijk: de laatste regel met het controlegetal (sha256) ontbreekt";
  CHECK(refusal("") == incomplete);
  CHECK(refusal("{}\n") == incomplete);
  CHECK(refusal("<html></html>") == incomplete);
  CHECK(refusal(json.substr(0, json.size() / 2)) == incomplete);
  CHECK(refusal(json.substr(0, json.size() - 1)) == incomplete);
  CHECK(refusal(json + "\n") == incomplete);
}

TEST_CASE("hostile JSON is refused before it is used") {
  CHECK(refusal(sealed("{\"formaat\": }\n")) == "uitgave-json: hier is de JSON niet geldig @1:13");
  CHECK(refusal(sealed(changed(body(), "\"concept\": true,", "\"concept\": true,\n\"concept\": false,"))) ==
        "uitgave-json: de sleutel 'concept' staat twee keer in hetzelfde object");
}

TEST_CASE("a second digest inside does not replace the one at the end") {
  CHECK(refusal(sealed(changed(body(), "\"concept\"", "\"sha256\": \"" + std::string(64, '0') + "\",\n\"concept\""))) ==
        "uitgave-json: de sleutel 'sha256' staat twee keer in hetzelfde object");
}

TEST_CASE("nesting, bytes and numbers that no release has are refused") {
  const auto deep = std::string(100'000, '[');
  CHECK(refusal(sealed(changed(body(), "\"regels\": [", "\"regels\": [" + deep))) ==
        "uitgave-json: de JSON is dieper genest dan een uitgave kan zijn");
  CHECK(refusal(sealed(changed(body(), "Hanzedijk", "Hanze\xFF" "dijk"))) == "uitgave-json: het bestand is geen geldige UTF-8");
  CHECK(refusal(sealed(changed(body(), "Hanzedijk", "Hanze\\ud800dijk"))).starts_with("uitgave-json: hier is de JSON niet geldig @9:"));
  each({
      {"3400", "1e999", "uitgave-json: de JSON bevat een getal dat te groot is"},
      {"4712300000", "9007199254740992", "uitgave-schema: $.tabellen[4].waarden[0]: hier hoort een geheel getal van -9007199254740991 tot en met 9007199254740991"},
      {"4712300000", "99999999999999999999", "uitgave-schema: $.tabellen[4].waarden[0]: hier hoort een geheel getal, of 'afgeschermd', 'ontbreekt', 'n.v.t.' of 'onvoldoende'"},
      {"4712300000", "4712300000.0", "uitgave-schema: $.tabellen[4].waarden[0]: hier hoort een geheel getal, of 'afgeschermd', 'ontbreekt', 'n.v.t.' of 'onvoldoende'"},
      {"\"decimalen\": 2", "\"decimalen\": -1", "uitgave-schema: $.indicatoren[3].decimalen: hier hoort een geheel getal van 0 tot en met 6"},
      {"\"decimalen\": 2", "\"decimalen\": 7", "uitgave-schema: $.indicatoren[3].decimalen: hier hoort een geheel getal van 0 tot en met 6"},
  });
}

TEST_CASE("the form of every part is held to the schema") {
  each({
      {"\"formaat\": \"duidelijk-release/1\"", "\"formaat\": \"duidelijk-release/2\"", "uitgave-schema: $.formaat: 'duidelijk-release/2' is onbekend"},
      {"\"editie\": ", "\"edities\": ", "uitgave-schema: $: onbekende sleutel 'edities'"},
      {"\"concept\": true,\n", "", "uitgave-schema: $: de sleutel 'concept' ontbreekt"},
      {"\"concept\": true", "\"concept\": \"ja\"", "uitgave-schema: $.concept: hier hoort true of false"},
      {"\"2025-K4\"", "\"../2025\"", "uitgave-schema: $.editie: '../2025' is geen geldige naam"},
      {"\"2025-K4\"", "\"..\"", "uitgave-schema: $.editie: '..' is geen geldige naam"},
      {"\"2025-12-31\"", "\"2025-02-30\"", "uitgave-schema: $.gegevens_tot: '2025-02-30' is geen datum (jjjj-mm-dd)"},
      {"\"2025-12-31\"", "\"31-12-2025\"", "uitgave-schema: $.gegevens_tot: '31-12-2025' is geen datum (jjjj-mm-dd)"},
      {"\"Hanzedijk\"", "\"Hanze\\u0000dijk\"", "uitgave-schema: $.gemeente: de tekst bevat stuurtekens"},
      {"\"Hanzedijk\"", "17", "uitgave-schema: $.gemeente: hier hoort een tekst"},
      {"\"ouder\": \"\"", "\"reden\": \"te klein\", \"ouder\": \"\"", "uitgave-schema: $.dimensies[0].leden[0]: onbekende sleutel 'reden'"},
      {"\"id\": \"wijk\"", "\"id\": \"wi jk\"", "uitgave-schema: $.dimensies[1].id: 'wi jk' is geen geldige naam"},
      {"\"soort\": \"stroom\"", "\"soort\": \"zee\"", "uitgave-schema: $.indicatoren[0].soort: hier hoort 'stand' of 'stroom'"},
      {"\"per\": \"jaar\"", "\"per\": \"week\"", "uitgave-schema: $.tabellen[0].per: hier hoort 'jaar', 'halfjaar', 'kwartaal' of 'maand'"},
      {"\"2023\", \"2024\"", "\"2023\", \"2024-K5\"", "uitgave-schema: $.tabellen[0].perioden[1]: '2024-K5' is geen periode"},
      {"\"definitief\"", "\"zeker\"", "uitgave-schema: $.tabellen[0].zekerheid[0]: hier hoort 'definitief', 'voorlopig' of 'geraamd'"},
      {"\"afgeschermd\",", "\"primair\",", "uitgave-schema: $.tabellen[2].waarden[5]: hier hoort een geheel getal, of 'afgeschermd', 'ontbreekt', 'n.v.t.' of 'onvoldoende'"},
      {"\"afgeschermd\",", "null,", "uitgave-schema: $.tabellen[2].waarden[5]: hier hoort een geheel getal, of 'afgeschermd', 'ontbreekt', 'n.v.t.' of 'onvoldoende'"},
      {"{\"jeugdigen\": 10}", "{\"jeugdigen\": 0}", "uitgave-schema: $.afgeschermd.jeugdigen: hier hoort een geheel getal van 1 tot en met 20000000"},
      {"{\"jeugdigen\": 10}", "[]", "uitgave-schema: $.afgeschermd: hier hoort een object"},
      {"\"regels\": [", "\"regels\": [3, ", "uitgave-schema: $.regels[0]: hier hoort een tekst"},
  });
}

TEST_CASE("what does not hang together is refused") {
  each({
      {"\"id\": \"wijk\"", "\"id\": \"leeftijd\"", "uitgave-klopt-niet: $.dimensies[1]: de dimensie 'leeftijd' staat er twee keer"},
      {"\"id\": \"WK02\"", "\"id\": \"WK01\"", "uitgave-klopt-niet: $.dimensies[1]: het lid 'WK01' staat er twee keer"},
      {"\"id\": \"WK02\"", "\"id\": \"T\"", "uitgave-klopt-niet: $.dimensies[1]: 'T' is het totaal en kan geen lid zijn"},
      {"\"ouder\": \"\"", "\"ouder\": \"13-15\"", "uitgave-klopt-niet: $.dimensies[0]: het lid '13-15', ouder van '0-11', bestaat niet"},
      {"\"ouder\": \"\"", "\"ouder\": \"0-11\"", "uitgave-klopt-niet: $.dimensies[0]: het lid '0-11' staat onder zichzelf of te diep"},
      {"\"id\": \"kosten\"", "\"id\": \"inwoners\"", "uitgave-klopt-niet: $.indicatoren[3]: de indicator 'inwoners' staat er twee keer of niet op volgorde"},
      {"\"teller\": \"jeugdigen\"", "\"teller\": \"\"", "uitgave-klopt-niet: $.indicatoren[0]: een teller en een noemer horen bij elkaar"},
      {"\"teller\": \"jeugdigen\"", "\"teller\": \"aandeel\"", "uitgave-klopt-niet: $.indicatoren[0].teller: een indicator kan niet door zichzelf bepaald worden"},
      {"\"noemer\": \"inwoners\"", "\"noemer\": \"bewoners\"", "uitgave-klopt-niet: $.indicatoren[0].noemer: de indicator 'bewoners' is niet in deze uitgave"},
      {"{\"indicator\": \"aandeel\"", "{\"indicator\": \"aantal\"", "uitgave-klopt-niet: $.tabellen[0].indicator: de indicator 'aantal' is niet in deze uitgave"},
      {"{\"indicator\": \"kosten\"", "{\"indicator\": \"tevredenheid\"", "uitgave-klopt-niet: $.tabellen[4]: 'tevredenheid' heeft onvoldoende informatie en kan geen tabel hebben"},
      {"{\"indicator\": \"kosten\"", "{\"indicator\": \"inwoners\"", "uitgave-klopt-niet: $.tabellen[4]: deze tabel van 'inwoners' staat er twee keer of niet op volgorde"},
      {"\"naar\": [\"leeftijd\", \"wijk\"]", "\"naar\": [\"leeftijd\", \"buurt\"]", "uitgave-klopt-niet: $.tabellen[2].naar: de dimensie 'buurt' is onbekend"},
      {"\"naar\": [\"leeftijd\", \"wijk\"]", "\"naar\": [\"wijk\", \"leeftijd\"]", "uitgave-klopt-niet: $.tabellen[2].naar: de dimensies staan niet op volgorde"},
      {"\"naar\": [\"leeftijd\", \"wijk\"]", "\"naar\": [\"leeftijd\", \"leeftijd\"]", "uitgave-klopt-niet: $.tabellen[2].naar: de dimensies staan niet op volgorde"},
      {"\"naar\": [\"leeftijd\", \"wijk\"]", "\"naar\": [\"a\", \"b\", \"c\", \"d\"]", "uitgave-klopt-niet: $.tabellen[2].naar: een tabel heeft ten hoogste drie dimensies"},
      {"\"2023\", \"2024\"", "\"2024\", \"2023\"", "uitgave-klopt-niet: $.tabellen[0].perioden[1]: de perioden staan niet op volgorde"},
      {"\"2023\", \"2024\"", "\"2023\", \"2024-K1\"", "uitgave-klopt-niet: $.tabellen[0].perioden[1]: '2024-K1' is geen jaar"},
      {"\"perioden\": [\"2023\", \"2024\"]", "\"perioden\": []", "uitgave-klopt-niet: $.tabellen[0].perioden: een tabel heeft ten minste een periode"},
      {"[\"definitief\", \"voorlopig\"]", "[\"definitief\"]", "uitgave-klopt-niet: $.tabellen[0].zekerheid: elke periode heeft een zekerheid"},
      {"\"leden\": [[\"T\", \"0-11\"", "\"leden\": [[\"0-11\", \"T\"", "uitgave-klopt-niet: $.tabellen[2].leden[0]: het eerste lid is het totaal, 'T'"},
      {"\"leden\": [[\"T\", \"0-11\"", "\"leden\": [[\"T\", \"0-10\"", "uitgave-klopt-niet: $.tabellen[2].leden[0]: het lid '0-10' van 'leeftijd' is onbekend"},
      {"\"leden\": [[\"T\", \"0-11\"", "\"leden\": [[\"T\", \"12-17\"", "uitgave-klopt-niet: $.tabellen[2].leden[0]: het lid '12-17' staat er twee keer"},
      {"\"leden\": [[\"T\", \"0-11\", \"12-17\"], ", "\"leden\": [", "uitgave-klopt-niet: $.tabellen[2].leden: elke dimensie heeft een lijst van leden"},
  });
}

TEST_CASE("a table has exactly as many values as periods times members") {
  each({
      {"3400, 3300, 100, 1400", "3300, 100, 1400", "uitgave-klopt-niet: $.tabellen[2].waarden: er zijn 17 waarden; het moeten er precies zoveel zijn als perioden maal leden"},
      {"3400, 3300, 100, 1400", "3400, 3400, 3300, 100, 1400", "uitgave-klopt-niet: $.tabellen[2].waarden: er zijn 19 waarden; het moeten er precies zoveel zijn als perioden maal leden"},
  });
}

TEST_CASE("cells with one key have one value, whatever table they stand in") {
  each({
      {"3400, 3300, 100, 1400", "3400, 3305, 95, 1400", "uitgave-klopt-niet: $.tabellen[3].waarden[1]: 'jeugdigen@1|2023|wijk=WK01' heeft in $.tabellen[2] een andere waarde"},
      {"3410, \"afgeschermd\", \"afgeschermd\"]", "3410, 3300, \"afgeschermd\"]", "uitgave-klopt-niet: $.tabellen[3].waarden[4]: 'jeugdigen@1|2024|wijk=WK01' heeft in $.tabellen[2] een andere waarde"},
  });
}

TEST_CASE("values are rounded as the indicator says, and hidden cells are counted") {
  each({
      {"1350", "1351", "uitgave-klopt-niet: $.tabellen[2].waarden[4]: de waarde is niet afgerond op 5"},
      {"-100000", "-99900", "uitgave-klopt-niet: $.tabellen[4].waarden[1]: de waarde is niet afgerond op 100000"},
      {"{\"jeugdigen\": 10}", "{\"jeugdigen\": 9}", "uitgave-klopt-niet: $.afgeschermd: de aantallen afgeschermde cellen kloppen niet met de tabellen"},
      {"{\"jeugdigen\": 10}", "{}", "uitgave-klopt-niet: $.afgeschermd: de aantallen afgeschermde cellen kloppen niet met de tabellen"},
      {"{\"jeugdigen\": 10}", "{\"jeugdigen\": 10, \"ouders\": 1}", "uitgave-klopt-niet: $.afgeschermd: de indicator 'ouders' is niet in deze uitgave"},
  });
}

// 3,400 of 36,000 are 9.4%. Unrounded there were 3,402, which in one decimal tells that: 9.45%, printed 9.5.
TEST_CASE("a ratio is what the printed figures give, also for whoever makes the digest again") {
  const std::string stray = "uitgave-klopt-niet: $.tabellen[0].waarden[0]: 'aandeel@1|2023' volgt niet uit een teller en een noemer die in "
                            "deze uitgave staan";
  const auto with = [](auto&& change) {
    release::Release r = sample();
    change(r);
    return refusal(write(r));
  };
  const auto ratio = [](release::Release& r) -> Value& { return r.tables.back().values[0]; };
  const auto one_decimal = [](release::Release& r) {
    for (auto& i : r.indicators) i.decimals = i.id == "aandeel" ? 1 : i.decimals;
  };
  CHECK(with([](release::Release&) {}).empty());
  CHECK(with([&](release::Release& r) { ratio(r).scaled = 10; }) == stray);
  CHECK(with([&](release::Release& r) { ratio(r).scaled = 8; }) == stray);
  CHECK(with([&](release::Release& r) { one_decimal(r), ratio(r).scaled = 94; }).empty());
  CHECK(with([&](release::Release& r) { one_decimal(r), ratio(r).scaled = 95; }) == stray);
  // Half of a percent may go either way, as long as it is half: 3,420 of 36,000 are 9.5%.
  const auto half = [&](release::Release& r) {
    for (auto& t : r.tables) {
      if (t.indicator == "jeugdigen") t.values[0].scaled = 3420;
    }
  };
  CHECK(with([&](release::Release& r) { half(r), ratio(r).scaled = 10; }).empty());
  CHECK(with([&](release::Release& r) { half(r), ratio(r).scaled = 11; }) == stray);
  // Of what is not printed there is no ratio.
  const auto hide = [](release::Release& r, const char* indicator) {
    for (auto& t : r.tables) {
      if (t.indicator == indicator) t.values[0] = {Presence::afgeschermd, 0};
    }
  };
  CHECK(with([&](release::Release& r) { hide(r, "jeugdigen"); }) == stray);
  CHECK(with([&](release::Release& r) { hide(r, "inwoners"); }) == stray);
  CHECK(with([&](release::Release& r) { hide(r, "inwoners"), hide(r, "aandeel"); }).empty());
}

TEST_CASE("tables may not differ on how certain a period is") {
  auto r = sample();
  r.tables[1].certainty[0] = Certainty::geraamd;
  CHECK(refusal(write(r)) == "uitgave-klopt-niet: $.tabellen[3].zekerheid[0]: een andere tabel zegt van '2023' iets anders");
}

TEST_CASE("a file that is not there is the machine's failure, not the release's") {
  CHECK_THROWS_AS((void)read_file("bestaat-niet.json"), base::MachineError);
}

TEST_CASE("whatever a forger changes, the reader takes it or refuses it, and does nothing else") {
  const auto good = body();
  std::uint32_t state = 2025;
  const auto random = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  const std::string bytes = "{}[]:,\"\\-0123456789.eT \n\x01\xFFtrufalsn";
  int taken = 0;
  for (int i = 0; i < 3000; ++i) {
    auto text = good;
    for (std::size_t n = 0; n < 1 + random(3); ++n) text[random(text.size())] = bytes[random(bytes.size())];
    if (i % 20 == 0) text.erase(random(text.size()), 1 + random(40));
    taken += refusal(sealed(text)).empty() ? 1 : 0;
  }
  // Labels and definitions are free text, so some forgeries are releases too; most are not.
  CHECK(taken > 0);
  CHECK(taken < 2000);
}

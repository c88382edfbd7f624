// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

#include <random>

namespace duidelijk::charts {
namespace {

using base::Grain;
using base::Period;

Request read(std::string_view address) {
  CAPTURE(address);
  base::Diagnostics diagnostics;
  const auto request = parse_request(address, testing::place(), diagnostics);
  CHECK(diagnostics.all().empty());
  REQUIRE(request);
  return *request;
}

/// Every mistake as "rule: message (advice)", one a line.
std::string mistakes(std::string_view address) {
  CAPTURE(address);
  base::Diagnostics diagnostics;
  CHECK_FALSE(parse_request(address, testing::place(), diagnostics));
  std::string text;
  for (const auto& each : diagnostics.all())
    text += (text.empty() ? "" : "\n") + each.rule + ": " + each.message + " (" + each.advice + ")";
  return text;
}

TEST_CASE("An address without choices is a chart by year of everything that is released") {
  const Request request = read("grafiek:kosten-geleverd");
  CHECK_FALSE(request.table_only);
  CHECK(request.indicators == std::vector<std::string>{"kosten-geleverd"});
  CHECK(request.grain == Grain::jaar);
  CHECK(request.by.empty());
  CHECK_FALSE(request.form);
  CHECK_FALSE(request.from);
  CHECK_FALSE(request.to);
  CHECK_FALSE(request.only);
  CHECK_FALSE(request.last_period);
  CHECK(request.selection.empty());
  CHECK(request.subject.empty());
  CHECK_FALSE(request.norm);
}

TEST_CASE("Every choice of the manual is read") {
  const Request request = read(
      "grafiek:a,b?per=kwartaal&naar=hulpvorm&vorm=gestapeld&van=2023&tot=2024-K3&wijk=WK01&onderwerp=verblijf&norm="
      "ja");
  CHECK(request.indicators == std::vector<std::string>{"a", "b"});
  CHECK(request.grain == Grain::kwartaal);
  CHECK(request.by == "hulpvorm");
  CHECK(request.form == Form::gestapeld);
  CHECK(request.from == Period(Grain::jaar, 2023));
  CHECK(request.to == Period(Grain::kwartaal, 2024, 3));
  CHECK(request.selection == std::map<std::string, std::string>{{"wijk", "WK01"}});
  CHECK(request.subject == "verblijf");
  CHECK(request.norm);
  CHECK(read("tabel:a").table_only);
  CHECK_FALSE(read("grafiek:a?norm=nee").norm);
}

TEST_CASE("One period says by itself what kind of period it is") {
  CHECK(read("grafiek:a?periode=2024-K2").grain == Grain::kwartaal);
  CHECK(read("grafiek:a?periode=2024-K2").only == Period(Grain::kwartaal, 2024, 2));
  CHECK(read("grafiek:a?periode=laatste").last_period);
  CHECK(read("grafiek:a?periode=laatste&per=maand").grain == Grain::maand);
  CHECK(read("grafiek:a?per=jaar&periode=2024").only == Period(Grain::jaar, 2024));
}

TEST_CASE("A label with a space is written with %20") {
  CHECK(read("grafiek:a?wijk=De%20Hoven").selection.at("wijk") == "De Hoven");
  CHECK(read("grafiek:a?wijk=%E2%80%99t%20Zand").selection.at("wijk") == "’t Zand");
  CHECK(read("grafiek:a?wijk=%e2%80%99t%20%C5%BF%EA%8A%AA").selection.at("wijk") == "’t \u017F\uA2AA");
  // An encoded separator is a letter of the name, no separator.
  CHECK(read("grafiek:a?wijk=Hoven%26Zand%3D1").selection.at("wijk") == "Hoven&Zand=1");
}

TEST_CASE("A mistake is named, with the nearest right word") {
  CHECK(mistakes("grafiekje:a") == "onbekende-figuur: 'grafiekje' is geen figuur (bedoelde u 'grafiek'?)");
  CHECK(mistakes("diagram:a") ==
        "onbekende-figuur: 'diagram' is geen figuur (een figuur begint met grafiek: of tabel:)");
  CHECK(mistakes("kaart:a") ==
        "onbekende-figuur: 'kaart' is geen figuur (een kaart kan nog niet; gebruik grafiek: met naar=wijk en "
        "periode=laatste)");
  CHECK(mistakes("grafiek:") ==
        "indicator-ontbreekt: hier staat niet welke indicator u wilt zien (schrijf bijvoorbeeld "
        "grafiek:jeugdigen-met-jeugdhulp)");
  CHECK(mistakes("grafiek:?per=jaar") == mistakes("grafiek:"));
  CHECK(mistakes("grafiek:a,,b") ==
        "indicator-onleesbaar: '' kan geen naam van een indicator zijn (tussen twee namen staat één komma, zonder "
        "spatie)");
  CHECK(mistakes("grafiek:a,a") == "indicator-dubbel: 'a' staat er twee keer (laat één van de twee weg)");
  CHECK(mistakes("grafiek:a?per=kwartal") ==
        "onbekende-maat: 'kwartal' is geen soort periode (bedoelde u 'kwartaal'?)");
  CHECK(mistakes("grafiek:a?per=week") ==
        "onbekende-maat: 'week' is geen soort periode (per is jaar, halfjaar, kwartaal of maand)");
  CHECK(mistakes("grafiek:a?vorm=lijm") == "onbekende-vorm: 'lijm' is geen vorm (bedoelde u 'lijn'?)");
  CHECK(mistakes("grafiek:a?vorm=taart") ==
        "onbekende-vorm: 'taart' is geen vorm (een vorm is lijn, staaf, gestapeld, liggend of veelvoud)");
  CHECK(mistakes("grafiek:a?van=2024-K5") ==
        "periode-onleesbaar: '2024-K5' is geen periode (een periode is 2024, 2024-H1, 2024-K2 of 2024-06)");
  CHECK(mistakes("grafiek:a?periode=laaste") == "periode-onleesbaar: 'laaste' is geen periode (bedoelde u 'laatste'?)");
  CHECK(mistakes("grafiek:a?periode=laatste:kwartaal") ==
        "periode-onleesbaar: 'laatste:kwartaal' is geen periode (schrijf periode=laatste&per=kwartaal)");
  CHECK(mistakes("grafiek:a?norm=aan") ==
        "norm-onleesbaar: 'aan' is geen ja of nee (schrijf norm=ja, of laat het weg)");
  CHECK(mistakes("grafiek:a?Per=jaar") == "onbekende-keuze: 'Per' is geen keuze (bedoelde u 'per'?)");
  CHECK(mistakes("grafiek:a?naar=wijk,leeftijd") ==
        "onbekende-dimensie: 'wijk,leeftijd' is geen splitsing (schrijf bijvoorbeeld naar=wijk; één splitsing per "
        "grafiek)");
  CHECK(mistakes("grafiek:a?per=jaar&per=maand") ==
        "keuze-dubbel: 'per' staat er twee keer (laat één van de twee weg)");
}

TEST_CASE("Half a choice is no choice") {
  const std::string advice = " (een keuze is naam=waarde, bijvoorbeeld per=kwartaal; tussen twee keuzes staat één &)";
  CHECK(mistakes("grafiek:a?") == "keuze-onleesbaar: hier staat een lege keuze" + advice);
  CHECK(mistakes("grafiek:a?per=jaar&") == "keuze-onleesbaar: hier staat een lege keuze" + advice);
  CHECK(mistakes("grafiek:a?per") == "keuze-onleesbaar: 'per' is geen keuze" + advice);
  CHECK(mistakes("grafiek:a?per=") == "keuze-onleesbaar: 'per=' is geen keuze" + advice);
  CHECK(mistakes("grafiek:a?=jaar") == "keuze-onleesbaar: '=jaar' is geen keuze" + advice);
}

TEST_CASE("Choices that cannot both be meant are refused") {
  CHECK(mistakes("grafiek:a?periode=2024&van=2020") ==
        "keuzes-botsen: periode vraagt één periode, van en tot vragen er meer (kies periode, of van en tot)");
  CHECK(mistakes("grafiek:a?van=2024&tot=2020") == "periode-omgekeerd: van 2024 ligt na tot 2020 (draai ze om)");
  CHECK(mistakes("grafiek:a?periode=2024&per=kwartaal") ==
        "keuzes-botsen: periode=2024 past niet bij per=kwartaal (laat per weg; alle kwartalen van 2024 vraagt u met "
        "van=2024&tot=2024)");
  CHECK(mistakes("grafiek:a?periode=2024-K1&per=jaar") ==
        "keuzes-botsen: periode=2024-K1 past niet bij per=jaar (laat per weg)");
  CHECK(mistakes("grafiek:a?naar=wijk&wijk=WK01") ==
        "keuzes-botsen: u vraagt alles naar wijk en kiest ook één wijk (laat wijk= weg; met onderwerp=WK01 springt die "
        "eruit)");
  CHECK(mistakes("tabel:a?vorm=lijn") ==
        "keuzes-botsen: een tabel heeft geen vorm (laat vorm weg, of schrijf grafiek:)");
  // The same year as beginning and end is one year, in whatever grain it is written.
  CHECK(read("grafiek:a?van=2024&tot=2024").from == Period(Grain::jaar, 2024));
  CHECK(read("grafiek:a?van=2024-K2&tot=2024").to == Period(Grain::jaar, 2024));
}

TEST_CASE("All mistakes of an address are told at once") {
  const std::string all = mistakes("grafiek:a,a?per=kwartal&vorm=lijm&norm=aan&periode=2024&tot=2024");
  CHECK(testing::count(all, "\n") == 4);
  for (const auto* rule : {"indicator-dubbel", "onbekende-maat", "onbekende-vorm", "norm-onleesbaar", "keuzes-botsen"})
    CHECK(testing::count(all, rule) == 1);
}

TEST_CASE("A mistake is underlined in the address when it stands in the source as it is") {
  const std::string address = "grafiek:a?wijk=’t%20Zand&per=kwartal";
  base::Diagnostic where = testing::place();
  where.excerpt = "![é](" + address + ")";
  where.column = 6;
  where.length = static_cast<int>(base::length_utf8(address));
  base::Diagnostics diagnostics;
  CHECK_FALSE(parse_request(address, where, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  // g is column 6; "grafiek:a?wijk=’t%20Zand&per=" has 29 characters.
  CHECK(diagnostics.all().front().column == 6 + 29);
  CHECK(diagnostics.all().front().length == 7);

  base::Diagnostics elsewhere;
  where.length = 1;
  CHECK_FALSE(parse_request(address, where, elsewhere));
  CHECK(elsewhere.all().front().column == 6);
}

TEST_CASE("A hostile address is refused, and is not repeated at length") {
  CHECK(mistakes("grafiek:" + std::string(5000, 'a')) ==
        "adres-te-lang: dit adres is langer dan 1000 tekens (vraag minder in één grafiek)");
  CHECK(testing::count(mistakes("grafiek:" + std::string(992, 'a')), "indicator-onleesbaar") ==
        1);  // 1000 characters are read
  CHECK(testing::count(mistakes("grafiek:" + std::string(993, 'a')), "adres-te-lang") == 1);
  const std::string long_word = mistakes("grafiek:a?vorm=" + std::string(900, 'z'));
  CHECK(long_word.size() < 300);
  for (const auto* address : {"grafiek:a?wijk=%", "grafiek:a?wijk=%2", "grafiek:a?wijk=%zz", "grafiek:a?wijk=%00",
                              "grafiek:a?wijk=%0A", "grafiek:a?wijk=%ff", "grafiek:\xff"}) {
    CAPTURE(address);
    CHECK(mistakes(address).starts_with("adres-onleesbaar: "));
  }
  for (const auto* address : {"grafiek:a?per=%ff", "grafiek:a?%ff=jaar", "%ff:a", "grafiek:a?wijk=%zz"}) {
    CAPTURE(address);
    CHECK(testing::count(mistakes(address), "adres-onleesbaar: ") == 1);
  }
  CHECK(testing::count(mistakes("grafiek:a?per=%ff"), "\n") == 0);
  CHECK(testing::count(mistakes("grafiek:../../etc/passwd"), "indicator-onleesbaar") == 1);
  CHECK(testing::count(mistakes("grafiek:<script>alert(1)</script>"), "indicator-onleesbaar") == 1);
  CHECK(testing::count(mistakes("javascript:alert(1)"), "onbekende-figuur") == 1);
  std::string names = "grafiek:a0";
  for (int i = 1; i < 12; ++i) names += ",b" + std::to_string(i);
  CHECK(read(names).indicators.size() == 12);
  names = "grafiek:a0";
  for (int i = 1; i < 13; ++i) names += ",a" + std::to_string(i);
  CHECK(mistakes(names) == "te-veel-reeksen: hier staan meer dan 12 indicatoren (verdeel ze over meer grafieken)");
}

TEST_CASE("Whatever is typed, it is a request of key words or a mistake that is told") {
  std::mt19937 random(20250630);
  const std::string letters = "grafiektl:abn,?&=%20-KH1é<>\"'\\/\n\x01#";
  const std::string start =
      "grafiek:kosten,begroting?per=kwartaal&naar=hulpvorm&van=2023&tot=2024&wijk=De%20Hoven&norm=ja";
  for (int round = 0; round < 20'000; ++round) {
    std::string address = start;
    for (auto edits = random() % 6 + 1; edits > 0; --edits) {
      const std::size_t at = random() % (address.size() + 1);
      if (random() % 3 == 0 && at < address.size())
        address.erase(at, random() % 5 + 1);
      else
        address.insert(at, 1, letters[random() % letters.size()]);
    }
    base::Diagnostics diagnostics;
    const auto request = parse_request(address, testing::place(), diagnostics);
    CAPTURE(address);
    REQUIRE(request.has_value() != diagnostics.has_errors());
    if (!request) continue;
    for (const auto& name : request->indicators) REQUIRE(base::is_key_word(name));
    REQUIRE((request->by.empty() || base::is_key_word(request->by)));
    for (const auto& [dimension, member] : request->selection) {
      REQUIRE(base::is_key_word(dimension));
      REQUIRE(base::is_utf8(member));
    }
  }
}

}  // namespace
}  // namespace duidelijk::charts

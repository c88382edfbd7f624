// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include <doctest/doctest.h>

namespace duidelijk::charts {
namespace {

using testing::many;
using testing::refusal;
using testing::sample;

TEST_CASE("What does not exist is refused with what does") {
  const auto release = sample();
  CHECK(refusal("grafiek:kosen", release) ==
        "onbekende-indicator: 'kosen' bestaat niet voor Openbaar (bedoelde u 'kosten'?)");
  CHECK(refusal("grafiek:iets-heel-anders", release) ==
        "onbekende-indicator: 'iets-heel-anders' bestaat niet voor Openbaar (de namen staan op de pagina 'Alle "
        "cijfers')");
  CHECK(refusal("grafiek:jeugdigen?naar=wijl", release) ==
        "onbekende-dimensie: 'wijl' is geen splitsing voor Openbaar (bedoelde u 'wijk'?)");
  CHECK(refusal("grafiek:jeugdigen?naar=product", release) ==
        "onbekende-dimensie: 'product' is geen splitsing voor Openbaar (splitsingen zijn hulpvorm, verwijzer en wijk)");
  CHECK(refusal("grafiek:jeugdigen?nar=wijk", release) ==
        "onbekende-dimensie: 'nar' is geen splitsing en geen keuze voor Openbaar (bedoelde u 'naar'?)");
  CHECK(refusal("grafiek:jeugdigen?wijk=WK03", release) ==
        "onbekend-lid: 'WK03' bestaat niet bij wijk (bedoelde u 'WK01'?)");
  CHECK(refusal("grafiek:jeugdigen?wijk=Binnestad", release) ==
        "onbekend-lid: 'Binnestad' bestaat niet bij wijk (bedoelde u 'Binnenstad'?)");
  CHECK(refusal("grafiek:jeugdigen?wijk=Elders", release) ==
        "onbekend-lid: 'Elders' bestaat niet bij wijk (er zijn WK01, BU01 en WK02)");
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&onderwerp=WK09", release) ==
        "onbekend-onderwerp: 'WK09' staat niet in deze figuur (bedoelde u 'WK01'?)");
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&onderwerp=BU01", release)
            .starts_with("onbekend-onderwerp: 'BU01' staat niet in deze figuur"));
}

TEST_CASE("A crossing or grain that this audience does not have is refused with what is released") {
  CHECK(refusal("grafiek:wachttijd?naar=wijk", sample()) ==
        "niet-vrijgegeven: 'wachttijd' is niet naar wijk per jaar vrijgegeven voor Openbaar (vrijgegeven is: zonder "
        "splitsing per jaar)");
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&per=kwartaal", sample()) ==
        "niet-vrijgegeven: 'jeugdigen' is niet naar wijk per kwartaal vrijgegeven voor Openbaar (vrijgegeven is: naar "
        "hulpvorm per jaar; naar wijk per jaar; zonder splitsing per kwartaal)");
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&hulpvorm=verblijf", sample())
            .starts_with(
                "niet-vrijgegeven: 'jeugdigen' is niet naar hulpvorm en wijk per jaar vrijgegeven voor Openbaar ("));
  auto release = sample();
  release.dimensions.back().members.push_back({"WK03", "Zuid", ""});
  CHECK(refusal("grafiek:jeugdigen?wijk=WK03", release) ==
        "niet-vrijgegeven: 'jeugdigen' is niet vrijgegeven voor wijk 'WK03' (kies een andere wijk, of laat de keuze "
        "weg)");
}

TEST_CASE("A period that is not released is refused with those that are") {
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&periode=2019", sample()) ==
        "periode-niet-vrijgegeven: 2019 is niet vrijgegeven (vrijgegeven is van 2021 tot en met 2024)");
  CHECK(refusal("grafiek:jeugdigen?van=2030", sample()) ==
        "periode-niet-vrijgegeven: tussen van en tot is niets vrijgegeven (vrijgegeven is van 2021 tot en met 2024)");
}

TEST_CASE("Of several indicators the whole stretch is told, and when they have no period in common") {
  CHECK(refusal("grafiek:begroting,kosten?van=2030", sample()) ==
        "periode-niet-vrijgegeven: tussen van en tot is niets vrijgegeven (vrijgegeven is van 2021 tot en met 2025)");
  CHECK(refusal("grafiek:kosten,begroting?tot=2020", sample()) ==
        refusal("grafiek:begroting,kosten?van=2030", sample()));
  auto release = sample();
  release.tables[1] = testing::table("begroting", "2026", {}, {}, "100 200");
  CHECK(refusal("grafiek:begroting,kosten?periode=laatste", release) ==
        "periode-niet-vrijgegeven: er is geen periode die al deze indicatoren hebben (vrijgegeven is van 2021 tot en "
        "met 2027)");
}

TEST_CASE("A long list is cut, and says how much is left") {
  std::string all;
  for (int i = 0; i < 15; ++i) all += (i == 0 ? "" : i == 14 ? " en " : ", ") + ("d" + std::to_string(100 + i));
  CHECK(refusal("grafiek:veel?deel=iets-anders", many(15, 2)) ==
        "onbekend-lid: 'iets-anders' bestaat niet bij deel (er zijn " + all + ")");
  const std::string cut = refusal("grafiek:veel?deel=iets-anders", many(16, 2));
  CHECK(cut.ends_with("d112, d113 en nog 2)"));
}

TEST_CASE("A long word is cut between two letters") {
  const auto release = sample();
  const std::string eighty(80, 'q');
  CHECK(
      refusal("grafiek:jeugdigen?wijk=" + eighty, release).starts_with("onbekend-lid: '" + eighty + "' bestaat niet"));
  CHECK(refusal("grafiek:jeugdigen?wijk=" + eighty + "q", release)
            .starts_with("onbekend-lid: '" + eighty + "…' bestaat niet"));
  std::string accents;
  for (int i = 0; i < 41; ++i) accents += "é";
  CHECK(refusal("grafiek:jeugdigen?wijk=" + accents, release)
            .starts_with("onbekend-lid: '" + accents.substr(0, 80) + "…' bestaat niet"));
  CHECK(refusal("grafiek:jeugdigen?wijk=q" + accents, release)
            .starts_with("onbekend-lid: 'q" + accents.substr(0, 78) + "…' bestaat niet"));
}

TEST_CASE("What is not measured yet says what is needed") {
  CHECK(refusal("grafiek:tevredenheid", sample()) ==
        "onvoldoende-informatie: van 'tevredenheid' zijn er nog geen cijfers: onvoldoende informatie (haal de figuur "
        "weg en schrijf op wat we nog niet weten; nodig is: een meting onder ouders)");
}

TEST_CASE("Units that differ do not share an axis") {
  CHECK(refusal("grafiek:kosten,wachttijd", sample()) ==
        "eenheden-verschillen: deze indicatoren hebben niet dezelfde eenheid: kosten (euro) en wachttijd (weken) (maak "
        "per eenheid een eigen figuur)");
}

TEST_CASE("Too much for one figure is refused with what to do") {
  CHECK(refusal("grafiek:veel?naar=deel", many(13, 3)) ==
        "te-veel-reeksen: dit zijn 13 reeksen; een figuur heeft er ten hoogste 12 (kies één periode, met "
        "periode=laatste: dan staat elke deel op een regel)");
  CHECK(refusal("grafiek:veel?naar=deel&periode=laatste", many(41, 3))
            .starts_with("te-veel-regels: dit zijn 41 regels; een figuur heeft er ten hoogste 40 ("));
  CHECK(refusal("grafiek:veel", many(1, 41)) ==
        "te-veel-perioden: dit zijn 41 jaren; een figuur heeft er ten hoogste 40 (schrijf bijvoorbeeld van=1985, of "
        "kies een langere periode)");
  CHECK(testing::good("grafiek:veel?van=1985", many(1, 41)).categories.size() == 40);
  CHECK(refusal("tabel:veel?naar=deel", many(13, 3)).starts_with("te-veel-reeksen: "));
  CHECK(refusal("grafiek:kosten,begroting?naar=hulpvorm", sample())
            .starts_with("niet-vrijgegeven: 'begroting' is niet naar hulpvorm per jaar vrijgegeven"));
  auto release = sample();
  auto copy = release.tables[6];
  copy.indicator = "begroting";
  release.tables.insert(release.tables.begin() + 2, copy);
  CHECK(refusal("grafiek:kosten,begroting?naar=hulpvorm", release) ==
        "te-veel-tegelijk: meer indicatoren én naar hulpvorm past niet in één figuur over de tijd (kies één indicator, "
        "laat naar weg, of kies één periode met periode=laatste)");
  CHECK(testing::good("grafiek:kosten,begroting?naar=hulpvorm&periode=2023", release).series.size() == 2);
}

TEST_CASE("A form that cannot say it is refused") {
  const auto release = sample();
  CHECK(refusal("grafiek:wachttijd?periode=2024", release) ==
        "te-weinig-voor-een-figuur: dit is één cijfer, en dat is geen grafiek (noem het cijfer in de tekst, met "
        "{{INDICATOR PERIODE}}, of kies meer perioden of een splitsing)");
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&periode=2023&vorm=lijn", release) ==
        "vorm-past-niet: een lijn heeft ten minste twee perioden nodig (laat vorm weg, of kies meer perioden met van "
        "en tot)");
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&periode=2023&vorm=veelvoud", release)
            .starts_with("vorm-past-niet: een veelvoud van lijnen heeft ten minste twee perioden nodig"));
  CHECK(refusal("grafiek:jeugdigen?vorm=veelvoud", release)
            .starts_with("vorm-past-niet: een veelvoud heeft ten minste twee reeksen nodig"));
  CHECK(refusal("grafiek:jeugdigen?naar=wijk&vorm=liggend", release)
            .starts_with("vorm-past-niet: liggende staven zijn voor één periode"));
  CHECK(refusal("grafiek:jeugdigen?vorm=gestapeld", release)
            .starts_with("vorm-past-niet: er is maar één reeks: er valt niets te stapelen"));
}

TEST_CASE("Children that count in two parts are not stacked") {
  CHECK(refusal("grafiek:jeugdigen?naar=hulpvorm&vorm=gestapeld", sample()) ==
        "niet-te-stapelen: de delen zijn in 2021 samen meer dan het geheel: iemand kan in meer dan één deel meetellen "
        "(kies vorm=lijn of vorm=staaf)");
}

TEST_CASE("A stack may differ from its whole by what rounding explains, and not by more") {
  // Three parts and a whole, each rounded to 5: at most 4 times 5 apart.
  const auto with_first = [](int first) {
    auto release = sample();
    release.tables[2] = testing::table(
        "jeugdigen", "2021", {"hulpvorm"}, {{"T", "ambulant", "pleegzorg", "verblijf"}},
        "100 " + std::to_string(first) + " 30 40  3350 2950 200 200  3400 100 500 700  3410 3010 x x", 1);
    return release;
  };
  CHECK(testing::good("grafiek:jeugdigen?naar=hulpvorm&vorm=gestapeld", with_first(45)).form == Form::gestapeld);
  CHECK(testing::good("grafiek:jeugdigen?naar=hulpvorm&vorm=gestapeld", with_first(50)).form == Form::gestapeld);
  CHECK(refusal("grafiek:jeugdigen?naar=hulpvorm&vorm=gestapeld", with_first(55)).starts_with("niet-te-stapelen: "));
}

TEST_CASE("Lengths of time, and parts below zero, are not stacked") {
  auto release = sample();
  release.tables[6].values[1].scaled = -1;
  CHECK(refusal("grafiek:kosten?naar=hulpvorm&vorm=gestapeld", release) ==
        "niet-te-stapelen: in 2021 is een deel kleiner dan nul, en dat is niet te stapelen (kies vorm=staaf of "
        "vorm=lijn)");
  release = sample();
  for (std::size_t i = 1; i < 4; ++i) release.tables[6].values[i].scaled = 9'000'000'000'000'000'000;
  CHECK(refusal("grafiek:kosten?naar=hulpvorm&vorm=gestapeld", release)
            .starts_with("niet-te-stapelen: in 2021 zijn de getallen te groot om op te tellen"));
  release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id == "kosten") indicator.unit = "weken";
  }
  CHECK(refusal("grafiek:kosten?naar=hulpvorm&vorm=gestapeld", release) ==
        "niet-te-stapelen: 'kosten' (weken) kan niet worden opgeteld (laat vorm=gestapeld weg)");
}

TEST_CASE("A norm that cannot be drawn is refused") {
  auto release = sample();
  CHECK(refusal("grafiek:jeugdigen?norm=ja", release) ==
        "norm-ontbreekt: hier is geen norm om te tekenen (zet de norm met haar bron bij de indicator, of laat norm=ja "
        "weg)");
  const auto set = [&](const std::string& id, const release::Norm& norm) {
    for (auto& indicator : release.indicators) {
      if (indicator.id == id) indicator.norm = norm;
    }
  };
  set("wachttijd", {"84", "dagen", "raad"});
  CHECK(refusal("grafiek:wachttijd?norm=ja", release) ==
        "norm-past-niet: de norm van 'wachttijd' is '84 dagen' en de cijfers zijn in weken (een norm die u wilt "
        "tekenen is één getal in dezelfde eenheid als de cijfers)");
  set("wachttijd", {"minder dan 12", "weken", "raad"});
  CHECK(refusal("grafiek:wachttijd?norm=ja", release)
            .starts_with("norm-past-niet: de norm van 'wachttijd' is 'minder dan 12 weken'"));
  set("kosten", {"1000", "euro", "raad"});
  set("begroting", {"2000", "euro", "raad"});
  CHECK(refusal("grafiek:kosten,begroting?norm=ja", release) ==
        "norm-dubbelzinnig: 'kosten' en 'begroting' hebben niet dezelfde norm (geef elke indicator een eigen grafiek)");
}

TEST_CASE("All that is wrong with the names is told at once") {
  base::Diagnostics diagnostics;
  CHECK_FALSE(testing::ask("grafiek:kosen,tevredenheid?naar=wijl&hulpvorm=verblif", sample(), diagnostics));
  CHECK(diagnostics.errors() == 4);
}

TEST_CASE("A request that no address could make is refused too") {
  base::Diagnostics diagnostics;
  CHECK_FALSE(build(Request{}, "", sample(), {}, {}, diagnostics));
  CHECK(diagnostics.all().front().rule == "indicator-ontbreekt");
}

}  // namespace
}  // namespace duidelijk::charts

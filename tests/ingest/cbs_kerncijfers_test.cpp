// SPDX-License-Identifier: EUPL-1.2
#include "cbs/kerncijfers.h"
#include "cbs/kerncijfers_table.h"
#include "csv_support.h"
#include "shared_data.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::ingest::test {

using cbs::Region;
using cbs::Soort;

namespace {

Region printed(std::string percentage, std::string count, std::int64_t until_14, std::int64_t from_15) {
  Region region;
  region.percentage = std::move(percentage);
  region.jeugdzorg = std::move(count);
  region.bands = {{0, 14, until_14}, {15, 24, from_15}, {25, 44, 100}};
  return region;
}

Region area(int year, Soort soort, std::string code, int change) {
  Region region;
  region.year = year;
  region.soort = soort;
  region.code = std::move(code);
  region.change = change;
  return region;
}

const std::string header =
    "\xEF\xBB\xBFID;Peildatum;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;Mannen_6;Vrouwen_"
    "7;k_0Tot15Jaar_8;"
    "k_15Tot25Jaar_9;k_65JaarOfOuder_12;JongerenMetJeugdzorgInNatura_91;PercentageJongerenMetJeugdzorg_92;"
    "JongerenMetJeugdzorgInNatura_87;PercentageJongerenMetJeugdzorg_88\n";

}  // namespace

TEST_CASE("A lost decimal comma is put back by the counts of the same line") {
  // Almere 2022: 6,680 of about 61,700 jongeren is 10.8%.
  CHECK(cbs::meant_tenths(printed("108", "6680", 40106, 27025)) == 108);
  // Buurt of Almere, 2021: 210 of about 2,950 is 7.1%; "7" is 7.0% that lost its zero, and not 0.7%.
  CHECK(cbs::meant_tenths(printed("7", "210", 1850, 1375)) == 70);
  // "10": 10.0% of 150 jongeren, or 1.0% of 1,500.
  CHECK(cbs::meant_tenths(printed("10", "15", 100, 60)) == 100);
  CHECK(cbs::meant_tenths(printed("10", "15", 1000, 600)) == 10);
  CHECK(cbs::meant_tenths(printed("10,8", "", 1000, 600)) == 108);
  CHECK(cbs::meant_tenths(printed("10.8", "5", 1, 1)) == 108);
}

TEST_CASE("A percentage that the counts leave open, or do not allow, is not guessed") {
  CHECK(cbs::meant_tenths(printed("7", "", 1850, 1375)) == std::nullopt);
  CHECK(cbs::meant_tenths(printed("", "210", 1850, 1375)) == std::nullopt);
  CHECK(cbs::meant_tenths(printed("7", "5", 5, 500)) == std::nullopt);  // 0.7% and 7.0% are both possible
  CHECK(cbs::meant_tenths(printed("50", "210", 1850, 1375)) ==
        std::nullopt);  // between 6.3% and 11.7%: 5.0% no, 50% no
  Region hidden = printed("7", "210", 1850, 1375);
  hidden.bands.front().count = std::nullopt;
  CHECK(cbs::meant_tenths(hidden) == std::nullopt);
}

TEST_CASE("More than 100% is never meant: a tiny buurt with 24,2%") {
  // Buurt BU00343701 of Almere in 2022: 10 of 10 to 35 jongeren.
  CHECK(cbs::meant_tenths(printed("242", "10", 10, 25)) == 242);
  CHECK(cbs::meant_tenths(printed("100", "100", 100, 0)) == 1000);
}

TEST_CASE("A municipality is divided anew when most borders and more than a quarter of the codes change") {
  const auto divisions = [](int kept, int gone, int fresh, int change) {
    std::vector<Region> regions;
    for (int i = 0; i < kept + gone; ++i) regions.push_back(area(2021, Soort::wijk, "WK00340" + std::to_string(i), 1));
    for (int i = 0; i < kept; ++i) regions.push_back(area(2022, Soort::wijk, "WK00340" + std::to_string(i), change));
    for (int i = 0; i < fresh; ++i) regions.push_back(area(2022, Soort::wijk, "WK00341" + std::to_string(i), change));
    return cbs::find_redivisions(regions).size();
  };
  CHECK(divisions(3, 0, 1, 3) == 0);  // a quarter of the codes is new
  CHECK(divisions(5, 0, 2, 3) == 1);  // two sevenths
  CHECK(divisions(5, 2, 0, 3) == 1);
  CHECK(divisions(5, 0, 2, 1) == 0);  // the borders stayed
  std::vector<Region> regions{area(2021, Soort::buurt, "BU00340101", 1), area(2022, Soort::buurt, "BU00340199", 3)};
  const auto found = cbs::find_redivisions(regions);
  REQUIRE(found.size() == 1);
  CHECK(cbs::stored_code("BU00340101", Soort::buurt, "GM0034", 2020, found) == "BU00340101.2021");
  CHECK(cbs::stored_code("BU00340101", Soort::buurt, "GM0034", 2022, found) == "BU00340101");
  CHECK(cbs::stored_code("GM0034", Soort::gemeente, "GM0034", 2020, found) == "GM0034");
  CHECK(cbs::stored_code("WK001401", Soort::wijk, "GM0014", 2020, found) == "WK001401");
}

TEST_CASE("CBS numbers its columns anew each year") {
  CHECK(cbs::without_number("JongerenMetJeugdzorgInNatura_84") == "JongerenMetJeugdzorgInNatura");
  CHECK(cbs::without_number("k_0Tot15Jaar_8") == "k_0Tot15Jaar");
  CHECK(cbs::without_number("WijkenEnBuurten") == "WijkenEnBuurten");
}

TEST_CASE("An area becomes a gebied, its population and what CBS says of jeugdzorg; a hidden value is no zero") {
  Archive archive;
  const auto result =
      archive.load(header +
                   "1;1-1-2024;GM0034    ;Almere    ;Gemeente  ;GM0034    ;1000;490;510;180;120;;30;108;;\n"
                   "2;1-1-2024;WK003401  ;Almere    ;Wijk      ;WK003401  ;400;.;;70;50;100;;;;\n"
                   "3;1-1-2024;BU00340101;Almere    ;Buurt     ;BU00340101;400;200;200;70;50;100;;;10;9\n");
  CHECK(result.kind == "cbs-kerncijfers");
  CHECK(result.loaded == 3);
  CHECK(archive.rules().empty());
  CHECK(archive.rows("select code, naam, soort, ouder from gebied order by code") ==
        "BU00340101|BU00340101|buurt|WK003401 GM0034|Almere|gemeente|- WK003401|WK003401|wijk|GM0034");
  CHECK(archive.rows("select jaar, leeftijd_van, leeftijd_tot, geslacht, aantal from bevolking where gebied = "
                     "'WK003401' order by id") ==
        "2024|0|150|-|400 2024|0|150|1|- 2024|0|150|2|- 2024|0|14|-|70 2024|15|24|-|50 2024|65|150|-|100");
  CHECK(archive.rows("select soort, periode, gebied, waarde, eenheid from meting order by id") ==
        "cbs-jongeren-met-jeugdzorg|2024|GM0034|30|jongeren cbs-aandeel-jongeren-met-jeugdzorg|2024|GM0034|10.8|% "
        "cbs-jongeren-met-jeugdzorg|2024|BU00340101|10|jongeren "
        "cbs-aandeel-jongeren-met-jeugdzorg|2024|BU00340101|9.0|%");
  CHECK(archive.rows("select gebied, waarde, tekst, noot is not null from benchmark where indicator like '%aandeel%' "
                     "order by id") == "GM0034|10.8|108|1 WK003401|-||0 BU00340101|9.0|9|1");
}

TEST_CASE("A line that is no area of CBS is refused, each for its own reason") {
  Archive archive;
  const auto result = archive.load(header +
                                   "1;1-1-2024;GM0034;Almere;Gemeente;GM0035;1;1;1;1;1;1;;;;\n"
                                   "2;1-1-2024;XX0034;Almere;Gemeente;XX0034;1;1;1;1;1;1;;;;\n"
                                   "3;1-1-2024;WK0034;Almere;Wijk;WK0034;1;1;1;1;1;1;;;;\n"
                                   "4;1-1-2024;WK003401;Almere;Buurt;WK003401;1;1;1;1;1;1;;;;\n"
                                   "5;2-1-2024;WK003401;Almere;Wijk;WK003401;1;1;1;1;1;1;;;;\n"
                                   "6;1-1-2024;WK003401;Almere;Wijk;WK003401;1;1;1;1;1;1;10;5;15;5\n"
                                   "7;1-1-2024;WK003401;Almere;Wijk;WK003401;veel;1;1;1;1;1;;;;\n"
                                   "8;1-1-2024;WK003401;Almere;Wijk;WK003401;1;1;1;1;1;1;;;;\n"
                                   "9;1-1-2024;WK003401;Almere;Wijk;WK003401;1;1;1;1;1;1;;;;\n"
                                   "10;1-1-2024;WK003402;Almere;Wijk;WK003402;1;1;1;1;1;1;;;\n");
  CHECK(result.loaded == 1);
  CHECK(archive.rules() ==
        "2:gebiedscode 3:gebiedscode 4:gebiedscode 5:gebiedssoort 6:peildatum 7:twee-waarden 8:geen-getal "
        "10:dubbel-gebied 11:aantal-velden");
}

TEST_CASE("Wijken that miss more than rounding can explain give a warning, and no error") {
  const auto rules = [](int wijk) {
    Archive archive;
    archive.load(header + "1;1-1-2024;GM0034;Almere;Gemeente;GM0034;1000;;;;;;30;;;\n" +
                 "2;1-1-2024;WK003401;Almere;Wijk;WK003401;1000;;;;;;" + std::to_string(wijk) + ";;;\n");
    return archive.rules();
  };
  CHECK(rules(30).empty());
  CHECK(rules(25).empty());  // two counts in fives: five less is rounding
  CHECK(rules(24) == "wijken-tellen-niet-op?");
  CHECK(rules(20) == "wijken-tellen-niet-op?");
}

TEST_CASE("The municipality's own names of gebieden stay") {
  Archive archive;
  archive.load("gebiedscode;gebiedsnaam;gebiedssoort\nWK003401;Haven;wijk\n");
  archive.load(header + "2;1-1-2024;WK003401;Almere;Wijk;WK003401;400;;;;;;;;;\n");
  CHECK(archive.rows("select naam from gebied where code = 'WK003401'") == "Haven");
}

TEST_CASE("A table without its peildatum is refused as a whole") {
  Archive archive;
  CHECK(archive.load("ID;WijkenEnBuurten;SoortRegio_2;AantalInwoners_5\n1;GM0034;Gemeente;5\n").failed);
  CHECK(archive.rules() == "1:kolom-ontbreekt");
  CHECK(archive.texts().find("'Peildatum'") != std::string::npos);
}

TEST_CASE("Almere 2018 to 2025: every line loads, every percentage can be read") {
  const auto file = duidelijk::test::shared_data("cbs/almere_kerncijfers_wijken_buurten_2018_2025.csv");
  if (!file) return;
  Archive archive;
  const auto result = archive.load_file(*file);
  CHECK(result.loaded == 1536);
  CHECK(result.refused == 0);
  // One new division (2022), and seven years in which the wijken miss a fifth of the jongeren; 2025 has no figures yet.
  CHECK(archive.diagnostics().errors() == 0);
  CHECK(archive.diagnostics().warnings() == 8);
  CHECK(archive.texts().find("in 2022 samen 5.325 jongeren met jeugdzorg, de gemeente 6.680") != std::string::npos);
  CHECK(archive.number("select count(*) from bevolking") == 1536 * 8);
  CHECK(archive.number("select count(*) from bevolking where aantal is null") == 0);
  CHECK(archive.number("select count(*) from benchmark") == 1536 * 2);
  // 825 counts and 824 percentages are filled in the file: one buurt has jongeren and no inhabitants.
  CHECK(archive.number("select count(*) from meting") == 825 + 824);
  CHECK(archive.number("select count(*) from benchmark where waarde is null") == 2 * 1536 - 825 - 824);
  CHECK(archive.rows("select waarde from meting where gebied = 'GM0034' and eenheid = '%' order by periode") ==
        "9.6 9.7 9.7 10.7 10.8 11.4 11.7");
  // The last year of every code of the old division (6 wijken and 69 buurten) and of the new one (71 and 238), and the
  // gemeente.
  CHECK(archive.number("select count(*) from gebied where code like '%.2021'") == 75);
  CHECK(archive.number("select count(*) from gebied where code not like '%.2021'") == 310);
  CHECK(archive.rows("select aantal from bevolking where gebied = 'WK003402.2021' and jaar = 2021 and leeftijd_tot = "
                     "150 and leeftijd_van = 0 "
                     "and geslacht is null") == "109415");
}

}  // namespace duidelijk::ingest::test

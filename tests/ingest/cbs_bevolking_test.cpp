// SPDX-License-Identifier: EUPL-1.2
#include "cbs/bevolking_buurt.h"
#include "csv_support.h"
#include "shared_data.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace duidelijk::ingest::test {

namespace {

const std::string header =
    "buurt_naam,woningen,inwoners_op_1_januari,inwoners_in_de_leeftijd_van_03_jaar,inwoners_in_de_leeftijd_van_417_"
    "jaar,"
    "inwoners_in_de_leeftijd_van_18_jaar_en_ouder,inwoners_in_de_leeftijd_van_017_jaar,year\n";

bool is_band(std::string_view name, int first, int last) {
  const auto ages = cbs::ages_of("inwoners_in_de_leeftijd_van_" + std::string(name));
  return ages && ages->first == first && ages->last == last;
}

}  // namespace

TEST_CASE("Ages are read from names that lost their hyphen") {
  CHECK(is_band("03_jaar", 0, 3));
  CHECK(is_band("411_jaar", 4, 11));
  CHECK(is_band("1217_jaar", 12, 17));
  CHECK(is_band("1824_jaar", 18, 24));
  CHECK(is_band("7584_jaar", 75, 84));
  CHECK(is_band("85_jaar_en_ouder", 85, 150));
  CHECK(is_band("017_jaar", 0, 17));
  for (const char* bad : {"3_jaar", "12175_jaar", "1712_jaar", "_jaar", "03_maanden", "100_jaar_en_ouder"}) {
    CAPTURE(bad);
    CHECK_FALSE(cbs::ages_of("inwoners_in_de_leeftijd_van_" + std::string(bad)).has_value());
  }
  CHECK_FALSE(cbs::ages_of("woningen").has_value());
}

TEST_CASE("A column that others lie within is a total") {
  const std::vector<cbs::Ages> all{{0, 3}, {4, 17}, {18, 150}, {0, 17}};
  CHECK(cbs::is_total({0, 17}, all));
  CHECK_FALSE(cbs::is_total({0, 3}, all));
  CHECK_FALSE(cbs::is_total({18, 150}, all));
}

TEST_CASE("A buurt is found by its name, spelling aside, and else keeps its name as code") {
  Archive archive;
  archive.load(
      "gebiedscode;gebiedsnaam;gebiedssoort\nBU01931000;Binnenstad-Zuid;buurt\nWK019399;Het Noorden;wijk\n"
      "BU1;Oost;buurt\nBU2;Oost;buurt\n");
  const auto result =
      archive.load(header +
                   "binnenstad zuid,9,10,1.0,2.0,7.0,3,2015\n't noorden,9,10,1,2,7,3,2015\nhet noorden,9,,,,,,2015\n"
                   "oost,9,10,1,2,7,3,2015\nbinnenstad zuid,9,11,1,2,8,3,2016\n");
  CHECK(result.kind == "bevolking-per-buurt");
  CHECK(result.loaded == 5);
  CHECK(archive.rules() == "buurt-zonder-code?");
  CHECK(
      archive.rows("select gebied, leeftijd_van, leeftijd_tot, aantal from bevolking where jaar = 2015 order by id") ==
      "BU01931000|0|150|10 BU01931000|0|3|1 BU01931000|4|17|2 BU01931000|18|150|7 t-noorden|0|150|10 t-noorden|0|3|1 "
      "t-noorden|4|17|2 "
      "t-noorden|18|150|7 het-noorden|0|150|- het-noorden|0|3|- het-noorden|4|17|- het-noorden|18|150|- oost|0|150|10 "
      "oost|0|3|1 "
      "oost|4|17|2 oost|18|150|7");
  CHECK(archive.rows("select code, soort from gebied where code = lower(code) order by code") ==
        "het-noorden|buurt oost|buurt t-noorden|buurt");
}

TEST_CASE("Ages that do not add up are warned of, a missing year too; a bad line is refused") {
  Archive archive;
  const auto result =
      archive.load(header +
                   "a,9,10,1,2,7,3,2015\nb,9,11,1,2,7,3,2015\nc,9,10,1,2,7,4,2015\na,9,10,1,2,7,3,2018\n"
                   "a,9,10,1,2,7,3,2015\nd,9,tien,1,2,7,3,2015\n,9,10,1,2,7,3,2015\nd,9,10,1,2,7,3\n"
                   "d,9,10,1,2,7,3,1999\n");
  CHECK(result.loaded == 4);
  CHECK(archive.rules() ==
        "3:leeftijden-tellen-niet-op? 4:leeftijden-tellen-niet-op? 6:dubbel-gebied 7:geen-getal 8:naam-ontbreekt "
        "9:aantal-velden "
        "10:geen-jaar buurt-zonder-code? jaar-ontbreekt? jaar-ontbreekt?");
}

TEST_CASE("Zwolle 2015 to 2024: nine years of 78 buurten load, and 2022 is missed") {
  const auto file = duidelijk::test::shared_data("zwolle/bevolking_buurt_2015_2024.csv");
  if (!file) return;
  Archive archive;
  const auto result = archive.load_file(*file);
  CHECK(result.loaded == 702);
  CHECK(result.refused == 0);
  CHECK(archive.rules() == "buurt-zonder-code? jaar-ontbreekt?");
  CHECK(archive.texts().find("het jaar 2022 ontbreekt") != std::string::npos);
  CHECK(archive.number("select count(*) from bevolking") == 702 * 11);
  CHECK(archive.number("select count(*) from gebied") == 78);
  CHECK(archive.number(
            "select sum(aantal) from bevolking where jaar = 2024 and leeftijd_van = 0 and leeftijd_tot = 150") ==
        133128);
  CHECK(archive.rows("select aantal from bevolking where gebied = 'binnenstad-zuid' and jaar = 2015 order by id") ==
        "2046 47 72 41 427 813 316 160 115 48 7");
}

}  // namespace duidelijk::ingest::test

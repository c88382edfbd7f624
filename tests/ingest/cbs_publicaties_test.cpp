// SPDX-License-Identifier: EUPL-1.2
#include "cbs/publicaties.h"
#include "csv_support.h"
#include "shared_data.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::ingest::test {

TEST_CASE("An index follows when some pair of percentages within their rounding gives it") {
  // 5.0% to 6.2%: between 6.15/5.05 = 121.8 and 6.25/4.95 = 126.3.
  CHECK(cbs::index_follows(50, 62, 124) == true);
  CHECK(cbs::index_follows(50, 62, 122) == true);
  CHECK(cbs::index_follows(50, 62, 121) == false);
  CHECK(cbs::index_follows(50, 62, 126) == true);
  CHECK(cbs::index_follows(50, 62, 127) == false);
  // Peel en Maas: 7.8% to 5.9% is 74.5 to 76.8, so 74 (from 73.5 to 74.5) just misses and 77 still fits.
  CHECK(cbs::index_follows(78, 59, 102) == false);
  CHECK(cbs::index_follows(78, 59, 76) == true);
  CHECK(cbs::index_follows(78, 59, 74) == false);
  CHECK(cbs::index_follows(78, 59, 77) == true);
  CHECK(cbs::index_follows(0, 59, 77) == std::nullopt);
}

TEST_CASE("A printed index that does not follow is kept as printed, with a remark and a warning") {
  Archive archive;
  const std::string header = "tabel;naam;pct_zonder_verblijf_2017H1;pct_zonder_verblijf_2020H1;index_2017H1_100\n";
  const auto result = archive.load(header + "9;Peel en Maas;7.8;5.9;102\n9;Beesel;7,8;9,2;118\n9;X;-;9,2;118\n");
  CHECK(result.kind == "publicatie-gebruik");
  CHECK(archive.rules() == "2:index-volgt-niet?");
  CHECK(archive.rows("select gebied, waarde, tekst from benchmark where indicator = 'index_2017h1_100'") ==
        "Peel en Maas|102|102 Beesel|118|118 X|118|118");
  CHECK(archive.rows("select noot from benchmark where noot is not null and gebied = 'Peel en Maas'") ==
        "gedrukt is 102, maar de percentages op dezelfde regel geven 76");
}

TEST_CASE("A figure that one publication prints in two ways is warned of") {
  Archive archive;
  archive.load(
      "tabel;naam;ses_deciel;armoede_deciel;lasten_per_gebruiker_2019_eur;lasten_per_inwoner_rek2019_eur;index_lasten_"
      "inw_2019_begr2017_100\n"
      "2;Nederland;x;x;11409;293;151\n4;Nederland;x;x;11409;294;151\n");
  CHECK(archive.rules() == "3:tegenspraak-in-publicatie?");
  CHECK(archive.number("select count(*) from benchmark") == 10);
}

TEST_CASE("Eigenwijs transformeren: all tables load as printed, and only Peel en Maas is reported") {
  const auto found = duidelijk::test::shared_data("publicaties/eigenwijs-transformeren-2021");
  if (!found) return;
  const auto& folder = *found;
  Archive archive;
  const auto results =
      archive.load_files({folder / "gebruik.csv", folder / "lasten.csv", folder / "referentiegroepen.csv",
                          folder / "portretten.csv", folder / "lopende_tekst.csv"});
  REQUIRE(results.size() == 5);
  CHECK(results[0].loaded == 37);
  CHECK(results[1].loaded == 38);
  CHECK(results[2].loaded == 5);
  CHECK(results[3].loaded == 93);
  CHECK(results[4].loaded == 30);
  for (const auto& result : results) CHECK(result.refused == 0);
  CHECK(archive.rules() == "25:index-volgt-niet?");
  const auto count = [&](const std::string& where) {
    return archive.number("select count(*) from benchmark where " + where);
  };
  CHECK(count("tabel in ('3', '5', '7', '9', '11')") == 37 * 3);
  CHECK(count("tabel in ('2', '4', '6', '8', '10')") == 38 * 5);
  // Five size classes and 4 + 5 + 4 + 4 + 6 municipalities beside them.
  CHECK(count("tabel = 'referentiegroepen'") == 5 + 23);
  CHECK(count("tabel = 'lopende tekst'") == 30);
  CHECK(count("tabel = 'lopende tekst' and waarde is not null") == 0);
  CHECK(count("tabel like 'portret %' and gebied <> 'Nederland'") == 93);
  CHECK(count("tabel like 'portret %' and gebied = 'Nederland'") == 38);
  CHECK(archive.rows("select waarde, tekst from benchmark where gebied = 'Amersfoort' and tabel = '4' order by id") ==
        "8|8 4|4 10250|10250# -|- -|-");
  // 7.8% to 5.9% is 76, printed is 102: said in the report of the import, kept as printed, and whoever shows it has the remark beside it.
  CHECK(archive.texts().find("de gedrukte index 102 volgt niet uit de percentages op dezelfde regel: die geven 76") != std::string::npos);
  CHECK(archive.rows("select waarde, tekst, noot from benchmark_actueel where gebied = 'Peel en Maas' and indicator = 'index_2017h1_100'") ==
        "102|102|gedrukt is 102, maar de percentages op dezelfde regel geven 76");
  CHECK(archive.number("select count(*) from benchmark_actueel where noot is not null and indicator = 'index_2017h1_100'") == 1);
  CHECK(archive.rows("select waarde from benchmark where gebied = 'Roosendaal' and indicator = 'jeugdhulp'") == "11.2");
}

}  // namespace duidelijk::ingest::test

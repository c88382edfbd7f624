// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::test {

namespace {

/// Numerical Recipes' generator: the same damage on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
  }

 private:
  std::uint32_t state_;
};

/// A few bytes changed, put in or taken out: what a broken export, a bad transfer or a hand does to a file.
std::string damaged(std::string text, std::uint32_t seed) {
  constexpr std::string_view nasty("\0\"\n\r;,\xFF\xC3'=-0\xEF\xBB\xBF", 15);
  Dice dice(seed);
  for (std::size_t times = 1 + dice.below(4); times > 0; --times) {
    const std::size_t at = dice.below(text.size());
    const char byte = nasty[dice.below(nasty.size())];
    switch (dice.below(4)) {
      case 0:
        text[at] = byte;
        break;
      case 1:
        text.insert(at, 1, byte);
        break;
      case 2:
        text.erase(at, 1 + dice.below(20));
        break;
      default:
        text.insert(dice.below(text.size()), text.substr(at, dice.below(60)));
        break;
    }
    if (text.empty()) text = "x";
  }
  return text;
}

const std::string claims =
    "declaratienummer;declaratiedatum;aanbieder;referentienummer;vorig_referentienummer;bsn;toewijzingnummer;"
    "productcategorie;productcode;begindatum;einddatum;volume;eenheid;tarief;bedrag;debet_credit\n"
    "D1;2024-02-10;01234567;P1;;999900006;1001;45;45A01;2024-01-01;2024-01-31;120;01;95,00;190,00;D\n"
    "D1;2024-02-10;01234567;P2;P0;999900018;1002;45;45A01;2024-01-01;2024-01-31;120;01;95,00;1.190,00;C\n"
    "D2;10-3-2024;01234567;P1;;999900031;;45;;1-2-2024;29-2-2024;1;82;;\"1.000,50\";\n";
const std::string allotments =
    "toewijzingnummer;bsn;geboortedatum;geslacht;postcode;aanbieder;toewijzingsdatum;ingangsdatum;budget\n"
    "1001;999900006;2012-03-31;2;8011AB;01234567;2024-01-10;2024-02-01;1500\n"
    "1002;999900018;31-3-2013;1;8011AC;01234567;2024-01-10;2024-02-01;\n";
const std::string regions =
    "ID;Peildatum;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;k_0Tot15Jaar_8;"
    "k_15Tot25Jaar_9;JongerenMetJeugdzorgInNatura_91;PercentageJongerenMetJeugdzorg_92\n"
    "1;1-1-2024;GM0034;Almere;Gemeente;GM0034;1000;180;120;30;108\n"
    "2;1-1-2024;WK003401;Almere;Wijk;WK003401;400;70;50;;\n";
const std::string buurten =
    "buurt_naam,inwoners_op_1_januari,inwoners_in_de_leeftijd_van_03_jaar,inwoners_in_de_leeftijd_van_417_jaar,"
    "inwoners_in_de_leeftijd_van_18_jaar_en_ouder,year\nzuid,10,1.0,2.0,7.0,2015\nnoord,10,1,2,7,2015\n";
const std::string use =
    "tabel;naam;pct_zonder_verblijf_2017H1;pct_zonder_verblijf_2020H1;index_2017H1_100\n9;Peel en Maas;7.8;5.9;102\n";

}  // namespace

TEST_CASE("No damage to a file crashes an import, and no diagnostic tells anything of a person") {
  Archive archive;
  archive.load("postcode;gebiedscode\n8011AB;WK019310\n");
  std::vector<std::filesystem::path> paths;
  std::uint32_t seed = 0;
  for (const std::string& text : {claims, allotments, regions, buurten, use}) {
    for (int i = 0; i < 60; ++i) {
      ++seed;
      paths.push_back(archive.write(damaged(text, seed), "beschadigd-" + std::to_string(seed) + ".csv"));
    }
  }
  const auto results = archive.load_files(paths);
  CHECK(results.size() == paths.size());
  const std::string told = archive.texts();
  for (const char* secret : {"99990", "8011A", "2012-03", "31-3-2013"}) {
    CAPTURE(secret);
    CHECK(told.find(secret) == std::string::npos);
  }
  CHECK(archive.rows("pragma integrity_check") == "ok");
  CHECK(archive.number("select count(*) from levering") > 100);
  CHECK(archive.number("select sum(geladen) from levering") > 50);
  CHECK(std::ranges::any_of(results, [](const FileResult& result) { return result.failed; }));
}

TEST_CASE("A file of one endless line is refused without being kept in memory as fields") {
  Archive archive;
  const auto result = archive.load("agb;naam\n" + std::string(8'000'000, 'z') + "\n01234567;Zo\n");
  CHECK(result.loaded == 1);
  CHECK(archive.rules() == "2:veld-te-lang");
  Archive many;
  CHECK(many.load("agb;naam\n" + std::string(2'000'000, ';') + "\n01234567;Zo\n").loaded == 1);
  CHECK(many.rules() == "2:aantal-velden");
}

}  // namespace duidelijk::ingest::test

// SPDX-License-Identifier: EUPL-1.2
// The four sample messages of iJw 3.2 as published; every expected value is read off the XML by hand.
#include "municipality.h"
#include "shared_data.h"

#include <doctest/doctest.h>

using namespace duidelijk;

namespace {

std::optional<std::filesystem::path> messages() { return test::shared_data("ijw/3.2/berichten"); }

}  // namespace

TEST_CASE("JW301: two toewijzingen of one jeugdige are loaded, nothing is refused") {
  const auto folder = messages();
  if (!folder) return;
  test::Municipality m;
  const ingest::FileResult result = m.import(*folder / "JW301.xml");
  CHECK(result.kind == "jw301");
  CHECK(result.loaded == 2);
  CHECK(result.refused == 0);
  CHECK(m.rules() == test::Rules{"geen-postcodetabel:0"});
  CHECK(m.number("select count(*) from jeugdige") == 1);
  CHECK(m.text("select group_concat(nummer || ' ' || aanbieder || ' ' || referentie || ' ' || categorie || ' ' || product || ' ' || "
               "toewijzingsdatum || ' ' || toewijzingstijd || ' ' || ingangsdatum || ' ' || einddatum || ' ' || volume || ' ' || "
               "eenheid || ' ' || frequentie || ' ' || bekend_op, '; ') from toewijzing") ==
        "300201 42420001 40A12341234 55 55A11 20260401 12:34:56 20260401 20260714 2 04 2 20260401; "
        "300202 42420001 40A12341235 55 55A12 20260401 12:34:56 20260401 20260719 2 16 2 20260401");
  CHECK(m.text("select geboortemaand || ' ' || geslacht from jeugdige_actueel") == "201002 1");
  CHECK(m.text("select jaar || ' ' || gebied || ' ' || wijk from jeugdige_wijk_jaar order by jaar limit 1") == "2026 onbekend onbekend");
}

TEST_CASE("JW305 and JW307: two starts and two stops make two ended trajecten") {
  const auto folder = messages();
  if (!folder) return;
  test::Municipality m;
  const auto results = m.import({*folder / "JW307.xml", *folder / "JW305.xml"});
  CHECK(results[0].kind == "jw307");
  CHECK(results[0].loaded == 2);
  CHECK(results[1].kind == "jw305");
  CHECK(results[1].loaded == 2);
  CHECK(m.rules().empty());
  CHECK(m.number("select count(*) from traject") == 2);
  CHECK(m.text("select group_concat(toewijzing || ' ' || product || ' ' || begindatum || ' ' || einddatum || ' ' || reden || ' ' || "
               "gestart_gemeld || ' ' || gestopt_gemeld, '; ') from (select * from traject order by toewijzing)") ==
        "300201 55A11 20260403 20260717 31 20260415 20260720; 300202 55A12 20260415 20260717 31 20260415 20260720");
}

TEST_CASE("JW323: three prestaties are loaded; a toewijzing of another jeugdige and a repeated reference are refused") {
  // RN001, RN002 and RN003 stand. RN004 claims toewijzing 10073 for 999900018, while RN002 in the same message gave it to 999900006: a toewijzing is of
  // one jeugdige, and the first line stands. The second RN004 repeats a number within the declaratie.
  const auto folder = messages();
  if (!folder) return;
  test::Municipality m;
  const ingest::FileResult result = m.import(*folder / "JW323.xml");
  CHECK(result.kind == "jw323");
  CHECK(result.loaded == 3);
  CHECK(result.refused == 2);
  CHECK(m.rules() == test::Rules{"toewijzing-van-ander:95", "dubbele-referentie:114"});
  CHECK(m.text("select group_concat(referentie || ' ' || jeugdige || ' ' || toewijzing || ' ' || bedrag_cent, '; ') from prestatie") ==
        "RN001 1 10072 5000; RN002 1 10073 24000; RN003 2 10074 5000");
  CHECK(m.text("select nummer || ' ' || aanbieder || ' ' || begindatum || ' ' || einddatum || ' ' || dagtekening || ' ' || bedrag_cent "
               "from declaratie") == "DN001 65656055 20260401 20260430 20260506 79000");
  CHECK(m.number("select sum(bedrag_cent) from prestatie_toegekend") == 34000);
}

TEST_CASE("The samples leave no BSN, name, address, postcode or birth date in the bytes of the store") {
  const auto folder = messages();
  if (!folder) return;
  test::Municipality m;
  static_cast<void>(m.import({*folder / "JW301.xml", *folder / "JW305.xml", *folder / "JW307.xml", *folder / "JW323.xml"}));
  const std::string bytes = m.store_bytes();
  for (const char* secret : {"999900006", "999900018", "Wit", "Tom", "9999XX", "2010-02-14", "20100214", "Woustraat", "Amsterdam", "Galen",
                             "Bakker", "abc@def.com", "0201234567", "Zweeds", "Commentaar", "Ons Genoegen"}) {
    CAPTURE(secret);
    CHECK(bytes.find(secret) == std::string::npos);
  }
  CHECK(bytes.find("300201") != std::string::npos);  // the search itself finds what is there
}

TEST_CASE("Every refusal says file, line, rule, reason and advice, and no personal data") {
  const auto folder = messages();
  if (!folder) return;
  test::Municipality m;
  static_cast<void>(m.import(*folder / "JW323.xml"));
  for (const base::Diagnostic& d : m.diagnostics.all()) {
    CHECK(d.file == (*folder / "JW323.xml").string());
    CHECK(d.line > 0);
    CHECK(!d.message.empty());
    CHECK(!d.advice.empty());
    CHECK(base::render(d).find("9999000") == std::string::npos);
  }
}

TEST_CASE("Loading the samples again changes nothing") {
  const auto folder = messages();
  if (!folder) return;
  test::Municipality m;
  const std::vector<std::filesystem::path> files{*folder / "JW301.xml", *folder / "JW305.xml", *folder / "JW307.xml", *folder / "JW323.xml"};
  static_cast<void>(m.import(files));
  const std::string before = m.store_bytes();
  for (const ingest::FileResult& result : m.import(files)) {
    CHECK(result.already_known);
    CHECK(result.loaded == 0);
    CHECK(!result.failed);
  }
  CHECK(m.rules().empty());
  CHECK(m.store_bytes() == before);
}

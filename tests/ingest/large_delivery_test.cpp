// SPDX-License-Identifier: EUPL-1.2
// Deliveries large enough for the unique index of prestaties to be dropped and built anew (from about 2.2 MB).
#include "municipality.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace duidelijk;

namespace {

constexpr const char* header =
    "declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;toewijzingnummer;productcategorie;productcode;begindatum;einddatum;volume;eenheid;"
    "tarief;bedrag\n";

std::string line(int declaratie, int reference) {
  return fmt::format("D{:06};2024-02-05;65656055;R{:010};999900006;17;45;45A03;2024-01-01;2024-01-31;4;04;12,50;50,00\n", declaratie, reference);
}

std::string lines(int from, int to) {
  std::string out = header;
  for (int i = from; i < to; ++i) out += line(i / 500, i);
  return out;
}

}  // namespace

TEST_CASE("In a large delivery a repeated reference is refused at its line, the first stands") {
  test::Municipality m;
  const auto result = m.import_text("p.csv", lines(0, 30'000) + line(0, 7) + line(1, 7));
  CHECK(result.loaded == 30'001);  // the same reference in another declaratie is another prestatie
  CHECK(result.refused == 1);
  CHECK(m.rules() == test::Rules{"dubbele-referentie:30002"});
  CHECK(m.number("select count(*) from prestatie") == 30'001);
  CHECK(m.number("select count(*) from sqlite_master where name = 'prestatie_sleutel'") == 1);
}

TEST_CASE("A large delivery that overlaps an earlier one loads only what is new") {
  test::Municipality m;
  CHECK(m.import_text("a.csv", lines(0, 25'000)).loaded == 25'000);
  const auto result = m.import_text("b.csv", lines(24'990, 50'000));
  CHECK(result.loaded == 25'000);
  CHECK(result.refused == 10);
  CHECK(m.rules().front() == "dubbele-referentie:2");
  CHECK(m.number("select count(*) from jeugdige") == 1);
  CHECK(m.number("select count(distinct referentie) from prestatie") == 50'000);
}

TEST_CASE("Of one rule ten thousand diagnostics are told, the rest is counted") {
  test::Municipality m;
  std::string text = header;
  for (int i = 0; i < 10'050; ++i) text += "x\n";
  const auto result = m.import_text("p.csv", text);
  CHECK(result.refused == 10'050);
  CHECK(m.diagnostics.all().size() == 10'001);
  CHECK(m.diagnostics.all().back().message.starts_with("nog 50 regels"));
}

// SPDX-License-Identifier: EUPL-1.2
#include "archive.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using test::Archive;

namespace {

store::PrestatieRow prestatie(std::string_view declaratie, std::string_view referentie, std::int64_t cents, int known = 20240205,
                              std::string_view vorige = {}) {
  store::PrestatieRow row;
  row.bekend_op = known;
  row.declaratie = declaratie;
  row.aanbieder = "11111111";
  row.referentie = referentie;
  row.vorige_referentie = vorige;
  row.jeugdige = 1;
  row.toewijzing = "7";
  row.categorie = "45";
  row.product = "45A03";
  row.begindatum = 20240101;
  row.einddatum = 20240131;
  row.volume = 4;
  row.eenheid = "04";
  row.bedrag_cent = cents;
  return row;
}

store::AfkeuringRow afkeuring(std::string_view declaratie, std::string_view referentie, int known) {
  store::AfkeuringRow row;
  row.bekend_op = known;
  row.declaratie = declaratie;
  row.aanbieder = "11111111";
  row.referentie = referentie;
  row.retourcode = "9321";
  return row;
}

constexpr const char* granted = "select referentie, bedrag_cent from prestatie_toegekend order by id";
constexpr const char* euros = "select coalesce(sum(bedrag_cent), 0) from prestatie_toegekend";

}  // namespace

TEST_CASE("A rejected prestatie is out from the day of the answer, only that of its own declaratie and aanbieder") {
  Archive a;
  a.add(prestatie("D1", "R1", 5000));
  a.add(prestatie("D2", "R1", 6000));
  store::PrestatieRow other = prestatie("D1", "R1", 7000);
  other.aanbieder = "22222222";
  a.add(other);
  a.add(afkeuring("D1", "R1", 20240301));
  CHECK(a.rows(granted) == "R1 6000; R1 7000");
  CHECK(a.rows_at(2024, 2, 29, euros) == "18000");
  CHECK(a.rows_at(2024, 2, 4, euros) == "0");
  CHECK(a.rows("select retourcode, bedrag_cent from afkeuring_bekend") == "9321 5000");
}

TEST_CASE("An afkeuring without a reference rejects the whole declaratie") {
  Archive a;
  a.add(prestatie("D1", "R1", 5000));
  a.add(prestatie("D1", "R2", 5000));
  a.add(prestatie("D2", "R3", 4000));
  a.add(afkeuring("D1", {}, 20240301));
  CHECK(a.rows(granted) == "R3 4000");
}

TEST_CASE("A line with a VorigReferentieNummer replaces that line; a chain leaves the last; a rejected replacement replaces nothing") {
  Archive a;
  a.add(prestatie("D1", "R1", 5000));
  a.add(prestatie("D2", "R2", 4000, 20240305, "R1"));
  CHECK(a.rows(granted) == "R2 4000");
  CHECK(a.rows_at(2024, 3, 4, granted) == "R1 5000");
  a.add(prestatie("D3", "R3", 4500, 20240405, "R2"));
  CHECK(a.rows(granted) == "R3 4500");
  a.add(afkeuring("D3", "R3", 20240501));
  CHECK(a.rows(granted) == "R2 4000");
}

TEST_CASE("A credit line takes back: alone it leaves nothing, with a new claim the new amount") {
  Archive a;
  a.add(prestatie("D1", "R1", 5000));
  a.add(prestatie("D2", "R2", -5000, 20240305, "R1"));
  CHECK(a.rows(euros) == "0");
  a.add(prestatie("D2", "R3", 4000, 20240305, "R1"));
  CHECK(a.rows(euros) == "4000");
  a.add(afkeuring("D2", "R2", 20240401));  // the credit is rejected: what is left is the replacement
  CHECK(a.rows(granted) == "R3 4000");
}

TEST_CASE("References may come back in later declaraties: a correction is of the last one before it, of the same jeugdige") {
  Archive a;
  a.add(prestatie("D1", "R1", 1000, 20240205));
  a.add(prestatie("D2", "R1", 2000, 20240305));
  store::PrestatieRow other = prestatie("D3", "R1", 3000, 20240306);
  other.jeugdige = 2;
  a.add(other);
  a.add(prestatie("D4", "R9", 2500, 20240405, "R1"));
  CHECK(a.rows(granted) == "R1 1000; R1 3000; R9 2500");
}

// SPDX-License-Identifier: EUPL-1.2
#include "small_store.h"

#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::facts;
using namespace duidelijk::facts::test;

namespace {

std::string says(const std::string& sql) {
  SmallStore small;
  const std::string answer = refusal([&] { static_cast<void>(load_contributions(small.store, fact(sql))); });
  CHECK(small.ask("select count(*) from levering") == 1);
  return answer;
}

const std::string kGood = "select '2024' as periode, 'n' as wijk, 1 as jeugdige";

TEST_CASE("SQL that changes the store is refused, and changes nothing") {
  CHECK(says("insert into gebied (levering, code, naam, soort) values (1, 'x', 'x', 'wijk')") ==
        "feit-verboden: alleen een SELECT mag; hier staat INSERT");
  CHECK(says("update levering set geladen = 0") == "feit-verboden: alleen een SELECT mag; hier staat UPDATE");
  CHECK(says("delete from levering") == "feit-verboden: alleen een SELECT mag; hier staat DELETE");
  CHECK(says("drop table levering").starts_with("feit-verboden: alleen een SELECT mag"));
  CHECK(says("create temp table x (y)").starts_with("feit-verboden: alleen een SELECT mag"));
  CHECK(says("with x as (select 1) delete from levering") == "feit-verboden: alleen een SELECT mag; hier staat DELETE");
  CHECK(says("insert into levering select * from levering returning *").starts_with("feit-verboden"));
}

TEST_CASE("SQL that reaches outside the store is refused") {
  CHECK(says("attach '/tmp/elders.db' as elders") == "feit-verboden: alleen een SELECT mag; hier staat ATTACH");
  CHECK(says("pragma journal_mode = off") == "feit-verboden: alleen een SELECT mag; hier staat PRAGMA");
  CHECK(says("begin") == "feit-verboden: alleen een SELECT mag; hier staat een transactie");
  CHECK(says("vacuum into '/tmp/kopie.db'").starts_with("feit-"));
  CHECK(says("select load_extension('x') as periode, 'n' as wijk, 1 as jeugdige").starts_with("feit-"));
  CHECK(says("select name as periode, 'n' as wijk, 1 as jeugdige from pragma_database_list").starts_with("feit-verboden"));
  CHECK(says("select name as periode, 'n' as wijk, 1 as jeugdige from sqlite_master") ==
        "feit-verboden: de tabel 'sqlite_master' mag hier niet worden gelezen");
}

TEST_CASE("Pseudonyms and the key are out of reach, also by a detour") {
  CHECK(says("select '2024' as periode, hex(pseudoniem) as wijk, 1 as jeugdige from jeugdige") ==
        "feit-verboden: pseudoniemen en de sleutel mogen hier niet worden gelezen");
  CHECK(says("select '2024' as periode, 'n' as wijk, 1 as jeugdige from (select * from jeugdige) x where length(x.pseudoniem) > 3").starts_with("feit-verboden"));
  CHECK(says("select '2024' as periode, vingerafdruk as wijk, 1 as jeugdige from sleutel").starts_with("feit-verboden"));
  CHECK(says("select '2024' as periode, 'n' as wijk, id as jeugdige from jeugdige").empty());
}

TEST_CASE("The clock and chance are out of reach: the same store gives the same figures") {
  CHECK(says("select '2024' as periode, 'n' as wijk, abs(random()) as jeugdige") ==
        "feit-verboden: de functie 'random' mag hier niet: de uitkomst moet alleen van de gegevens afhangen");
  CHECK(says("select strftime('%Y', 'now') as periode, 'n' as wijk, 1 as jeugdige").starts_with("feit-verboden"));
  CHECK(says("select current_date as periode, 'n' as wijk, 1 as jeugdige").starts_with("feit-verboden"));
}

TEST_CASE("One SELECT, not two; comments and a semicolon after it are fine") {
  CHECK(says(kGood + "; select 1") == "feit-verboden: er staat nog een opdracht achter de eerste; één SELECT mag");
  CHECK(says(kGood + "; drop table levering") == "feit-verboden: er staat nog een opdracht achter de eerste; één SELECT mag");
  CHECK(says(kGood + "; -- klaar\n /* echt */ ").empty());
  CHECK(says("").starts_with("feit-sql: hier staat geen SQL"));
  CHECK(says("-- alleen een opmerking").starts_with("feit-sql: hier staat geen SQL"));
  CHECK(says("explain " + kGood).starts_with("feit-verboden"));
  CHECK(says(kGood + " where 1 = ?").starts_with("feit-sql: een parameter"));
  CHECK(says(std::string("select '2024' as periode\0, 1", 28)) == "feit-sql: er staat een NUL-teken in de SQL");
}

TEST_CASE("A mistake in the SQL is told with SQLite's words and the line in the file") {
  SmallStore small;
  const auto path = small.folder / "proef.sql";
  duidelijk::test::spill(path, "-- feit: proef\n-- perioden: jaar\nselect '2024' as periode,\n  wijkk as wijk, 1 as jeugdige\nfrom gebied_actueel\n");
  content::Fact subject = fact("select '2024' as periode,\n  wijkk as wijk, 1 as jeugdige\nfrom gebied_actueel");
  subject.file = path.string();
  try {
    static_cast<void>(load_contributions(small.store, subject));
    FAIL("no error");
  } catch (const base::InputError& error) {
    CHECK(error.diagnostics().at(0).message == "de SQL werkt niet: no such column: wijkk");
    CHECK(error.diagnostics().at(0).file == path.string());
    CHECK(error.diagnostics().at(0).line == 4);
  }
}

TEST_CASE("A value that would fill the memory is refused") {
  CHECK(says("select '2024' as periode, hex(zeroblob(999999999)) as wijk, 1 as jeugdige").starts_with("feit-sql: de SQL werkt niet"));
}

TEST_CASE("After a refusal the connection is as it was") {
  SmallStore small;
  static_cast<void>(refusal([&] { static_cast<void>(load_contributions(small.store, fact("delete from levering"))); }));
  small.run("update levering set geladen = 2");
  CHECK(small.ask("select geladen from levering") == 2);
}

}  // namespace

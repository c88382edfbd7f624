// SPDX-License-Identifier: EUPL-1.2
#include "small_store.h"

#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

#include <random>

using namespace duidelijk;
using namespace duidelijk::facts;
using namespace duidelijk::facts::test;

namespace {

const std::string kDetail =
    "select substr(p.begindatum, 1, 4) as periode, case p.categorie when '45' then 'n' else 'z' end as wijk, p.product as hulpvorm, p.jeugdige, "
    "p.aanbieder, case when p.aanbieder in ('01', '02') then 'Samen' end as holding, p.bedrag_cent as waarde from prestatie p";

/// 600 random prestaties of 40 jeugdigen in 2022 and 2023; one in eight is a credit.
void fill_at_random(SmallStore& small) {
  std::mt19937 random(11);
  SQLite::Transaction transaction(small.store.database());
  for (int i = 1; i <= 40; ++i) small.run("insert into jeugdige values (" + std::to_string(i) + ", 1, x'" + std::to_string(1000 + i) + "')");
  for (int i = 0; i < 600; ++i) {
    const auto pick = [&](unsigned count) { return std::to_string(1 + random() % count); };
    const std::string year = random() % 2 == 0 ? "2022" : "2023";
    const std::string amount = (random() % 8 == 0 ? "-" : "") + std::to_string(random() % 50000);
    small.run("insert into prestatie (levering, bekend_op, declaratie, aanbieder, referentie, jeugdige, categorie, product, begindatum, einddatum, volume, eenheid, "
              "bedrag_cent) values (1, 20240201, 'd', '0" + pick(5) + "', 'r" + std::to_string(i) + "', " + pick(40) + ", '4" + pick(5) + "', 'p" + pick(3) +
              "', " + year + "0601, " + year + "0630, 1, '46', " + amount + ")");
  }
  small.run("insert into declaratie (levering, bekend_op, nummer, aanbieder, begindatum, einddatum, dagtekening, bedrag_cent) "
            "values (1, 20240201, 'd', '01', 20220601, 20220630, 20240201, 0)");
  transaction.commit();
}

content::Site site_with(const std::string& sql) {
  content::Site site;
  content::Fact subject = fact(sql);
  subject.dimensions = {"hulpvorm", "wijk"};
  subject.value = content::Fact::Value::cent;
  site.facts = {subject};
  site.dimensions = {{"hulpvorm", "hulpvorm", "alle", true, false, "select distinct product as id, product as label, null as parent from prestatie order by 1", {}},
                     {"wijk", "wijk", "alle", true, false, "", {{"n", "Noord", ""}, {"z", "Zuid", ""}}}};
  return site;
}

Requests plan(std::vector<std::vector<std::string>> crossings) {
  Requests requests;
  for (auto& crossing : crossings) {
    requests["proef"].push_back({"jeugdigen", cube::Measure::jeugdigen, base::Grain::jaar, crossing, {}});
    requests["proef"].push_back({"kosten", cube::Measure::som, base::Grain::jaar, crossing, {}});
  }
  return requests;
}

/// The WHERE of a cell in plain SQL.
std::string where(const cube::Table& table, std::size_t index) {
  std::size_t size = 1;
  for (const auto& members : table.members) size *= members.size();
  std::string sql = " where periode = '" + table.periods[index / size].code() + "'";
  std::size_t rest = index % size;
  for (std::size_t d = table.members.size(); d-- > 0; rest /= table.members[d].size()) {
    const std::string& member = table.members[d][rest % table.members[d].size()];
    if (member != "T") sql += " and " + table.request.dimensions[d] + " = '" + member + "'";
  }
  return sql;
}

TEST_CASE("Every cell equals a second calculation in plain SQL, on a random store, with one thread and with two") {
  SmallStore small;
  fill_at_random(small);
  const content::Site site = site_with(kDetail);
  for (const unsigned threads : {1u, 2u}) {
    Options options;
    options.threads = threads;
    const Tables made = make_tables(small.store.path(), site, {plan({{}, {"wijk"}}), plan({{"wijk"}, {"hulpvorm", "wijk"}})}, options);
    CHECK(made.data_until.iso() == "2024-01-31");
    CHECK(made.example);
    REQUIRE(made.tables.size() == 6);
    for (const cube::Table& table : made.tables) {
      REQUIRE(table.periods.size() == 2);
      for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const cube::Cell& cell = table.cells[i];
        const std::string from = " from (" + kDetail + ")" + where(table, i);
        CHECK(cell.rows == small.ask("select count(*)" + from));
        if (table.request.indicator == "jeugdigen") {
          CHECK(cell.value == small.ask("select count(distinct jeugdige)" + from));
          CHECK(cell.holdings == small.ask("select count(distinct coalesce(holding, aanbieder))" + from));
        } else {
          const auto nets = [&](const std::string& who) { return "(select sum(waarde) as netto" + from + " group by " + who + ")"; };
          CHECK(cell.value == small.ask("select coalesce(sum(waarde), 0)" + from));
          CHECK(cell.jeugdigen == small.ask("select count(*) from " + nets("jeugdige") + " where netto > 0"));
          CHECK(cell.largest_jeugdige == small.ask("select max(0, coalesce(max(netto), 0)) from " + nets("jeugdige")));
          CHECK(cell.largest_holdings[0] == small.ask("select max(0, coalesce(max(netto), 0)) from " + nets("coalesce(holding, aanbieder)")));
        }
      }
    }
  }
}

TEST_CASE("An edition that ends earlier has fewer periods; what was known earlier gives fewer rows") {
  SmallStore small;
  fill_at_random(small);
  const content::Site site = site_with(kDetail + " where p.bekend_op <= (select datum from bekend_tot)");
  Options options;
  options.until = base::Date(2022, 12, 31);
  CHECK(make_tables(small.store.path(), site, {plan({{}})}, options).tables.at(0).periods.size() == 1);
  options.until = base::Date(2030, 12, 31);
  CHECK(make_tables(small.store.path(), site, {plan({{}})}, options).data_until.iso() == "2024-01-31");
  options.known_at = base::Date(2024, 2, 1);
  CHECK(make_tables(small.store.path(), site, {plan({{}})}, options).tables.at(0).cells.at(0).rows > 0);
}

TEST_CASE("Mistakes of several facts are told together, and what the cube refuses names the file") {
  SmallStore small;
  fill_at_random(small);
  content::Site site = site_with(kDetail);
  content::Fact wrong = fact("select 1 as fout");
  wrong.name = "anders";
  wrong.file = "content/feiten/anders.sql";
  site.facts.insert(site.facts.begin(), wrong);
  site.dimensions[1].members.pop_back();
  Requests requests = plan({{"wijk"}});
  requests["anders"] = {{"x", cube::Measure::jeugdigen, base::Grain::jaar, {}, {}}};
  for (const unsigned threads : {1u, 2u}) {
    Options options;
    options.threads = threads;
    try {
      static_cast<void>(make_tables(small.store.path(), site, {requests}, options));
      FAIL("no error");
    } catch (const base::InputError& error) {
      REQUIRE(error.diagnostics().size() == 2);
      CHECK(error.diagnostics()[0].file == "content/feiten/anders.sql");
      CHECK(error.diagnostics()[1].file == "content/feiten/proef.sql");
      CHECK(error.diagnostics()[1].message == "feit 'proef': 'z' is geen lid van dimensie 'wijk'");
    }
  }
}

TEST_CASE("A plan for a fact that does not exist is refused") {
  SmallStore small;
  CHECK(refusal([&] { static_cast<void>(make_tables(small.store.path(), site_with(kDetail), {{{"geen", {{}}}}}, {})); }) ==
        "onbekend-feit: het feit 'geen' bestaat niet");
}

}  // namespace

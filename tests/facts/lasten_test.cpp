// SPDX-License-Identifier: EUPL-1.2
// The ledger by flow of money, as content/feiten/lasten.sql makes it: what few aanbieders get is together in public.
#include "small_store.h"

#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

#include <map>

using namespace duidelijk;
using namespace duidelijk::facts;
using namespace duidelijk::facts::test;

TEST_CASE("gecertificeerde instellingen, landelijke inkoop and vaste budgetten are one flow; overhead and wijkteam are outside") {
  SmallStore small;
  small.run("insert into jeugdige values (1, 1, x'01')");
  small.run("insert into prestatie (levering, bekend_op, declaratie, aanbieder, referentie, jeugdige, categorie, product, begindatum, einddatum, volume, "
            "eenheid, bedrag_cent) values (1, 20250105, 'd', '01', 'a', 1, '45', 'p', 20240610, 20240610, 1, '46', 100)");
  for (const auto& [herkomst, cents] : {std::pair{"zin", "10000"}, {"pgb", "1500"}, {"gi", "2000"}, {"landelijk", "500"}, {"taakgericht", "1000"},
                                        {"overhead", "9900"}, {"wijkteam", "7700"}}) {
    small.run(std::string("insert into grootboek (levering, bekend_op, boekjaar, taakveld, soort, herkomst, prestatiejaar, bedrag_cent) values "
                          "(1, 20250105, 2024, '6.751', 'lasten', '") +
              herkomst + "', 2024, " + cents + ")");
  }
  content::Site site;
  content::Fact subject = fact(duidelijk::test::slurp("content/feiten/lasten.sql"));
  subject.dimensions = {"taakveld", "herkomst", "geldstroom", "correctie"};
  subject.value = content::Fact::Value::cent;
  subject.measures_persons = false;
  site.facts = {subject};
  for (const auto& [id, members] : std::map<std::string, std::vector<std::string>>{{"taakveld", {"6.751"}},
                                                                                   {"herkomst", {"zin", "pgb", "gi", "landelijk", "taakgericht"}},
                                                                                   {"geldstroom", {"zin", "pgb", "vast"}},
                                                                                   {"correctie", {"boekjaar", "eerdere-jaren"}}}) {
    content::Dimension dimension;
    dimension.id = id;
    for (const auto& member : members) dimension.members.push_back({member, member, ""});
    site.dimensions.push_back(dimension);
  }
  Requests requests;
  requests["proef"].push_back({"lasten", cube::Measure::som, base::Grain::jaar, {"geldstroom"}, {}});
  const cube::Table table = make_tables(small.store.path(), site, {requests}, {}).tables.at(0);
  std::map<std::string, std::int64_t> found;
  const auto& members = table.members.at(0);
  const std::size_t last = table.cells.size() - members.size();
  for (std::size_t i = 0; i < members.size(); ++i) found[members[i]] = table.cells[last + i].value;
  CHECK(found == std::map<std::string, std::int64_t>{{"T", 15'000}, {"zin", 10'000}, {"pgb", 1'500}, {"vast", 3'500}});
}

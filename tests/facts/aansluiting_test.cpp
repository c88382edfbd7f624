// SPDX-License-Identifier: EUPL-1.2
// The bridge from claims to the ledger, as content/feiten/aansluiting.sql makes it; the sums are done by hand.
#include "small_store.h"

#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

#include <map>

using namespace duidelijk;
using namespace duidelijk::facts;
using namespace duidelijk::facts::test;

namespace {

/// € 100 of help in 2023 and € 60 in 2024; the ledger has € 120 and € 100; € 15 of pgb in 2024.
void fill(SmallStore& small) {
  small.run("insert into jeugdige values (1, 1, x'01')");
  for (const auto& [reference, day, cents] : {std::tuple{"a", "20230610", "10000"}, {"b", "20240610", "6000"}}) {
    small.run(std::string("insert into prestatie (levering, bekend_op, declaratie, aanbieder, referentie, jeugdige, "
                          "categorie, product, begindatum, einddatum, "
                          "volume, eenheid, bedrag_cent) values (1, 20250105, 'd', '01', '") +
              reference + "', 1, '45', 'p', " + day + ", " + day + ", 1, '46', " + cents + ")");
  }
  for (const auto& [year, cents] : {std::pair{"2023", "12000"}, {"2024", "10000"}}) {
    small.run(std::string("insert into grootboek (levering, bekend_op, boekjaar, taakveld, soort, herkomst, "
                          "prestatiejaar, bedrag_cent) values (1, 20250105, ") +
              year + ", '6.751', 'lasten', 'zin', " + year + ", " + cents + ")");
  }
  small.run(
      "insert into overige_last (levering, bekend_op, soort, periode, bedrag_cent) values (1, 20250105, 'pgb', '2024', "
      "1500)");
}

content::Site site() {
  content::Site site;
  content::Fact subject = fact(duidelijk::test::slurp("content/feiten/aansluiting.sql"));
  subject.dimensions = {"aansluitpost"};
  subject.value = content::Fact::Value::cent;
  subject.measures_persons = false;
  site.facts = {subject};
  content::Dimension posts;
  posts.id = "aansluitpost";
  for (const std::string post : {"geleverd", "nog-te-declareren", "pgb", "gi", "landelijk", "taakgericht", "oude-jaren",
                                 "onverklaard", "lasten"}) {
    posts.members.push_back({post, post, ""});
  }
  site.dimensions = {posts};
  return site;
}

using Posts = std::map<std::string, std::int64_t>;

/// Cents of each post with rows, of one year.
Posts posts(SmallStore& small, const Options& options, std::size_t year) {
  Requests requests;
  requests["proef"].push_back({"aansluiting", cube::Measure::som, base::Grain::jaar, {"aansluitpost"}, {}});
  const cube::Table table = make_tables(small.store.path(), site(), {requests}, options).tables.at(0);
  Posts found;
  for (std::size_t m = 0; m < table.members[0].size(); ++m) {
    const cube::Cell& cell = table.cells.at(year * table.members[0].size() + m);
    if (cell.rows > 0 && table.members[0][m] != "T") found[table.members[0][m]] = cell.value;
  }
  return found;
}

TEST_CASE("Without an estimate, what is still to be declared is part of what is not explained") {
  SmallStore small;
  fill(small);
  CHECK(posts(small, {}, 0) == Posts{{"geleverd", 10000}, {"lasten", 12000}, {"onverklaard", 2000}});
  CHECK(posts(small, {}, 1) == Posts{{"geleverd", 6000}, {"lasten", 10000}, {"onverklaard", 2500}, {"pgb", 1500}});
}

TEST_CASE("An estimate of every month of a year takes its place beside what is known, with one thread and with two") {
  SmallStore small;
  fill(small);
  for (const unsigned threads : {1u, 2u}) {
    Options options;
    options.threads = threads;
    options.to_declare = [] {
      std::map<base::Period, std::int64_t> months;
      for (int month = 1; month <= 12; ++month)
        months[base::Period(base::Grain::maand, 2024, month)] = month == 12 ? 1800 : 0;
      for (int month = 2; month <= 12; ++month)
        months[base::Period(base::Grain::maand, 2023, month)] = 100;  // January cannot be told
      return months;
    };
    CHECK(posts(small, options, 0) == Posts{{"geleverd", 10000}, {"lasten", 12000}, {"onverklaard", 2000}});
    CHECK(
        posts(small, options, 1) ==
        Posts{{"geleverd", 6000}, {"lasten", 10000}, {"nog-te-declareren", 1800}, {"onverklaard", 700}, {"pgb", 1500}});
  }
}

}  // namespace

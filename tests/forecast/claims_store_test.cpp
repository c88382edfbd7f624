// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/forecast/claims_development.h"
#include "duidelijk/forecast/still_to_declare.h"

#include "temp_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::forecast;

namespace {

class ClaimsStore {
 public:
  ClaimsStore() : store(folder_ / "proef.db", store::Access::write) {
    run("insert into levering (id, bestand, soort, sha256, ontvangen, geladen, geweigerd) values (1, 'p.csv', 'prestaties', 'a', 20240501, 1, 0)");
    run("insert into jeugdige values (1, 1, x'01')");
  }
  void run(const std::string& sql) { store.database().exec(sql); }
  void claim(const std::string& reference, int begin, int known, int cents, const std::string& previous = "null") {
    run("insert into prestatie (levering, bekend_op, declaratie, aanbieder, referentie, vorige_referentie, jeugdige, categorie, product, begindatum, einddatum, "
        "volume, eenheid, bedrag_cent) values (1, " + std::to_string(known) + ", 'd', '01', '" + reference + "', " + previous + ", 1, '45', 'p', " +
        std::to_string(begin) + ", " + std::to_string(begin) + ", 1, '46', " + std::to_string(cents) + ")");
  }

 private:
  duidelijk::test::TempFolder folder_;

 public:
  store::Store store;
};

TEST_CASE("Claims are laid out by month of care and month known; rejected and replaced ones are out, credits are netted") {
  ClaimsStore small;
  small.claim("a", 20240110, 20240205, 1000);
  small.claim("b", 20240120, 20240205, 500);
  small.claim("c", 20240120, 20240305, -500, "'b'");
  small.claim("d", 20240115, 20240206, 700);
  small.run("insert into afkeuring (levering, bekend_op, declaratie, aanbieder, referentie, retourcode) values (1, 20240310, 'd', '01', 'd', '0001')");
  small.claim("e", 20240210, 20240430, 300);
  const MonthlyClaims claims = read_claims(small.store);
  CHECK(claims.until.iso() == "2024-04-30");
  REQUIRE(claims.entries.size() == 3);
  CHECK(claims.entries[0].care.code() == "2024-01");
  CHECK(claims.entries[0].known.code() == "2024-02");
  CHECK(claims.entries[0].cents == 1500);
  CHECK(claims.entries[1].known.code() == "2024-03");
  CHECK(claims.entries[1].cents == -500);
  CHECK(claims.entries[2].care.code() == "2024-02");
  CHECK(claims.entries[2].cents == 300);
}

TEST_CASE("A month that was not over when the last message came is left out, and an earlier end can be asked") {
  ClaimsStore small;
  small.claim("a", 20240110, 20240205, 1000);
  small.claim("b", 20240110, 20240415, 100);
  CHECK(read_claims(small.store).until.iso() == "2024-03-31");
  CHECK(read_claims(small.store).entries.size() == 1);
  CHECK(read_claims(small.store, base::Date(2024, 2, 29)).until.iso() == "2024-02-29");
  CHECK(read_claims(small.store, base::Date(2024, 2, 28)).until.iso() == "2024-01-31");
  CHECK(read_claims(small.store, base::Date(2024, 2, 28)).entries.empty());
}

TEST_CASE("A claim that came before its month was over is of that month itself") {
  ClaimsStore small;
  small.claim("a", 20240310, 20240205, 1000);
  small.claim("b", 20240310, 20240331, 1000);
  const MonthlyClaims claims = read_claims(small.store);
  REQUIRE(claims.entries.size() == 1);
  CHECK(claims.entries[0].known.code() == "2024-03");
  CHECK(claims.entries[0].cents == 2000);
}

TEST_CASE("A store without claims says so") {
  ClaimsStore small;
  CHECK(nog_te_declareren(small.store).months.empty());
  CHECK(nog_te_declareren(small.store).remarks.size() == 1);
}

TEST_CASE("What is still to be declared, per month: the estimate less what came in after the last whole month") {
  // Five months of € 10, half of it declared in the month after and half at the end of the next; of May nothing is declared yet.
  ClaimsStore small;
  for (int month = 1; month <= 5; ++month) {
    const int care = 20240010 + month * 100;
    if (month < 5) small.claim("a" + std::to_string(month), care, care + 100, 500);
    if (month < 4) small.claim("b" + std::to_string(month), care, care + 221, 500);
  }
  using Months = std::map<base::Period, std::int64_t>;
  const auto month = [](int index) { return base::Period(base::Grain::maand, 2024, index); };
  const auto whole = still_to_declare(small.store.path(), base::Date(2024, 5, 31));
  CHECK(whole == Months{{month(1), 0}, {month(2), 0}, {month(3), 0}, {month(4), 500}, {month(5), 1000}});
  // Two of those euros of April, and one of May, came in June, which is not over.
  small.claim("c4", 20240412, 20240605, 200);
  small.claim("c5", 20240512, 20240605, 100);
  CHECK(still_to_declare(small.store.path()) == Months{{month(1), 0}, {month(2), 0}, {month(3), 0}, {month(4), 300}, {month(5), 900}});
  // More than was expected: nothing is left.
  small.claim("d4", 20240412, 20240606, 900);
  CHECK(still_to_declare(small.store.path()).at(month(4)) == 0);
}

}  // namespace

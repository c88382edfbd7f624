// SPDX-License-Identifier: EUPL-1.2
#include "names.h"
#include "town.h"

#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using duidelijk::demo::canaries;

bool eleven_test(const std::string& bsn) {
  if (bsn.size() != 9) return false;
  int sum = 0;
  for (int i = 0; i < 8; ++i) sum += (9 - i) * (bsn[static_cast<std::size_t>(i)] - '0');
  return (sum - (bsn[8] - '0')) % 11 == 0;
}

std::string all_files(const town::Town& t, const std::string& end) {
  std::string out;
  for (const auto& d : t.summary.deliveries) {
    if (d.path.ends_with(end)) out += duidelijk::base::read_file(t.folder / d.path);
  }
  return out;
}

}  // namespace

TEST_CASE("every canary stands in the messages, each 301 and 315 has those of its fields") {
  const auto& t = town::get(1, 0.1, 1);
  const std::string messages = all_files(t, ".xml");
  for (const auto& word : canaries()) CHECK_MESSAGE(messages.find(word) != std::string::npos, word);
  namespace c = duidelijk::demo::canary;
  for (const auto& d : t.summary.deliveries) {
    if (!d.path.ends_with(".xml")) continue;
    const std::string text = duidelijk::base::read_file(t.folder / d.path);
    const auto holds = [&text](std::string_view word) { return text.find(word) != std::string::npos; };
    if (d.path.find("/jw301/") != std::string::npos) {
      for (const char* word : {c::achternaam, c::partnernaam, c::relatienaam, c::voornamen, c::straat, c::plaats,
                               c::email, c::relatie_email, c::telefoon, c::relatie_telefoon, c::commentaar_client,
                               c::commentaar_product, c::organisatie}) {
        CHECK(holds(word));
      }
    }
    if (d.path.find("/jw315/") != std::string::npos) {
      for (const char* word : {c::achternaam, c::commentaar_client, c::commentaar_verzoek, c::verwijzer_naam,
                               c::verwijzer_code, c::referentie})
        CHECK(holds(word));
    }
    if (d.path.find("/jw305/") != std::string::npos || d.path.find("/jw307/") != std::string::npos)
      CHECK(holds(c::achternaam));
    if (d.path.find("/jw323/") != std::string::npos) CHECK(holds(c::prestatie));
  }
}

TEST_CASE("canaries stand in the confidential columns of the CSV and in nothing that may be published") {
  const auto& t = town::get(1, 0.1);
  for (const auto& x : t.toewijzingen) CHECK((x.referentie.empty() || x.referentie.starts_with("KANARIEREF")));
  for (const auto& p : t.prestaties) CHECK(p.referentie.starts_with("KANARIEPR"));
  for (const auto& d : t.summary.deliveries) {
    const bool harmless = d.path.starts_with("basis/") || d.path.find("grootboek") != std::string::npos ||
                          d.path.find("begroting") != std::string::npos ||
                          d.path.find("metingen") != std::string::npos || d.path.find("overige") != std::string::npos;
    for (const auto& word : canaries()) {
      CHECK(d.path.find(word) == std::string::npos);
      if (harmless) CHECK(duidelijk::base::read_file(t.folder / d.path).find(word) == std::string::npos);
    }
  }
}

TEST_CASE("no canary is part of another, and each is long enough never to occur by chance") {
  const auto words = canaries();
  CHECK(words.size() >= 15);
  for (const auto& a : words) {
    CHECK(a.size() >= 8);
    for (const auto& b : words) CHECK((&a == &b || a.find(b) == std::string::npos));
  }
}

TEST_CASE("burgerservicenummers pass the eleven-test, begin with a 9 and belong to one person each") {
  const auto& t = town::get(1, 1.0);
  std::map<std::string, std::pair<std::string, std::string>> person;
  std::size_t in_test_range = 0;
  for (const auto& x : t.toewijzingen) {
    const auto [at, is_new] = person.try_emplace(x.bsn, x.geboren, x.geslacht);
    CHECK(at->second == std::pair(x.geboren, x.geslacht));
    if (!is_new) continue;
    CHECK(eleven_test(x.bsn));
    CHECK(x.bsn[0] == '9');
    in_test_range += x.bsn >= "999900006" && x.bsn <= "999999990" ? 1u : 0u;
  }
  CHECK(person.size() > 10000);
  CHECK(in_test_range > 8900);
}

TEST_CASE("the source of numbers starts at 999900006, uses the whole test range once, then goes down from 999899999") {
  duidelijk::demo::BsnSource source;
  CHECK(source.next() == 999900006);
  CHECK(source.next() == 999900018);  // the second test number of the standard's own samples
  std::set<std::uint32_t> seen{999900006, 999900018};
  std::uint32_t last = 0;
  for (;;) {
    last = source.next();
    if (last < 999900000) break;
    CHECK(seen.insert(last).second);
  }
  CHECK(*seen.rbegin() == 999999990);
  CHECK(last <= 999899999);
  for (int i = 0; i < 20000; ++i) {
    const std::uint32_t next = source.next();
    CHECK(next < last);
    CHECK(eleven_test(std::to_string(next)));
    last = next;
  }
}

TEST_CASE("aanbieders are nobody's: an AGB series that does not exist, each name once") {
  const auto& t = town::get(1, 1.0);
  std::set<std::string> names;
  for (const auto& [agb, row] : t.aanbieders) {
    CHECK(agb.size() == 8);
    CHECK(agb.starts_with("99"));
    CHECK(names.insert(row.at("naam")).second);
  }
}

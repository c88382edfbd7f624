// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using town::day;

std::map<std::string, int> kinds(const town::Town& t) {
  std::map<std::string, int> n;
  for (const auto& d : t.summary.deliveries) {
    if (d.path.ends_with(".xml")) ++n[d.path.substr(8, 5)];
  }
  return n;
}

}  // namespace

TEST_CASE("the last quarter comes as six kinds of message, each sent in that quarter") {
  const auto& t = town::get(1, 0.1, 1);
  const auto n = kinds(t);
  for (const char* kind : {"jw301", "jw305", "jw307", "jw315", "jw323", "jw325"}) CHECK(n.at(kind) > 5);
  CHECK(n.at("jw323") >= n.at("jw325"));
  for (const auto& d : t.summary.deliveries) {
    if (d.path.ends_with(".xml")) CHECK(d.received >= duidelijk::base::Date(2025, 10, 1));
    if (d.path.starts_with("2025-K4/")) CHECK(d.path.ends_with(".xml"));  // with stride 1 there is no CSV beside them
  }
}

TEST_CASE("by default every eighth jeugdige travels by message, the others by CSV, nobody by both") {
  const auto& whole = town::get(1, 0.1, 1);
  const auto& part = town::get(1, 0.1);
  CHECK(part.summary.berichten * 3 < whole.summary.berichten);
  CHECK(part.summary.jeugdigen == whole.summary.jeugdigen);
  std::set<std::string> csv, messages;
  for (const auto& row : part.rows("2025-K4/prestaties.csv")) csv.insert(row.at("bsn"));
  for (const auto& p : part.prestaties) {
    if (p.declaratie.starts_with("B")) messages.insert(p.bsn);
  }
  CHECK(!csv.empty());
  CHECK(!messages.empty());
  for (const auto& bsn : messages) CHECK_FALSE(csv.contains(bsn));
}

TEST_CASE("whether by message or by CSV, the town is the same") {
  const auto& a = town::get(1, 0.1, 1);
  const auto& b = town::get(1, 0.1);
  std::map<std::string, std::int64_t> cents_a, cents_b;
  for (const auto& p : a.toegekend) cents_a[p.bsn] += p.cent;
  for (const auto& p : b.toegekend) cents_b[p.bsn] += p.cent;
  CHECK(cents_a == cents_b);
  CHECK(a.summary.jeugdigen == b.summary.jeugdigen);
}

TEST_CASE("messages withdraw a wrong start with status 3 and send the right one") {
  const auto& t = town::get(1, 1.0, 1);
  std::size_t withdrawn = 0;
  for (const auto& m : t.meldingen) {
    if (m.status != "3") continue;
    ++withdrawn;
    const bool again = std::any_of(t.meldingen.begin(), t.meldingen.end(), [&](const auto& other) {
      return other.nummer == m.nummer && other.status == "1" && !other.stop && other.begin != m.begin;
    });
    CHECK(again);
  }
  CHECK(withdrawn > 3);
}

TEST_CASE("an unknown birth date is 1900-01-01 with DatumGebruik 3, as IV009 asks") {
  const auto& t = town::get(1, 1.0, 1);
  std::size_t found = 0;
  for (const auto& d : t.summary.deliveries) {
    if (d.path.find("/jw301/") == std::string::npos) continue;
    const std::string text = duidelijk::base::read_file(t.folder / d.path);
    const bool unknown = text.find("<ijw:Datum>1900-01-01<") != std::string::npos;
    CHECK(unknown == (text.find("<ijw:DatumGebruik>3<") != std::string::npos));
    found += unknown ? 1u : 0u;
  }
  CHECK(found > 0);
}

TEST_CASE("a verwijzer in a message is known through its request") {
  const auto& t = town::get(1, 0.1, 1);
  std::size_t known = 0, all = 0;
  for (const auto& [nummer, x] : t.first) {
    if (x.datum < day(2025, 10, 1)) continue;
    ++all;
    known += x.verwijzer.empty() ? 0u : 1u;
  }
  CHECK(all > 50);
  CHECK(static_cast<double>(known) / static_cast<double>(all) > 0.8);
}

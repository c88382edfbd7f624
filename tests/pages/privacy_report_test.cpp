// SPDX-License-Identifier: EUPL-1.2
#include "site.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace duidelijk;
using pages::testing::files_of;
using pages::testing::plan;
using pages::testing::small_release;
using pages::testing::small_site;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

release::Account account(const std::string& audience, const std::string& label) {
  release::Account a;
  a.audience = audience;
  a.audience_label = label;
  a.edition = "2025-K4";
  a.tables = {{"Jeugdigen, per jaar, naar wijk", 8, 5, {{release::Hiding::klein, 2}, {release::Hiding::rij, 1}}}};
  a.primaries = 2;
  a.secondaries = 1;
  a.protections = {
      {release::Hiding::rij, "Jeugdigen <Zand>", "Jeugdigen", 1, "Jeugdigen, 2024, wijk: <Zand>", "Jeugdigen, 2024, wijk: b"}};
  a.asked = 2;
  a.wide = 2;
  a.width = 4;
  a.reach = 5;
  a.intervals_of = 2;
  a.narrowest = {{"Jeugdigen, 2024, wijk: b", 0, 6}};
  a.seen = {{audience, "2025-K4", ""}, {"openbaar", "2025-K3", ""}};
  a.rules = {"Minder dan tien tonen wij niet."};
  (void)release::write(a);
  return a;
}

std::map<std::string, std::string> with_report(std::vector<release::Account> accounts) {
  return files_of(plan(small_site(), small_release(true), {}, 2, std::move(accounts)));
}

}  // namespace

TEST_CASE("the confidential site explains each certificate, widest audience first, and every page leads to it") {
  const auto files = with_report({account("vertrouwelijk", "Vertrouwelijk"), account("openbaar", "Openbaar")});
  REQUIRE(files.contains("privacyverslag/index.html"));
  const std::string& page = files.at("privacyverslag/index.html");
  CHECK(page.find("id=\"doelgroep-openbaar\"") < page.find("id=\"doelgroep-vertrouwelijk\""));
  CHECK(has(page, R"(<data value="6" data-cell="verslag-openbaar-tot@1|2025-K4|interval=1">6</data>)"));
  CHECK(has(page, R"(<data value="3" data-cell="verslag-openbaar-afgeschermd@1|2025-K4|tabel=1">3</data>)"));
  CHECK(has(page, "Jeugdigen &lt;Zand&gt;"));
  // In a small table the reason of each cell, and what it protects, tell more than an attacker is taken to know.
  CHECK_FALSE(has(page, "|reden=klein|tabel=1"));
  CHECK_FALSE(has(page, "wijk: &lt;Zand&gt;"));
  CHECK(has(page, "2025-K3 (Openbaar)"));
  CHECK(has(page, "Een lineair programma sluit niets uit; het bewijst niets."));
  CHECK(has(page, "Er is dus niets bewezen."));
  CHECK(has(page, account("openbaar", "Openbaar").digest));
  CHECK(has(files.at("index.html"), "href=\"privacyverslag/index.html\""));
}

TEST_CASE("what has a witness is said, and what has none too") {
  auto own = account("vertrouwelijk", "Vertrouwelijk");
  own.witnessed = 1;
  own.unproven = 1;
  const auto page = with_report({own}).at("privacyverslag/index.html");
  CHECK(has(page, R"(<data value="1" data-cell="verslag-vertrouwelijk-getal@1|2025-K4|post=onbewezen">1</data>)"));
  CHECK_FALSE(has(page, "Er is dus niets bewezen."));
}

TEST_CASE("without certificates there is no such page, and no link to one") {
  const auto files = with_report({});
  CHECK_FALSE(files.contains("privacyverslag/index.html"));
  CHECK_FALSE(has(files.at("index.html"), "privacyverslag"));
}

TEST_CASE("the public, the raad, and whoever is seen by another audience have no privacyverslag") {
  auto site = small_site();
  CHECK(pages::may_have_privacy_report(site, small_release(true)));
  CHECK_FALSE(pages::may_have_privacy_report(site, small_release(false)));
  auto raad = small_release(true);
  raad.audience = "raad";
  CHECK_FALSE(pages::may_have_privacy_report(site, raad));
  site.publication.audiences.push_back({"directie", "Directie", {"vertrouwelijk"}, true, {}, {}});
  CHECK_FALSE(pages::may_have_privacy_report(site, small_release(true)));
  CHECK_THROWS_AS((void)plan(small_site(), small_release(false), {}, 2, {account("openbaar", "Openbaar")}),
                  std::invalid_argument);
}

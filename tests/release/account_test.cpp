// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/release/account.h"

#include "refusal.h"
#include "sample.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::release;
using release::testing::changed;
using release::testing::sample;
using release::testing::sealed;
using release::testing::unsealed;

namespace {

/// The certificate of a Release, with the counts of its tables; writes its digest into the Release.
Account account_of(Release& release) {
  Account a;
  a.audience = release.audience;
  a.audience_label = release.audience_label;
  a.edition = release.edition;
  a.figures = figures_digest(release);
  (void)write(release);  // puts the tables in order
  for (const auto& table : release.tables) {
    Account::Table t{table.indicator, static_cast<std::int64_t>(table.values.size()), 0, {}};
    for (const auto& value : table.values) {
      t.shown += value.shown() ? 1 : 0;
      if (value.presence == Presence::afgeschermd) ++t.hidden[Hiding::klein];
    }
    a.tables.push_back(t);
  }
  a.primaries = 7;
  a.secondaries = 3;
  a.protections = {{Hiding::rij, "Jeugdigen", "Jeugdigen", 3, "Jeugdigen, 2024, wijk: ’t Zand", "Jeugdigen, 2024"}};
  a.asked = 7;
  a.wide = 7;
  a.width = 4;
  a.reach = 5;
  a.intervals_of = 2;
  a.narrowest = {{"Jeugdigen, 2024, wijk: \"’t Zand\"", 0, 5}};
  a.seen = {{"openbaar", "2025-K4", ""}};
  a.rules = {"Minder dan 10 tonen wij niet."};
  (void)write(a);
  release.certificate = a.digest;
  return a;
}

std::string refused(const std::string& json) {
  try {
    (void)read_account(json, "certificaat.json");
  } catch (const base::InputError& e) {
    return e.diagnostics().front().rule;
  }
  return "";
}

std::string refused(const Account& account, const Release& release) {
  try {
    require_belongs(account, release, "certificaat.json");
  } catch (const base::InputError& e) {
    return e.diagnostics().front().rule;
  }
  return "";
}

}  // namespace

TEST_CASE("a certificate that is written and read is the same, and writes the same bytes") {
  auto release = sample();
  auto account = account_of(release);
  const auto json = write(account);
  auto copy = read_account(json, "certificaat.json");
  CHECK(write(copy) == json);
  CHECK(copy.narrowest.front().name == "Jeugdigen, 2024, wijk: \"’t Zand\"");
  CHECK_FALSE(copy.witnessed);
  account.witnessed = 5;
  account.unproven = 2;
  const auto with = write(account);
  copy = read_account(with, "certificaat.json");
  CHECK(copy.unproven == 2);
}

TEST_CASE("a release names its certificate, and is read and written with it") {
  auto release = sample();
  const auto without = write(release);
  CHECK(without.find("certificaat") == std::string::npos);
  const auto figures = release.digest;
  const auto account = account_of(release);
  const auto json = write(release);
  auto copy = read(json, "uitgave.json");
  CHECK(copy.certificate == account.digest);
  CHECK(write(copy) == json);
  CHECK(figures_digest(copy) == figures);
  CHECK(release::testing::refusal(sealed(changed(unsealed(json), "duidelijk-release/2", "duidelijk-release/1")))
            .starts_with("uitgave-schema"));
  CHECK(
      release::testing::refusal(sealed(changed(unsealed(json), account.digest, "geen"))).starts_with("uitgave-schema"));
}

TEST_CASE("a certificate belongs to one release, and to no other") {
  auto release = sample();
  const auto account = account_of(release);
  CHECK(refused(account, release).empty());

  auto other_figures = release;
  other_figures.tables.front().values.front().scaled += 1'000'000;
  CHECK(refused(account, other_figures) == "certificaat-niet-van-release");
  auto other_certificate = release;
  other_certificate.certificate = std::string(64, '0');
  CHECK(refused(account, other_certificate) == "certificaat-niet-van-release");
  auto other_edition = release;
  other_edition.edition = "2025-K3";
  CHECK(refused(account, other_edition) == "certificaat-niet-van-release");
  // One that was made for this release, but counts otherwise.
  auto forged = account;
  forged.tables.front().cells += 1;
  (void)write(forged);
  auto with_forged = release;
  with_forged.certificate = forged.digest;
  CHECK(refused(forged, with_forged) == "certificaat-niet-van-release");
}

TEST_CASE("certificates of what is seen together are those that the first one names") {
  auto seen = sample();
  const auto other = account_of(seen);
  auto release = sample();
  release.audience = "vertrouwelijk";
  auto own = account_of(release);
  own.seen = {{"vertrouwelijk", "2025-K4", ""}, {"openbaar", "2025-K4", other.digest}};
  (void)write(own);
  release.certificate = own.digest;
  CHECK_NOTHROW(require_complete(std::vector{own, other}, release, "verslagen"));
  auto touched = other;
  touched.primaries += 1;
  (void)write(touched);
  CHECK_THROWS_AS(require_complete(std::vector{own, touched}, release, "verslagen"), base::InputError);
  CHECK_THROWS_AS(require_complete(std::vector<Account>{}, release, "verslagen"), base::InputError);
}

TEST_CASE("a certificate that was touched, or is of the wrong form, is refused") {
  auto release = sample();
  auto account = account_of(release);
  const auto json = write(account);
  CHECK(refused(changed(json, "\"ruim\": 7", "\"ruim\": 6")) == "certificaat-gewijzigd");
  CHECK(refused(json.substr(0, json.size() / 2)) == "certificaat-onvolledig");
  CHECK(refused("") == "certificaat-onvolledig");
  const auto body = unsealed(json);
  REQUIRE(refused(sealed(body)).empty());
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"duidelijk-certificaat/1", "duidelijk-certificaat/9"},
      {"\"ruim\": 7", "\"ruim\": 8"},
      {"\"ruim\": 7", "\"ruim\": -1"},
      {"\"met_getuige\": null", "\"met_getuige\": 3"},
      {"\"van\":0,\"tot\":5", "\"van\":6,\"tot\":5"},
      {"\"bereik_van\": 2", "\"bereik_van\": 0"},
      {"\"reden\":\"rij\"", "\"reden\":\"waarde\""},
      {"\"doelgroep\": \"openbaar\"", "\"doelgroep\": \"../openbaar\""},
      {"\"primair\": 7", "\"primair\": 7,\n\"primair\": 7"},
      {"\"primair\": 7", "\"primair\": 7,\n\"waarde\": 7"}};
  for (const auto& [from, to] : wrong) {
    CAPTURE(to);
    CHECK_FALSE(refused(sealed(changed(body, from, to))).empty());
  }
}

TEST_CASE("the numbers of a certificate have keys, as the figures of a release have") {
  auto release = sample();
  const auto account = account_of(release);
  const auto figures = figures_of(std::vector{account}, release);
  const auto value = [&](const char* text) { return figures.find(*base::CellKey::parse(text))->scaled; };
  CHECK(value("verslag-openbaar-getal@1|2025-K4|post=primair") == 7);
  CHECK(value("verslag-openbaar-tot@1|2025-K4|interval=1") == 5);
  CHECK(value("verslag-openbaar-beschermt@1|2025-K4|groep=1") == 3);
  std::int64_t hidden = 0, cells = 0;
  for (const auto& table : account.tables) {
    cells += table.cells;
    for (const auto& [why, count] : table.hidden) hidden += count;
  }
  CHECK(value("verslag-openbaar-afgeschermd@1|2025-K4") == hidden);
  CHECK(value("verslag-openbaar-afgeschermd@1|2025-K4|reden=klein") == hidden);
  CHECK(value("verslag-openbaar-cellen@1|2025-K4") == cells);
}

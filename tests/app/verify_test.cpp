// SPDX-License-Identifier: EUPL-1.2
#include "run_program.h"
#include "small_site.h"

#include "duidelijk/base/hash.h"
#include "duidelijk/store/store.h"
#include "duidelijk/store/writer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using duidelijk::app::testing::run_program;
namespace store = duidelijk::store;
namespace test = duidelijk::test;
using duidelijk::verify::testing::SmallSite;

namespace {

const std::string pseudonym = "0123456789abcdef0123456789abcdef";  // 32 bytes

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A site without faults, its Release in a file, and a store with one jeugdige and one aanbieder.
struct Case {
  explicit Case(bool example_store = true) : release(folder / "release.json"), database(folder / "opslag.db") {
    test::spill(release, duidelijk::release::write(site.release));
    store::Store made(database, store::Access::write);
    made.database().exec("insert into levering values (1, 'x', 'x', 'sha', 20260101, null, null, 0, 0, " +
                         std::string(example_store ? "1" : "0") + ")");
    store::Writer writer(made, 1, 20260101);
    writer.add_jeugdige(1, pseudonym);
    writer.add(store::AanbiederRow{20260101, "11111111", "De Linde", ""});
    site.write();
  }
  [[nodiscard]] std::vector<std::string> words(std::vector<std::string> more = {}) const {
    std::vector<std::string> all{"verify", "--release", release, site.folder().string()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }

  test::TempFolder folder;
  SmallSite site;
  std::string release, database;
};

}  // namespace

TEST_CASE("verify says what it looked at, and that the site says nothing but its release") {
  const Case clean;
  const auto run = run_program(clean.words({"--store", clean.database}));
  CAPTURE(run.err);
  CHECK(run.code == 0);
  CHECK(has(run.err, "2 pagina's"));
  CHECK(has(run.err, "De site zegt niets anders dan de release."));
  CHECK(run_program(clean.words({"--quiet"})).err == "");
}

TEST_CASE("verify finds a figure that differs, tells where in JSON too, and gives exit code 1") {
  Case changed;
  changed.site.replace("index.html", "value=\"3410\"", "value=\"3411\"");
  changed.site.write();
  const auto run = run_program(changed.words());
  CHECK(run.code == 1);
  CHECK(has(run.err, "index.html:13:"));
  CHECK(has(run.err, "fout[waarde-anders]"));
  CHECK_FALSE(has(run.err, "De site zegt niets anders"));
  const auto json = nlohmann::json::parse(run_program(changed.words({"--json", "--quiet"})).out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["rule"] == "waarde-anders");
}

TEST_CASE("verify finds the strings of a store in a site, and repeats none of them") {
  Case leaking;
  leaking.site.body("<p>Hulp door de linde, " +
                    duidelijk::base::to_hex({reinterpret_cast<const std::uint8_t*>(pseudonym.data()), 8}) +
                    ", KANARIEREF17</p>");
  leaking.site.write();
  CHECK(run_program(leaking.words()).code == 0);
  const auto run = run_program(leaking.words({"--store", leaking.database}));
  CHECK(run.code == 1);
  for (const char* rule : {"naam-van-aanbieder", "pseudoniem", "vertrouwelijk-gegeven"}) CHECK(has(run.err, rule));
  CHECK_FALSE(has(run.err, "linde"));
  CHECK_FALSE(has(run.err, "KANARIE"));
}

TEST_CASE("verify warns when the store is not the one that the release was made of") {
  const Case other(false);
  const auto run = run_program(other.words({"--store", other.database}));
  CHECK(run.code == 0);
  CHECK(has(run.err, "waarschuwing[andere-gegevens]"));
}

TEST_CASE("verify with a folder, release, store or content that is not there gives exit code 2, or 1 for content") {
  const Case clean;
  const std::string none = clean.folder / "weg";
  CHECK(run_program({"verify", "--release", clean.release, none}).code == 2);
  CHECK(run_program({"verify", "--release", none, clean.site.folder().string()}).code == 2);
  CHECK(run_program(clean.words({"--store", none})).code == 2);
  CHECK(run_program(clean.words({"--content", none})).code != 0);
  CHECK(run_program({"verify", clean.site.folder().string()}).code == 2);
}

// SPDX-License-Identifier: EUPL-1.2
#include "small_editions.h"
#include "temp_folder.h"

#include "duidelijk/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

using namespace duidelijk;
using registry::Register;
using registry::testing::Small;
using registry::testing::told;

namespace {

const base::Period always{base::Grain::jaar, 2999};
const std::vector<std::string> raad{"raad"}, both{"openbaar", "raad"};

std::string rule_of(const base::InputError& error) { return error.diagnostics().front().rule; }

template <typename Work>
std::string refused(Work&& work) {
  try {
    work();
  } catch (const base::InputError& error) {
    return rule_of(error);
  }
  return "";
}

void issue(Register& reg, const Small& small) {
  const std::vector<registry::Edition> editions{small.edition()};
  reg.issue(editions);
}

const Small first({"raad", "2024-K4", {44, std::nullopt, std::nullopt, 20}, {44, 4, 20, 20}});
const Small revised({"raad", "2025-K1", {47, 7, std::nullopt, 20}, {47, 7, 20, 20}});

}  // namespace

TEST_CASE("what was told is remembered by key, with a new version where the value changed and only there") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  issue(reg, first);
  issue(reg, revised);
  issue(reg, Small({"raad", "2025-K2", {44, 7, 20, 20}, {44, 7, 20, 17}}));
  const auto past = Register(folder / "register.db").past(raad, always);
  CHECK(told(past, "jeugdigen@1|2024") == "raad 2024-K4 v1 44 (44); raad 2025-K1 v2 47 (47); raad 2025-K2 v1 44 (44)");
  CHECK(told(past, "jeugdigen@1|2024|wijk=w1") == "raad 2024-K4 v1 - (4); raad 2025-K1 v2 7 (7)");
  CHECK(told(past, "jeugdigen@1|2024|wijk=w2") == "raad 2024-K4 v1 - (20); raad 2025-K2 v1 20 (20)");
  CHECK(told(past, "jeugdigen@1|2024|wijk=w3") == "raad 2024-K4 v1 20 (20); raad 2025-K2 v2 20 (17)");
  CHECK(told(past, "jeugdigen@2|2024").empty());
  CHECK(told(past, "jeugdigen@1|2024|wijk=w4").empty());
}

TEST_CASE("the past of a closure is that of all its audiences, before the edition that is being made") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  const Small open({"openbaar", "2024-K4", {45, std::nullopt, 20, 20}, {44, 4, 20, 20}, 5});
  const std::vector<registry::Edition> together{first.edition(), open.edition()};
  reg.issue(together);
  issue(reg, revised);
  const auto past = reg.past(both, base::Period(base::Grain::kwartaal, 2025, 1));
  CHECK(told(past, "jeugdigen@1|2024") == "openbaar 2024-K4 v1 45 (44); raad 2024-K4 v1 44 (44)");
  CHECK(past.of("jeugdigen@1|2024")[0].rounded_to == 5);
  CHECK(told(reg.past(raad, base::Period(base::Grain::kwartaal, 2025, 2)), "jeugdigen@1|2024") ==
        "raad 2024-K4 v1 44 (44); raad 2025-K1 v2 47 (47)");
  CHECK(reg.past(both, base::Period(base::Grain::kwartaal, 2024, 4)).empty());
  CHECK(reg.past(both, base::Period(base::Grain::kwartaal, 2024, 4)).editions().empty());
}

TEST_CASE("issuing an edition again changes nothing; with other figures it is refused, and so is one of before") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  issue(reg, revised);
  const auto editions = reg.editions();
  issue(reg, revised);
  CHECK(reg.editions() == editions);
  CHECK(told(reg.past(raad, always), "jeugdigen@1|2024") == "raad 2025-K1 v1 47 (47)");
  const Small other({"raad", "2025-K1", {48, 7, std::nullopt, 20}, {48, 7, 20, 21}});
  CHECK(refused([&] { issue(reg, other); }) == "editie-al-uitgegeven");
  CHECK(refused([&] { issue(reg, first); }) == "editie-te-oud");
  CHECK(refused([&] { reg.require_may_issue("raad", "2025-K1", other.release().digest); }) == "editie-al-uitgegeven");
  CHECK(refused([&] { reg.require_may_issue("openbaar", "2024-K4", ""); }).empty());
  CHECK(Register(folder / "register.db").editions() == editions);
}

TEST_CASE("when one of several editions is refused, none is given out") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  issue(reg, revised);
  const Small open({"openbaar", "2025-K1", {45, std::nullopt, 20, 20}, {47, 7, 20, 20}, 5});
  const Small other({"raad", "2025-K1", {48, 7, std::nullopt, 20}, {48, 7, 20, 21}});
  const std::vector<registry::Edition> together{open.edition(), other.edition()};
  CHECK(refused([&] { reg.issue(together); }) == "editie-al-uitgegeven");
  CHECK(Register(folder / "register.db").find("openbaar", "2025-K1") == nullptr);
}

TEST_CASE("an issued file that the register lacks, or that is another, stops the next edition; a draft does not") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  test::spill(folder / "releases/2024-K4.raad.json", first.bytes());
  CHECK(refused([&] { registry::require_all_known(folder / "releases", reg.editions(), folder / "register.db"); }) ==
        "niet-in-register");
  issue(reg, first);
  registry::require_all_known(folder / "releases", reg.editions(), folder / "register.db");
  const Small other({"raad", "2024-K4", {45, std::nullopt, std::nullopt, 21}, {45, 4, 20, 21}});
  test::spill(folder / "releases/2024-K4.raad.json", other.bytes());
  CHECK(refused([&] { registry::require_all_known(folder / "releases", reg.editions(), folder / "register.db"); }) ==
        "ander-register");
  release::Release draft = other.release();
  draft.draft = true;
  test::spill(folder / "releases/2024-K4.raad.json", release::write(draft));
  registry::require_all_known(folder / "releases", reg.editions(), folder / "register.db");
  registry::require_all_known(folder / "er-niet", {}, folder / "register.db");
}

TEST_CASE("a secondary that is shown again, with the digest made anew, is not the edition that was given out") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  issue(reg, first);
  release::Release shown = first.release();
  shown.tables[0].values[2] = {release::Presence::getoond, 20};  // 44 - 20 - 20 = 4
  const release::Release forged = release::read(release::write(shown), "2024-K4.raad.json");
  CHECK(refused([&] { registry::require_known(forged, "2024-K4.raad.json", reg.editions(), folder / "register.db"); }) ==
        "ander-register");
  CHECK(refused([&] { registry::require_known(first.release(), "2024-K4.raad.json", reg.editions(), folder / "register.db"); }).empty());
}

TEST_CASE("an edition that was given out can be put back as it was") {
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  issue(reg, first);
  std::filesystem::create_directories(folder / "releases");
  CHECK(reg.restore(folder / "releases").size() == 1);
  CHECK(test::slurp(folder / "releases/2024-K4.raad.json") == first.bytes());
  CHECK(reg.release("raad", "2024-K4")->digest == first.release().digest);
  CHECK_FALSE(reg.release("raad", "2025-K1"));
  CHECK(reg.restore(folder / "releases").empty());
}

TEST_CASE("a register from which an edition or a figure was taken is refused") {
  const auto after = [](const std::string& sql) {
    const test::TempFolder folder;
    {
      Register reg(folder / "register.db");
      issue(reg, first);
      issue(reg, revised);
    }
    SQLite::Database(folder / "register.db", SQLite::OPEN_READWRITE).exec(sql);
    return refused([&] { Register(folder / "register.db"); });
  };
  CHECK(after("select 1").empty());
  CHECK(after("delete from waarde where uitgave = 1; delete from uitgave where id = 1") == "gat-in-register");
  CHECK(after("delete from waarde where uitgave = 2 and getoond = 1") == "gat-in-register");
}

TEST_CASE("the register is for its owner alone, and a file of something else is left alone") {
  namespace fs = std::filesystem;
  const test::TempFolder folder;
  Register reg(folder / "register.db");
  CHECK((fs::status(folder / "register.db").permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
  SQLite::Database(folder / "ander.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("create table x (y)");
  CHECK_THROWS_AS(Register(folder / "ander.db"), base::MachineError);
  test::spill(folder / "tekst.db", std::string(4096, 'x'));
  CHECK_THROWS_AS(Register(folder / "tekst.db"), base::MachineError);
  CHECK_THROWS_AS(Register(folder / "geen/map/register.db"), base::MachineError);
}

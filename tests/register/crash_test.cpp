// SPDX-License-Identifier: EUPL-1.2
#include "small_editions.h"
#include "temp_folder.h"

#include <doctest/doctest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace duidelijk;
using registry::Register;
using registry::testing::Small;

namespace {

/// Large enough to be in the middle of when it is killed.
Small large(const std::string& audience) {
  registry::testing::Figures figures{audience, "2024-K4", {}, {}};
  for (std::int64_t i = 0; i < 20'000; ++i) {
    figures.printed.emplace_back(1000 + i);
    figures.exact.push_back(1000 + i);
  }
  return Small(figures);
}

}  // namespace

TEST_CASE("a kill at any moment leaves all editions in the register or none, and they can be issued again") {
  const Small open = large("openbaar"), raad = large("raad");
  const std::vector<registry::Edition> together{open.edition(), raad.edition()};
  int none = 0, all = 0;
  for (useconds_t delay = 500; all == 0; delay += delay / 3) {
    const test::TempFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
      Register(folder / "register.db").issue(together);
      ::_exit(0);
    }
    ::usleep(delay);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    Register reg(folder / "register.db");
    REQUIRE((reg.editions().empty() || reg.editions().size() == 2));
    (reg.editions().empty() ? none : all) += 1;
    reg.issue(together);
    CHECK(reg.editions().size() == 2);
    const std::vector<std::string> audiences{"openbaar", "raad"};
    CHECK(reg.past(audiences, base::Period(base::Grain::jaar, 2025)).keys() == 20'000);
  }
  CHECK(none > 0);  // some kills did come too early
}

// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/progress.h"

#include "temp_folder.h"

#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

namespace duidelijk::base {
namespace {

TEST_CASE("Work that takes no time says nothing") {
  const duidelijk::test::TempFolder folder;
  const auto path = folder / "stderr";
  const int kept = ::dup(STDERR_FILENO);
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600);
  REQUIRE(file >= 0);
  ::dup2(file, STDERR_FILENO);
  {
    Progress progress("prestaties 2024.csv", 3);
    for (std::uint64_t done = 0; done <= 3; ++done) progress.at(done);
    Progress unknown("zonder eind", 0);
    unknown.at(5);
  }
  ::dup2(kept, STDERR_FILENO);
  ::close(kept);
  ::close(file);
  CHECK(read_file(path).empty());
}

}  // namespace
}  // namespace duidelijk::base

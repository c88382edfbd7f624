// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/progress.h"

#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace duidelijk::base {
namespace {

TEST_CASE("Work that takes no time says nothing") {
  const auto path = std::filesystem::temp_directory_path() / ("duidelijk-" + to_hex(random_digest()).substr(0, 16));
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
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace duidelijk::base

// SPDX-License-Identifier: EUPL-1.2
#include "shared_data.h"

#include "temp_folder.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

namespace duidelijk::test {
namespace {

/// The variable as it was, whatever a test does to it.
class Variable {
 public:
  Variable() {
    if (const char* given = std::getenv(name)) before_ = given;
  }
  ~Variable() { before_ ? ::setenv(name, before_->c_str(), 1) : ::unsetenv(name); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  void set(const std::filesystem::path& folder) const { ::setenv(name, folder.c_str(), 1); }

 private:
  static constexpr const char* name = "DUIDELIJK_SHARED";
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("DUIDELIJK_SHARED names the folder of the data itself, and what it lacks is a failure, not a skip") {
  const Variable variable;
  const TempFolder folder;
  spill(folder / "cbs/tabel.csv", "a\n");
  variable.set(folder.path());
  CHECK(shared_data("cbs/tabel.csv").value() == folder / "cbs/tabel.csv");
  CHECK_THROWS_WITH_AS(
      static_cast<void>(shared_data("cbs/andere.csv")),
      ("'cbs/andere.csv' is not in " + folder.path().string() + ", which DUIDELIJK_SHARED names").c_str(),
      std::runtime_error);
  variable.set(folder / "weg");
  CHECK_THROWS_AS(static_cast<void>(shared_data("cbs/tabel.csv")), std::runtime_error);
}

}  // namespace duidelijk::test

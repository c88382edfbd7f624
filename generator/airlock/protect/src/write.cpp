// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/protect/protect.h"

#include <fmt/format.h>

#include <unistd.h>

namespace duidelijk::protect {
namespace {

namespace fs = std::filesystem;

/// A folder beside the files to be, gone with all that is still in it.
class Beside {
 public:
  explicit Beside(const fs::path& folder) : path_(folder / fmt::format(".duidelijk-{}", getpid())) {
    fs::create_directory(path_);
  }
  ~Beside() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

}  // namespace

void write(const Outcome& outcome, const fs::path& folder) {
  try {
    fs::create_directories(folder);
    const Beside beside(folder);
    base::write_file_atomic(beside / "cells.csv", outcome.cells_csv);
    base::write_file_atomic(beside / "audit.json", outcome.audit_json, 0600);
    for (const auto& [name, text] : outcome.argus) base::write_file_atomic(beside / name, text, 0600);
    // An audit names the digest of its cells, so that the two that a power cut may leave are seen not to belong
    // together.
    for (const auto& [name, _] : outcome.argus) fs::rename(beside / name, folder / name);
    fs::rename(beside / "audit.json", folder / "audit.json");
    fs::rename(beside / "cells.csv", folder / "cells.csv");
  } catch (const fs::filesystem_error& error) {
    throw base::MachineError(
        fmt::format("in de map {} kan niet worden geschreven: {}", folder.string(), error.code().message()));
  }
}

}  // namespace duidelijk::protect

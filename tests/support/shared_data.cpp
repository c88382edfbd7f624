// SPDX-License-Identifier: EUPL-1.2
#include "shared_data.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

namespace duidelijk::test {
namespace fs = std::filesystem;

std::optional<fs::path> shared_data(const std::string& relative) {
  const char* given = std::getenv("DUIDELIJK_SHARED");
  const bool named = given != nullptr && *given != '\0';
  const fs::path folder = named ? fs::path(given) : fs::path(DUIDELIJK_SOURCE_ROOT) / "../shared/data";
  std::error_code error;
  if (!named && !fs::is_directory(folder, error)) {
    MESSAGE("skipped: ../shared/data is not there, and DUIDELIJK_SHARED names no other folder");
    return std::nullopt;
  }
  if (!fs::exists(folder / relative, error)) {
    throw std::runtime_error("'" + relative + "' is not in " + folder.string() +
                             (named ? ", which DUIDELIJK_SHARED names" : ""));
  }
  return folder / relative;
}

}  // namespace duidelijk::test

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace duidelijk::verify {

struct SiteFile {
  std::string path;  ///< below the site, with '/'
  std::uint64_t size = 0;
};

/// The ordinary files below a folder, sorted by path. Links, pipes and the like are never opened and reported as
/// errors, as is a folder deeper than 32. Throws MachineError when `site` is no folder or cannot be read.
[[nodiscard]] std::vector<SiteFile> list_files(const std::filesystem::path& site, base::Diagnostics& diagnostics);

}  // namespace duidelijk::verify

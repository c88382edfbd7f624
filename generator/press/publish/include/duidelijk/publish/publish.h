// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace duidelijk::publish {

/// One unit of rebuilding: a page with its CSV files, or an asset. `inputs` is a digest over everything that it depends on (release tables
/// used, content file, templates, navigation); when the site on disk has the same unit with the same inputs, its files are kept as they are
/// (hard links) and `make` is not called.
struct Unit {
  std::string name;                        ///< unique, "kosten.openbaar"
  std::string inputs;                      ///< hexadecimal digest
  std::function<std::map<std::string, std::string>()> make;   ///< relative path ("kosten/index.html") -> bytes
};

struct Summary {
  std::size_t made = 0, kept = 0, files = 0;
  std::uint64_t bytes = 0;
  std::vector<std::string> explanations;   ///< "kosten.openbaar: opnieuw, want de inhoud is veranderd"
};

/// Writes a whole site beside `folder` and exchanges it in one step (renameat2 RENAME_EXCHANGE), then removes the old tree. A crash or kill at
/// any moment leaves the old site whole; what a crash left behind is cleaned up at the next run. manifest.json holds path -> SHA-256 and per unit
/// its inputs and files, sorted; the same units give the same bytes. Uses `threads` for make. Relative paths are checked: no "..", no
/// absolute path, no control characters, no two files that differ in case only. Throws base::MachineError (disk full, no permission, not our folder:
/// a non-empty folder without our manifest is never replaced).
[[nodiscard]] Summary write_site(const std::filesystem::path& folder, const std::vector<Unit>& units, unsigned threads = 2);

}  // namespace duidelijk::publish

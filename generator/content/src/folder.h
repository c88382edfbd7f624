// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace duidelijk::content {

/// The content folder, and its name as the user typed it.
struct Folder {
  std::filesystem::path path;
  std::string shown;
};

struct FoundFile {
  std::filesystem::path path;
  std::string shown;  ///< content/paginas/kosten.openbaar.md
  std::string stem;   ///< kosten.openbaar
};

/// The files of one subfolder with an extension (".md"), sorted by name. Links, names that are not plain and files of another kind get a
/// diagnostic; hidden files of other kinds (.gitkeep) are passed over. A folder that is absent has no files.
[[nodiscard]] std::vector<FoundFile> files_in(const Folder& folder, const std::string& subfolder, const std::string& extension,
                                              base::Diagnostics& out);

}  // namespace duidelijk::content

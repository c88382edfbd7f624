// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace duidelijk::pages {

/// "site.css" -> "assets/site.3f2a91bc.css": the name changes with the content, so that a browser may keep it for ever.
using AssetNames = std::map<std::string, std::string>;

struct Assets {
  AssetNames names;
  std::map<std::string, std::string> files;   ///< path in the site -> bytes
};

/// Every file of the folder (no subfolders). Throws base::MachineError when one that pages need is not there.
[[nodiscard]] Assets load_assets(const std::filesystem::path& folder, bool confidential);

}  // namespace duidelijk::pages

// SPDX-License-Identifier: EUPL-1.2
#include "assets.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"

namespace duidelijk::pages {

namespace fs = std::filesystem;

namespace {
constexpr const char* confidential_style = "vertrouwelijk.css";
}

Assets load_assets(const fs::path& folder, bool confidential) {
  Assets assets;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (!entry.is_regular_file()) continue;
    const fs::path name = entry.path().filename();
    std::string bytes = base::read_file(entry.path());
    const std::string path = "assets/" + name.stem().string() + "." + base::sha256_hex(bytes).substr(0, 8) + name.extension().string();
    assets.names[name.string()] = path;
    assets.files[path] = std::move(bytes);
  }
  if (!confidential) {
    // A public site shows no trace of the others, not even their style.
    const auto found = assets.names.find(confidential_style);
    if (found != assets.names.end()) assets.files.erase(found->second);
  }
  for (const char* needed : {"huisstijl.css", "site.css", "grafiek.css", confidential_style, "icoon.svg", "zoeken.js"}) {
    if (!assets.names.contains(needed)) {
      throw base::MachineError((folder / needed).string() + ": dit bestand ontbreekt; zonder kan de site niet worden gemaakt");
    }
  }
  return assets;
}

}  // namespace duidelijk::pages

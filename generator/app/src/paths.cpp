// SPDX-License-Identifier: EUPL-1.2
#include "paths.h"

#include "duidelijk/base/error.h"

#include <algorithm>
#include <cstdlib>

namespace duidelijk::app {

namespace fs = std::filesystem;

namespace {

/// The user's own folder for settings.
fs::path config_folder() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config == '/') return config;
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home != '/') {
    throw base::MachineError("er is geen thuismap ($HOME) voor het sleutelbestand; noem het zelf met --key");
  }
  return fs::path(home) / ".config";
}

}  // namespace

fs::path default_key_path(const std::string& name) {
  const fs::path folder = config_folder() / "duidelijk";
  std::error_code error;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  if (error) throw base::MachineError(folder.string() + ": kan deze map voor het sleutelbestand niet maken (" + error.message() + ")");
  return folder / name;
}

std::vector<fs::path> files_below(const std::vector<std::string>& words) {
  std::vector<fs::path> files;
  for (const auto& word : words) {
    std::error_code error;
    if (!fs::is_directory(word, error)) {
      files.emplace_back(word);
      continue;
    }
    std::vector<fs::path> found;
    for (fs::recursive_directory_iterator it(word, error), end; !error && it != end; it.increment(error)) {
      if (it->is_regular_file(error)) found.push_back(it->path());
    }
    if (error) throw base::MachineError(word + ": kan deze map niet lezen (" + error.message() + ")");
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

std::filesystem::path register_beside(const std::filesystem::path& release) {
  return WorkFolder{std::filesystem::absolute(release).lexically_normal().parent_path().parent_path()}.register_file();
}

}  // namespace duidelijk::app

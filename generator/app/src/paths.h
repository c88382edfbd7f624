// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace duidelijk::app {

/// $XDG_CONFIG_HOME/duidelijk/NAME (else ~/.config/duidelijk/NAME): outside the repository and apart from the store. The folder is made when
/// it is not there, for its owner only. Throws base::MachineError.
[[nodiscard]] std::filesystem::path default_key_path(const std::string& name = "sleutel");
/// Files as given; a folder stands for all regular files below it, sorted. Throws base::MachineError when one does not exist.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::vector<std::string>& words);

/// Where things live in a work folder.
struct WorkFolder {
  std::filesystem::path root;
  [[nodiscard]] std::filesystem::path store() const { return root / "gegevens.db"; }
  /// Made-up data have a store of their own, so that a demo never takes the place of a municipality's records.
  [[nodiscard]] std::filesystem::path example_store() const { return root / "voorbeelddata.db"; }
  [[nodiscard]] std::filesystem::path deliveries() const { return root / "leveringen"; }
  /// What was ever given out.
  [[nodiscard]] std::filesystem::path register_file() const { return root / "register.db"; }
  [[nodiscard]] std::filesystem::path releases() const { return root / "releases"; }
  [[nodiscard]] std::filesystem::path reports() const { return root / "verslagen"; }
  [[nodiscard]] std::filesystem::path release(const std::string& edition, const std::string& audience) const {
    return releases() / (edition + "." + audience + ".json");
  }
};

/// The register of the work folder in whose releases this file stands, whether or not there is one.
[[nodiscard]] std::filesystem::path register_beside(const std::filesystem::path& release);

/// The folders that a municipality edits or that the press needs; relative to where the program is called.
struct ProjectFolders {
  std::filesystem::path content = "content";
  std::filesystem::path templates = "templates";
  std::filesystem::path assets = "assets";
};

}  // namespace duidelijk::app

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace duidelijk::publish {

inline constexpr const char* manifest_name = "manifest.json";

/// What a site consists of: per unit its inputs and the SHA-256 of each of its files.
struct Manifest {
  struct Unit {
    std::string inputs;
    std::map<std::string, std::string> files;  ///< relative path -> SHA-256, hexadecimal
  };
  std::map<std::string, Unit> units;

  [[nodiscard]] std::string to_json() const;
  /// Unit name -> inputs, for whoever plans a site.
  [[nodiscard]] std::map<std::string, std::string> inputs() const;
};

/// Nothing when the folder has no manifest, or one that this program did not write.
[[nodiscard]] std::optional<Manifest> read_manifest(const std::filesystem::path& site);

}  // namespace duidelijk::publish

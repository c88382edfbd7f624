// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include "duidelijk/base/diagnostic.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace duidelijk::pages {

/// The components of templates/, each with its partials already in it. Immutable after load, so threads may share it.
class Templates {
 public:
  Templates(const std::filesystem::path& folder, base::Diagnostics& diagnostics);
  ~Templates();

  /// Fills a component. Throws std::logic_error that names a tag for which the model has nothing: a mistake in the program or in an
  /// edited template, never silently empty.
  [[nodiscard]] std::string render(const std::string& component, const Model& model) const;
  /// SHA-256 over all files: pages depend on it.
  [[nodiscard]] const std::string& digest() const { return digest_; }

 private:
  struct Parsed;
  std::map<std::string, std::unique_ptr<Parsed>> components_;
  std::string digest_;
};

}  // namespace duidelijk::pages

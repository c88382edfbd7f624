// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "paths.h"

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/publish/publish.h"
#include "duidelijk/release/release.h"

#include <filesystem>

namespace duidelijk::app {

/// What the verbs of the press share: from a release and the folders of the municipality to a site. Never touches the vault.
struct PressWork {
  ProjectFolders folders;
  unsigned threads = 2;
  /// Where the certificates are, for the privacyverslag of a site that may have one; empty = nowhere.
  std::filesystem::path accounts;
  bool accounts_required = false;

  /// Renders every page and reports everything that is wrong; writes nothing.
  void check(const release::Release& release, base::Diagnostics& diagnostics) const;
  /// Writes the site when nothing is wrong; nothing (and `false` in `written`) when there are errors.
  struct Written { bool written = false; publish::Summary summary; };
  [[nodiscard]] Written build(const release::Release& release, const std::filesystem::path& site, base::Diagnostics& diagnostics) const;
};

}  // namespace duidelijk::app

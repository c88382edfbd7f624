// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/release/release.h"
#include "duidelijk/verify/verify.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::app {

/// Holds a written site against its releases and, with a store, against everything confidential that the store knows.
struct VerifyWork {
  std::filesystem::path site;
  std::filesystem::path store;    ///< empty = no search for secrets
  std::filesystem::path content;  ///< what may be named; empty = nothing
  std::filesystem::path accounts = {};  ///< of the certificates, for a site with a privacyverslag; empty = there is none
  unsigned threads = 2;

  /// Faults go to `diagnostics`. Nothing when the content could not be read.
  [[nodiscard]] std::optional<verify::Report> run(const std::vector<release::Release>& releases, base::Diagnostics& diagnostics) const;
};

/// "… bestanden, … pagina's. Nagekeken: …" and what was searched for.
[[nodiscard]] std::string summary_nl(const std::filesystem::path& site, const verify::Report& report);

}  // namespace duidelijk::app

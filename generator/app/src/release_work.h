// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/airlock/airlock.h"
#include "duidelijk/base/diagnostic.h"

#include <filesystem>
#include <string>
#include <vector>

namespace duidelijk::app {

/// From the store to releases, on the machine of the data officer. The only work that sees both the vault and the airlock.
struct ReleaseWork {
  std::filesystem::path store;
  std::filesystem::path content = "content";
  std::string edition;                    ///< "2025-K4"; figures go up to its last day
  std::vector<std::string> audiences;     ///< empty = all of publicatie.yaml
  bool draft = true;
  unsigned threads = 2;

  /// One outcome per audience, each after those that its readers see too. Mistakes in content are reported and give none.
  [[nodiscard]] std::vector<airlock::Outcome> make(base::Diagnostics& diagnostics) const;
};

/// Writes EDITION.AUDIENCE.json to `releases` and the account of each to `reports` (readable by the owner only). Returns the release files.
[[nodiscard]] std::vector<std::filesystem::path> write_outcomes(std::vector<airlock::Outcome>& outcomes, const std::filesystem::path& releases,
                                                                const std::filesystem::path& reports);

}  // namespace duidelijk::app

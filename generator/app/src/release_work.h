// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/airlock/airlock.h"
#include "duidelijk/base/date.h"
#include "duidelijk/base/diagnostic.h"
#include "duidelijk/register/register.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::app {

/// From the store to releases, on the machine of the data officer. The only work that sees both the vault and the
/// airlock.
struct ReleaseWork {
  std::filesystem::path store;
  std::filesystem::path content = "content";
  std::string edition;                 ///< "2025-K4"; figures go up to its last day
  std::vector<std::string> audiences;  ///< empty = all of publicatie.yaml
  std::optional<base::Date> known_at;  ///< only what was known at the end of this day; nothing = all that is delivered
  bool draft = true;
  bool witnesses = false;  ///< look for made-up municipalities that prove what is hidden
  unsigned threads = 2;
  const registry::Register* known = nullptr;  ///< what was given out before; null = nothing

  /// One outcome per audience, each after those that its readers see too. Mistakes in content are reported and give
  /// none.
  [[nodiscard]] std::vector<airlock::Outcome> make(base::Diagnostics& diagnostics) const;
};

/// Writes EDITION.AUDIENCE.json to `releases`, and the account and the certificate of each to `reports` (readable by the owner
/// only).
/// Returns the release files.
[[nodiscard]] std::vector<std::filesystem::path> write_outcomes(std::vector<airlock::Outcome>& outcomes,
                                                                const std::filesystem::path& releases,
                                                                const std::filesystem::path& reports);

/// Makes them final: writes the register, and after it the release files and accounts. A kill on the way leaves all
/// editions given out or none; a file that is not there yet is put back by registry::Register::restore. Returns the
/// release files.
[[nodiscard]] std::vector<std::filesystem::path> issue_outcomes(std::vector<airlock::Outcome>& outcomes,
                                                                registry::Register& known,
                                                                const std::filesystem::path& releases,
                                                                const std::filesystem::path& reports);

/// An issued release is used only as it was given out, where a register can tell: the one that is named, else that of its work
/// folder. Throws base::InputError (niet-in-register, ander-register), and base::MachineError when the named one is not there.
void require_as_issued(const release::Release& release, const std::filesystem::path& release_file,
                       const std::filesystem::path& register_file);

}  // namespace duidelijk::app

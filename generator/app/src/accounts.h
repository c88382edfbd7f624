// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/release/account.h"

#include <filesystem>
#include <vector>

namespace duidelijk::app {

/// Where `release` left the certificates of a release file: WORK/verslagen beside WORK/releases.
[[nodiscard]] std::filesystem::path accounts_beside(const std::filesystem::path& release_file);

/// The certificate of this Release and those of the releases of its edition that its readers see too, that of the
/// Release first. Without the first: none, with a warning, unless `required`. Throws base::InputError when one is
/// missing otherwise, was touched, or is of another release.
[[nodiscard]] std::vector<release::Account> read_accounts(const release::Release& release,
                                                          const std::filesystem::path& folder, bool required,
                                                          base::Diagnostics& diagnostics);

}  // namespace duidelijk::app

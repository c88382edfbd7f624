// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/site.h"
#include "duidelijk/release/release.h"

#include <cstdint>
#include <map>
#include <string>

namespace duidelijk::verify::testing {

/// Pages that use every way to say a figure: all forms of charts, all bindings, kerncijfers.
[[nodiscard]] content::Site telling_site();

/// Seven years of counts, euros, percentages and a balance that may be negative, by wijk. The seed decides sizes, and
/// what is hidden, missing or provisional; with seed 0 everything is shown.
[[nodiscard]] release::Release telling_release(std::uint32_t seed, bool confidential = false);

/// The files that the press makes of them, with the project's own templates and assets. Mistakes of content are in
/// `told`.
[[nodiscard]] std::map<std::string, std::string> press(const content::Site& site, const release::Release& release,
                                                       std::string& told);

}  // namespace duidelijk::verify::testing

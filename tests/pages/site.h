// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/site.h"
#include "duidelijk/pages/site_builder.h"
#include "duidelijk/release/release.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::pages::testing {

/// Three public pages (index, kosten, one per wijk), one page that the confidential site overrides (kosten) and one that it has alone (sturing).
[[nodiscard]] content::Site small_site();
/// Jeugdigen of two years by wijk, kosten, and an indicator without information.
[[nodiscard]] release::Release small_release(bool confidential);

/// Path -> bytes of all units of a plan.
[[nodiscard]] std::map<std::string, std::string> files_of(const Plan& plan);
/// Plans with the project's own templates and assets.
[[nodiscard]] Plan plan(const content::Site& site, const release::Release& release, std::map<std::string, std::string> known_inputs = {}, unsigned threads = 2,
                        std::vector<release::Account> accounts = {});

}  // namespace duidelijk::pages::testing

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <string>

namespace duidelijk::release {

/// Whether a release that has the right shape is also right: known names, dense tables, order, counts, equal cells equal, ratios that follow
/// from what is printed.
/// Throws base::InputError that names the file and the JSON path of the first thing that is not.
void check(const Release& release, const std::string& file);

}  // namespace duidelijk::release

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <map>
#include <string>
#include <string_view>

namespace duidelijk::verify {

inline constexpr std::string_view manifest_name = "manifest.json";

/// Whether the manifest of a site lists every file once with its SHA-256, and no other. `digests` holds path -> SHA-256
/// of what is on disk, the manifest itself left out. `file` is how the manifest is named in diagnostics.
void check_manifest(std::string_view json, const std::string& file, const std::map<std::string, std::string>& digests,
                    base::Diagnostics& diagnostics);

}  // namespace duidelijk::verify

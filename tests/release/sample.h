// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <string>

namespace duidelijk::release::testing {

/// A small public release: jeugdigen by wijk and by leeftijd, euros, a quotient and one indicator without information.
[[nodiscard]] Release sample();
/// A table of some thousands of cells per indicator, sized like an edition of a municipality.
[[nodiscard]] Release large(int indicators);
/// The bytes with a right digest put on, whatever they are: what somebody who forges a release would do.
[[nodiscard]] std::string sealed(std::string body);
/// Of a written release: everything before the digest.
[[nodiscard]] std::string unsealed(const std::string& json);

}  // namespace duidelijk::release::testing

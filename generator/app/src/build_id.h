// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace duidelijk::app {

/// The linker's digest of this very program (ELF note NT_GNU_BUILD_ID), hexadecimal: pages that another build of the program made are made again.
/// Empty when the program was linked without one.
[[nodiscard]] std::string build_id();

}  // namespace duidelijk::app

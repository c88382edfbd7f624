// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace duidelijk::release {

/// What a paper is called in an error, "uitgave", and the rules of two of them.
struct Paper {
  std::string_view word, incomplete, changed;
};

/// The digest stands on the last line but one and is over everything before that line. It is tested before anything is
/// parsed, so that a file that was touched is always refused for that reason.
[[nodiscard]] std::string tested_digest(std::string_view json, const std::string& file, const Paper& paper);

}  // namespace duidelijk::release

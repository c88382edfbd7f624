// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace duidelijk::app::testing {

struct Run {
  int code = -1;
  std::string out, err;
};
/// Runs the program with these words, from the project's root, HOME being `home`.
[[nodiscard]] Run run_program(const std::vector<std::string>& words, const std::string& home = "/nonexistent");

}  // namespace duidelijk::app::testing

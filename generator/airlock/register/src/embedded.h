// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

namespace duidelijk::registry {

/// One file of schema/: its number is the user_version of a register that has it.
struct Migration {
  int number;
  const char* name;
  const char* sql;
};

/// In order of number, without gaps.
[[nodiscard]] std::span<const Migration> migrations();

}  // namespace duidelijk::registry

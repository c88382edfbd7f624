// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

namespace duidelijk::store {

/// One file of schema/: its number is the user_version of a store that has it.
struct Migration {
  int number;
  const char* name;
  const char* sql;
};

/// In order of number, without gaps.
[[nodiscard]] std::span<const Migration> migrations();
/// The text of views.sql.
[[nodiscard]] const char* views_sql();

}  // namespace duidelijk::store

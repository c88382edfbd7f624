// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/register/register.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::registry {

struct Register::Impl {
  std::filesystem::path file;
  SQLite::Database database;
  std::vector<Issued> editions;  // by audience, then by number
};

}  // namespace duidelijk::registry

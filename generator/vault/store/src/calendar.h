// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace SQLite { class Database; }

namespace duidelijk::store {

/// Fills the empty tables kalender and periode: 2010-01-01 to 2035-12-31.
void fill_calendar(SQLite::Database& database);

}  // namespace duidelijk::store

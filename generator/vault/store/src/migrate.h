// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace SQLite { class Database; }

namespace duidelijk::store {

/// "Duid" in ASCII: what makes an SQLite file a store of this program.
inline constexpr int application_id = 0x44756964;

/// The newest schema that this program knows.
[[nodiscard]] int newest_version();
/// Brings a new or older store to the newest schema, in one transaction. Throws MachineError when the file belongs to another
/// program or to a newer version of this one.
void migrate(SQLite::Database& database, const std::filesystem::path& path);
/// For a store that may only be read: throws MachineError unless it has exactly the newest schema.
void require_newest(SQLite::Database& database, const std::filesystem::path& path);

}  // namespace duidelijk::store

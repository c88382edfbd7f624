// SPDX-License-Identifier: EUPL-1.2
#include "migrate.h"

#include "calendar.h"
#include "embedded_sql.h"

#include "duidelijk/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace duidelijk::store {
namespace {

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(fmt::format("pragma {}", name)).getInt();
}

bool is_empty(SQLite::Database& database) {
  return database.execAndGet("select count(*) from sqlite_master").getInt() == 0;
}

void require_ours(SQLite::Database& database, const std::filesystem::path& path, bool may_be_empty) {
  if (pragma(database, "application_id") == application_id) return;
  if (may_be_empty && is_empty(database)) return;
  throw base::MachineError(fmt::format(
      "'{}' is een databestand van een ander programma, geen opslag van Duidelijk. Kies een andere naam na --store.",
      path.string()));
}

void require_not_newer(int version, const std::filesystem::path& path) {
  if (version <= newest_version()) return;
  throw base::MachineError(fmt::format(
      "De opslag '{}' is gemaakt door een nieuwere versie van Duidelijk (schema {}; deze versie kent schema {}). Werk Duidelijk bij.",
      path.string(), version, newest_version()));
}

}  // namespace

int newest_version() { return migrations().back().number; }

void migrate(SQLite::Database& database, const std::filesystem::path& path) {
  require_ours(database, path, true);
  require_not_newer(pragma(database, "user_version"), path);
  if (pragma(database, "user_version") == newest_version()) return;

  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = pragma(database, "user_version");  // again: another process may have been first
  for (const Migration& migration : migrations()) {
    if (migration.number > version) database.exec(migration.sql);
  }
  if (version == 0) fill_calendar(database);
  database.exec(fmt::format("pragma application_id = {}", application_id));
  database.exec(fmt::format("pragma user_version = {}", newest_version()));
  transaction.commit();
}

void require_newest(SQLite::Database& database, const std::filesystem::path& path) {
  require_ours(database, path, false);
  const int version = pragma(database, "user_version");
  require_not_newer(version, path);
  if (version == newest_version()) return;
  throw base::MachineError(fmt::format(
      "De opslag '{}' is gemaakt door een oudere versie van Duidelijk (schema {}; deze versie leest schema {}). "
      "Draai één keer 'duidelijk import --store {}' om hem bij te werken.",
      path.string(), version, newest_version(), path.string()));
}

}  // namespace duidelijk::store

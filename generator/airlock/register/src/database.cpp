// SPDX-License-Identifier: EUPL-1.2
#include "database.h"

#include "embedded_sql.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace duidelijk::registry {
namespace {

constexpr int application_id = 0x44756452;  // "DudR"
constexpr int patience = 5000;              // milliseconds

void create_private_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) {
    ::close(file);
  } else if (errno != EEXIST) {
    throw base::MachineError(fmt::format(
        "Het register '{}' kan niet worden gemaakt: {}. Controleer of de map bestaat en of u erin mag schrijven.",
        path.string(), std::strerror(errno)));
  }
}

int pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(fmt::format("pragma {}", name)).getInt();
}

void require_ours(SQLite::Database& database, const std::filesystem::path& path) {
  const bool empty = database.execAndGet("select count(*) from sqlite_master").getInt() == 0;
  if (pragma(database, "application_id") != application_id && !empty) {
    throw base::MachineError(fmt::format(
        "'{}' is een bestand van iets anders, geen register van Duidelijk. Kies een andere naam na --register.",
        path.string()));
  }
  const int version = pragma(database, "user_version"), newest = migrations().back().number;
  if (version > newest) {
    throw base::MachineError(
        fmt::format("Het register '{}' is gemaakt door een nieuwere versie van Duidelijk (schema {}; deze versie kent "
                    "schema {}). Werk Duidelijk bij.",
                    path.string(), version, newest));
  }
}

void migrate(SQLite::Database& database) {
  const int newest = migrations().back().number;
  if (pragma(database, "user_version") == newest) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = pragma(database, "user_version");  // again: another process may have been first
  for (const Migration& migration : migrations()) {
    if (migration.number > version) database.exec(migration.sql);
  }
  database.exec(fmt::format("pragma application_id = {}", application_id));
  database.exec(fmt::format("pragma user_version = {}", newest));
  transaction.commit();
}

std::string advice(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is in gebruik door een ander programma. Wacht tot dat klaar is, en probeer het opnieuw";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "mag niet worden gewijzigd. Controleer of u in het bestand en in de map ervan mag schrijven";
    case SQLITE_FULL:
      return "past niet meer op de schijf. Maak ruimte vrij en probeer het opnieuw";
    case SQLITE_IOERR:
      return "kan niet worden gelezen of geschreven. Controleer of de schijf vol of beschadigd is";
    case SQLITE_NOTADB:
      return "is geen register van Duidelijk. Controleer de naam van het bestand";
    case SQLITE_CORRUPT:
      return "is beschadigd. Zet een reservekopie terug; maak geen nieuw register, want dan is niet bekend wat al is "
             "uitgegeven";
    case SQLITE_CANTOPEN:
      return "kan niet worden geopend. Controleer of de map bestaat en of u erin mag schrijven";
    case SQLITE_NOMEM:
      return "vraagt meer geheugen dan er is";
    default:
      return "geeft een fout";
  }
}

}  // namespace

void throw_machine_error(const std::filesystem::path& file, const SQLite::Exception& error) {
  throw base::MachineError(fmt::format("Het register '{}' {} (SQLite {}: {}).", file.string(),
                                       advice(error.getExtendedErrorCode()), error.getExtendedErrorCode(),
                                       error.getErrorStr()));
}

SQLite::Database open(const std::filesystem::path& file) {
  create_private_file(file);
  return guarded(file, [&] {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, patience);
    require_ours(database, file);
    database.exec("pragma foreign_keys = on");
    database.exec("pragma synchronous = full");  // what is given out must never be forgotten
    migrate(database);
    return database;
  });
}

}  // namespace duidelijk::registry

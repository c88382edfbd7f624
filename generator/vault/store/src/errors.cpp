// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/error.h"
#include "duidelijk/store/store.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace duidelijk::store {
namespace {

std::string advice(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is in gebruik door een ander programma. Sluit dat programma, of wacht tot het klaar is, en probeer het opnieuw";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "mag niet worden gewijzigd. Controleer of u in het bestand en in de map ervan mag schrijven";
    case SQLITE_FULL: return "past niet meer op de schijf. Maak ruimte vrij en probeer het opnieuw";
    case SQLITE_IOERR:
      return "kan niet worden gelezen of geschreven. Controleer of de schijf vol of beschadigd is";
    case SQLITE_NOTADB: return "is geen opslag van Duidelijk. Controleer de naam van het bestand";
    case SQLITE_CORRUPT: return "is beschadigd. Zet een reservekopie terug, of laad de leveringen in een nieuwe opslag";
    case SQLITE_CANTOPEN: return "kan niet worden geopend. Controleer of de map bestaat en of u erin mag schrijven";
    case SQLITE_NOMEM: return "vraagt meer geheugen dan er is";
    default: return "geeft een fout";
  }
}

}  // namespace

void throw_machine_error(const std::filesystem::path& path, int code, const std::string& detail) {
  throw base::MachineError(
      fmt::format("De opslag '{}' {} (SQLite {}: {}).", path.string(), advice(code), code, detail));
}

}  // namespace duidelijk::store

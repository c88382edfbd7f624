// SPDX-License-Identifier: EUPL-1.2
#include "guard.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace duidelijk::facts {
namespace {

constexpr int kMaxValueBytes = 1'000'000;

/// The same store must always give the same figures; and nothing may be called that reaches outside it.
constexpr std::array<std::string_view, 16> kForbiddenFunctions{
    "random", "randomblob", "load_extension", "date", "time", "datetime", "julianday", "strftime", "unixepoch", "current_date",
    "current_time", "current_timestamp", "fts3_tokenizer", "changes", "total_changes", "last_insert_rowid"};

std::string describe(int action) {
  switch (action) {
    case SQLITE_INSERT: return "INSERT";
    case SQLITE_UPDATE: return "UPDATE";
    case SQLITE_DELETE: return "DELETE";
    case SQLITE_ATTACH: return "ATTACH";
    case SQLITE_DETACH: return "DETACH";
    case SQLITE_PRAGMA: return "PRAGMA";
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT: return "een transactie";
    default: return "een opdracht die iets verandert";
  }
}

}  // namespace

Guard::Guard(sqlite3* connection)
    : connection_(connection), old_length_(sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, kMaxValueBytes)) {
  sqlite3_set_authorizer(connection_, &Guard::authorize, this);
  sqlite3_progress_handler(connection_, 1'000'000, &Guard::count, this);
}

Guard::~Guard() {
  sqlite3_progress_handler(connection_, 0, nullptr, nullptr);
  sqlite3_set_authorizer(connection_, nullptr, nullptr);
  sqlite3_limit(connection_, SQLITE_LIMIT_LENGTH, old_length_);
}

int Guard::authorize(void* self, int action, const char* first, const char* second, const char*, const char*) {
  return static_cast<Guard*>(self)->judge(action, first, second);
}

int Guard::count(void* self) { return ++static_cast<Guard*>(self)->steps_ > kMaxSteps ? 1 : 0; }

int Guard::judge(int action, const char* first, const char* second) {
  const std::string one = base::lower(first == nullptr ? "" : first), two = base::lower(second == nullptr ? "" : second);
  std::string reason;
  if (action == SQLITE_FUNCTION) {
    const bool forbidden = std::find(kForbiddenFunctions.begin(), kForbiddenFunctions.end(), two) != kForbiddenFunctions.end();
    if (forbidden) reason = fmt::format("de functie '{}' mag hier niet: de uitkomst moet alleen van de gegevens afhangen", two);
  } else if (action == SQLITE_READ) {
    const bool secret = one == "sleutel" || (one == "jeugdige" && two == "pseudoniem");
    if (secret) reason = "pseudoniemen en de sleutel mogen hier niet worden gelezen";
    if (one.starts_with("sqlite_") || one.starts_with("pragma_")) reason = fmt::format("de tabel '{}' mag hier niet worden gelezen", one);
  } else if (action != SQLITE_SELECT && action != SQLITE_RECURSIVE) {
    reason = fmt::format("alleen een SELECT mag; hier staat {}", describe(action));
  }
  if (reason.empty()) return SQLITE_OK;
  if (refused_.empty()) refused_ = reason;
  return SQLITE_DENY;
}

}  // namespace duidelijk::facts

// SPDX-License-Identifier: EUPL-1.2
#include "query.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

namespace duidelijk::facts {
namespace {

/// Codes that say that the store or the machine failed, not the SQL.
bool is_machine(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB: return true;
    default: return false;
  }
}

}  // namespace

Query::Query(store::Store& store, std::string_view sql, SqlPlace place)
    : store_(store), sql_(sql), place_(std::move(place)), guard_(store.database().getHandle()) {
  try {
    prepare();
  } catch (...) {
    sqlite3_finalize(statement_);
    throw;
  }
}

Query::~Query() { sqlite3_finalize(statement_); }

void Query::prepare() {
  sqlite3* db = store_.database().getHandle();
  if (sql_.find('\0') != std::string::npos) refuse("feit-sql", "er staat een NUL-teken in de SQL");
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v3(db, sql_.c_str(), static_cast<int>(sql_.size() + 1), 0, &statement_, &tail);
  if (code != SQLITE_OK) fail(code);
  if (statement_ == nullptr) refuse("feit-sql", "hier staat geen SQL", "schrijf één SELECT");
  only_one_statement(tail);
  if (sqlite3_stmt_readonly(statement_) == 0 || sqlite3_stmt_isexplain(statement_) != 0) {
    refuse("feit-verboden", "alleen een SELECT mag");
  }
  if (sqlite3_bind_parameter_count(statement_) > 0) refuse("feit-sql", "een parameter (?) kan hier niet worden ingevuld");
  for (int i = 0; i < sqlite3_column_count(statement_); ++i) {
    const char* name = sqlite3_column_name(statement_, i);
    columns_.emplace_back(name == nullptr ? "" : name);
  }
}

void Query::only_one_statement(const char* tail) {
  const auto offset = static_cast<std::size_t>(tail - sql_.c_str());
  sqlite3_stmt* second = nullptr;
  const int code = sqlite3_prepare_v3(store_.database().getHandle(), tail, -1, 0, &second, nullptr);
  const bool nothing = code == SQLITE_OK && second == nullptr;   // only white space and comments
  sqlite3_finalize(second);
  if (!nothing) refuse("feit-verboden", "er staat nog een opdracht achter de eerste; één SELECT mag", "", line_of(offset));
}

bool Query::next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail(code);
}

Query::Type Query::type(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_NULL: return Type::null;
    case SQLITE_INTEGER: return Type::integer;
    case SQLITE_TEXT: return Type::text;
    default: return Type::other;
  }
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Query::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes == nullptr ? std::string_view{} : std::string_view{bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void Query::refuse(const std::string& rule, const std::string& message, const std::string& advice, int line) const {
  base::Diagnostic diagnostic;
  diagnostic.rule = rule;
  diagnostic.file = place_.file;
  diagnostic.line = line;
  diagnostic.message = message;
  diagnostic.advice = advice;
  throw base::InputError(diagnostic);
}

void Query::fail(int code) {
  sqlite3* db = store_.database().getHandle();
  const std::string message = sqlite3_errmsg(db);
  if (guard_.too_heavy()) refuse("feit-te-zwaar", "deze SQL is na een half uur rekenen nog niet klaar", "kijk of een join zijn sleutel mist");
  if (!guard_.refused().empty()) refuse("feit-verboden", guard_.refused());
  if (is_machine(code)) store::throw_machine_error(store_.path(), sqlite3_extended_errcode(db), message);
  const int offset = sqlite3_error_offset(db);
  refuse("feit-sql", fmt::format("de SQL werkt niet: {}", message), "", offset < 0 ? 0 : line_of(static_cast<std::size_t>(offset)));
}

int Query::line_of(std::size_t offset) const {
  if (!place_.own_file) return 0;
  const auto lines = [](std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')); };
  int before = 0;
  try {
    const std::string whole = base::read_file(place_.file);
    const auto found = whole.find(sql_);
    if (found != std::string::npos) before = lines(std::string_view{whole}.substr(0, found));
  } catch (const base::MachineError&) {
    // The SQL did not come from a file that is there now; its own lines are the best there is.
  }
  return before + 1 + lines(std::string_view{sql_}.substr(0, std::min(offset, sql_.size())));
}

}  // namespace duidelijk::facts

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/store/rows.h"

#include <sqlite3.h>

#include <filesystem>
#include <string_view>

namespace duidelijk::store {

/// One prepared INSERT, bound from left to right without copying. SQLite's own interface, because SQLiteCpp cannot bind a
/// string_view and pays for a lookup at every bind; this is the innermost loop of an import.
class Insert {
 public:
  Insert(sqlite3* database, const std::filesystem::path& path, const char* sql) : database_(database), path_(path), sql_(sql) {}
  ~Insert() { sqlite3_finalize(statement_); }
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;

  Insert& number(std::int64_t value) {
    sqlite3_bind_int64(statement(), ++column_, value);
    return *this;
  }
  Insert& number(const OptionalInt& value) {
    if (value) return number(*value);
    sqlite3_bind_null(statement(), ++column_);
    return *this;
  }
  Insert& text(std::string_view value) {
    sqlite3_bind_text(statement(), ++column_, value.data() == nullptr ? "" : value.data(), static_cast<int>(value.size()),
                      SQLITE_STATIC);
    return *this;
  }
  Insert& text_or_null(std::string_view value) {
    if (!value.empty()) return text(value);
    sqlite3_bind_null(statement(), ++column_);
    return *this;
  }
  Insert& blob(std::string_view value) {
    sqlite3_bind_blob(statement(), ++column_, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    return *this;
  }
  /// Throws MachineError.
  void run();
  /// False when a unique index stands in the way.
  [[nodiscard]] bool run_unless_double();

 private:
  sqlite3_stmt* statement() {
    if (statement_ == nullptr) prepare();
    return statement_;
  }
  void prepare();

  sqlite3* database_;
  const std::filesystem::path& path_;
  const char* sql_;
  sqlite3_stmt* statement_ = nullptr;
  int column_ = 0;
};

}  // namespace duidelijk::store

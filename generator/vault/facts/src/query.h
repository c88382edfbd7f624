// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "guard.h"

#include "duidelijk/store/store.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace duidelijk::facts {

/// Where SQL stands, for diagnostics.
struct SqlPlace {
  std::string file;   ///< as the user named it
  bool own_file = false;   ///< the SQL fills the file from some line on, so that lines can be told
};

/// One guarded SELECT, stepped row by row. Throws base::InputError for anything that is wrong with the SQL, MachineError for the store.
class Query {
 public:
  Query(store::Store& store, std::string_view sql, SqlPlace place);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  /// False after the last row.
  [[nodiscard]] bool next();

  enum class Type { null, integer, text, other };
  [[nodiscard]] Type type(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  /// Valid until the next row.
  [[nodiscard]] std::string_view text(int column) const;

  /// Throws an InputError about this SQL.
  [[noreturn]] void refuse(const std::string& rule, const std::string& message, const std::string& advice = "", int line = 0) const;

 private:
  void prepare();
  void only_one_statement(const char* tail);
  [[noreturn]] void fail(int code);
  [[nodiscard]] int line_of(std::size_t offset) const;

  store::Store& store_;
  std::string sql_;
  SqlPlace place_;
  Guard guard_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<std::string> columns_;
};

}  // namespace duidelijk::facts

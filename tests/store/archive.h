// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/base/date.h"
#include "duidelijk/store/store.h"
#include "duidelijk/store/writer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace duidelijk::test {

/// A store with two jeugdigen (1, 2), filled through the writer as levering 1 unless another is named.
class Archive {
 public:
  Archive() : store(folder / "opslag.db", store::Access::write), first_(store, 1, 20260101) {
    for (int levering = 1; levering <= 3; ++levering) {
      store.database().exec("insert into levering values (" + std::to_string(levering) + ", 'x', 'x', 'sha" + std::to_string(levering) +
                            "', 20260101, null, null, 0, 0, 0)");
    }
    first_.add_jeugdige(1, "p1");
    first_.add_jeugdige(2, "p2");
  }
  template <typename Row>
  void add(const Row& row) { first_.add(row); }
  template <typename Row>
  void add_in(int levering, const Row& row) { store::Writer(store, levering, 20260101).add(row); }

  /// All rows of a query, columns with spaces and rows with "; " between, null as "-".
  [[nodiscard]] std::string rows(const std::string& sql) {
    SQLite::Statement statement(store.database(), sql);
    std::string out;
    while (statement.executeStep()) {
      if (!out.empty()) out += "; ";
      for (int i = 0; i < statement.getColumnCount(); ++i) {
        if (i > 0) out += ' ';
        out += statement.getColumn(i).isNull() ? "-" : statement.getColumn(i).getString();
      }
    }
    return out;
  }
  [[nodiscard]] std::string rows_at(int year, int month, int day, const std::string& sql) {
    store.show_as_known_at(base::Date(year, month, day));
    std::string out = rows(sql);
    store.show_current();
    return out;
  }

  TempFolder folder;
  store::Store store;

 private:
  store::Writer first_;
};

}  // namespace duidelijk::test

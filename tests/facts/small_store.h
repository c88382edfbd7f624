// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/base/error.h"
#include "duidelijk/content/fact.h"
#include "duidelijk/store/store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace duidelijk::facts::test {

/// A store of a test's own with one delivery; rows are put in as SQL.
class SmallStore {
 public:
  SmallStore() : store(folder / "proef.db", store::Access::write) {
    run("insert into levering (id, bestand, soort, sha256, ontvangen, geladen, geweigerd, voorbeelddata) "
        "values (1, 'proef.csv', 'prestaties', 'a', 20240110, 1, 0, 1)");
  }
  void run(const std::string& sql) { store.database().exec(sql); }
  [[nodiscard]] std::int64_t ask(const std::string& sql) { return store.database().execAndGet(sql).getInt64(); }

  duidelijk::test::TempFolder folder;
  store::Store store;
};

inline content::Fact fact(const std::string& sql) {
  content::Fact fact;
  fact.name = "proef";
  fact.grains = {base::Grain::jaar};
  fact.dimensions = {"wijk"};
  fact.sql = sql;
  fact.file = "content/feiten/proef.sql";
  return fact;
}

/// "rule: message" of the first diagnostic that the work throws; empty when it throws nothing.
template <typename Work>
std::string refusal(Work work) {
  try {
    work();
  } catch (const base::InputError& error) {
    return error.diagnostics().at(0).rule + ": " + error.diagnostics().at(0).message;
  }
  return "";
}

}  // namespace duidelijk::facts::test

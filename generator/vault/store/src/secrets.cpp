// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/store/secrets.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::store {
namespace {

std::vector<std::string> column(SQLite::Database& database, const char* query) {
  std::vector<std::string> values;
  SQLite::Statement statement(database, query);
  while (statement.executeStep()) values.push_back(statement.getColumn(0).getString());
  return values;
}

}  // namespace

Secrets read_secrets(Store& store) {
  try {
    return {
        column(store.database(), "select pseudoniem from jeugdige order by id"),
        column(store.database(),
               "select naam from aanbieder union select holding from aanbieder where holding is not null order by 1")};
  } catch (const SQLite::Exception& error) {
    throw_machine_error(store.path(), error.getExtendedErrorCode(), error.getErrorStr());
  }
}

}  // namespace duidelijk::store

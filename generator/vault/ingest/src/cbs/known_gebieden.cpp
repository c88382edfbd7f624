// SPDX-License-Identifier: EUPL-1.2
#include "context_impl.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::ingest {

std::vector<KnownGebied> Context::known_gebieden() {
  SQLite::Statement rows(impl_->session.store.database(), "select code, naam, soort from gebied_actueel order by code");
  std::vector<KnownGebied> known;
  while (rows.executeStep()) {
    known.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getString()});
  }
  return known;
}

}  // namespace duidelijk::ingest

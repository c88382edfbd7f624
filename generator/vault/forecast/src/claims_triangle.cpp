// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/forecast/claims_development.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>

namespace duidelijk::forecast {
namespace {

/// The end of the last month that was over when the last message of care came.
std::optional<base::Date> last_whole_month(SQLite::Database& db) {
  const SQLite::Column known = db.execAndGet(
      "select max(bekend_op) from (select max(bekend_op) as bekend_op from declaratie where bekend_op <= (select datum from bekend_tot) "
      "union all select max(bekend_op) from prestatie where bekend_op <= (select datum from bekend_tot) "
      "union all select max(bekend_op) from zorgtraject where bekend_op <= (select datum from bekend_tot) "
      "union all select max(bekend_op) from toewijzing where bekend_op <= (select datum from bekend_tot))");
  if (known.isNull()) return std::nullopt;
  const auto day = base::Date::from_yyyymmdd(known.getInt64());
  if (!day) return std::nullopt;
  const auto month = base::Period::containing(base::Grain::maand, *day);
  return *day < month.last() ? month.previous().last() : month.last();
}

base::Period month(std::int64_t yyyymm) {
  return base::Period(base::Grain::maand, static_cast<int>(yyyymm / 100), static_cast<int>(yyyymm % 100));
}

void read_entries(SQLite::Database& db, MonthlyClaims& claims) {
  SQLite::Statement rows(db,
                         "select begindatum / 100, bekend_op / 100, sum(bedrag_cent) from prestatie_toegekend "
                         "where bekend_op <= ? and begindatum <= ? group by 1, 2 order by 1, 2");
  rows.bind(1, claims.until.yyyymmdd());
  rows.bind(2, claims.until.yyyymmdd());
  while (rows.executeStep()) {
    const auto care = month(rows.getColumn(0).getInt64()), known = month(rows.getColumn(1).getInt64());
    claims.entries.push_back({care, std::max(care, known), rows.getColumn(2).getInt64()});
  }
}

/// Claims that were known before the care was over are of its own month; that can bring two entries on one pair.
void merge(std::vector<MonthlyClaims::Entry>& entries) {
  std::map<std::pair<base::Period, base::Period>, std::int64_t> sums;
  for (const auto& entry : entries) sums[{entry.care, entry.known}] += entry.cents;
  entries.clear();
  for (const auto& [pair, cents] : sums) entries.push_back({pair.first, pair.second, cents});
}

}  // namespace

MonthlyClaims read_claims(store::Store& store, std::optional<base::Date> until) {
  try {
    MonthlyClaims claims;
    const auto seen = last_whole_month(store.database());
    if (!seen) return claims;
    claims.until = *seen;
    if (until && *until < *seen) {
      const auto asked = base::Period::containing(base::Grain::maand, *until);
      claims.until = *until < asked.last() ? asked.previous().last() : asked.last();
    }
    read_entries(store.database(), claims);
    merge(claims.entries);
    return claims;
  } catch (const SQLite::Exception& error) {
    store::throw_machine_error(store.path(), error.getExtendedErrorCode(), error.getErrorStr());
  }
}

}  // namespace duidelijk::forecast

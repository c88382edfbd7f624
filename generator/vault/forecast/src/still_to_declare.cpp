// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/forecast/still_to_declare.h"

#include "duidelijk/forecast/claims_development.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

namespace duidelijk::forecast {
namespace {

using Months = std::map<base::Period, std::int64_t>;

/// Net cents per month of care that came in after the last whole month.
Months known_since(store::Store& store, base::Date until) {
  Months months;
  SQLite::Statement rows(store.database(),
                         "select begindatum / 100, sum(bedrag_cent) from prestatie_toegekend where bekend_op > ? and "
                         "begindatum <= ? group by 1");
  rows.bind(1, until.yyyymmdd());
  rows.bind(2, until.yyyymmdd());
  while (rows.executeStep()) {
    const std::int64_t month = rows.getColumn(0).getInt64();
    months[base::Period(base::Grain::maand, static_cast<int>(month / 100), static_cast<int>(month % 100))] =
        rows.getColumn(1).getInt64();
  }
  return months;
}

}  // namespace

Months still_to_declare(const std::filesystem::path& path, std::optional<base::Date> known_at) {
  store::Store store(path, store::Access::read);
  try {
    if (known_at) store.show_as_known_at(*known_at);
    const ClaimsDevelopment development = nog_te_declareren(store);
    if (development.months.empty()) return {};
    const Months since = known_since(store, development.until);
    Months result;
    for (const DeliveryMonth& month : development.months) {
      if (!month.to_come_cents) continue;
      const std::int64_t expected = *month.to_come_cents;
      const auto came = since.find(month.month);
      const std::int64_t left = came == since.end() ? expected : expected - came->second;
      result[month.month] = std::clamp(left, std::min<std::int64_t>(0, expected), std::max<std::int64_t>(0, expected));
    }
    return result;
  } catch (const SQLite::Exception& error) {
    store::throw_machine_error(path, error.getExtendedErrorCode(), error.getErrorStr());
  }
}

}  // namespace duidelijk::forecast

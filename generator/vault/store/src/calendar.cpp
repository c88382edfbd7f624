// SPDX-License-Identifier: EUPL-1.2
#include "calendar.h"

#include "duidelijk/base/date.h"
#include "duidelijk/base/period.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::store {
namespace {

constexpr int first_year = 2010;
constexpr int last_year = 2035;

void fill_days(SQLite::Database& database) {
  SQLite::Statement insert(database, "insert into kalender values (?, ?, ?, ?, ?, ?, ?)");
  const base::Date last(last_year, 12, 31);
  int mondays = 0;
  for (base::Date day(first_year, 1, 1); day <= last; day = day.plus_days(1)) {
    if (day.weekday() == 1) ++mondays;
    insert.reset();
    insert.bind(1, day.yyyymmdd());
    insert.bind(2, day.days());
    insert.bind(3, day.year());
    insert.bind(4, (day.month() + 2) / 3);
    insert.bind(5, day.month());
    insert.bind(6, day.weekday());
    insert.bind(7, mondays);
    insert.exec();
  }
}

void fill_periods(SQLite::Database& database) {
  SQLite::Statement insert(database, "insert into periode values (?, ?, ?, ?, ?, ?)");
  const base::Date first(first_year, 1, 1);
  const base::Date last(last_year, 12, 31);
  for (const base::Grain grain : {base::Grain::jaar, base::Grain::halfjaar, base::Grain::kwartaal, base::Grain::maand}) {
    for (const base::Period& period : base::periods_between(grain, first, last)) {
      insert.reset();
      insert.bind(1, period.code());
      insert.bind(2, std::string(base::to_string(grain)));
      insert.bind(3, period.first().yyyymmdd());
      insert.bind(4, period.last().yyyymmdd());
      insert.bind(5, period.first().days());
      insert.bind(6, period.last().days());
      insert.exec();
    }
  }
}

}  // namespace

void fill_calendar(SQLite::Database& database) {
  fill_days(database);
  fill_periods(database);
}

}  // namespace duidelijk::store

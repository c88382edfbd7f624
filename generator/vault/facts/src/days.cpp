// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/facts/facts.h"

#include "duidelijk/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::facts {
namespace {

std::optional<base::Date> day(store::Store& store, const char* sql) {
  try {
    const SQLite::Column value = store.database().execAndGet(sql);
    if (value.isNull()) return std::nullopt;
    return base::Date::from_yyyymmdd(value.getInt64());
  } catch (const SQLite::Exception& error) {
    store::throw_machine_error(store.path(), error.getExtendedErrorCode(), error.getErrorStr());
  }
}

std::optional<base::Date> first_of(store::Store& store, std::initializer_list<const char*> questions) {
  for (const char* sql : questions) {
    if (const auto found = day(store, sql)) return found;
  }
  return std::nullopt;
}

[[noreturn]] void refuse_empty(const store::Store& store) {
  base::Diagnostic diagnostic;
  diagnostic.rule = "lege-opslag";
  diagnostic.file = store.path().string();
  diagnostic.message = "de opslag bevat geen leveringen met zorg";
  diagnostic.advice = "lees eerst leveringen in met 'duidelijk import'";
  throw base::InputError(diagnostic);
}

}  // namespace

base::Date data_until(store::Store& store) {
  const auto known = first_of(store, {"select max(bekend_op) from ("
                                      "select max(bekend_op) as bekend_op from declaratie where bekend_op <= (select datum from bekend_tot) "
                                      "union all select max(bekend_op) from prestatie where bekend_op <= (select datum from bekend_tot) "
                                      "union all select max(bekend_op) from zorgtraject where bekend_op <= (select datum from bekend_tot) "
                                      "union all select max(bekend_op) from toewijzing where bekend_op <= (select datum from bekend_tot))",
                                      "select max(ontvangen) from levering where ontvangen <= (select datum from bekend_tot)"});
  if (!known) refuse_empty(store);
  const auto month = base::Period::containing(base::Grain::maand, *known);
  return *known < month.last() ? month.previous().last() : month.last();
}

base::Date data_from(store::Store& store) {
  const auto first = first_of(store, {"select min(begindatum) from declaratie where bekend_op <= (select datum from bekend_tot)",
                                      "select min(begindatum) from prestatie where bekend_op <= (select datum from bekend_tot)",
                                      "select min(begindatum) from zorgtraject where bekend_op <= (select datum from bekend_tot)",
                                      "select min(ingangsdatum) from toewijzing where bekend_op <= (select datum from bekend_tot)",
                                      "select min(ontvangen) from levering"});
  if (!first) refuse_empty(store);
  return *first;
}

std::vector<base::Period> complete_periods(base::Date from, base::Date until) {
  std::vector<base::Period> periods;
  if (until < from) return periods;
  for (const auto grain : {base::Grain::jaar, base::Grain::halfjaar, base::Grain::kwartaal, base::Grain::maand}) {
    for (const auto& period : base::periods_between(grain, from, until)) {
      if (period.last() <= until) periods.push_back(period);
    }
  }
  return periods;
}

}  // namespace duidelijk::facts

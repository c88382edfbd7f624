// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"
#include "duidelijk/base/period.h"
#include "duidelijk/content/site.h"
#include "duidelijk/cube/cube.h"
#include "duidelijk/store/store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::facts {

/// Runs a fact's SQL over the store's views and checks what comes out against the contract of content/fact.h. Only one SELECT is allowed,
/// and no pseudonym, no key, no clock and no chance. Contributors: jeugdige keeps the store's number, aanbieder and holding are numbered
/// by their sorted names. Rows come in SQL's order. Throws base::InputError that names the file, the line when SQLite knows it, and what
/// is wrong, never who; MachineError when the store fails.
[[nodiscard]] cube::Contributions load_contributions(store::Store& store, const content::Fact& fact);

/// Fills the members of every open dimension from its own SELECT (columns id, label, parent; under the same guard), in its order.
/// Throws base::InputError for an id that is no key word or stands there twice, a parent that does not exist, a circle.
void fill_members(store::Store& store, std::vector<content::Dimension>& dimensions);

/// Holds the declared additive dimensions against the data: within a period a jeugdige has one member.
/// Throws base::InputError that says per dimension how many jeugdigen have more, never who.
void check_additive(const cube::Contributions& rows, const content::Fact& fact);

/// The last day up to which deliveries cover care: the end of the last month that was over when the last message of care came (toewijzing,
/// start, stop, declaratie; else any delivery). What was given but not yet declared is missing: see the forecast of what is to come.
/// Throws base::InputError when the store holds nothing.
[[nodiscard]] base::Date data_until(store::Store& store);
/// The first day of care in the declarations (else of the toewijzingen, else of the deliveries).
[[nodiscard]] base::Date data_from(store::Store& store);
/// The periods of every grain from the one that holds `from`, as far as they are over on `until`; ascending within a grain.
[[nodiscard]] std::vector<base::Period> complete_periods(base::Date from, base::Date until);

/// Which tables to make, by name of the fact: airlock::Plan has this shape.
using Requests = std::map<std::string, std::vector<cube::Request>>;

struct Options {
  std::optional<base::Date> known_at;     ///< only what was known at the end of this day; default: everything
  std::optional<base::Date> until;        ///< the edition's last day; default, and at most: data_until
  /// Says what is still to be declared per month of care, in net cents: an estimate from outside, which facts read as nog_te_declareren.
  /// Asked on another thread while the store is read, unless there may be only one.
  std::function<std::map<base::Period, std::int64_t>()> to_declare;
  bool keep_rows = false;                 ///< give the rows of the facts too
  unsigned threads = 2;                   ///< the tables are the same whatever their number
};

struct Tables {
  base::Date data_until;                          ///< the last day that is covered, not beyond Options::until
  bool example = false;                           ///< the store holds voorbeelddata
  std::vector<content::Dimension> dimensions;     ///< those of the site, open ones filled
  std::vector<cube::Contributions> rows;          ///< by fact, when Options::keep_rows; CONFIDENTIAL
  std::vector<cube::Table> tables;                ///< each (indicator, grain, crossing) once, sorted so: all audiences share them
};

/// Everything that the audiences' plans ask for, each fact read once, on one consistent state of the store. Every fact is checked for its
/// additive dimensions. Throws base::InputError with the mistakes of all facts together; MachineError when the store fails.
[[nodiscard]] Tables make_tables(const std::filesystem::path& store, const content::Site& site, const std::vector<Requests>& plans,
                                 const Options& options);

}  // namespace duidelijk::facts

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"

#include <string>
#include <vector>

namespace duidelijk::content {

/// A named SQL query in content/feiten/NAME.sql. Its first lines are comments `-- key: value` (keys below); the rest is one SELECT over the
/// store's views that yields one row per contribution with the columns
///   periode   text, a period code, for every grain that the fact offers (a distinct count of a year is no sum of its quarters)
///   one text column per dimension (member id; never null)
///   jeugdige  integer contributor (null = none); aanbieder text contributor: the agb (null or 'onbekend' = none; where aanbieder is a dimension
///             too, the one column is both member and contributor); holding text (null = the aanbieder itself)
///   waarde    integer (null where the fact has none): eurocents, days, or a scaled number, as `waarde:` says
///   n         integer, only when `waarde: score`: respondents behind this row
///   gecensureerd, binnenkomst   integer 0/1 and days, only when `waarde: duur`: still running; days already passed at entry (left truncation)
struct Fact {
  enum class Value { geen, cent, aantal, duur, score };
  std::string name;
  std::string description;                 ///< -- feit: …
  std::vector<base::Grain> grains;         ///< -- perioden: jaar, kwartaal
  std::vector<std::string> dimensions;     ///< -- dimensies: wijk, leeftijd, …
  std::vector<std::string> additive;       ///< -- additief: dimensions in which a jeugdige has one member within a period (tested on the data)
  Value value = Value::geen;               ///< -- waarde: geen | cent | aantal | duur | score (score: waarde has one decimal, 78 = 7,8)
  bool public_source = false;              ///< -- openbaar: ja  (population, budget, accounts: no person behind it, no protection)
  bool measures_persons = true;            ///< -- jeugdigen: nee when rows have no jeugdige
  bool absent_is_unmeasured = false;       ///< -- geen_rij: ontbreekt (default: nul) where no row means that nobody measured, as in a survey of some years
  std::string sql;
  std::string file;
};

}  // namespace duidelijk::content

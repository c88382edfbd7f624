// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/cube/cube.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace duidelijk::cube::test {

/// Writes a fact row by row, as a person would.
class Rows {
 public:
  explicit Rows(std::vector<std::string> dimensions) {
    rows.fact = "proef";
    for (auto& dimension : dimensions) rows.dimensions.push_back({std::move(dimension), {}, {}});
  }
  struct Who { std::uint32_t jeugdige = 0, aanbieder = 0, holding = 0; };

  Rows& add(const std::string& period, const std::vector<std::string>& members, Who who, std::int64_t value = 0) {
    const base::Period code = base::Period::parse(period).value();
    rows.period.push_back(intern(rows.periods, code));
    for (std::size_t d = 0; d < members.size(); ++d) {
      rows.dimensions[d].index.push_back(intern(rows.dimensions[d].members, members[d]));
    }
    rows.jeugdige.push_back(who.jeugdige);
    rows.aanbieder.push_back(who.aanbieder);
    rows.holding.push_back(who.holding == 0 ? who.aanbieder : who.holding);
    rows.value.push_back(value);
    return *this;
  }

  Contributions rows;

 private:
  template <typename Value>
  static std::uint32_t intern(std::vector<Value>& list, const Value& value) {
    const auto found = std::find(list.begin(), list.end(), value);
    if (found != list.end()) return static_cast<std::uint32_t>(found - list.begin());
    list.push_back(value);
    return static_cast<std::uint32_t>(list.size() - 1);
  }
};

inline std::vector<base::Period> periods(const std::vector<std::string>& codes) {
  std::vector<base::Period> list;
  for (const auto& code : codes) list.push_back(base::Period::parse(code).value());
  return list;
}

inline Hierarchy flat(const std::string& dimension, const std::vector<std::string>& members) {
  return {dimension, members, std::vector<std::string>(members.size())};
}

/// The cell of a table by the names of its members.
inline const Cell& cell(const Table& table, const std::string& period, const std::vector<std::string>& members) {
  std::size_t index = 0;
  for (; index < table.periods.size() && table.periods[index].code() != period; ++index) {}
  if (index == table.periods.size()) throw std::out_of_range(period);
  for (std::size_t d = 0; d < members.size(); ++d) {
    const auto& list = table.members.at(d);
    const auto found = std::find(list.begin(), list.end(), members[d]);
    if (found == list.end()) throw std::out_of_range(members[d]);
    index = index * list.size() + static_cast<std::size_t>(found - list.begin());
  }
  return table.cells.at(index);
}

inline Table one(const Contributions& rows, const Request& request, const std::vector<Hierarchy>& hierarchies,
                 const std::vector<std::string>& codes) {
  return build(rows, {request}, hierarchies, periods(codes)).at(0);
}

}  // namespace duidelijk::cube::test

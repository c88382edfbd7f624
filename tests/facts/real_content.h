// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/content/site.h"
#include "duidelijk/cube/cube.h"
#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace duidelijk::facts::test {

using Members = std::map<std::string, std::string>;

/// The content folder of the project itself.
inline const content::Site& real_content() {
  static const content::Site loaded = [] {
    base::Diagnostics diagnostics;
    auto site = content::load("content", content::Parts::all, diagnostics);
    for (const auto& d : diagnostics.all()) {
      const bool about_figures = d.file.find("paginas") == std::string::npos;
      if (about_figures && d.severity == base::Severity::fout) FAIL_CHECK(base::render(d));
    }
    return site;
  }();
  return loaded;
}

/// What to count for an indicator that is no quotient.
inline cube::Request request_of(const content::Indicator& indicator, base::Grain grain, const Members& members) {
  using enum content::Measure;
  cube::Request request{indicator.id, cube::Measure::jeugdigen, grain, {}, indicator.selection};
  switch (indicator.measure) {
    case rijen:
      request.measure = cube::Measure::rijen;
      break;
    case som:
      request.measure = cube::Measure::som;
      break;
    case mediaan:
      request.measure = cube::Measure::mediaan;
      break;
    case gemiddelde:
      request.measure = cube::Measure::gemiddelde;
      break;
    case aanbieders:
      request.measure = cube::Measure::aanbieders;
      break;
    default:
      break;
  }
  for (const auto& [dimension, member] : members) request.dimensions.push_back(dimension);
  return request;
}

inline const cube::Cell& cell_of(const cube::Table& table, const base::Period& period, const Members& members) {
  const auto at = std::find(table.periods.begin(), table.periods.end(), period);
  REQUIRE_MESSAGE(at != table.periods.end(), period.code());
  auto index = static_cast<std::size_t>(at - table.periods.begin());
  for (std::size_t d = 0; d < table.members.size(); ++d) {
    const auto& all = table.members[d];
    const auto member = std::find(all.begin(), all.end(), members.at(table.request.dimensions[d]));
    REQUIRE_MESSAGE(member != all.end(), members.at(table.request.dimensions[d]));
    index = index * all.size() + static_cast<std::size_t>(member - all.begin());
  }
  return table.cells.at(index);
}

/// One cell of an indicator over a store. Every call reads the whole fact: for small stores.
inline cube::Cell figure_of(const std::filesystem::path& store, const std::string& id, const std::string& code,
                            const Members& members) {
  const content::Indicator* indicator = real_content().indicator(id);
  REQUIRE_MESSAGE(indicator != nullptr, id);
  const auto period = *base::Period::parse(code);
  const auto tables =
      make_tables(store, real_content(), {{{indicator->fact, {request_of(*indicator, period.grain(), members)}}}}, {})
          .tables;
  return cell_of(tables.at(0), period, members);
}

}  // namespace duidelijk::facts::test

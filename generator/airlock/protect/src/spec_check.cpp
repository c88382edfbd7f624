// SPDX-License-Identifier: EUPL-1.2
#include "spec_parts.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace duidelijk::protect {
namespace {

/// A column has one role; only value and frequency may be the same.
void check_distinct_columns(const JsonValue& root, const Spec& spec) {
  std::map<std::string, std::string> role;
  const auto take = [&](const std::string& column, const std::string& as) {
    if (const auto [it, fresh] = role.emplace(column, as); !fresh)
      root.refuse("dubbel", fmt::format("de kolom '{}' is zowel {} als {}", base::printable(column), it->second, as),
                  "een kolom heeft een rol");
  };
  for (const auto& dimension : spec.dimensions) {
    take(dimension.name, "dimensie");
    for (const auto& grouping : dimension.groupings) take(grouping, "groepering van '" + dimension.name + "'");
  }
  if (spec.value) take(*spec.value, "value");
  if (spec.frequency && spec.frequency != spec.value) take(*spec.frequency, "frequency");
  if (spec.contributor) take(*spec.contributor, "contributor");
  if (spec.weight) take(*spec.weight, "weight");
}

void check_fixed_columns(const JsonValue& root, const Spec& spec) {
  if (spec.fixed.empty()) return;
  std::vector<std::string> names, needed;
  for (const auto& [name, range] : spec.fixed) names.push_back(name);
  for (const auto& dimension : spec.dimensions) {
    needed.push_back(dimension.name);
    needed.insert(needed.end(), dimension.groupings.begin(), dimension.groupings.end());
  }
  for (const auto* column : {&spec.value, &spec.frequency, &spec.contributor, &spec.weight}) {
    if (*column) needed.push_back(**column);
  }
  for (const auto& name : needed) {
    if (spec.fixed.contains(name)) continue;
    root.refuse(
        "kolom-ontbreekt", fmt::format("de kolom '{}' staat niet in format.fixed", base::printable(name)),
        base::suggest(name, names,
                      fmt::format("zet erbij op welke plaatsen hij staat: \"{}\": [1, 4]", base::printable(name))));
  }
}

}  // namespace

void check_together(const JsonValue& root, const Spec& spec) {
  const auto ready =
      std::count_if(spec.tables.begin(), spec.tables.end(), [](const TableSpec& t) { return t.ready.has_value(); });
  if (ready > 0 && root.find("records"))
    root.refuse("niet-samen", "'records' en tabellen uit een .csv- of .tab-bestand kunnen niet samen",
                "laat alle tabellen uit de records tellen, of geef ze alle als cellen");
  if (ready == 0 && !root.find("records"))
    root.refuse("sleutel-ontbreekt", "de sleutel 'records' ontbreekt",
                "geef het bestand met records op, of alleen tabellen die een .csv- of .tab-bestand met cellen zijn");
  if (ready > 0 && ready < static_cast<std::ptrdiff_t>(spec.tables.size()))
    root.refuse("niet-samen", "'tables' noemt bestanden met cellen en ook tabellen die uit records moeten komen",
                "kies een van de twee");
  for (std::size_t d = 0; ready > 0 && d < spec.dimensions.size(); ++d) {
    if (!spec.dimensions[d].groupings.empty())
      root.refuse(
          "niet-samen",
          fmt::format("'dimensions[{}].groupings': kant-en-klare cellen zeggen niet welke code bij welke groep hoort",
                      d),
          "geef een 'hierarchy' (.hrc)");
  }
  const auto& rules = spec.rules;
  if ((rules.p_percent || rules.dominance) && !spec.value)
    root.refuse("niet-samen", "'p_percent' en 'dominance' gaan over bedragen, en 'value' ontbreekt",
                "geef in 'value' de kolom met het bedrag");
  if (spec.weight && !spec.magnitudes())
    root.refuse("niet-samen", "'weight' hoort bij een 'value' die geen 'frequency' is: een telling wordt niet gewogen",
                "laat 'weight' weg");
  check_distinct_columns(root, spec);
  check_fixed_columns(root, spec);
}

}  // namespace duidelijk::protect

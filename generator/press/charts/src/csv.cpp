// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/csv.h"

#include "cell.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>
#include <set>

namespace duidelijk::charts {
namespace {

/// One line that a spreadsheet shows as text, whatever it holds.
std::string meta(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  std::string line = "# " + std::string(name) + ": " + std::string(value);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return base::csv_field(line) + "\n";
}

std::string_view after(std::string_view start, std::string_view text) {
  return text.starts_with(start) ? text.substr(start.size()) : text;
}

std::set<std::string> dimensions_of(const Chart& chart) {
  std::set<std::string> names;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      for (const auto& [dimension, member] : point.key.members) names.insert(dimension);
    }
  }
  return names;
}

std::string_view status(const Point& point) {
  return point.value.shown() ? release::to_string(point.certainty) : release::to_string(point.value.presence);
}

std::string row(const Chart& chart, const release::Release& release, const std::set<std::string>& dimensions,
                const Point& point) {
  const release::Indicator& indicator = *indicator_of(chart, point);
  std::string line =
      base::csv_field(point.key.text()) + ";" + base::csv_field(indicator.name) + ";" + point.key.period.code();
  for (const auto& dimension : dimensions) {
    const auto member = point.key.members.find(dimension);
    line += ";" + base::csv_field(release.label(dimension, member == point.key.members.end() ? "T" : member->second));
  }
  line += ";" + (point.value.shown() ? release::plain_number(indicator, point.value.scaled) : std::string());
  return line + ";" + base::csv_field(indicator.unit) + ";" + std::string(status(point)) + "\n";
}

}  // namespace

std::string to_csv(const Chart& chart, const release::Release& release) {
  std::string csv = "\xEF\xBB\xBF";
  csv += meta("titel", chart.title);
  csv += meta("inhoud", chart.subtitle);
  csv += meta("gemeente", release.gemeente);
  csv += meta("editie", release.edition);
  csv += meta("doelgroep", release.audience_label);
  csv += meta("bron", after("Bron: ", chart.source_line));
  csv += meta("norm", after("norm: ", chart.norm_label));
  csv += meta("getallen", "met een punt voor de decimalen");
  csv += "cel;indicator;periode";
  const auto dimensions = dimensions_of(chart);
  for (const auto& dimension : dimensions) csv += ";" + base::csv_field(dimension);
  csv += ";waarde;eenheid;status\n";
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (!point.key.indicator.empty()) csv += row(chart, release, dimensions, point);
    }
  }
  return csv;
}

}  // namespace duidelijk::charts

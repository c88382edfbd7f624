// SPDX-License-Identifier: EUPL-1.2
#include "table_file.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::pages {

namespace {

/// A line of metadata that a spreadsheet shows as text, whatever it holds.
std::string meta(std::string_view name, std::string_view value) {
  std::string clean(value);
  std::replace(clean.begin(), clean.end(), '\n', ' ');
  return base::csv_field("# " + std::string(name) + ": " + clean) + "\n";
}

std::string member_of(const base::CellKey& key, const std::string& dimension) {
  const auto found = key.members.find(dimension);
  return found == key.members.end() ? "T" : found->second;
}

std::vector<std::string> dimensions_of(const std::vector<const release::Table*>& tables) {
  std::set<std::string> names;
  for (const auto* table : tables) names.insert(table->dimensions.begin(), table->dimensions.end());
  return {names.begin(), names.end()};
}

/// More do not help somebody who reads.
constexpr std::size_t max_rows = 200;

std::string_view css_class(release::Presence presence) {
  switch (presence) {
    case release::Presence::getoond: return "";
    case release::Presence::afgeschermd: return " class=\"afgeschermd\"";
    case release::Presence::niet_van_toepassing: return " class=\"nvt\"";
    default: return " class=\"ontbreekt\"";
  }
}

/// Of crossings that are exact, most pairs do not occur: they are 0, or a quotient of nothing.
bool occurs(const release::Value& value) {
  return value.shown() ? value.scaled != 0 : value.presence == release::Presence::afgeschermd;
}

/// Rows (combinations of members) that say something in at least one period.
std::vector<std::size_t> rows_that_occur(const release::Table& table) {
  const std::size_t per_period = table.size_per_period();
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < per_period; ++row) {
    bool any = row == 0;  // the total
    for (std::size_t i = row; i < table.values.size() && !any; i += per_period) any = occurs(table.values[i]);
    if (any) rows.push_back(row);
  }
  return rows;
}

}  // namespace

std::string indicator_csv(const release::Release& release, const release::Indicator& indicator) {
  const auto tables = release.tables_of(indicator.id);
  const auto dimensions = dimensions_of(tables);
  std::string out = "\xEF\xBB\xBF";
  out += meta("indicator", indicator.name);
  out += meta("gemeente", release.gemeente);
  out += meta("editie", release.edition + ", gegevens tot en met " + base::dutch_date(release.data_until));
  out += meta("doelgroep", release.audience_label);
  out += meta("bron", indicator.source);
  if (release.example) out += meta("let op", "voorbeelddata: verzonnen cijfers");
  const bool leave_out = release.confidential && !dimensions.empty();  // in public every cell stands: a 0 may be a rounded share
  if (leave_out) out += meta("weggelaten", "combinaties die niet voorkomen: 0, niet van toepassing of zonder gegevens");
  out += "cel;periode;soort_periode";
  for (const auto& dimension : dimensions) out += ";" + base::csv_field(dimension);
  out += ";waarde;eenheid;aanwezigheid;zekerheid\n";

  std::set<std::string> written;
  for (const auto* table : tables) {
    const std::size_t per_period = table->size_per_period();
    for (std::size_t i = 0; i < table->values.size(); ++i) {
      const bool is_total = i % per_period == 0;
      if (leave_out && !is_total && !occurs(table->values[i])) continue;
      const base::CellKey key = table->key(i, indicator.version);
      const std::string name = key.text();
      if (!written.insert(name).second) continue;
      const release::Value& value = table->values[i];
      out += base::csv_field(name) + ";" + key.period.code() + ";" + std::string(base::to_string(table->grain));
      for (const auto& dimension : dimensions) {
        const std::string member = member_of(key, dimension);
        out += ";" + base::csv_field(release.label(dimension, member));
      }
      out += ";" + (value.shown() ? release::plain_number(indicator, value.scaled) : std::string());
      out += ";" + base::csv_field(indicator.unit) + ";" + std::string(release::to_string(value.presence));
      out += ";" + std::string(release::to_string(table->certainty[i / per_period])) + "\n";
    }
  }
  return out;
}

std::string table_caption(const release::Release& release, const release::Table& table) {
  std::string by;
  for (const auto& dimension : table.dimensions) {
    const auto* found = release.dimension(dimension);
    by += (by.empty() ? "naar " : " en ") + (found == nullptr ? dimension : found->label);
  }
  return by + (by.empty() ? "totaal" : "") + ", per " + std::string(base::to_string(table.grain));
}

std::string table_html(const release::Release& release, const release::Indicator& indicator, const release::Table& table, std::size_t max_periods) {
  const auto rows = rows_that_occur(table);
  if (rows.size() > max_rows) {
    return fmt::format("<p>Deze tabel heeft meer dan {} rijen. U vindt haar in het CSV-bestand.</p>", max_rows);
  }
  const std::size_t per_period = table.size_per_period();
  const std::size_t shown = std::min(max_periods, table.periods.size());
  const std::size_t first = table.periods.size() - shown;
  const std::string caption = base::escape_html(indicator.name + " " + table_caption(release, table));
  std::string out = fmt::format(R"(<section class="tabelwikkel" tabindex="0" aria-label="{}"><table><caption>{}</caption><thead><tr>)", caption, caption);
  for (const auto& dimension : table.dimensions) {
    const auto* found = release.dimension(dimension);
    out += R"(<th scope="col" class="tekst">)" + base::escape_html(found == nullptr ? dimension : found->label) + "</th>";
  }
  if (table.dimensions.empty()) out += "<td></td>";  // no heading: the only row says what it is
  for (std::size_t p = first; p < table.periods.size(); ++p) {
    out += R"(<th scope="col">)" + table.periods[p].label() + (table.certainty[p] == release::Certainty::definitief ? "" : "*") + "</th>";
  }
  out += "</tr></thead><tbody>";
  for (const std::size_t row : rows) {
    const base::CellKey row_key = table.key(row, indicator.version);
    out += row_key.members.empty() ? R"(<tr class="totaal">)" : "<tr>";
    for (const auto& dimension : table.dimensions) {
      out += R"(<th scope="row" class="tekst">)" + base::escape_html(release.label(dimension, member_of(row_key, dimension))) + "</th>";
    }
    if (table.dimensions.empty()) out += R"(<th scope="row" class="tekst">Totaal</th>)";
    for (std::size_t p = first; p < table.periods.size(); ++p) {
      const std::size_t i = p * per_period + row;
      const release::Value& value = table.values[i];
      const std::string key = base::escape_html(table.key(i, indicator.version).text());
      const std::string text = base::escape_html(release::format(indicator, value));
      if (value.shown()) {
        out += fmt::format(R"(<td><data value="{}" data-cell="{}">{}</data></td>)", release::plain_number(indicator, value.scaled), key, text);
      } else {
        out += fmt::format(R"(<td{} data-cell="{}">{}</td>)", css_class(value.presence), key, text);
      }
    }
    out += "</tr>";
  }
  out += "</tbody></table></section>";
  const bool provisional = std::any_of(table.certainty.begin() + static_cast<std::ptrdiff_t>(first), table.certainty.end(),
                                       [](release::Certainty certainty) { return certainty != release::Certainty::definitief; });
  if (provisional) out += R"(<p class="klein">* voorlopig: dit kan nog veranderen.</p>)";
  return out;
}

}  // namespace duidelijk::pages

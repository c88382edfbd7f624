// SPDX-License-Identifier: EUPL-1.2
#include "spec.h"

#include "argus_files.h"
#include "json_value.h"
#include "spec_parts.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::protect {
namespace {

constexpr std::int64_t most_columns = 1'000'000;

/// Reads one document; every part adds its own diagnostics.
class Reader {
 public:
  Reader(const JsonValue& root, std::filesystem::path folder, Spec& spec)
      : root_(root), folder_(std::move(folder)), spec_(spec) {}

  void read() {
    if (!root_.expect_keys({"records", "format", "dimensions", "value", "frequency", "contributor", "weight", "tables",
                            "rules", "options"}))
      return;
    if (const auto records = root_.find("records")) spec_.records = file(*records);
    if (const auto format = root_.find("format")) read_format(*format);
    read_column("value", spec_.value);
    read_column("frequency", spec_.frequency);
    read_column("contributor", spec_.contributor);
    read_column("weight", spec_.weight);
    if (const auto dimensions = root_.require("dimensions")) read_dimensions(*dimensions);
    read_tables();
    if (const auto rules = root_.require("rules")) read_rules(*rules, folder_, spec_.rules);
    if (const auto options = root_.find("options")) read_options(*options, spec_.settings);
    take_metadata(metadata_, spec_);
    check_together(root_, spec_);
  }

 private:
  std::optional<std::filesystem::path> file(const JsonValue& value) const { return file_in(folder_, value); }

  void read_column(const std::string& key, std::optional<std::string>& into) {
    if (const auto value = root_.find(key)) into = value->text();
  }

  void read_format(const JsonValue& format) {
    if (format.is_text()) {
      if (format.text() != "csv")
        format.refuse("onbekende-waarde", "dit formaat bestaat niet",
                      "wat hier kan: \"csv\" of {\"fixed\": {\"naam\": [1, 4]}} of {\"rda\": \"bestand.rda\"}");
      return;
    }
    if (!format.expect_keys({"fixed", "rda"})) return;
    if (const auto rda = format.find("rda")) {
      if (format.find("fixed"))
        format.refuse("niet-samen", "'fixed' en 'rda' kunnen niet samen", "kies een van de twee");
      metadata_ = file(*rda);
      return;
    }
    const auto fixed = format.require("fixed");
    if (!fixed) return;
    const auto columns = fixed->members();
    if (columns.empty()) fixed->refuse("leeg", "er staan geen kolommen in");
    for (const auto& [name, range] : columns) read_range(name, range);
  }

  void read_range(const std::string& name, const JsonValue& range) {
    const auto ends = range.list();
    if (ends.size() != 2) {
      range.refuse("verkeerd-type", "hier horen de eerste en de laatste kolom: [28, 37]");
      return;
    }
    const auto first = ends[0].integer(1, most_columns);
    const auto last = ends[1].integer(1, most_columns);
    if (!first || !last) return;
    if (*last < *first) {
      range.refuse("kolommen-omgekeerd", fmt::format("de laatste kolom ({}) staat voor de eerste ({})", *last, *first),
                   "wissel ze om; kolommen tellen vanaf 1");
      return;
    }
    spec_.fixed[name] = {static_cast<std::size_t>(*first), static_cast<std::size_t>(*last)};
  }

  void read_dimensions(const JsonValue& dimensions) {
    std::set<std::string> names;
    for (const auto& item : dimensions.list()) {
      if (!item.expect_keys({"name", "groupings", "hierarchy"})) continue;
      const auto name = item.require("name");
      const auto text = name ? name->text() : std::nullopt;
      if (!text) continue;
      if (!names.insert(*text).second)
        name->refuse("dubbel", fmt::format("de dimensie '{}' staat er twee keer in", base::printable(*text)));
      if (*text == "table" || *text == "status" || *text == "value")
        name->refuse("naam-bezet", fmt::format("'{}' is een kolom van cells.csv", *text),
                     "geef de kolom in uw gegevens een andere naam");
      DimensionSpec dimension{*text, {}, {}};
      if (const auto hierarchy = item.find("hierarchy")) dimension.hierarchy = file(*hierarchy);
      if (const auto groupings = item.find("groupings")) {
        for (const auto& grouping : groupings->list()) {
          if (auto column = grouping.text()) dimension.groupings.push_back(std::move(*column));
        }
        if (dimension.hierarchy && !dimension.groupings.empty())
          item.refuse("niet-samen", "'groupings' en 'hierarchy' kunnen niet samen", "kies een van de twee");
      }
      spec_.dimensions.push_back(std::move(dimension));
    }
    if (spec_.dimensions.empty()) dimensions.refuse("leeg", "er is minstens een dimensie nodig");
  }

  /// Without tables: one, over all dimensions.
  void read_tables() {
    const auto tables = root_.find("tables");
    if (!tables) {
      TableSpec all;
      for (std::size_t d = 0; d < spec_.dimensions.size(); ++d) all.dimensions.push_back(d);
      spec_.tables.push_back(all);
      return;
    }
    std::set<std::vector<std::size_t>> seen;
    for (const auto& item : tables->list()) {
      auto table = item.is_object() ? read_weighted_table(item) : read_table(item);
      if (table.ready) {
        spec_.tables.push_back(std::move(table));
        continue;
      }
      auto sorted = table.dimensions;
      std::sort(sorted.begin(), sorted.end());
      if (!seen.insert(sorted).second) item.refuse("dubbel", "deze tabel staat er al", "laat hem hier weg");
      spec_.tables.push_back(std::move(table));
    }
    if (spec_.tables.empty()) tables->refuse("leeg", "er is minstens een tabel nodig");
  }

  TableSpec read_weighted_table(const JsonValue& item) {
    TableSpec table;
    if (!item.expect_keys({"dimensions", "cells", "weight"})) return table;
    const auto dimensions = item.find("dimensions"), cells = item.find("cells");
    if (dimensions.has_value() == cells.has_value()) {
      item.refuse("niet-samen", "een tabel heeft 'dimensions' of 'cells', een van de twee",
                  "bijvoorbeeld {\"dimensions\": [\"wijk\"], \"weight\": 5}");
    } else if (cells) {
      table.ready = file(*cells);
    } else {
      table = read_table(*dimensions);
    }
    if (const auto weight = item.find("weight")) table.weight = weight->integer(1, TableSpec::most_weight).value_or(1);
    return table;
  }

  /// The name of a file with cells, or a list of dimensions.
  TableSpec read_table(const JsonValue& item) {
    TableSpec table;
    if (item.is_text()) {
      table.ready = file(item);
      return table;
    }
    std::vector<std::string> names;
    for (const auto& dimension : spec_.dimensions) names.push_back(dimension.name);
    const auto words = item.list();
    if (words.empty())
      item.refuse("leeg", "een tabel heeft minstens een dimensie, of is de naam van een .csv- of .tab-bestand");
    for (const auto& word : words) {
      const auto name = word.text();
      if (!name) continue;
      const auto found = std::find(names.begin(), names.end(), *name);
      if (found == names.end()) {
        word.refuse("onbekende-dimensie", fmt::format("de dimensie '{}' bestaat niet", base::printable(*name)),
                    base::suggest(*name, names, fmt::format("wat hier kan: {}", fmt::join(names, ", "))));
        continue;
      }
      const auto number = static_cast<std::size_t>(found - names.begin());
      if (std::find(table.dimensions.begin(), table.dimensions.end(), number) != table.dimensions.end()) {
        word.refuse("dubbel", fmt::format("de dimensie '{}' staat twee keer in deze tabel", *name));
        continue;
      }
      table.dimensions.push_back(number);
    }
    return table;
  }

  std::optional<std::filesystem::path> metadata_;  // a .rda file
  JsonValue root_;
  std::filesystem::path folder_;
  Spec& spec_;
};

}  // namespace

Spec read_spec(const std::filesystem::path& path, base::Diagnostics& warnings) {
  Spec spec;
  spec.file = path.string();
  base::Diagnostics found;
  if (const auto document = parse_document(base::read_file(path), spec.file, found))
    Reader(JsonValue(*document, "", spec.file, found), path.parent_path(), spec).read();
  if (found.has_errors()) throw base::InputError(found.all());
  warnings.append(found);
  return spec;
}

}  // namespace duidelijk::protect

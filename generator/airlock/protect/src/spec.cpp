// SPDX-License-Identifier: EUPL-1.2
#include "spec.h"

#include "json_value.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::protect {
namespace {

constexpr std::int64_t most_columns = 1'000'000;
constexpr std::int64_t most = 1'000'000'000;

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
    if (const auto rules = root_.require("rules")) read_rules(*rules);
    if (const auto options = root_.find("options")) read_options(*options);
    check_together();
  }

 private:
  std::optional<std::filesystem::path> file(const JsonValue& value) const {
    const auto text = value.text();
    if (!text) return std::nullopt;
    return folder_ / std::filesystem::path(*text);
  }

  void read_column(const std::string& key, std::optional<std::string>& into) {
    if (const auto value = root_.find(key)) into = value->text();
  }

  void read_format(const JsonValue& format) {
    if (format.is_text()) {
      if (format.text() != "csv")
        format.refuse("onbekende-waarde", "dit formaat bestaat niet",
                      "wat hier kan: \"csv\" of {\"fixed\": {\"naam\": [1, 4]}}");
      return;
    }
    if (!format.expect_keys({"fixed"})) return;
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
    if (words.empty()) item.refuse("leeg", "een tabel heeft minstens een dimensie, of is de naam van een .csv-bestand");
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

  void read_rules(const JsonValue& rules) {
    if (!rules.expect_keys({"minimum_frequency", "protect_zeros", "p_percent", "dominance", "manual"})) return;
    auto& into = spec_.rules;
    if (const auto m = rules.find("minimum_frequency")) into.minimum_frequency = m->integer(1, most);
    if (const auto zeros = rules.find("protect_zeros")) into.protect_zeros = zeros->boolean().value_or(false);
    if (const auto p = rules.find("p_percent")) into.p_percent = p->number(0, 1000);
    if (const auto dominance = rules.find("dominance")) read_dominance(*dominance);
    if (const auto manual = rules.find("manual")) into.manual = file(*manual);
    if (into.protect_zeros && !into.minimum_frequency)
      rules.refuse("niet-samen", "'protect_zeros' werkt alleen samen met 'minimum_frequency'",
                   "geef ook 'minimum_frequency' op, of laat 'protect_zeros' weg");
    if (!rules.find("minimum_frequency") && !rules.find("p_percent") && !rules.find("dominance") &&
        !rules.find("manual"))
      rules.refuse("geen-regel", "er staat geen regel in die zegt wat gevoelig is",
                   "geef minstens een van minimum_frequency, p_percent, dominance of manual");
  }

  void read_dominance(const JsonValue& dominance) {
    const auto parts = dominance.list();
    if (parts.size() != 2) {
      dominance.refuse(
          "verkeerd-type",
          "hier horen twee getallen: [n, k]; [1, 85] verbergt een cel waarvan de grootste meer dan 85% is");
      return;
    }
    const auto n = parts[0].integer(1, 100);
    const auto k = parts[1].number(0, 100);
    if (n && k) spec_.rules.dominance = {static_cast<unsigned>(*n), *k};
  }

  void read_options(const JsonValue& options) {
    if (!options.expect_keys({"singletons", "intervals", "knowledge", "frequency_width", "cost"})) return;
    auto& into = spec_.settings;
    if (const auto singletons = options.find("singletons")) into.singletons = singletons->boolean().value_or(false);
    if (const auto intervals = options.find("intervals")) read_intervals(*intervals);
    if (const auto width = options.find("frequency_width")) into.frequency_width = width->integer(1, most);
    if (const auto knowledge = choice(options, "knowledge", {"none", "rule"}))
      into.knowledge = *knowledge == "none" ? Knowledge::none : Knowledge::rule;
    if (const auto cost = choice(options, "cost", {"count", "value", "balanced"}))
      into.cost = *cost == "count" ? Cost::count : *cost == "value" ? Cost::value : Cost::balanced;
  }

  static std::optional<std::string> choice(const JsonValue& options, const std::string& key,
                                           const std::vector<std::string>& words) {
    const auto value = options.find(key);
    auto word = value ? value->text() : std::nullopt;
    if (!word || std::find(words.begin(), words.end(), *word) != words.end()) return word;
    value->refuse("onbekende-waarde", fmt::format("'{}' bestaat niet", base::printable(*word)),
                  base::suggest(*word, words, fmt::format("wat hier kan: {}", fmt::join(words, ", "))));
    return std::nullopt;
  }

  void read_intervals(const JsonValue& intervals) {
    constexpr std::string_view percent = "percent:";
    const auto word = intervals.text();
    if (!word) return;
    if (word->starts_with(percent)) {
      const auto digits = std::string_view(*word).substr(percent.size());
      const bool whole = !digits.empty() && digits.size() <= 4 &&
                         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
      const int value = whole ? std::stoi(std::string(digits)) : 0;
      if (value < 1 || value > 1000)
        intervals.refuse("onbekende-waarde", "na 'percent:' hoort een heel getal van 1 tot en met 1000",
                         "bijvoorbeeld percent:10");
      spec_.settings.intervals = Width::percent;
      spec_.settings.percent = value;
      return;
    }
    if (*word != "none" && *word != "rule") {
      intervals.refuse("onbekende-waarde", fmt::format("'{}' bestaat niet", base::printable(*word)),
                       "wat hier kan: none, rule, percent:10");
      return;
    }
    spec_.settings.intervals = *word == "none" ? Width::none : Width::rule;
  }

  void check_together() {
    const auto ready =
        std::count_if(spec_.tables.begin(), spec_.tables.end(), [](const TableSpec& t) { return t.ready.has_value(); });
    if (ready > 0 && root_.find("records"))
      root_.refuse("niet-samen", "'records' en tabellen uit een .csv-bestand kunnen niet samen",
                   "laat alle tabellen uit de records tellen, of geef ze alle als cellen");
    if (ready == 0 && !root_.find("records"))
      root_.refuse("sleutel-ontbreekt", "de sleutel 'records' ontbreekt",
                   "geef het bestand met records op, of alleen tabellen die een .csv-bestand met cellen zijn");
    if (ready > 0 && ready < static_cast<std::ptrdiff_t>(spec_.tables.size()))
      root_.refuse("niet-samen", "'tables' noemt .csv-bestanden en ook tabellen die uit records moeten komen",
                   "kies een van de twee");
    for (std::size_t d = 0; ready > 0 && d < spec_.dimensions.size(); ++d) {
      if (!spec_.dimensions[d].groupings.empty())
        root_.refuse(
            "niet-samen",
            fmt::format("'dimensions[{}].groupings': kant-en-klare cellen zeggen niet welke code bij welke groep hoort",
                        d),
            "geef een 'hierarchy' (.hrc)");
    }
    const auto& rules = spec_.rules;
    if ((rules.p_percent || rules.dominance) && !spec_.value)
      root_.refuse("niet-samen", "'p_percent' en 'dominance' gaan over bedragen, en 'value' ontbreekt",
                   "geef in 'value' de kolom met het bedrag");
    if (spec_.weight && !spec_.magnitudes())
      root_.refuse("niet-samen",
                   "'weight' hoort bij een 'value' die geen 'frequency' is: een telling wordt niet gewogen",
                   "laat 'weight' weg");
    check_distinct_columns();
    check_fixed_columns();
  }

  /// A column has one role; only value and frequency may be the same.
  void check_distinct_columns() {
    std::map<std::string, std::string> role;
    const auto take = [&](const std::string& column, const std::string& as) {
      if (const auto [it, fresh] = role.emplace(column, as); !fresh)
        root_.refuse("dubbel", fmt::format("de kolom '{}' is zowel {} als {}", base::printable(column), it->second, as),
                     "een kolom heeft een rol");
    };
    for (const auto& dimension : spec_.dimensions) {
      take(dimension.name, "dimensie");
      for (const auto& grouping : dimension.groupings) take(grouping, "groepering van '" + dimension.name + "'");
    }
    if (spec_.value) take(*spec_.value, "value");
    if (spec_.frequency && spec_.frequency != spec_.value) take(*spec_.frequency, "frequency");
    if (spec_.contributor) take(*spec_.contributor, "contributor");
    if (spec_.weight) take(*spec_.weight, "weight");
  }

  void check_fixed_columns() {
    if (spec_.fixed.empty()) return;
    std::vector<std::string> names, needed;
    for (const auto& [name, range] : spec_.fixed) names.push_back(name);
    for (const auto& dimension : spec_.dimensions) {
      needed.push_back(dimension.name);
      needed.insert(needed.end(), dimension.groupings.begin(), dimension.groupings.end());
    }
    for (const auto* column : {&spec_.value, &spec_.frequency, &spec_.contributor, &spec_.weight}) {
      if (*column) needed.push_back(**column);
    }
    for (const auto& name : needed) {
      if (spec_.fixed.contains(name)) continue;
      root_.refuse(
          "kolom-ontbreekt", fmt::format("de kolom '{}' staat niet in format.fixed", base::printable(name)),
          base::suggest(name, names,
                        fmt::format("zet erbij op welke plaatsen hij staat: \"{}\": [1, 4]", base::printable(name))));
    }
  }

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

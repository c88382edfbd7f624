// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::argus {
namespace {

std::vector<std::string> fields_of(std::string_view line, char separator) {
  std::vector<std::string> fields;
  std::size_t start = 0;
  bool quotes = false;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] == '"') quotes = !quotes;
    if (at < line.size() && (line[at] != separator || quotes)) continue;
    auto field = base::trim(line.substr(start, at - start));
    if (field.size() >= 2 && field.front() == '"' && field.back() == '"')
      field = base::trim(field.substr(1, field.size() - 2));
    fields.emplace_back(field);
    start = at + 1;
  }
  return fields;
}

bool same(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::optional<Status> status_of(std::string_view text, const Metadata& metadata) {
  if (same(text, metadata.safe)) return Status::safe;
  if (same(text, metadata.unsafe)) return Status::unsafe;
  if (same(text, metadata.protect) || same(text, "z")) return Status::protect;
  if (same(text, "m") || same(text, "x")) return Status::secondary;
  if (same(text, "e") || text.empty()) return Status::empty;
  return std::nullopt;
}

std::string_view word_of(Status status, const Metadata& metadata) {
  switch (status) {
    case Status::safe:
      return metadata.safe;
    case Status::unsafe:
      return metadata.unsafe;
    case Status::protect:
      return metadata.protect;
    case Status::secondary:
      return "M";
    default:
      return "E";
  }
}

bool number(std::string field, char separator) {
  if (separator != ',') std::replace(field.begin(), field.end(), ',', '.');
  return number_of(field).has_value();
}

}  // namespace

std::vector<TableRow> read_table(std::string_view text, const std::string& file, const Metadata& metadata) {
  if (!metadata.separator)
    base::refuse("bestand-van-argus", file, "de metadata hebben geen <SEPARATOR>",
                 "zet in het .rda-bestand bijvoorbeeld <SEPARATOR> \",\"");
  Faults faults(file);
  std::vector<TableRow> rows;
  const auto& variables = metadata.variables;
  const auto declared = static_cast<std::size_t>(
      std::find_if(variables.begin(), variables.end(), [](const Variable& v) { return v.status; }) - variables.begin());
  for (const Line& line : lines_of(text)) {
    TableRow row{fields_of(line.text, *metadata.separator), std::nullopt, line.number};
    const bool behind = declared == variables.size() && row.fields.size() == variables.size() + 1;
    if (!behind && row.fields.size() != variables.size()) {
      faults.add(
          line.number, fmt::format("hier staan {} velden", row.fields.size()),
          fmt::format("een veld voor elk van de {} variabelen, en daarachter misschien een status", variables.size()));
      continue;
    }
    if (behind || declared < variables.size()) {
      const auto& word = row.fields[declared];
      row.status = status_of(word, metadata);
      if (!row.status) {
        faults.add(line.number, "de status '" + base::printable(word) + "' is onbekend",
                   fmt::format("wat hier kan: {}, {}, {}, m of e", metadata.safe, metadata.unsafe, metadata.protect));
        continue;
      }
      if (behind) row.fields.pop_back();
    }
    for (std::size_t v = 0; v < variables.size(); ++v) {
      const auto& variable = variables[v];
      if ((variable.numeric || variable.frequency || variable.maxscore) && !number(row.fields[v], *metadata.separator))
        faults.add(
            line.number,
            fmt::format("'{}' bij {} is geen getal", base::printable(row.fields[v]), base::printable(variable.name)),
            "schrijf een getal met een punt");
    }
    rows.push_back(std::move(row));
  }
  faults.stop_if_any();
  return rows;
}

std::string write_table(const std::vector<TableRow>& rows, const Metadata& metadata) {
  const char separator = metadata.separator.value_or(',');
  const auto& variables = metadata.variables;
  std::string text;
  for (const TableRow& row : rows) {
    bool declared = false;
    for (std::size_t v = 0; v < row.fields.size(); ++v) {
      if (v > 0) text += separator;
      const bool known = v < variables.size();
      if (known && variables[v].status && row.status) {
        text += word_of(*row.status, metadata);
        declared = true;
      } else {
        text += known && variables[v].recodeable ? quoted(row.fields[v]) : row.fields[v];
      }
    }
    if (row.status && !declared) {
      text += separator;
      text += word_of(*row.status, metadata);
    }
    text += '\n';
  }
  return text;
}

}  // namespace duidelijk::argus

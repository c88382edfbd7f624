// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

namespace duidelijk::argus {
namespace {

std::vector<std::string> fields_of(std::string_view line, char separator) {
  std::vector<std::string> fields;
  for (auto field : base::split(line, separator)) {
    field = base::trim(field);
    if (field.size() >= 2 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
    fields.emplace_back(field);
  }
  return fields;
}

}  // namespace

std::vector<TableRow> read_table(std::string_view text, const std::string& file, const Metadata& metadata) {
  if (!metadata.separator)
    base::refuse("bestand-van-argus", file, "de metadata hebben geen <SEPARATOR>",
                 "zet in het .rda-bestand bijvoorbeeld <SEPARATOR> \",\"");
  Faults faults(file);
  std::vector<TableRow> rows;
  const auto& variables = metadata.variables;
  for (const Line& line : lines_of(text)) {
    TableRow row{fields_of(line.text, *metadata.separator), std::nullopt};
    if (row.fields.size() == variables.size() + 1) {
      const auto& status = row.fields.back();
      if (status == metadata.safe) row.status = Status::safe;
      if (status == metadata.unsafe) row.status = Status::unsafe;
      if (status == metadata.protect) row.status = Status::protect;
      if (!row.status) {
        faults.add(line.number, "de status '" + base::printable(status) + "' is onbekend",
                   fmt::format("wat hier kan: {}, {} of {}", metadata.safe, metadata.unsafe, metadata.protect));
        continue;
      }
      row.fields.pop_back();
    }
    if (row.fields.size() != variables.size()) {
      faults.add(
          line.number, fmt::format("hier staan {} velden", row.fields.size()),
          fmt::format("een veld voor elk van de {} variabelen, en daarachter misschien een status", variables.size()));
      continue;
    }
    for (std::size_t v = 0; v < variables.size(); ++v) {
      const auto& variable = variables[v];
      if ((variable.numeric || variable.frequency || variable.maxscore) && !number_of(row.fields[v])) {
        faults.add(
            line.number,
            fmt::format("'{}' bij {} is geen getal", base::printable(row.fields[v]), base::printable(variable.name)),
            "schrijf een getal met een punt");
      }
    }
    rows.push_back(std::move(row));
  }
  faults.stop_if_any();
  return rows;
}

std::string write_table(const std::vector<TableRow>& rows, const Metadata& metadata) {
  const std::string separator(1, metadata.separator.value_or(','));
  std::string text;
  for (const TableRow& row : rows) {
    std::string line;
    for (std::size_t v = 0; v < row.fields.size(); ++v) {
      const bool code = v < metadata.variables.size() && metadata.variables[v].recodeable;
      line += (v == 0 ? "" : separator) + (code ? quoted(row.fields[v]) : row.fields[v]);
    }
    if (row.status)
      line += separator + (*row.status == Status::safe     ? metadata.safe
                           : *row.status == Status::unsafe ? metadata.unsafe
                                                           : metadata.protect);
    text += line + "\n";
  }
  return text;
}

}  // namespace duidelijk::argus

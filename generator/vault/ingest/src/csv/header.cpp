// SPDX-License-Identifier: EUPL-1.2
#include "csv/header.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::ingest::csv {

namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";

std::string column_name(std::string_view field) {
  std::string name = base::slug(base::trim(field));
  std::ranges::replace(name, '-', '_');
  return name;
}

/// A first line "sep=;", after a BOM: sets the delimiter, and the bytes to skip.
void read_sep_line(std::string_view text, Header& header) {
  const std::size_t skipped = text.starts_with(bom) ? bom.size() : 0;
  const std::string_view rest = text.substr(skipped);
  if ((!rest.starts_with("sep=") && !rest.starts_with("SEP=")) || rest.find_first_of("\r\n") != 5) return;
  header.delimiter = rest[4];
  header.sep_line = skipped + 5;
}

std::string quoted_or_place(const Header& header, std::size_t field) {
  const std::string& name = header.names[field];
  const bool like_a_name = !name.empty() && name.size() <= 40 &&
                           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  return like_a_name ? fmt::format("kolom '{}'", name) : fmt::format("kolom {}", field + 1);
}

std::vector<std::string> names_of(const Kind& kind) {
  std::vector<std::string> names;
  for (const Column& column : kind.columns) names.emplace_back(column.name);
  return names;
}

}  // namespace

std::optional<Header> read_header(std::string_view head) {
  Header header;
  read_sep_line(head, header);
  std::string_view first = head.substr(header.sep_line);
  while (!first.empty() && (first.front() == '\r' || first.front() == '\n')) first.remove_prefix(1);
  first = first.substr(0, first.find_first_of("\r\n"));
  if (first.empty() || first.find('\0') != std::string_view::npos) return std::nullopt;
  const std::string text = base::to_utf8(std::string(first));
  if (header.sep_line == 0) header.delimiter = base::guess_delimiter(text);
  base::CsvScanner scanner(text, header.delimiter);
  base::CsvRecord record;
  if (!scanner.next(record) || record.fault != base::CsvFault::none) return std::nullopt;
  for (const std::string_view field : record.fields) header.names.push_back(column_name(field));
  return header;
}

double Fit::score() const {
  const std::size_t all = known + unknown.size() + missing.size();
  return all == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(all);
}

Fit fit(const Header& header, const Kind& kind) {
  Fit result;
  std::vector<bool> seen(kind.columns.size());
  for (std::size_t i = 0; i < header.names.size(); ++i) {
    const auto at = std::ranges::find(kind.columns, std::string_view(header.names[i]), &Column::name);
    if (at == kind.columns.end()) {
      result.places.push_back(-1);
      if (!header.names[i].empty()) result.unknown.push_back(i);
      continue;
    }
    const auto index = static_cast<std::size_t>(at - kind.columns.begin());
    if (seen[index]) {
      result.repeated.push_back(i);
    } else {
      ++result.known;
    }
    seen[index] = true;
    result.places.push_back(static_cast<int>(index));
  }
  for (std::size_t i = 0; i < kind.columns.size(); ++i) {
    if (!seen[i] && kind.columns[i].need != Need::optional) result.missing.push_back(i);
  }
  return result;
}

std::vector<base::Diagnostic> explain(const Header& header, const Kind& kind, const Fit& fit, const std::string& file,
                                      int line) {
  std::vector<base::Diagnostic> found;
  const auto add = [&](std::string rule, std::string message, std::string advice) {
    base::Diagnostic diagnostic;
    diagnostic.rule = std::move(rule);
    diagnostic.file = file;
    diagnostic.line = line;
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    found.push_back(std::move(diagnostic));
  };
  std::vector<std::string> meant;
  const auto candidates = names_of(kind);
  for (const std::size_t field : fit.unknown) {
    const std::string name = quoted_or_place(header, field);
    if (const auto near = base::did_you_mean(header.names[field], candidates)) {
      meant.push_back(*near);
      add("onbekende-kolom", fmt::format("{} is onbekend bij {}", name, kind.name),
          fmt::format("bedoelde u '{}'?", *near));
    } else {
      add("onbekende-kolom", fmt::format("{} is onbekend bij {}", name, kind.name),
          "Laat de kolom weg. De kolommen per soort staan in docs/leveringen.md.");
    }
  }
  for (const std::size_t field : fit.repeated) {
    add("dubbele-kolom", fmt::format("{} staat twee keer in de kop", quoted_or_place(header, field)),
        "Laat één van de twee weg.");
  }
  for (const std::size_t column : fit.missing) {
    const std::string name(kind.columns[column].name);
    if (std::ranges::find(meant, name) != meant.end()) continue;
    add("kolom-ontbreekt", fmt::format("kolom '{}' ontbreekt bij {}", name, kind.name),
        "Voeg de kolom toe. De kolommen per soort staan in docs/leveringen.md.");
  }
  return found;
}

}  // namespace duidelijk::ingest::csv

// SPDX-License-Identifier: EUPL-1.2
#include "row_file.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/progress.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::protect {
namespace {

std::string_view fault_nl(base::CsvFault fault) {
  switch (fault) {
    case base::CsvFault::nul_byte:
      return "er staat een teken met waarde nul in";
    case base::CsvFault::field_too_long:
      return "een veld is langer dan 64 kB";
    case base::CsvFault::too_many_fields:
      return "er staan meer dan 1024 velden op deze regel";
    case base::CsvFault::unclosed_quote:
      return "een aanhalingsteken wordt niet gesloten";
    case base::CsvFault::text_after_quote:
      return "na een sluitend aanhalingsteken staat nog tekst";
    case base::CsvFault::invalid_utf8:
      return "er staan tekens in die geen UTF-8 zijn";
    case base::CsvFault::none:
      break;
  }
  return "deze regel is niet te lezen";
}

/// Characters first … last of a line, or as much of them as there is; false when the line ends before `last`.
bool cut(std::string_view line, ColumnRange range, std::string_view& field) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  if (std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; })) {
    if (line.size() < range.last) return false;
    field = line.substr(range.first - 1, range.last - range.first + 1);
    return true;
  }
  std::size_t start = line.size(), end = line.size(), count = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!begins(line[at])) continue;
    ++count;
    if (count == range.first) start = at;
    if (count == range.last + 1) end = at;
  }
  if (count < range.last) return false;
  field = line.substr(start, end - start);
  return true;
}

}  // namespace

RowFile::RowFile(const std::filesystem::path& path, const std::map<std::string, ColumnRange>& fixed)
    : shown_(path.string()), text_(base::to_utf8(base::read_file(path))), fixed_(fixed) {
  if (fixed_.empty()) delimiter_ = base::guess_delimiter(text_);
}

std::vector<std::string> RowFile::header() const {
  std::vector<std::string> names;
  if (!fixed_.empty()) {
    for (const auto& [name, range] : fixed_) names.push_back(name);
    return names;
  }
  base::CsvScanner scanner(text_, delimiter_);
  base::CsvRecord record;
  if (scanner.next(record)) {
    for (const auto field : record.fields) names.emplace_back(base::trim(field));
  }
  return names;
}

void RowFile::each(const std::vector<std::string>& columns, Trouble& trouble, const Work& work) const {
  const auto names = header();
  bool complete = true;
  for (const auto& column : columns) {
    const auto count = std::count(names.begin(), names.end(), column);
    if (count == 1) continue;
    complete = false;
    if (count > 1) {
      trouble.add("kolom-dubbel", 1, fmt::format("de kolom '{}' staat er {} keer in", base::printable(column), count),
                  "geef elke kolom een eigen naam");
      continue;
    }
    trouble.add(
        "kolom-ontbreekt", 1, fmt::format("de kolom '{}' staat niet in dit bestand", base::printable(column)),
        base::suggest(column, names, base::printable(fmt::format("wat er wel in staat: {}", fmt::join(names, ", ")))));
  }
  if (!complete) return;
  if (fixed_.empty()) {
    each_csv(columns, trouble, work);
  } else {
    each_fixed(columns, trouble, work);
  }
}

void RowFile::each_csv(const std::vector<std::string>& columns, Trouble& trouble, const Work& work) const {
  base::Progress progress(shown_, text_.size());
  base::CsvScanner scanner(text_, delimiter_);
  base::CsvRecord record;
  scanner.next(record);
  const std::size_t width = record.fields.size();
  std::vector<std::size_t> places;
  for (const auto& column : columns) {
    const auto is_it = [&](std::string_view field) { return base::trim(field) == column; };
    places.push_back(static_cast<std::size_t>(std::find_if(record.fields.begin(), record.fields.end(), is_it) -
                                              record.fields.begin()));
  }
  std::vector<std::string_view> fields(columns.size());
  while (scanner.next(record)) {
    if (record.fault != base::CsvFault::none) {
      trouble.add("regel-onleesbaar", record.line, std::string(fault_nl(record.fault)));
      continue;
    }
    if (record.fields.size() != width) {
      trouble.add("aantal-velden", record.line,
                  fmt::format("er staan {} velden op deze regel, en de kop heeft er {}", record.fields.size(), width),
                  fmt::format("het scheidingsteken is '{}'; zet een veld waar dat in staat tussen aanhalingstekens",
                              delimiter_ == '\t' ? "tab" : std::string(1, delimiter_)));
      continue;
    }
    for (std::size_t i = 0; i < places.size(); ++i) fields[i] = base::trim(record.fields[places[i]]);
    work(record.line, fields);
    progress.at(scanner.offset());
  }
}

void RowFile::each_fixed(const std::vector<std::string>& columns, Trouble& trouble, const Work& work) const {
  base::Progress progress(shown_, text_.size());
  std::vector<std::string_view> fields(columns.size());
  std::string_view rest = text_;
  for (int line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view row = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (base::trim(row).empty()) continue;
    bool whole = true;
    for (std::size_t i = 0; whole && i < columns.size(); ++i) {
      const auto range = fixed_.at(columns[i]);
      whole = cut(row, range, fields[i]);
      if (!whole) {
        trouble.add("regel-te-kort", line,
                    fmt::format("'{}' staat op de plaatsen {} tot en met {}, en deze regel is korter",
                                base::printable(columns[i]), range.first, range.last),
                    "kijk na of de plaatsen kloppen; ze tellen vanaf 1");
        break;
      }
      fields[i] = base::trim(fields[i]);
    }
    if (whole) work(line, fields);
    progress.at(text_.size() - rest.size());
  }
}

}  // namespace duidelijk::protect

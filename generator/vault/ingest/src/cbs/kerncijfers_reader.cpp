// SPDX-License-Identifier: EUPL-1.2
#include "cbs/kerncijfers_reader.h"

#include "cbs/kerncijfers_rows.h"
#include "cbs/kerncijfers_table.h"
#include "csv/decode.h"
#include "csv/faults.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

namespace duidelijk::ingest::cbs {

namespace {

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

/// A year in which an area occurs twice would count it twice.
std::optional<Fault> check_once(const Region& region, std::set<std::pair<int, std::string>>& seen) {
  if (seen.emplace(region.year, region.code).second) return std::nullopt;
  return csv::fault("dubbel-gebied", "dit gebied staat al in het bestand, voor hetzelfde jaar",
                    "Haal de dubbele regel weg.");
}

[[noreturn]] void refuse_header(const std::string& file, std::string_view missing) {
  base::Diagnostic diagnostic;
  diagnostic.rule = "kolom-ontbreekt";
  diagnostic.file = file;
  diagnostic.line = 1;
  diagnostic.message = fmt::format("kolom '{}' ontbreekt bij de CBS-kerncijfers", missing);
  diagnostic.advice =
      "Download de tabel opnieuw bij CBS, met alle kolommen; de peildatum is een eigen kolom, als 1-1-2024.";
  throw base::InputError(std::move(diagnostic));
}

}  // namespace

Match KerncijfersReader::recognises(std::string_view head) const {
  const std::string header = base::to_utf8(std::string(first_line(head)));
  if (header.find("WijkenEnBuurten") == std::string::npos) return Match::no;
  base::CsvScanner scanner(header, base::guess_delimiter(header));
  base::CsvRecord record;
  if (!scanner.next(record) || record.fault != base::CsvFault::none) return Match::no;
  return KerncijfersColumns(record.fields).is_complete() ? Match::yes : Match::perhaps;
}

void KerncijfersReader::load(std::string_view bytes, Context& context) const {
  const csv::Decoded decoded(bytes, context.file());
  base::CsvScanner scanner(decoded.text(), base::guess_delimiter(first_line(decoded.text())));
  base::CsvRecord record;
  scanner.next(record);
  const KerncijfersColumns columns(record.fields);
  if (!columns.is_complete()) refuse_header(context.file(), columns.first_missing());
  std::vector<Region> regions;
  std::set<std::pair<int, std::string>> seen;
  while (scanner.next(record)) {
    Region region;
    region.line = record.line;
    std::optional<Fault> fault = record.fault == base::CsvFault::none ? columns.read(record.fields, region)
                                                                      : std::optional(csv::fault_of_scan(record.fault));
    if (!fault) fault = check_once(region, seen);
    if (fault) {
      fault->line = record.line;
      context.refuse(*std::move(fault));
    } else {
      regions.push_back(std::move(region));
      context.loaded();
    }
    context.progress(scanner.offset());
  }
  write_kerncijfers(regions, context);
}

}  // namespace duidelijk::ingest::cbs

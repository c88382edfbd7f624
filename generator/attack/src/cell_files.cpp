// SPDX-License-Identifier: EUPL-1.2
#include "equations.h"

#include "duidelijk/attack/attack.h"
#include "duidelijk/base/csv.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace duidelijk::attack {
namespace {

constexpr std::size_t most_decimals = 6;
constexpr std::size_t most_digits = 15;
constexpr std::size_t most_faults = 20;
constexpr std::string_view total = "Total";

void fault(base::Diagnostics& diagnostics, const std::string& file, int line, std::string rule, std::string message,
           std::string advice) {
  if (diagnostics.errors() >= most_faults) return;
  base::Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.file = file;
  diagnostic.line = line;
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  diagnostics.add(std::move(diagnostic));
}

struct Number {
  std::int64_t digits = 0;
  std::size_t decimals = 0;
  [[nodiscard]] std::int64_t scaled(std::size_t to) const {
    std::int64_t value = digits;
    for (std::size_t i = decimals; i < to; ++i) value *= 10;
    return value;
  }
};

/// A plain number, "-12.5"; no thousands. Nothing when it is something else, or has more digits than can be scaled.
std::optional<Number> number_of(std::string_view text) {
  Number number;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::size_t seen = 0;
  bool point = false;
  for (const char c : text) {
    if ((c == '.' || c == ',') && !point && seen > 0) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      number.digits = number.digits * 10 + (c - '0');
      number.decimals += point ? 1 : 0;
      if (++seen > most_digits) return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  const bool whole = seen > 0 && (!point || number.decimals > 0);
  if (!whole || number.decimals > most_decimals || seen - number.decimals + most_decimals > most_digits)
    return std::nullopt;
  if (negative) number.digits = -number.digits;
  return number;
}

struct Cell {
  std::vector<std::string> codes;  ///< of the dimensions of the file
  std::optional<Number> value;     ///< nothing = hidden
};

struct Table {
  std::size_t file = 0;
  std::vector<std::string> dimensions;
  std::map<std::vector<std::string>, std::string> cells;  ///< codes to the key in Papers
  std::vector<std::set<std::string>> codes;               ///< per dimension, without the total
};

/// One file: header `table`, the dimensions, `value` and `status`.
class Reader {
 public:
  Reader(const CellFile& file, base::Diagnostics& diagnostics)
      : file_(file), text_(base::to_utf8(file.text)), diagnostics_(diagnostics) {
    read();
  }

  std::vector<std::string> dimensions;
  std::vector<std::pair<std::string, Cell>> cells;  ///< name of the table first

 private:
  void read() {
    base::CsvScanner scanner(text_, base::guess_delimiter(text_));
    base::CsvRecord record;
    scanner.next(record);  // of an empty file nothing, which is no header
    if (!header(record)) return;
    while (scanner.next(record)) line(record);
    if (cells.empty())
      fault(diagnostics_, file_.name, 0, "geen-cellen", "onder de kop staat geen enkele cel",
            "geef de cells.csv die duidelijk protect schreef");
  }

  bool header(const base::CsvRecord& record) {
    const auto& f = record.fields;
    const bool good = record.fault == base::CsvFault::none && f.size() >= 4 && f.front() == "table" &&
                      f[f.size() - 2] == "value" && f.back() == "status";
    if (!good) {
      fault(diagnostics_, file_.name, record.line, "kop-van-cellen", "de kop is niet die van cells.csv",
            "de eerste regel is: table;…de dimensies…;value;status");
      return false;
    }
    for (std::size_t i = 1; i + 2 < f.size(); ++i) dimensions.emplace_back(f[i]);
    const std::set<std::string> once(dimensions.begin(), dimensions.end());
    if (once.size() == dimensions.size() && !once.contains("")) return true;
    fault(diagnostics_, file_.name, record.line, "kop-van-cellen",
          "een dimensie staat tweemaal in de kop, of heeft geen naam", "geef elke dimensie een eigen naam");
    return false;
  }

  void line(const base::CsvRecord& record) {
    const auto& f = record.fields;
    if (record.fault != base::CsvFault::none || f.size() != dimensions.size() + 3) {
      fault(diagnostics_, file_.name, record.line, "regel-van-cellen", "deze regel heeft niet zoveel velden als de kop",
            "herstel de regel, of maak het bestand opnieuw");
      return;
    }
    Cell cell;
    for (std::size_t i = 0; i < dimensions.size(); ++i) cell.codes.emplace_back(f[i + 1]);
    const auto value = base::trim(f[f.size() - 2]);
    const auto status = base::trim(f.back());
    if (status != "safe" && status != "empty" && status != "primary" && status != "secondary") {
      fault(diagnostics_, file_.name, record.line, "onbekende-status",
            "de status '" + base::printable(status) + "' is onbekend", "kies safe, empty, primary of secondary");
      return;
    }
    if (!value.empty()) {
      cell.value = number_of(value);
      if (!cell.value) {
        fault(diagnostics_, file_.name, record.line, "geen-getal",
              "'" + base::printable(value) + "' is geen getal dat hier kan",
              "schrijf een getal als -1234.5, met hooguit zes decimalen en negen cijfers ervoor");
        return;
      }
    } else if (status == "safe" || status == "empty") {
      fault(diagnostics_, file_.name, record.line, "waarde-ontbreekt",
            "een cel die niet verborgen is heeft geen waarde",
            "vul de waarde in, of zet de status op primary of secondary");
      return;
    }
    cells.emplace_back(std::string(f.front()), std::move(cell));
  }

  const CellFile& file_;
  std::string text_;
  base::Diagnostics& diagnostics_;
};

/// dimension -> whole -> parts
using Groupings = std::map<std::string, std::map<std::string, std::set<std::string>>>;

Groupings groupings_of(const CellFile& file, base::Diagnostics& diagnostics) {
  Groupings groupings;
  if (file.name.empty() && file.text.empty()) return groupings;
  const std::string text = base::to_utf8(file.text);
  base::CsvScanner scanner(text, base::guess_delimiter(text));
  base::CsvRecord record;
  bool first = true;
  while (scanner.next(record)) {
    const auto& f = record.fields;
    if (record.fault != base::CsvFault::none || f.size() != 3 ||
        (first && !(f[0] == "dimension" && f[1] == "whole" && f[2] == "part"))) {
      fault(diagnostics, file.name, record.line, "indeling", "dit is geen indeling",
            "de kop is dimension;whole;part, en elke regel heeft drie velden");
      if (first) return groupings;
    } else if (!first) {
      if (f[1] == f[2] || f[1] == total || f[2] == total) {
        fault(diagnostics, file.name, record.line, "indeling",
              "Total staat niet in een indeling, en geen code is deel van zichzelf", "haal de regel weg");
      }
      groupings[std::string(f[0])][std::string(f[1])].insert(std::string(f[2]));
    }
    first = false;
  }
  if (first) fault(diagnostics, file.name, 0, "indeling", "het bestand is leeg", "de kop is dimension;whole;part");
  return groupings;
}

/// What the cell is called everywhere: dimensions sorted by name, without totals. The key has separators that cannot be
/// typed in a code.
std::pair<std::string, std::string> names_of(const std::vector<std::string>& dimensions,
                                             const std::vector<std::string>& codes) {
  std::map<std::string, std::string> parts;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] != total) parts.emplace(dimensions[i], codes[i]);
  }
  std::string key, name;
  for (const auto& [dimension, code] : parts) {
    key += std::to_string(dimension.size()) + ":" + dimension + std::to_string(code.size()) + ":" + code;
    name += (name.empty() ? "" : "|") + dimension + "=" + code;
  }
  return {key, name.empty() ? "T" : name};
}

class Rows {
 public:
  Rows(const Table& table, const std::string& file, const Groupings& groupings, const Papers& papers,
       Equations& equations)
      : table_(table), file_(file), groupings_(groupings), papers_(papers), equations_(equations) {}

  void add() {
    for (std::size_t d = 0; d < table_.dimensions.size(); ++d) {
      if (table_.codes[d].empty()) continue;
      std::map<std::string, std::set<std::string>> sums;
      std::set<std::string> leaves = table_.codes[d];
      if (const auto found = groupings_.find(table_.dimensions[d]); found != groupings_.end()) {
        for (const auto& [whole, parts] : found->second) {
          if (leaves.erase(whole) > 0) sums[whole] = parts;
        }
      }
      sums[std::string(total)] = leaves;
      for (const auto& [codes, _] : table_.cells) {
        if (const auto sum = sums.find(codes[d]); sum != sums.end()) add(codes, d, sum->second);
      }
    }
  }

 private:
  // The figure of these codes; each file is an edition of its own.
  [[nodiscard]] std::optional<Index> at(const std::vector<std::string>& codes) const {
    const auto found = table_.cells.find(codes);
    return found == table_.cells.end() ? std::nullopt : papers_.at(found->second, table_.file);
  }

  void add(std::vector<std::string> codes, std::size_t d, const std::set<std::string>& parts) {
    const auto whole = at(codes);
    const std::string text = file_ + ": " + papers_.figures()[*whole].name + " = de som over " + table_.dimensions[d];
    std::vector<Index> found;
    for (const auto& part : parts) {
      codes[d] = part;
      const auto p = at(codes);
      if (!p) return equations_.leave_out({text, "de cel van '" + part + "' staat er niet"});
      found.push_back(*p);
    }
    equations_.add(sum(*whole, found, text));
  }

  const Table& table_;
  const std::string& file_;
  const Groupings& groupings_;
  const Papers& papers_;
  Equations& equations_;
};

}  // namespace

Report cell_files(std::span<const CellFile> given, const CellFile& grouping, const Options& options,
                  base::Diagnostics& diagnostics) {
  std::vector<CellFile> files(given.begin(), given.end());
  std::sort(files.begin(), files.end(),
            [](const CellFile& a, const CellFile& b) { return std::tie(a.name, a.text) < std::tie(b.name, b.text); });
  Report report;
  report.width = options.width;
  std::vector<Reader> readers;
  std::size_t decimals = 0;
  for (const CellFile& file : files) {
    readers.emplace_back(file, diagnostics);
    report.papers.push_back(file.name);
    for (const auto& [_, cell] : readers.back().cells)
      decimals = std::max(decimals, cell.value ? cell.value->decimals : 0);
  }
  const Groupings groupings = groupings_of(grouping, diagnostics);
  if (diagnostics.has_errors()) return {};
  Papers papers;
  std::vector<Table> tables;
  for (std::size_t f = 0; f < files.size(); ++f) {
    std::map<std::string, std::size_t> by_name;
    for (const auto& [name, cell] : readers[f].cells) {
      const auto [it, added] = by_name.try_emplace(name, tables.size());
      if (added)
        tables.push_back(
            {f, readers[f].dimensions, {}, std::vector<std::set<std::string>>(readers[f].dimensions.size())});
      Table& table = tables[it->second];
      const auto [key, text] = names_of(table.dimensions, cell.codes);
      Observation seen{f, "", files[f].name, text, {}, cell.value.has_value(), static_cast<int>(decimals)};
      if (cell.value) seen.bounds = {cell.value->scaled(decimals), cell.value->scaled(decimals)};
      papers.observe(key, std::move(seen));
      if (!table.cells.emplace(cell.codes, key).second) {
        fault(diagnostics, files[f].name, 0, "cel-tweemaal",
              "de cel " + base::printable(text) + " staat tweemaal in tabel '" + base::printable(name) + "'",
              "laat één van de twee staan");
      }
      for (std::size_t d = 0; d < cell.codes.size(); ++d) {
        if (cell.codes[d] != total) table.codes[d].insert(cell.codes[d]);
      }
    }
  }
  if (diagnostics.has_errors()) return {};
  papers.settle(report);
  Equations equations(papers);
  for (const Table& table : tables) Rows(table, files[table.file].name, groupings, papers, equations).add();
  equations.attack(options, report);
  return report;
}

}  // namespace duidelijk::attack

// SPDX-License-Identifier: EUPL-1.2
#include "cbs/bevolking_buurt.h"

#include "cbs/buurten.h"
#include "csv/decode.h"
#include "csv/faults.h"
#include "csv/header.h"
#include "csv/value.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <utility>

namespace duidelijk::ingest::cbs {

namespace {

constexpr std::string_view name_column = "buurt_naam";
constexpr std::string_view year_column = "year";
constexpr std::string_view total_column = "inwoners_op_1_januari";
constexpr int oldest = 150;

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Columns {
  struct Count {
    std::size_t place = 0;
    Ages ages;
    bool total = false;
  };
  std::size_t width = 0;
  std::optional<std::size_t> name, year, total;
  std::vector<Count> counts;

  [[nodiscard]] bool is_complete() const { return name && year && total && !counts.empty(); }
};

Columns columns_of(const std::vector<std::string>& names) {
  Columns columns;
  columns.width = names.size();
  std::vector<Ages> all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name_column) columns.name = i;
    if (names[i] == year_column) columns.year = i;
    if (names[i] == total_column) columns.total = i;
    if (const auto ages = ages_of(names[i])) {
      columns.counts.push_back({i, *ages, false});
      all.push_back(*ages);
    }
  }
  for (Columns::Count& count : columns.counts) count.total = is_total(count.ages, all);
  return columns;
}

/// The counts of a line; no count = the source gives none.
struct Buurt {
  std::string naam;
  int jaar = 0;
  std::optional<std::int64_t> inwoners;
  std::vector<std::optional<std::int64_t>> counts;  ///< as Columns::counts
};

std::optional<Fault> read_count(std::string_view field, std::string_view what, std::optional<std::int64_t>& count) {
  field = base::trim(field);
  count = std::nullopt;
  if (field.empty() || field == "." || field == "-") return std::nullopt;
  count = csv::read_integer(field);
  if (count && *count >= 0) return std::nullopt;
  return csv::fault("geen-getal", fmt::format("kolom '{}' is geen aantal", what),
                    "Schrijf een heel getal, of laat de waarde leeg.");
}

std::optional<Fault> read_line(const std::vector<std::string_view>& fields, const Columns& columns, Buurt& buurt) {
  if (fields.size() != columns.width) return csv::fault_of_count(fields.size(), columns.width);
  const auto year = csv::read_integer(base::trim(fields[*columns.year]));
  if (!year || *year < 2000 || *year > 2100) {
    return csv::fault("geen-jaar", "kolom 'year' is geen jaar van 2000 tot en met 2100",
                      "Misschien is de regel verschoven.");
  }
  buurt.jaar = static_cast<int>(*year);
  buurt.naam = base::trim(fields[*columns.name]);
  if (base::slug(buurt.naam).empty() || buurt.naam.size() > 100) {
    return csv::fault("naam-ontbreekt", "kolom 'buurt_naam' is leeg of te lang", "Vul de naam van de buurt in.");
  }
  if (auto fault = read_count(fields[*columns.total], total_column, buurt.inwoners)) return fault;
  buurt.counts.assign(columns.counts.size(), std::nullopt);
  for (std::size_t i = 0; i < columns.counts.size(); ++i) {
    if (auto fault = read_count(fields[columns.counts[i].place], "inwoners per leeftijd", buurt.counts[i]))
      return fault;
  }
  return std::nullopt;
}

/// A total of ages must be the sum of the columns within it; nothing is said when one of them is not given.
bool adds_up(const Columns& columns, const Buurt& buurt, Ages ages, std::optional<std::int64_t> total) {
  if (!total) return true;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < columns.counts.size(); ++i) {
    const Columns::Count& count = columns.counts[i];
    if (count.total || count.ages.first < ages.first || count.ages.last > ages.last) continue;
    if (!buurt.counts[i]) return true;
    sum += *buurt.counts[i];
  }
  return sum == *total;
}

bool adds_up(const Columns& columns, const Buurt& buurt) {
  if (!adds_up(columns, buurt, {0, oldest}, buurt.inwoners)) return false;
  for (std::size_t i = 0; i < columns.counts.size(); ++i) {
    if (columns.counts[i].total && !adds_up(columns, buurt, columns.counts[i].ages, buurt.counts[i])) return false;
  }
  return true;
}

class Loading {
 public:
  Loading(const Columns& columns, Context& context) : columns_(columns), context_(context), buurten_(context) {}

  std::optional<Fault> take(const base::CsvRecord& record) {
    Buurt buurt;
    if (auto fault = read_line(record.fields, columns_, buurt)) return fault;
    if (!seen_.emplace(buurt.jaar, base::slug(buurt.naam)).second) {
      return csv::fault("dubbel-gebied", "deze buurt staat al in het bestand, voor hetzelfde jaar",
                        "Haal de dubbele regel weg.");
    }
    if (!adds_up(columns_, buurt)) {
      Fault fault = csv::fault("leeftijden-tellen-niet-op", "de inwoners per leeftijd tellen niet op tot het totaal",
                               "Kijk de regel na in de bron.");
      fault.line = record.line;
      context_.warn(std::move(fault));
    }
    years_.insert(buurt.jaar);
    write(buurt);
    return std::nullopt;
  }

  void finish() {
    buurten_.warn_of_unknown();
    for (auto year = years_.begin(); year != years_.end() && std::next(year) != years_.end(); ++year) {
      for (int missing = *year + 1; missing < *std::next(year); ++missing) {
        context_.warn(csv::fault("jaar-ontbreekt", fmt::format("het jaar {} ontbreekt in het bestand", missing),
                                 "Lever het jaar na, of reken in dat jaar zonder bevolking per buurt."));
      }
    }
  }

 private:
  void write(const Buurt& buurt) {
    store::BevolkingRow row;
    row.jaar = buurt.jaar;
    row.gebied = buurten_.code_of(buurt.naam);
    row.leeftijd_tot = oldest;
    row.aantal = buurt.inwoners;
    context_.add(row);
    for (std::size_t i = 0; i < columns_.counts.size(); ++i) {
      if (columns_.counts[i].total) continue;
      row.leeftijd_van = columns_.counts[i].ages.first;
      row.leeftijd_tot = columns_.counts[i].ages.last;
      row.aantal = buurt.counts[i];
      context_.add(row);
    }
  }

  const Columns& columns_;
  Context& context_;
  Buurten buurten_;
  std::set<std::pair<int, std::string>> seen_;
  std::set<int> years_;
};

}  // namespace

std::optional<Ages> ages_of(std::string_view column) {
  constexpr std::string_view before = "inwoners_in_de_leeftijd_van_";
  if (!column.starts_with(before)) return std::nullopt;
  column.remove_prefix(before.size());
  const std::size_t length = std::min(column.find_first_not_of("0123456789"), column.size());
  const std::string_view digits = column.substr(0, length);
  const std::string_view after = column.substr(length);
  if (after == "_jaar_en_ouder" && (length == 1 || length == 2)) return Ages{to_int(digits), oldest};
  if (after != "_jaar" || length < 2 || length > 4) return std::nullopt;
  const std::size_t first_length = length / 2;  // 03, 017 and 411: one digit; 1217: two
  const Ages ages{to_int(digits.substr(0, first_length)), to_int(digits.substr(first_length))};
  return ages.first <= ages.last ? std::optional(ages) : std::nullopt;
}

bool is_total(Ages ages, const std::vector<Ages>& all) {
  return std::ranges::any_of(
      all, [&](const Ages& other) { return other != ages && other.first >= ages.first && other.last <= ages.last; });
}

Match BevolkingBuurtReader::recognises(std::string_view head) const {
  const auto header = csv::read_header(head);
  if (!header) return Match::no;
  const Columns columns = columns_of(header->names);
  if (columns.is_complete()) return Match::yes;
  return columns.name && !columns.counts.empty() ? Match::perhaps : Match::no;
}

void BevolkingBuurtReader::load(std::string_view bytes, Context& context) const {
  const csv::Decoded decoded(bytes, context.file());
  const auto header = csv::read_header(decoded.text().substr(0, std::size_t{1} << 16));
  const Columns columns = header ? columns_of(header->names) : Columns{};
  if (!columns.is_complete()) {
    base::Diagnostic diagnostic;
    diagnostic.rule = "kolom-ontbreekt";
    diagnostic.file = context.file();
    diagnostic.line = 1;
    diagnostic.message = "de kop mist 'buurt_naam', 'year', 'inwoners_op_1_januari' of de inwoners per leeftijd";
    diagnostic.advice = "De kolommen staan in docs/leveringen.md.";
    throw base::InputError(std::move(diagnostic));
  }
  base::CsvScanner scanner(decoded.text().substr(header->sep_line), header->delimiter);
  base::CsvRecord record;
  scanner.next(record);
  Loading loading(columns, context);
  while (scanner.next(record)) {
    std::optional<Fault> fault =
        record.fault == base::CsvFault::none ? loading.take(record) : std::optional(csv::fault_of_scan(record.fault));
    if (fault) {
      fault->line = record.line;
      context.refuse(*std::move(fault));
    } else {
      context.loaded();
    }
    context.progress(scanner.offset());
  }
  loading.finish();
}

}  // namespace duidelijk::ingest::cbs

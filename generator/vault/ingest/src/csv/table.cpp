// SPDX-License-Identifier: EUPL-1.2
#include "csv/table.h"

#include "csv/faults.h"
#include "csv/value.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/error.h"

#include <algorithm>
#include <vector>

namespace duidelijk::ingest::csv {

namespace {

/// Spaces and tabs only: the scanner has dealt with line ends. Written out, since it runs for every field of a million
/// lines.
std::string_view trimmed(std::string_view field) {
  while (!field.empty() && (field.front() == ' ' || field.front() == '\t')) field.remove_prefix(1);
  while (!field.empty() && (field.back() == ' ' || field.back() == '\t')) field.remove_suffix(1);
  return field;
}

class Table {
 public:
  Table(const Kind& kind, std::vector<int> places)
      : columns_(kind.columns), places_(std::move(places)), values_(columns_.size()) {}

  [[nodiscard]] Line line(int number) const { return {values_, number}; }

  /// Fills the line, or says what the first thing wrong with it is.
  [[nodiscard]] std::optional<Fault> check(const std::vector<std::string_view>& fields) {
    if (fields.size() != places_.size()) return fault_of_count(fields.size(), places_.size());
    scratch_.clear();
    std::ranges::fill(values_, Value{});
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view field = trimmed(fields[i]);
      if (field.empty()) continue;
      if (places_[i] < 0) return fault_of_nameless(i);
      const auto at = static_cast<std::size_t>(places_[i]);
      if (!read_value(columns_[at], field, scratch_, values_[at])) {
        return is_shifted(fields) ? fault_of_shift() : fault_of_value(columns_[at]);
      }
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].need == Need::value && !values_[i].present) return fault_of_empty(columns_[i]);
    }
    return std::nullopt;
  }

 private:
  /// At least three fields do not fit, and these are at least a third of what is filled: more likely one place off than
  /// three mistakes.
  [[nodiscard]] bool is_shifted(const std::vector<std::string_view>& fields) {
    std::size_t filled = 0;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view field = trimmed(fields[i]);
      if (field.empty()) continue;
      ++filled;
      Value ignored;
      scratch_.clear();
      if (places_[i] < 0 || !read_value(columns_[static_cast<std::size_t>(places_[i])], field, scratch_, ignored))
        ++wrong;
    }
    return wrong >= 3 && wrong * 3 >= filled;
  }

  std::span<const Column> columns_;
  std::vector<int> places_;
  std::vector<Value> values_;
  Scratch scratch_;
};

/// The columns of the file, or the reasons why this is no file of the kind.
std::vector<int> places_of(const Kind& kind, const Header& header, const Context& context, int line) {
  Fit found = fit(header, kind);
  if (!found.exact()) throw base::InputError(explain(header, kind, found, context.file(), line));
  return std::move(found.places);
}

}  // namespace

void load_table(const Kind& kind, std::string_view text, Context& context) {
  const auto header = read_header(text.substr(0, std::size_t{1} << 16));
  if (!header) throw base::InputError(explain({}, kind, fit({}, kind), context.file(), 1));
  base::CsvScanner scanner(text.substr(header->sep_line), header->delimiter);
  base::CsvRecord record;
  scanner.next(record);
  Table table(kind, places_of(kind, *header, context, record.line));
  const auto sink = kind.open(context);
  while (scanner.next(record)) {
    std::optional<Fault> fault =
        record.fault == base::CsvFault::none ? table.check(record.fields) : std::optional(fault_of_scan(record.fault));
    if (!fault) fault = sink->take(table.line(record.line));
    if (fault) {
      fault->line = record.line;
      context.refuse(*std::move(fault));
    } else {
      context.loaded();
    }
    context.progress(scanner.offset());
  }
  sink->finish();
}

}  // namespace duidelijk::ingest::csv

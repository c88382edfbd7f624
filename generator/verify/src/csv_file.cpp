// SPDX-License-Identifier: EUPL-1.2
#include "csv_file.h"

#include "figures.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace duidelijk::verify {
namespace {

std::string_view fault_text(base::CsvFault fault) {
  switch (fault) {
    case base::CsvFault::none:
      return "";
    case base::CsvFault::nul_byte:
      return "er staat een NUL in";
    case base::CsvFault::field_too_long:
      return "een veld is te lang";
    case base::CsvFault::too_many_fields:
      return "er zijn te veel velden";
    case base::CsvFault::unclosed_quote:
      return "een aanhalingsteken wordt niet gesloten";
    case base::CsvFault::text_after_quote:
      return "er staat iets achter een aanhalingsteken";
    case base::CsvFault::invalid_utf8:
      return "dit is geen UTF-8";
  }
  return "";
}

class CsvCheck {
 public:
  CsvCheck(std::string_view text, const Cells& cells, Reporter& reporter)
      : text_(text), cells_(cells), reporter_(reporter), scanner_(text, ';') {}

  std::size_t run() {
    base::CsvRecord record;
    std::size_t cells = 0;
    std::size_t start = scanner_.offset();
    while (scanner_.next(record)) {
      line_ = {start, std::max<std::size_t>(1, scanner_.offset() - start)};
      start = scanner_.offset();
      if (record.fault != base::CsvFault::none) {
        reporter_.error(line_, "csv-onleesbaar",
                        fmt::format("deze regel is niet te lezen: {}", fault_text(record.fault)));
      } else if (columns_.empty() && record.fields.front().starts_with('#')) {
        continue;
      } else if (columns_.empty()) {
        if (!read_header(record)) return cells;
      } else {
        cells += check(record) ? 1 : 0;
      }
    }
    if (columns_.empty()) reporter_.error("csv-zonder-kop", "in dit bestand staat geen regel met kolomnamen");
    return cells;
  }

 private:
  using Expected = std::function<std::string(const Figure&)>;

  bool read_header(const base::CsvRecord& record) {
    for (const auto field : record.fields) {
      if (std::find(columns_.begin(), columns_.end(), field) != columns_.end()) {
        reporter_.error(span_of(field), "kolom-dubbel", fmt::format("er zijn twee kolommen '{}'", field),
                        "wie het bestand inleest, weet niet welke van de twee hij krijgt");
      }
      columns_.emplace_back(field);
      expected_.push_back(meaning_of(columns_.back()));
      if (field == "cel") key_column_ = columns_.size() - 1;
      if (field == "waarde") has_value_ = true;
      if (field != "cel" && !expected_.back()) {
        reporter_.error(span_of(field), "kolom-onbekend", fmt::format("de kolom '{}' is niet na te kijken", field),
                        "een bestand heeft alleen kolommen die uit de release volgen");
      }
    }
    if (key_column_ && has_value_) return true;
    reporter_.error(line_, "csv-zonder-kop", "dit bestand heeft geen kolommen 'cel' en 'waarde'",
                    "zo is niet na te gaan welke cijfers het zijn");
    return false;
  }

  /// Columns before the value may be dimensions, whatever they are called; those behind it are the press's own.
  [[nodiscard]] Expected meaning_of(const std::string& column) const {
    if (!has_value_ && cells_.release().dimension(column) != nullptr) {
      return [this, column](const Figure& f) {
        const auto member = f.key.members.find(column);
        return std::string(
            cells_.label(column, member == f.key.members.end() ? "T" : std::string_view(member->second)));
      };
    }
    static const std::map<std::string, Expected, std::less<>> fixed{
        {"indicator", [](const Figure& f) { return f.indicator->name; }},
        {"versie", [](const Figure& f) { return std::to_string(f.key.version); }},
        {"periode", [](const Figure& f) { return f.key.period.code(); }},
        {"soort_periode", [](const Figure& f) { return std::string(base::to_string(f.key.period.grain())); }},
        {"waarde",
         [](const Figure& f) {
           return f.value.shown() ? release::plain_number(*f.indicator, f.value.scaled) : std::string();
         }},
        {"eenheid", [](const Figure& f) { return f.indicator->unit; }},
        {"aanwezigheid", [](const Figure& f) { return std::string(release::to_string(f.value.presence)); }},
        {"zekerheid", [](const Figure& f) { return std::string(release::to_string(f.certainty)); }},
        {"status", [](const Figure& f) {
           return std::string(f.value.shown() ? release::to_string(f.certainty) : release::to_string(f.value.presence));
         }}};
    const auto found = fixed.find(column);
    return found == fixed.end() ? Expected{} : found->second;
  }

  bool check(const base::CsvRecord& record) {
    if (record.fields.size() != columns_.size()) {
      reporter_.error(line_, "csv-onleesbaar",
                      fmt::format("deze regel heeft {} velden, en de kop {}", record.fields.size(), columns_.size()));
      return false;
    }
    const auto key = record.fields[*key_column_];
    const auto figure = find_figure(key, cells_, span_of(key), reporter_);
    if (!figure) return false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i == *key_column_ || !expected_[i]) continue;
      const std::string right = expected_[i](*figure);
      const auto field = record.fields[i];
      // csv_field sets an apostrophe before what a spreadsheet would run.
      if (field == right || (field.starts_with('\'') && field.substr(1) == right)) continue;
      reporter_.error(span_of(field), columns_[i] == "waarde" ? "waarde-anders" : "kolom-anders",
                      fmt::format("bij {} staat als {} '{}', en uit de release volgt '{}'", figure->key.text(),
                                  columns_[i], field, right),
                      "maak de site opnieuw uit deze release");
    }
    return true;
  }

  /// A field points into the text, unless it had doubled quotes; then the line will do.
  [[nodiscard]] Span span_of(std::string_view field) const {
    const std::less_equal<const char*> before;
    const bool inside =
        before(text_.data(), field.data()) && before(field.data() + field.size(), text_.data() + text_.size());
    if (!inside) return line_;
    return {static_cast<std::size_t>(field.data() - text_.data()), std::max<std::size_t>(1, field.size())};
  }

  std::string_view text_;
  const Cells& cells_;
  Reporter& reporter_;
  base::CsvScanner scanner_;
  Span line_;
  std::vector<std::string> columns_;
  std::vector<Expected> expected_;
  std::optional<std::size_t> key_column_;
  bool has_value_ = false;
};

}  // namespace

std::size_t check_csv(std::string_view text, const Cells& cells, Reporter& reporter) {
  return CsvCheck(text, cells, reporter).run();
}

}  // namespace duidelijk::verify

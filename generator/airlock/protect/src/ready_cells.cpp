// SPDX-License-Identifier: EUPL-1.2
#include "ready_cells.h"

#include "known_code.h"
#include "row_file.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace duidelijk::protect {
namespace {

class Reader {
 public:
  Reader(const std::filesystem::path& path, const Spec& spec) : file_(path, {}), trouble_(file_.shown()) {
    table_.shown = file_.shown();
    const auto names = file_.header();
    for (std::size_t d = 0; d < spec.dimensions.size(); ++d) {
      if (std::find(names.begin(), names.end(), spec.dimensions[d].name) == names.end()) continue;
      table_.dimensions.push_back(d);
      columns_.push_back(spec.dimensions[d].name);
    }
    if (table_.dimensions.empty())
      trouble_.add("kolom-ontbreekt", 1, "er staat geen enkele dimensie van de specificatie in de kop",
                   "geef de kolommen de namen van 'dimensions'");
    value_ = spec.magnitudes();
    frequency_ = !value_ || spec.rules.minimum_frequency || spec.settings.singletons;
    if (value_) columns_.push_back(*spec.value);
    if (frequency_) columns_.push_back(spec.frequency.value_or("frequency"));
    largest_ = contributions_needed(spec);
    for (unsigned i = 1; i <= largest_; ++i) columns_.push_back(fmt::format("x{}", i));
  }

  ReadyTable read() {
    trouble_.stop_if_any();
    file_.each(columns_, trouble_, [this](int line, std::span<const std::string_view> fields) { row(line, fields); });
    if (!trouble_.any() && table_.rows.empty()) trouble_.add("leeg", 0, "er staan geen cellen in dit bestand");
    trouble_.stop_if_any();
    return std::move(table_);
  }

 private:
  void row(int line, std::span<const std::string_view> fields) {
    ReadyTable::Row row;
    row.line = line;
    std::size_t at = 0;
    for (; at < table_.dimensions.size(); ++at) {
      if (fields[at].empty())
        trouble_.add("code-leeg", line, fmt::format("de kolom '{}' is leeg", base::printable(columns_[at])),
                     "schrijf Total voor het totaal");
      row.codes.emplace_back(fields[at]);
    }
    if (value_) row.value = amount(line, at++, fields);
    if (frequency_) {
      row.frequency = ready_count(fields[at], columns_[at], line, trouble_);
      if (!value_) row.value = {row.frequency, 0};
      ++at;
    }
    for (unsigned i = 0; i < largest_; ++i) row.largest.push_back(amount(line, at++, fields));
    table_.rows.push_back(std::move(row));
  }

  Decimal amount(int line, std::size_t at, std::span<const std::string_view> fields) {
    return ready_amount(fields[at], columns_[at], line, table_.decimals, trouble_);
  }

  RowFile file_;
  Trouble trouble_;
  ReadyTable table_;
  std::vector<std::string> columns_;
  bool value_ = false, frequency_ = false;
  unsigned largest_ = 0;
};

std::optional<Index> cell_of(const ReadyTable& table, const ReadyTable::Row& row, const CellSpace& space,
                             Trouble& trouble) {
  std::vector<std::uint32_t> sets(space.dimensions().size(), 0);
  for (std::size_t i = 0; i < row.codes.size(); ++i) {
    const auto& dimension = space.dimensions()[table.dimensions[i]];
    const auto* member = known_code(dimension, row.codes[i], row.line, "zet hem in de hierarchie", trouble);
    if (member == nullptr) return std::nullopt;
    sets[table.dimensions[i]] = member->set;
  }
  return space.variable(sets);
}

/// The largest contributions, whose owners are not known.
bool take_largest(const ReadyTable::Row& row, Index cell, Figures& figures) {
  std::int64_t sum = 0, before = Decimal::max_mantissa;
  for (const auto& part : row.largest) {
    const auto x = part.scaled(figures.decimals);
    if (!x || *x > before) return false;
    before = *x;
    sum += *x;
    figures.largest[std::size_t{cell} * figures.top + static_cast<std::size_t>(&part - row.largest.data())] = *x;
  }
  return sum <= figures.value[cell];
}

void take_status(const ReadyTable::Row& row, Index cell, const std::shared_ptr<const std::string>& file,
                 std::map<Index, Decision>& given, Trouble& trouble) {
  if (!row.given) return;
  const auto [it, fresh] = given.emplace(cell, Decision{*row.given, row.line, file});
  if (!fresh && it->second.status != *row.given)
    trouble.add("status-dubbel", row.line,
                fmt::format("deze cel heeft hier een andere status dan op regel {} van {}", it->second.line,
                            base::printable(*it->second.file)),
                "geef dezelfde cel overal dezelfde status");
}

}  // namespace

Decimal ready_amount(std::string_view field, std::string_view column, int line, int& decimals, Trouble& trouble) {
  const auto parsed = parse_decimal(field);
  if (!parsed) {
    trouble.add("geen-getal", line,
                fmt::format("'{}' in de kolom '{}' is geen getal", base::printable(field.substr(0, 40)),
                            base::printable(column)),
                "vul 0 in als er geen is");
    return {};
  }
  if (parsed->mantissa < 0)
    trouble.add("negatief-bedrag", line, fmt::format("'{}' is kleiner dan 0", base::printable(column)),
                "de regels gelden alleen vanaf 0");
  decimals = std::max(decimals, parsed->decimals);
  return *parsed;
}

std::int64_t ready_count(std::string_view field, std::string_view column, int line, Trouble& trouble) {
  int decimals = 0;
  const Decimal count = ready_amount(field, column, line, decimals, trouble);
  if (decimals > 0) trouble.add("telling", line, "de telling is geen heel getal");
  return count.mantissa;
}

ReadyTable read_ready(const std::filesystem::path& path, const Spec& spec) { return Reader(path, spec).read(); }

void take_ready(const ReadyTable& table, const CellSpace& space, Figures& figures, std::vector<std::uint8_t>& known,
                std::map<Index, Decision>& given) {
  const auto shown = std::make_shared<const std::string>(table.shown);
  Trouble trouble(table.shown);
  std::vector<int> line_of(space.size(), 0);
  for (const auto& row : table.rows) {
    const auto cell = cell_of(table, row, space, trouble);
    const auto value = row.value.scaled(figures.decimals);
    if (!value)
      trouble.add("getal-te-groot", row.line, "dit getal is te groot om mee te rekenen",
                  "reken in duizenden of rond af");
    if (!cell || !value) continue;
    take_status(row, *cell, shown, given, trouble);
    if (line_of[*cell] != 0 && figures.value[*cell] == *value)
      continue;  // the same cell by another name: a group of one code
    if (line_of[*cell] != 0) {
      trouble.add("cel-dubbel", row.line,
                  fmt::format("deze cel ({}) staat ook op regel {}, met een andere waarde",
                              base::printable(space.shown(*cell)), line_of[*cell]));
      continue;
    }
    line_of[*cell] = row.line;
    if (known[*cell] != 0 && figures.value[*cell] != *value) {
      trouble.add(
          "andere-waarde", row.line,
          fmt::format("{}: hier {}, en in een andere tabel {}", base::printable(space.shown(*cell)),
                      base::plain_decimal(*value, figures.decimals),
                      base::plain_decimal(figures.value[*cell], figures.decimals)),
          "dezelfde cel heeft in alle tabellen dezelfde waarde; geef anders de dimensies van de tabellen eigen namen");
      continue;
    }
    if (known[*cell] != 0) continue;
    figures.value[*cell] = *value;
    figures.frequency[*cell] = row.frequency;
    figures.filled[*cell] = *value != 0 || row.frequency != 0 ? 1 : 0;
    if (!figures.contributors.empty())
      figures.contributors[*cell] = static_cast<std::uint32_t>(std::min<std::int64_t>(row.frequency, Figures::nobody));
    if (!take_largest(row, *cell, figures))
      trouble.add("grootste-bijdragen", row.line,
                  "de grootste bijdragen dalen niet van x1 naar x2, of zijn samen meer dan de cel");
  }
  for (Index v = 0; v < space.size(); ++v) {
    if (line_of[v] != 0) known[v] = 1;
  }
  trouble.stop_if_any();
}

void check_sums(const std::string& shown, const CellSpace& space, const Figures& figures) {
  Trouble trouble(shown);
  for (Index r = 0; r < space.system().rows(); ++r) {
    if (space.system().satisfied(r, figures.value)) continue;
    const auto terms = space.system().row(r).terms;  // the whole comes first
    std::int64_t sum = 0;
    for (const auto& term : terms.subspan(1)) sum += figures.value[term.variable];
    trouble.add("telt-niet-op", 0,
                fmt::format("{} is {}, en de delen zijn samen {} ({} tot en met {})",
                            base::printable(space.shown(terms[0].variable)),
                            base::plain_decimal(figures.value[terms[0].variable], figures.decimals),
                            base::plain_decimal(sum, figures.decimals), base::printable(space.shown(terms[1].variable)),
                            base::printable(space.shown(terms.back().variable))),
                "verbeter de cel, of voeg een cel toe die ontbreekt; een cel die er niet staat telt als 0");
  }
  trouble.stop_if_any();
}

}  // namespace duidelijk::protect

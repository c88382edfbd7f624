// SPDX-License-Identifier: EUPL-1.2
#include "cbs/publicaties.h"

#include "csv/faults.h"
#include "csv/printed.h"
#include "csv/value.h"
#include "reader.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string>
#include <utility>

namespace duidelijk::ingest::cbs {

namespace {

using csv::Column;
using csv::Kind;
using csv::Line;
using csv::Need;
using csv::Value;

constexpr std::string_view bron = "Eigenwijs transformeren (Verwey-Jonker Instituut, 2021)";

void add(Context& context, std::string_view tabel, std::string_view gebied, std::string_view indicator,
         const Value& printed, std::string_view note = {}) {
  if (!printed.present) return;
  const csv::Printed figure = csv::read_printed(printed.text);
  const std::string both =
      figure.note.empty() || note.empty() ? figure.note + std::string(note) : figure.note + "; " + std::string(note);
  context.add(store::BenchmarkRow{bron, tabel, gebied, indicator, figure.value, printed.text, both});
}

/// One table prints a reference (Nederland, Zwolle) in several groups. Warns when it is not the same each time.
class Repeats {
 public:
  void check(Line line, std::string_view naam, std::string_view indicator, const Value& printed, Context& context) {
    const auto [known, is_new] = printed_.try_emplace({std::string(naam), std::string(indicator)}, printed.text);
    if (is_new || known->second == printed.text) return;
    Fault fault = csv::fault("tegenspraak-in-publicatie",
                             fmt::format("'{}' staat voor hetzelfde gebied eerder met een andere waarde", indicator),
                             "Beide zijn geladen zoals gedrukt. Kijk het na in de publicatie.");
    fault.line = line.number;
    context.warn(std::move(fault));
  }

 private:
  std::map<std::pair<std::string, std::string>, std::string> printed_;
};

/// Tables "tabel;naam;…": every further column is an indicator.
class Figures : public csv::Sink {
 public:
  Figures(Context& context, std::span<const Column> columns) : context_(context), columns_(columns) {}

  std::optional<Fault> take(Line line) override {
    for (std::size_t i = first_figure; i < columns_.size(); ++i) {
      repeats_.check(line, line[naam].text, indicator(i), line[i], context_);
      add(context_, line[tabel].text, line[naam].text, indicator(i), line[i], note(line, i));
    }
    return std::nullopt;
  }

 protected:
  enum Place : std::size_t { tabel, naam, first_figure };
  /// A remark on one figure, warned of by the one who makes it.
  [[nodiscard]] virtual std::string note(Line /*line*/, std::size_t /*place*/) { return {}; }
  [[nodiscard]] Context& context() { return context_; }

 private:
  [[nodiscard]] std::string_view indicator(std::size_t place) const { return columns_[place].name; }

  Context& context_;
  std::span<const Column> columns_;
  Repeats repeats_;
};

constexpr std::array<Column, 5> use_columns{{
    {.name = "tabel", .max_length = 100},
    {.name = "naam", .max_length = 100},
    {.name = "pct_zonder_verblijf_2017h1"},
    {.name = "pct_zonder_verblijf_2020h1"},
    {.name = "index_2017h1_100"},
}};

std::optional<std::int64_t> tenths_of(const Value& printed) {
  const auto number = csv::read_decimal(printed.text);
  const auto cents = number ? csv::read_cents(*number) : std::nullopt;
  return cents && *cents % 10 == 0 ? std::optional(*cents / 10) : std::nullopt;
}

class Use final : public Figures {
 public:
  explicit Use(Context& context) : Figures(context, use_columns) {}

 private:
  std::string note(Line line, std::size_t place) override {
    enum Figure : std::size_t { from = 2, to = 3, index = 4 };
    if (place != index) return {};
    const auto first = tenths_of(line[from]);
    const auto last = tenths_of(line[to]);
    const auto printed = csv::read_integer(line[index].text);
    if (!first || !last || !printed || index_follows(*first, *last, *printed).value_or(true)) return {};
    const std::int64_t computed = (200 * *last + *first) / (2 * *first);
    Fault fault =
        csv::fault("index-volgt-niet",
                   fmt::format("de gedrukte index {} volgt niet uit de percentages op dezelfde regel: die geven {}",
                               *printed, computed),
                   "De index is geladen zoals gedrukt, met een opmerking. Kijk het na in de publicatie.");
    fault.line = line.number;
    context().warn(std::move(fault));
    return fmt::format("gedrukt is {}, maar de percentages op dezelfde regel geven {}", *printed, computed);
  }
};

constexpr std::array<Column, 7> cost_columns{{
    {.name = "tabel", .max_length = 100},
    {.name = "naam", .max_length = 100},
    {.name = "ses_deciel"},
    {.name = "armoede_deciel"},
    {.name = "lasten_per_gebruiker_2019_eur"},
    {.name = "lasten_per_inwoner_rek2019_eur"},
    {.name = "index_lasten_inw_2019_begr2017_100"},
}};

constexpr std::array<Column, 3> group_columns{{
    {.name = "gemeente", .max_length = 100},
    {.name = "grootteklasse"},
    {.name = "referenties", .max_length = 1000},
}};

std::optional<Fault> take_group(Line line, Context& context) {
  enum Place : std::size_t { gemeente, size_class, references };
  constexpr std::string_view tabel = "referentiegroepen";
  context.add(store::BenchmarkRow{bron, tabel, line[gemeente].text, "grootteklasse", {}, line[size_class].text, {}});
  std::size_t number = 0;
  for (const std::string_view part : base::split(line[references].text, '|')) {
    const std::string_view name = base::trim(part);
    if (name.empty()) continue;
    const std::string indicator = fmt::format("referentiegemeente-{}", ++number);
    context.add(store::BenchmarkRow{bron, tabel, line[gemeente].text, indicator, {}, name, {}});
  }
  return std::nullopt;
}

constexpr std::array<Column, 5> portrait_columns{{
    {.name = "gemeente", .max_length = 100},
    {.name = "indicator", .max_length = 200},
    {.name = "waarde", .max_length = 500},
    {.name = "landelijk", .need = Need::column, .max_length = 500},
    {.name = "jaar_bron_opmerking", .need = Need::column, .max_length = 500},
}};

std::optional<Fault> take_portrait(Line line, Context& context) {
  enum Place : std::size_t { gemeente, indicator, value, national, remark };
  const std::string note = line[remark].present ? fmt::format("bij de bron: {}", line[remark].text) : std::string();
  const std::string tabel = fmt::format("portret {}", line[gemeente].text);
  add(context, tabel, line[gemeente].text, line[indicator].text, line[value], note);
  add(context, tabel, "Nederland", line[indicator].text, line[national], note);
  return std::nullopt;
}

constexpr std::array<Column, 3> prose_columns{{
    {.name = "gemeente", .max_length = 100},
    {.name = "gegeven", .max_length = 200},
    {.name = "waarde", .max_length = 500},
}};

/// Prose stays prose: "300 miljoen" or "ca 4% vs 10%" has no value of its own.
std::optional<Fault> take_prose(Line line, Context& context) {
  enum Place : std::size_t { gemeente, indicator, value };
  context.add(
      store::BenchmarkRow{bron, "lopende tekst", line[gemeente].text, line[indicator].text, {}, line[value].text, {}});
  return std::nullopt;
}

}  // namespace

std::optional<bool> index_follows(std::int64_t from_tenths, std::int64_t to_tenths, std::int64_t index) {
  // In twentieths of a percent the bounds are whole: 2 · tenths ± 1.
  const std::int64_t from_low = 2 * from_tenths - 1;
  const std::int64_t from_high = 2 * from_tenths + 1;
  const std::int64_t to_low = 2 * to_tenths - 1;
  const std::int64_t to_high = 2 * to_tenths + 1;
  if (from_low <= 0 || to_tenths < 0) return std::nullopt;
  const bool not_above = (2 * index - 1) * from_low <= 200 * to_high;
  const bool not_below = (2 * index + 1) * from_high >= 200 * to_low;
  return not_above && not_below;
}

std::span<const Kind* const> publication_kinds() {
  static const Kind use{"publicatie-gebruik", rank_overig, use_columns,
                        [](Context& context) -> std::unique_ptr<csv::Sink> { return std::make_unique<Use>(context); }};
  static const Kind costs{
      "publicatie-lasten", rank_overig, cost_columns,
      [](Context& context) -> std::unique_ptr<csv::Sink> { return std::make_unique<Figures>(context, cost_columns); }};
  static const Kind groups{"publicatie-referentiegroepen", rank_overig, group_columns, csv::stateless<take_group>};
  static const Kind portraits{"publicatie-portretten", rank_overig, portrait_columns, csv::stateless<take_portrait>};
  static const Kind prose{"publicatie-tekst", rank_overig, prose_columns, csv::stateless<take_prose>};
  static const std::array<const Kind*, 5> kinds{&use, &costs, &groups, &portraits, &prose};
  return kinds;
}

}  // namespace duidelijk::ingest::cbs

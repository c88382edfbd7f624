// SPDX-License-Identifier: EUPL-1.2
#include "intern.h"
#include "query.h"

#include "duidelijk/facts/facts.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace duidelijk::facts {
namespace {

using Value = content::Fact::Value;

constexpr std::size_t kMaxRows = 500'000'000;
constexpr std::int64_t kMaxValue = 10'000'000'000'000;   ///< 100 billion euros: a larger value in one row is a mistake
constexpr std::string_view kNobody = "onbekend";

/// Contributors by name: 0 = none, and in the end numbered from 1 in order of their names, whatever the order of the rows.
class Names {
 public:
  std::uint32_t number(std::string_view name) {
    bool added = false;
    return interner_.number(name, added) + 1;
  }
  void sort(std::vector<std::uint32_t>& column) const {
    const auto& texts = interner_.texts();
    std::vector<std::uint32_t> order(texts.size()), rank(texts.size() + 1, 0);
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i] + 1] = i + 1;
    for (std::uint32_t& id : column) id = rank[id];
  }

 private:
  Interner interner_;
};

/// Reads the rows of one fact, column by column as the contract names them.
class Loader {
 public:
  Loader(store::Store& store, const content::Fact& fact) : fact_(fact), query_(store, fact.sql, {fact.file, true}) {
    rows_.fact = fact.name;
    find_columns();
  }

  cube::Contributions run() {
    while (query_.next()) {
      if (++row_ > kMaxRows) query_.refuse("feit-te-groot", "het feit geeft meer dan 500 miljoen rijen", "kijk of een join zijn sleutel mist");
      read_row();
    }
    finish();
    return std::move(rows_);
  }

 private:
  void find_columns() {
    no_strangers();
    period_ = need("periode");
    for (const auto& dimension : fact_.dimensions) {
      member_columns_.push_back(need(dimension));
      rows_.dimensions.push_back({dimension, {}, {}});
    }
    members_.resize(fact_.dimensions.size());
    jeugdige_ = fact_.measures_persons ? need("jeugdige") : -1;
    aanbieder_ = find("aanbieder");
    holding_ = find("holding");
    value_ = fact_.value == Value::geen ? -1 : need("waarde");
    n_ = fact_.value == Value::score ? need("n") : -1;
    censored_ = fact_.value == Value::duur ? need("gecensureerd") : -1;
    entry_ = fact_.value == Value::duur ? need("binnenkomst") : -1;
  }

  [[nodiscard]] int find(std::string_view name) const {
    const auto& columns = query_.columns();
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
  }

  [[nodiscard]] int need(const std::string& name) const {
    const int column = find(name);
    if (column >= 0) return column;
    query_.refuse("feit-kolom", fmt::format("de kolom '{}' ontbreekt", name), fmt::format("geef een kolom die naam: … as {}", name));
  }

  /// A column that means nothing is a typing mistake in one that should.
  void no_strangers() const {
    std::vector<std::string> known{"periode", "jeugdige", "aanbieder", "holding", "waarde", "n", "gecensureerd", "binnenkomst"};
    known.insert(known.end(), fact_.dimensions.begin(), fact_.dimensions.end());
    auto names = query_.columns();
    for (const auto& name : names) {
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      query_.refuse("feit-kolom", fmt::format("de kolom '{}' staat niet bij de dimensies en betekent hier niets", name),
                    base::suggest(name, known));
    }
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end()) query_.refuse("feit-kolom", fmt::format("de kolom '{}' staat er twee keer", *twice));
  }

  void read_row() {
    read_period();
    for (std::size_t d = 0; d < member_columns_.size(); ++d) read_member(d);
    if (jeugdige_ >= 0) rows_.jeugdige.push_back(contributor());
    read_aanbieder();
    if (value_ >= 0) read_value();
    if (n_ >= 0) rows_.n.push_back(static_cast<std::uint32_t>(whole(n_, 0, std::numeric_limits<std::uint32_t>::max())));
    if (censored_ >= 0) rows_.censored.push_back(static_cast<std::uint8_t>(whole(censored_, 0, 1)));
    if (entry_ >= 0) rows_.entry.push_back(static_cast<std::int32_t>(whole(entry_, 0, std::numeric_limits<std::int32_t>::max())));
  }

  void read_period() {
    if (query_.type(period_) != Query::Type::text) wrong_type(period_, "een periode als tekst ('2024', '2024-K1')");
    bool added = false;
    rows_.period.push_back(periods_.number(query_.text(period_), added));
    if (!added) return;
    const auto code = query_.text(period_);
    const auto period = base::Period::parse(code);
    if (!period) {
      query_.refuse("feit-periode", fmt::format("rij {}: {} is geen periode", row_, base::is_key_word(code) ? fmt::format("'{}'", code) : "dit"),
                    "schrijf '2024', '2024-H1', '2024-K1' of '2024-01'");
    }
    if (std::find(fact_.grains.begin(), fact_.grains.end(), period->grain()) == fact_.grains.end()) {
      query_.refuse("feit-periode", fmt::format("rij {}: '{}' is een {}, en dat staat niet bij 'perioden'", row_, code, to_string(period->grain())));
    }
    rows_.periods.push_back(*period);
  }

  void read_member(std::size_t d) {
    const int column = member_columns_[d];
    if (query_.type(column) == Query::Type::null) {
      query_.refuse("feit-leeg-lid", fmt::format("rij {}: de dimensie '{}' is leeg", row_, fact_.dimensions[d]),
                    fmt::format("schrijf coalesce({}, 'onbekend') of laat de rij weg", fact_.dimensions[d]));
    }
    if (query_.type(column) != Query::Type::text) wrong_type(column, "tekst");
    bool added = false;
    const std::uint32_t number = members_[d].number(query_.text(column), added);
    rows_.dimensions[d].index.push_back(number);
    if (!added) return;
    const auto member = query_.text(column);
    if (!base::is_key_word(member) || member == "T") {
      query_.refuse("feit-lid", fmt::format("rij {}: een lid van '{}' is geen naam die in een sleutel kan", row_, fact_.dimensions[d]),
                    "gebruik de code: letters, cijfers en -_.+: , hoogstens 80 tekens, en niet 'T'");
    }
  }

  std::uint32_t contributor() {
    if (query_.type(jeugdige_) == Query::Type::null) return 0;
    return static_cast<std::uint32_t>(whole(jeugdige_, 1, std::numeric_limits<std::uint32_t>::max()));
  }

  /// A name, or an empty view for nobody.
  std::string_view name(int column) {
    if (column < 0 || query_.type(column) == Query::Type::null) return {};
    if (query_.type(column) != Query::Type::text) wrong_type(column, "tekst");
    const auto text = query_.text(column);
    return text == kNobody ? std::string_view{} : text;
  }

  void read_aanbieder() {
    const auto aanbieder = name(aanbieder_);
    if (aanbieder_ >= 0) rows_.aanbieder.push_back(aanbieder.empty() ? 0 : aanbieders_.number(aanbieder));
    if (aanbieder_ < 0 && holding_ < 0) return;
    const auto holding = name(holding_);
    const auto whose = holding.empty() ? aanbieder : holding;
    rows_.holding.push_back(whose.empty() ? 0 : holdings_.number(whose));
  }

  void read_value() {
    const bool duration = fact_.value == Value::duur;
    rows_.value.push_back(whole(value_, duration ? 0 : -kMaxValue, kMaxValue));
  }

  std::int64_t whole(int column, std::int64_t least, std::int64_t most) {
    if (query_.type(column) != Query::Type::integer) wrong_type(column, "een geheel getal");
    const std::int64_t value = query_.integer(column);
    if (value < least || value > most) {
      query_.refuse("feit-waarde", fmt::format("rij {}: '{}' ligt niet tussen {} en {}", row_, name_of(column), least, most));
    }
    return value;
  }

  [[nodiscard]] const std::string& name_of(int column) const { return query_.columns()[static_cast<std::size_t>(column)]; }

  [[noreturn]] void wrong_type(int column, const char* expected) const {
    const char* found = query_.type(column) == Query::Type::null ? "leeg" : "iets anders";
    query_.refuse("feit-soort", fmt::format("rij {}: in '{}' hoort {}, maar er staat {}", row_, name_of(column), expected,
                                            query_.type(column) == Query::Type::null ? "niets" : found));
  }

  void finish() {
    for (std::size_t d = 0; d < members_.size(); ++d) rows_.dimensions[d].members = members_[d].take();
    aanbieders_.sort(rows_.aanbieder);
    holdings_.sort(rows_.holding);
  }

  const content::Fact& fact_;
  Query query_;
  cube::Contributions rows_;
  std::size_t row_ = 0;
  int period_ = -1, jeugdige_ = -1, aanbieder_ = -1, holding_ = -1, value_ = -1, n_ = -1, censored_ = -1, entry_ = -1;
  std::vector<int> member_columns_;
  Interner periods_;
  std::vector<Interner> members_;
  Names aanbieders_, holdings_;
};

}  // namespace

cube::Contributions load_contributions(store::Store& store, const content::Fact& fact) { return Loader(store, fact).run(); }

}  // namespace duidelijk::facts

// SPDX-License-Identifier: EUPL-1.2
#include "cbs/kerncijfers_table.h"

#include "csv/faults.h"
#include "csv/value.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace duidelijk::ingest::cbs {

namespace {

using Fields = std::vector<std::string_view>;

constexpr std::array<std::string_view, 4> needed{"WijkenEnBuurten", "SoortRegio", "Peildatum", "AantalInwoners"};
constexpr std::int64_t largest_count = 100'000'000;

/// Blank and '.' both mean: hidden, or not known, by CBS.
bool is_hidden(std::string_view field) { return field.empty() || field == "."; }

/// The one value that a line has in the columns of one name. False: two columns say different things.
bool one_value(const Fields& fields, const std::vector<std::size_t>& places, std::string_view& value) {
  value = {};
  for (const std::size_t place : places) {
    const std::string_view field = base::trim(fields[place]);
    if (is_hidden(field)) continue;
    if (!value.empty() && value != field) return false;
    value = field;
  }
  return true;
}

Fault two_values(std::string_view name) {
  return csv::fault("twee-waarden", "de regel heeft twee verschillende waarden voor '" + std::string(name) + "'",
                    "Download de tabel opnieuw bij CBS.");
}

std::optional<Fault> read_count(const Fields& fields, const std::vector<std::size_t>& places, std::string_view name,
                                std::optional<std::int64_t>& count) {
  std::string_view text;
  if (!one_value(fields, places, text)) return two_values(name);
  count = std::nullopt;
  if (text.empty()) return std::nullopt;
  count = csv::read_integer(text);
  if (count && *count >= 0 && *count <= largest_count) return std::nullopt;
  return csv::fault("geen-getal", "kolom '" + std::string(name) + "' is geen aantal",
                    "Download de tabel opnieuw bij CBS.");
}

std::optional<int> number(std::string_view& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// k_0Tot15Jaar: 0 to 14 years; k_65JaarOfOuder: 65 and older.
std::optional<Band> band_of(std::string_view name) {
  constexpr int oldest = 150;
  if (!name.starts_with("k_")) return std::nullopt;
  name.remove_prefix(2);
  const auto first = number(name);
  if (!first) return std::nullopt;
  if (name == "JaarOfOuder") return Band{*first, oldest, std::nullopt};
  if (!name.starts_with("Tot")) return std::nullopt;
  name.remove_prefix(3);
  const auto end = number(name);
  if (!end || name != "Jaar" || *end <= *first) return std::nullopt;
  return Band{*first, *end - 1, std::nullopt};
}

struct Level {
  std::string_view prefix;
  std::size_t length;
  std::string_view name;
  Soort soort;
};
constexpr std::array<Level, 4> levels{{{"NL", 4, "Land", Soort::land},
                                       {"GM", 6, "Gemeente", Soort::gemeente},
                                       {"WK", 8, "Wijk", Soort::wijk},
                                       {"BU", 10, "Buurt", Soort::buurt}}};

/// The level of a code such as WK003401, or nothing.
const Level* level_of(std::string_view code) {
  for (const Level& level : levels) {
    if (code.size() != level.length || !code.starts_with(level.prefix)) continue;
    const bool digits = std::ranges::all_of(code.substr(2), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) return &level;
  }
  return nullptr;
}

}  // namespace

std::string_view without_number(std::string_view name) {
  const std::size_t underscore = name.rfind('_');
  if (underscore == std::string_view::npos || underscore + 1 == name.size()) return name;
  const bool digits = std::ranges::all_of(name.substr(underscore + 1), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? name.substr(0, underscore) : name;
}

KerncijfersColumns::KerncijfersColumns(const Fields& names) : width_(names.size()) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view name = without_number(base::trim(names[i]));
    by_name_[std::string(name)].push_back(i);
    const auto band = band_of(name);
    if (!band) continue;
    const auto same = std::ranges::find_if(
        bands_, [&](const BandColumn& other) { return other.first == band->first && other.last == band->last; });
    if (same == bands_.end()) {
      bands_.push_back({band->first, band->last, {i}});
    } else {
      same->places.push_back(i);
    }
  }
}

std::string_view KerncijfersColumns::first_missing() const {
  for (const std::string_view name : needed) {
    if (places(name).empty()) return name;
  }
  return {};
}

bool KerncijfersColumns::is_complete() const { return first_missing().empty(); }

const std::vector<std::size_t>& KerncijfersColumns::places(std::string_view name) const {
  static const std::vector<std::size_t> none;
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? none : found->second;
}

std::optional<Fault> KerncijfersColumns::read(const Fields& fields, Region& region) const {
  if (fields.size() != width_) return csv::fault_of_count(fields.size(), width_);
  if (auto fault = read_place(fields, region)) return fault;
  return read_counts(fields, region);
}

std::optional<Fault> KerncijfersColumns::read_place(const Fields& fields, Region& region) const {
  const auto field = [&](std::string_view name) {
    return places(name).empty() ? std::string_view() : base::trim(fields[places(name).front()]);
  };
  const std::string_view code = field("WijkenEnBuurten");
  const Level* level = level_of(code);
  const std::string_view again = field("Codering");
  if (level == nullptr || (!again.empty() && again != code)) {
    return csv::fault("gebiedscode", "de regel heeft geen gebiedscode van CBS, of twee verschillende",
                      "Een code is als GM0034, WK003401 of BU00340101. Misschien is de regel verschoven.");
  }
  if (field("SoortRegio") != level->name) {
    return csv::fault("gebiedssoort", "de soort regio past niet bij de gebiedscode",
                      "Download de tabel opnieuw bij CBS.");
  }
  const int day = csv::read_date(field("Peildatum"));
  if (day == 0 || day % 10000 != 101) {
    return csv::fault("peildatum", "kolom 'Peildatum' is geen 1 januari",
                      "De kerncijfers gelden per 1 januari, als 1-1-2024.");
  }
  region.code = code;
  region.soort = level->soort;
  region.year = day / 10000;
  region.gemeente = field("Gemeentenaam");
  region.change = 0;
  for (const std::string_view name : {"IndelingswijzigingGemeenteWijkBuurt", "IndelingswijzigingWijkenEnBuurten"}) {
    if (const std::string_view change = field(name); change.size() == 1 && change >= "1" && change <= "3") {
      region.change = change.front() - '0';
    }
  }
  return std::nullopt;
}

std::optional<Fault> KerncijfersColumns::read_counts(const Fields& fields, Region& region) const {
  const auto count = [&](std::string_view name, std::optional<std::int64_t>& target) {
    return read_count(fields, places(name), name, target);
  };
  if (auto fault = count("AantalInwoners", region.inwoners)) return fault;
  if (auto fault = count("Mannen", region.mannen)) return fault;
  if (auto fault = count("Vrouwen", region.vrouwen)) return fault;
  region.bands.clear();
  for (const BandColumn& column : bands_) {
    Band band{column.first, column.last, std::nullopt};
    if (auto fault = read_count(fields, column.places, "inwoners per leeftijd", band.count)) return fault;
    region.bands.push_back(band);
  }
  std::optional<std::int64_t> jeugdzorg;
  if (auto fault = count("JongerenMetJeugdzorgInNatura", jeugdzorg)) return fault;
  region.jeugdzorg = jeugdzorg ? std::to_string(*jeugdzorg) : std::string();
  std::string_view percentage;
  if (!one_value(fields, places("PercentageJongerenMetJeugdzorg"), percentage))
    return two_values("PercentageJongerenMetJeugdzorg");
  region.percentage = percentage;
  if (!percentage.empty() && !csv::read_decimal(percentage)) {
    return csv::fault("geen-getal", "kolom 'PercentageJongerenMetJeugdzorg' is geen getal",
                      "Download de tabel opnieuw bij CBS.");
  }
  return std::nullopt;
}

}  // namespace duidelijk::ingest::cbs

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/date.h"
#include "duidelijk/base/period.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duidelijk::release {

enum class Presence { getoond, afgeschermd, ontbreekt, niet_van_toepassing, onvoldoende_informatie };
enum class Certainty { definitief, voorlopig, geraamd };
[[nodiscard]] std::string_view to_string(Presence presence);
[[nodiscard]] std::string_view to_string(Certainty certainty);

/// One released figure. `scaled` is value · 10^decimals of its indicator, and 0 unless getoond.
struct Value {
  Presence presence = Presence::ontbreekt;
  std::int64_t scaled = 0;
  [[nodiscard]] bool shown() const { return presence == Presence::getoond; }
  friend bool operator==(const Value&, const Value&) = default;
};

struct Member { std::string id, label, parent; };
struct Dimension { std::string id, label, total_label; std::vector<Member> members; };
struct Norm { std::string value, unit, source; };

/// The definition that a figure was made with.
struct Indicator {
  std::string id;
  int version = 1;
  std::string name, unit, invalshoek, pijler;
  bool stand = false;                ///< stand (count at a peildatum) or stroom
  int decimals = 0;                  ///< of the scaled values; euros have 2 (cents)
  int rounded_to = 1;                ///< base of rounding in scaled units; 1 = exact. Shown under "Over de cijfers".
  std::string numerator, denominator;///< of a quotient, both in the same Release
  std::string source, coverage, warning;
  std::optional<Norm> norm;
  bool insufficient = false;         ///< onvoldoende informatie: there are no tables, `needed` says what is missing
  std::string needed;
  std::string definition;            ///< Markdown
};

/// A dense block of figures: index = ((period · m0 + i0) · m1 + i1) · …, where member index 0 of each dimension is its total "T".
struct Table {
  std::string indicator;
  base::Grain grain = base::Grain::jaar;
  std::vector<std::string> dimensions;            ///< sorted by name; empty = the total only
  std::vector<base::Period> periods;              ///< ascending
  std::vector<Certainty> certainty;               ///< per period
  std::vector<std::vector<std::string>> members;  ///< per dimension; [0] == "T"
  std::vector<Value> values;

  [[nodiscard]] std::size_t size_per_period() const;
  [[nodiscard]] base::CellKey key(std::size_t index, int version) const;
};

/// The only paper that passes the door. Plain data; validated by read(). Cells that stand in several tables have one value.
struct Release {
  std::string audience, audience_label, edition;  ///< "openbaar", "Openbaar", "2025-K4"
  bool confidential = false;
  bool draft = true;
  bool example = false;                           ///< made from voorbeelddata
  std::string gemeente, gemeente_code;
  base::Date data_until;                          ///< gegevens tot en met
  std::vector<Dimension> dimensions;
  std::vector<Indicator> indicators;              ///< sorted by id
  std::vector<Table> tables;                      ///< sorted by (indicator, grain, dimensions)
  std::map<std::string, std::int64_t> hidden;     ///< number of hidden cells per indicator
  std::vector<std::string> rules;                 ///< the rules of this audience in Dutch sentences
  std::string certificate;                        ///< SHA-256 of its Account (account.h), which stays inside; empty = none
  std::string digest;                             ///< SHA-256 over everything above, hexadecimal

  [[nodiscard]] const Indicator* indicator(std::string_view id) const;
  [[nodiscard]] const Dimension* dimension(std::string_view id) const;
  /// All tables of one indicator.
  [[nodiscard]] std::vector<const Table*> tables_of(std::string_view indicator) const;
  /// The table with exactly these dimensions (any order) and grain; null when not released.
  [[nodiscard]] const Table* table(std::string_view indicator, base::Grain grain, std::vector<std::string> dimensions) const;
  /// The figure under a key, from whatever table has it; nothing when this audience has no such cell.
  [[nodiscard]] std::optional<Value> find(const base::CellKey& key) const;
  [[nodiscard]] Certainty certainty(const base::CellKey& key) const;
  /// Label of a member ("T" gives the total's label); the id itself when unknown.
  [[nodiscard]] std::string label(std::string_view dimension, std::string_view member) const;
};

/// What every page of a site that is not public says at its top: "VERTROUWELIJK", or for the raad "Besloten: onder geheimhouding". Empty for a
/// public release.
[[nodiscard]] std::string_view secrecy(const Release& release);

/// Dutch text of a figure with its unit's notation ("3.410", "€ 12.345.000", "7%", "5 weken", "afgeschermd").
[[nodiscard]] std::string format(const Indicator& indicator, const Value& value);
/// The plain decimal number of a value of this indicator, for machines: "3410", "12345000.00", "7.1".
[[nodiscard]] std::string plain_number(const Indicator& indicator, std::int64_t scaled);
/// As format, short for kerncijfers and text: "€ 47,1 mln".
[[nodiscard]] std::string format_short(const Indicator& indicator, const Value& value);

/// JSON, schema docs/release.schema.json. Deterministic bytes. Indicators and tables are put in their order; the counts of hidden
/// cells (distinct keys) and the digest are computed and filled in. Throws std::invalid_argument when a table is not dense.
[[nodiscard]] std::string write(Release& release);
/// Parses and validates (schema, sizes, digest, key words, equal cells equal, ratios that follow from what is printed). Throws base::InputError that names the file and what is wrong.
[[nodiscard]] Release read(std::string_view json, const std::string& file_name);
[[nodiscard]] Release read_file(const std::filesystem::path& path);
/// What the file of a release is called: "2025-K4.openbaar.json".
[[nodiscard]] std::string file_name(std::string_view edition, std::string_view audience);

}  // namespace duidelijk::release

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::protect {

enum class Knowledge {
  none,
  rule
};  ///< of a hidden cell the attacker knows that it is not negative / what the rules say of it
enum class Width { none, rule, percent };  ///< what is asked of the interval of a sensitive cell
enum class Cost { count, value, balanced };

struct ColumnRange {  ///< of a fixed-width file: characters, from 1, inclusive
  std::size_t first = 1;
  std::size_t last = 1;
};

struct DimensionSpec {
  std::string name;
  std::vector<std::string> groupings;  ///< names of columns
  std::optional<std::filesystem::path> hierarchy;
};

struct TableSpec {
  std::vector<std::size_t> dimensions;  ///< numbers in Spec::dimensions; of ready cells: filled in from their header
  std::optional<std::filesystem::path> ready;     ///< cells instead of records
  std::optional<std::filesystem::path> metadata;  ///< of ready cells in a .tab file: its .rda file
  std::int64_t weight = 1;                        ///< how much hiding a cell of it costs, 1 to most_weight
  static constexpr std::int64_t most_weight = 1000;
};

struct Rules {
  std::optional<std::int64_t> minimum_frequency;  ///< hides 1 … m − 1
  bool protect_zeros = false;                     ///< … and 0
  std::optional<double> p_percent;                ///< hides X − x1 − x2 < p/100 · x1
  struct Dominance {
    unsigned n = 1;
    double k = 100;
  };
  std::optional<Dominance> dominance;  ///< hides Σ of the n largest > k/100 · X
  std::optional<std::filesystem::path> manual;
};

struct Settings {
  bool singletons = false;
  Width intervals = Width::rule;
  double percent = 0;
  Knowledge knowledge = Knowledge::rule;
  std::optional<std::int64_t> frequency_width;
  Cost cost = Cost::count;
};

/// A specification (docs/protect.md), with paths made relative to where it stands. It is consistent by itself; whether
/// the files have what it names is not known yet.
struct Spec {
  std::string file;
  std::optional<std::filesystem::path> records;
  std::map<std::string, ColumnRange> fixed;  ///< empty for CSV
  std::vector<DimensionSpec> dimensions;
  std::optional<std::string> value, frequency, contributor, weight;  ///< names of columns
  std::vector<TableSpec> tables;
  Rules rules;
  Settings settings;

  /// Tables of amounts; else of counts.
  [[nodiscard]] bool magnitudes() const { return value && value != frequency; }
};

/// Throws base::InputError with everything that is wrong, each with its path in the document; base::MachineError when
/// it cannot be read.
[[nodiscard]] Spec read_spec(const std::filesystem::path& path, base::Diagnostics& warnings);

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::ingest::csv {

/// Room for the few values of a line that are not a piece of the file itself; emptied before every line.
class Scratch {
 public:
  void clear() { used_ = 0; }
  /// A copy that lives until clear(); empty when there is no room left (a line cannot need so much).
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  std::array<char, 2048> buffer_{};
  std::size_t used_ = 0;
};

/// yyyymmdd of a day from 1900 to 2100, from a Dutch or ISO date, with or without a time of midnight; 0 when it is
/// none.
[[nodiscard]] int read_date(std::string_view text);
/// Eurocents from a Dutch or plain amount.
[[nodiscard]] std::optional<std::int64_t> read_cents(std::string_view text);
/// A whole number; "12,00" is one too.
[[nodiscard]] std::optional<std::int64_t> read_integer(std::string_view text);
/// A number with a point and without thousands separators. Nothing when it is no number, or when "1.234" could be read
/// in two ways (1234 or 1.234).
[[nodiscard]] std::optional<std::string> read_decimal(std::string_view text);

/// Checks one trimmed, non-empty field against its column. False: it does not fit.
[[nodiscard]] bool read_value(const Column& column, std::string_view field, Scratch& scratch, Value& value);

}  // namespace duidelijk::ingest::csv

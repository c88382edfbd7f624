// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace duidelijk::protect {

/// A number as it stands in a file: mantissa · 10^-decimals.
struct Decimal {
  static constexpr int max_decimals = 6;
  /// Sums stay below 2^53, so that linear programs and JSON hold them exactly.
  static constexpr std::int64_t max_mantissa = 1'000'000'000'000'000;

  std::int64_t mantissa = 0;
  int decimals = 0;

  /// The mantissa with that many decimals, at least its own; nothing when it grows above max_mantissa.
  [[nodiscard]] std::optional<std::int64_t> scaled(int to_decimals) const;
};

/// Digits, with a sign before them and a point or comma among them; zeros at the end of the decimals do not count.
/// Nothing when it is anything else (a space, 1e5, 1.234,5), has over six decimals or is above max_mantissa.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);

}  // namespace duidelijk::protect

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::base {

/// "1.234.567", "-12"; the minus is U+2212.
[[nodiscard]] std::string dutch_integer(std::int64_t value);
/// A decimal number given as value · 10^-decimals, with exactly `decimals` digits: (12345, 2) -> "123,45".
[[nodiscard]] std::string dutch_decimal(std::int64_t scaled, int decimals);
/// The same for machines, with a point, a plain minus and no thousands: (-12345, 2) -> "-123.45".
[[nodiscard]] std::string plain_decimal(std::int64_t scaled, int decimals);
/// Euros from cents: "€ 1.234" (rounded half away from zero), with a no-break space after the sign.
[[nodiscard]] std::string dutch_euro(std::int64_t cents);
/// "€ 12,5 mln" (one decimal, both spaces no-break), "€ 340.000" below a million; for text and axes.
[[nodiscard]] std::string dutch_euro_short(std::int64_t cents);
/// "30 juni 2025"
[[nodiscard]] std::string dutch_date(Date date);
/// Throws std::invalid_argument outside 1 to 12.
[[nodiscard]] std::string_view dutch_month(int month);
/// A Dutch or plain number "1.234,56", "1234,56", "1234.56", "-5", "€ 1.234" to value · 10^decimals, exact; nothing
/// when it is no number, does not fit, has more decimals than asked, or is English ("1,234.56"). A dot before a group
/// of exactly three digits sets apart thousands: "1.234" reads as 1234, "0.234" and "1234.567" have three decimals.
[[nodiscard]] std::optional<std::int64_t> parse_number(std::string_view text, int decimals);

}  // namespace duidelijk::base

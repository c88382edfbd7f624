// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace duidelijk::verify {

/// Whether a Dutch text says the value, exactly or rounded in one of the ways that a site uses:
/// "3.410", "€ 12.345.000", "7,1%", "€ 47,1 mln", "€ 47,1 miljoen", "ruim 3.400", "bijna 3.500", "1 op de 10",
/// "7 van de 10"; for a value that is not shown, its word. Rounding words must be true: "ruim" is at most a tenth
/// below, "bijna" at most a tenth above.
[[nodiscard]] bool says(const release::Indicator& indicator, const release::Value& value, std::string_view text);

/// Whether `shown` · 10^-decimals is `exact` rounded half away from zero, give or take the last bits of a double.
[[nodiscard]] bool is_rounding_of(std::int64_t shown, int decimals, long double exact);

/// A number that stands alone along an axis or at a bar, as "47,1", "3.410", "−5" or "7,1%".
struct Bare {
  long double value = 0;
  int decimals = 0;
  bool percent = false;
};
[[nodiscard]] std::optional<Bare> read_bare(std::string_view text);

/// Whether a label in a picture says the value: as says(), or bare, in units of `factor` (1, a million or a billion)
/// with one decimal when that is not 1, and else with the decimals of its unit.
[[nodiscard]] bool says_in_picture(const release::Indicator& indicator, const release::Value& value,
                                   std::string_view text, long double factor);

/// The value as a number.
[[nodiscard]] long double number_of(const release::Indicator& indicator, const release::Value& value);

}  // namespace duidelijk::verify

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <string>
#include <string_view>

namespace duidelijk::verify {

/// Whether a Dutch text says the value, exactly or rounded in one of the ways that a site uses:
/// "3.410", "€ 12.345.000", "7,1%", "€ 47,1 mln", "€ 47,1 miljoen", "ruim 3.400", "bijna 3.500", "1 op de 10",
/// "7 van de 10"; for a value that is not shown, its word. Rounding words must be true: "ruim" is at most a tenth
/// below, "bijna" at most a tenth above.
[[nodiscard]] bool says(const release::Indicator& indicator, const release::Value& value, std::string_view text);

/// Whether `shown` · 10^-decimals is `exact` rounded half away from zero, give or take the last bits of a double.
[[nodiscard]] bool is_rounding_of(std::int64_t shown, int decimals, long double exact);

/// The value as a number.
[[nodiscard]] long double number_of(const release::Indicator& indicator, const release::Value& value);

}  // namespace duidelijk::verify

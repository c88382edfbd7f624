// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "lookup.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::narrative {

/// The formats an editor may write after a bar, with what they do; for help texts and "did you mean".
[[nodiscard]] const std::vector<std::string>& formats();

/// A released figure in words, as the format says; nothing when the format does not fit the figure.
///   (none)        "3.410", "€ 12.345.000", "7%"        kort      "€ 12,3 mln"
///   miljoen       "€ 12,3 miljoen"                     getal     without its unit
///   ongeveer      "ruim 3.400" / "bijna 3.500": two significant digits below it, or three from 10.000
///   1-op-de       "1 op de 10" (procent)               van-de-10 "7 van de 10" (procent)
///   naam, periode, peildatum, status                   words about the figure: its name, period, last day, " (voorlopig)"
[[nodiscard]] std::optional<std::string> phrase(const Figure& figure, std::string_view format);

}  // namespace duidelijk::narrative

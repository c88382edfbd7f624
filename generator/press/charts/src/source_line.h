// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "choice.h"

#include <string>

namespace duidelijk::charts {

/// A name that the title says already is left out. "Jeugdigen met jeugdhulp naar wijk, per jaar", "Kosten, in euro,
/// 2024; wijk: Binnenstad". Plain text.
[[nodiscard]] std::string subtitle_of(const Chart& chart, const Choice& choice, const release::Release& release);
/// "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025; 2025 is voorlopig." Plain text.
[[nodiscard]] std::string source_line_of(const Chart& chart, const Choice& choice, const std::string& norm_source,
                                         const release::Release& release);

}  // namespace duidelijk::charts

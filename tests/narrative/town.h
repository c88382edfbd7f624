// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/narrative/narrative.h"

#include <string>

namespace duidelijk::narrative::testing {

/// A small public release, by hand. Jeugdigen 2021 to 2024 (3.310, 3.300, 3.400, 3.410 voorlopig), rounded to 5, and by wijk in 2023 and
/// 2024 (Binnenstad 3.300, 3.310; 't Zand 100, hidden). Kosten 2023 and 2024 in whole thousands of euros (45.000.000 and 47.123.000).
/// Aandeel 9% and 10%. Tevredenheid is not measured. A trendbreuk on 1 January 2022 concerns jeugdigen.
struct Town {
  Town();
  release::Release release;
  charts::Calendar calendar;
  std::map<std::string, std::string> pages{{"kosten", "kosten/index.html"}};
  Context context;       ///< public, bound to the release
  base::Diagnostics diagnostics;

  /// What `text` becomes, as HTML.
  std::string html(const std::string& text);
  std::string inline_html(const std::string& text);
  std::string plain(const std::string& text);
  /// Rules of the diagnostics so far, joined by a space.
  [[nodiscard]] std::string rules() const;
};

}  // namespace duidelijk::narrative::testing

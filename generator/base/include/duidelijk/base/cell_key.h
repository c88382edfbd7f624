// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::base {

/// Names one figure everywhere: rounding, register, bindings, data-cell in HTML, SVG and CSV.
/// Text form: `jeugdigen-met-jeugdhulp@1|2024|leeftijd=12-17|wijk=WK0101`; dimensions sorted by name, totals absent.
struct CellKey {
  std::string indicator;
  int version = 1;
  Period period;
  std::map<std::string, std::string, std::less<>> members;  ///< dimension -> member; a total is left out

  [[nodiscard]] std::string text() const;
  /// Nothing unless the text is exactly what text() gives: sorted dimensions, a version without leading zero.
  [[nodiscard]] static std::optional<CellKey> parse(std::string_view text);
  friend bool operator==(const CellKey&, const CellKey&) = default;
  friend auto operator<=>(const CellKey& a, const CellKey& b) = default;
};

/// Names of indicators and dimensions, and ids of members: letters, digits and any of "-_.+:" ; 1 to 80 characters, not
/// a dot first. Anything else in a key is refused, so that a key is safe in an attribute, a file name and a CSV field.
[[nodiscard]] bool is_key_word(std::string_view text);

}  // namespace duidelijk::base

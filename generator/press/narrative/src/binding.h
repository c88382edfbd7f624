// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/base/period.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::narrative {

/// A period as an editor writes it: `2024`, `2024-K2`, or counted back from the newest one: `laatste`, `laatste-1`, `laatste:kwartaal`.
struct PeriodWord {
  std::optional<base::Period> fixed;
  base::Grain grain = base::Grain::jaar;
  int back = 0;
};
[[nodiscard]] std::optional<PeriodWord> parse_period_word(std::string_view word);

/// One figure: INDICATOR PERIODE [DIM=LID]…
struct Operand {
  std::string indicator;
  PeriodWord period;
  std::map<std::string, std::string> selection;
};

enum class Kind { word, value, direction, difference, share, claim };

/// What stands between the braces, as written; nothing of it is looked up yet.
struct Binding {
  Kind kind = Kind::value;
  std::string word;                       ///< Kind::word: {{wijk}}
  Operand operand;                        ///< value, share; first of direction and difference
  PeriodWord second;                      ///< direction, difference: the later period
  std::string format;                     ///< after |
  std::string left, relation, right;      ///< claim: texts of both sides, each an operand or a number
};

/// `words` are the page's own words ({{wijk}}). Nothing when the text makes no sense; then the reason is reported at `where`.
[[nodiscard]] std::optional<Binding> parse_binding(std::string_view inside, const std::map<std::string, std::string>& words,
                                                   const base::Diagnostic& where, base::Diagnostics& diagnostics);
/// `INDICATOR PERIODE [DIM=LID]…`; values with spaces stand in quotes: wijk="De Hoven".
[[nodiscard]] std::optional<Operand> parse_operand(const std::vector<std::string>& words, const base::Diagnostic& where,
                                                   base::Diagnostics& diagnostics);
/// Words, split on spaces outside quotes; quotes are dropped.
[[nodiscard]] std::vector<std::string> split_words(std::string_view text);

}  // namespace duidelijk::narrative

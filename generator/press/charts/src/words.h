// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"
#include "duidelijk/charts/chart.h"
#include "duidelijk/release/release.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts {

[[nodiscard]] std::string_view to_string(Form form);
[[nodiscard]] std::optional<Form> form_from(std::string_view word);
[[nodiscard]] const std::vector<std::string>& form_words();
[[nodiscard]] const std::vector<std::string>& grain_words();
/// Everything that can stand before an = in an address, dimensions apart.
[[nodiscard]] const std::vector<std::string>& option_words();
/// "jaren", "kwartalen"
[[nodiscard]] std::string_view plural(base::Grain grain);

/// CSS class of a cell that shows no figure.
[[nodiscard]] std::string_view css_class(release::Presence presence);
/// What an absent figure means, in one plain sentence: "Afgeschermd: het gaat over te weinig mensen. Lees het niet als nul."
[[nodiscard]] std::string_view meaning(release::Presence presence);
/// "voorlopig: dit cijfer kan nog veranderen"; empty for definitief.
[[nodiscard]] std::string_view meaning(release::Certainty certainty);

/// The first letter as a capital, when it is a plain one.
[[nodiscard]] std::string capital(std::string text);
/// True when at least one figure of the chart can be seen.
[[nodiscard]] bool shows_something(const Chart& chart);

}  // namespace duidelijk::charts

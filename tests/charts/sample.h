// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts::testing {

/// Figures in the order of a table, as written down by hand: numbers (scaled), x afgeschermd, - ontbreekt, n niet van
/// toepassing, ? onvoldoende.
[[nodiscard]] std::vector<release::Value> figures(std::string_view text);

/// A table from its first period on; `provisional` of its last periods are voorlopig.
[[nodiscard]] release::Table table(std::string indicator, std::string_view first_period,
                                   std::vector<std::string> dimensions, std::vector<std::vector<std::string>> members,
                                   std::string_view values, int provisional = 0);

/// A small public release of Hanzedijk, valid as a Release:
///   jeugdigen   per jaar 2021-2024 naar wijk (with a buurt) and naar hulpvorm, per kwartaal 2024-K1 to 2025-K2 in
///   total; rounded to 5 kosten      euro, per jaar 2021-2024, in total and naar hulpvorm; begroting  euro, per jaar
///   2022-2025 wachttijd   weken, per jaar 2022-2024, with a norm; aandeel  procent per jaar naar verwijzer;
///   tevredenheid  onvoldoende informatie
[[nodiscard]] release::Release sample();
/// An indicator "veel" by a dimension "deel" of so many members, over so many years up to 2024. Member i has i + 1 in
/// every year.
[[nodiscard]] release::Release many(int members, int years);

[[nodiscard]] base::Diagnostic place();
/// Reads and builds; what went wrong is in `diagnostics`.
[[nodiscard]] std::optional<Chart> ask(std::string_view address, const release::Release& release,
                                       base::Diagnostics& diagnostics, const Calendar& calendar = {});
/// A chart that must be there, without a single diagnostic.
[[nodiscard]] Chart good(std::string_view address, const release::Release& release, const Calendar& calendar = {});
/// "rule: message (advice)" of the one error, after which there must be no chart.
[[nodiscard]] std::string refusal(std::string_view address, const release::Release& release);
/// The same of the one warning, with which there must be a chart.
[[nodiscard]] std::string warning(std::string_view address, const release::Release& release);

/// "3400 x - ": the values of a series as figures() reads them.
[[nodiscard]] std::string written(const Series& series);
[[nodiscard]] std::vector<std::string> labels(const Chart& chart);
[[nodiscard]] std::size_t count(std::string_view text, std::string_view part);

}  // namespace duidelijk::charts::testing

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace duidelijk::ingest::csv {

/// Widths of iJw 3.2 (basisschema.xsd), in characters.
constexpr std::size_t toewijzingnummer_length = 9;
constexpr std::size_t declaratienummer_length = 12;
constexpr std::size_t referentienummer_length = 20;
constexpr std::size_t productcode_length = 5;
constexpr std::size_t referentie_length = 36;  ///< ReferentieAanbieder, free text
/// No line is worth more than 100 million euros.
constexpr std::int64_t largest_line_cent = 10'000'000'000;
/// No post in the books is larger than 10 billion euros.
constexpr std::int64_t largest_post_cent = 1'000'000'000'000;
constexpr std::int64_t first_year = 2000;
constexpr std::int64_t last_year = 2100;

/// A product needs its categorie; nothing when it has one.
[[nodiscard]] std::optional<Fault> check_product(const Value& categorie, const Value& product);
/// `later` may be open; nothing when it does not lie before `earlier`.
[[nodiscard]] std::optional<Fault> check_order(const Value& later, std::string_view later_name, const Value& earlier,
                                               std::string_view earlier_name);
/// A free text that holds the BSN itself may not be stored.
[[nodiscard]] std::optional<Fault> check_references(const Value& bsn, std::initializer_list<std::string_view> texts);

}  // namespace duidelijk::ingest::csv

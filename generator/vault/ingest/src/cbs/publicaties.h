// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace duidelijk::ingest::cbs {

/// The tables of "Eigenwijs transformeren" (Verwey-Jonker Instituut, 2021), as printed: use, costs, reference groups,
/// portraits and figures in running text. All become rows of benchmark.
[[nodiscard]] std::span<const csv::Kind* const> publication_kinds();

/// Whether an index (whole, of 100) can follow from two percentages that were printed with one decimal, given in
/// tenths: 100 · to/from for some pair within half a tenth of both, within half a point of the index. Nothing when
/// `from` may be zero.
[[nodiscard]] std::optional<bool> index_follows(std::int64_t from_tenths, std::int64_t to_tenths, std::int64_t index);

}  // namespace duidelijk::ingest::cbs

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::ingest {

/// The value of a BSN that passes the eleven-test (weights 9 … 2, −1): nine digits, or eight read with a leading zero.
[[nodiscard]] std::optional<std::uint32_t> parse_bsn(std::string_view text);
/// Text without BSNs: a run of eight or nine digits that passes the eleven-test, and is no date, becomes "#".
[[nodiscard]] std::string mask_bsns(std::string_view text);

}  // namespace duidelijk::ingest

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

enum class Tags { keep, drop };

/// One form for all ways to write a string: references of HTML (&#38;), of addresses (%26) and of JSON (\u0026)
/// replaced; lower case without accents; straight apostrophes; any hyphen as "-"; runs of blanks as one space;
/// invisible characters left out. With Tags::drop, markup goes: a tag inside a word leaves nothing, any other leaves a
/// space. Bytes that are no UTF-8 stay. Never longer than the text, which is at most 4 GiB. `out` is overwritten.
void normalise(std::string_view text, Tags tags, std::string& out);
[[nodiscard]] std::string normalise(std::string_view text, Tags tags);

/// Per byte of the normalised text, and once for its end, the offset in the text that it was made from.
[[nodiscard]] std::vector<std::uint32_t> origins(std::string_view text, Tags tags);

}  // namespace duidelijk::verify

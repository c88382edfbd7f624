// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

/// Bytes in the form in which strings are compared, and where each byte came from.
struct NormalText {
  std::string bytes;
  std::vector<std::uint32_t> origins;  ///< per byte of `bytes` the offset in the text it was made from
};

enum class Tags { keep, drop };

/// One form for all ways to write a string: references of HTML (&#38;), of addresses (%26) and of JSON (\u0026)
/// replaced; lower case without accents; straight apostrophes; any hyphen as "-"; runs of blanks as one space;
/// invisible characters left out. With Tags::drop, markup goes: a tag inside a word leaves nothing, any other leaves a
/// space. Bytes that are no UTF-8 stay. The text is at most 4 GiB.
[[nodiscard]] NormalText normalise(std::string_view text, Tags tags);

}  // namespace duidelijk::verify

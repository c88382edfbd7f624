// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duidelijk::base {

/// One code point and the bytes it takes. A byte that begins no valid sequence has length 1 and code invalid_code.
struct CodePoint {
  char32_t code;
  std::size_t length;
};

inline constexpr char32_t invalid_code = 0xFFFFFFFF;

/// The code point that starts at `at`, which must lie inside the text. Refuses overlong forms, surrogates and codes
/// past U+10FFFF (Unicode 15, table 3-7).
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t code);

}  // namespace duidelijk::base

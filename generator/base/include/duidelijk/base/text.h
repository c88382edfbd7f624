// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::base {

[[nodiscard]] bool is_utf8(std::string_view text);
/// Windows-1252 (undefined bytes become U+FFFD) to UTF-8.
[[nodiscard]] std::string windows1252_to_utf8(std::string_view text);
/// Without a UTF-8 BOM; bytes that are no UTF-8 are read as Windows-1252.
[[nodiscard]] std::string to_utf8(std::string text);
[[nodiscard]] std::string_view trim(std::string_view text);
/// ASCII only; for codes and file names.
[[nodiscard]] std::string lower(std::string_view text);
/// Lower case, spaces and punctuation to single hyphens, accents dropped: "’t Zand & Oost" -> "t-zand-oost".
[[nodiscard]] std::string slug(std::string_view text);
/// & < > " ' escaped: safe in HTML text and in quoted attributes.
[[nodiscard]] std::string escape_html(std::string_view text);
void append_html(std::string& out, std::string_view text);
/// Number of code points.
[[nodiscard]] std::size_t length_utf8(std::string_view text);
/// For a terminal: control characters, marks of direction, zero-width characters and bytes that are no UTF-8
/// become "·".
[[nodiscard]] std::string printable(std::string_view text);
/// Always at least one piece; an empty text gives one empty piece.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// The nearest candidate by edit distance (at most a third of the length, at least 1, at most 4 edits); ties: first.
[[nodiscard]] std::optional<std::string> did_you_mean(std::string_view word, std::span<const std::string> candidates);
/// The advice of a diagnostic: "bedoelde u 'wijk'?", or what to say when no candidate is near.
[[nodiscard]] std::string suggest(std::string_view word, std::span<const std::string> candidates,
                                  std::string otherwise = {});

}  // namespace duidelijk::base

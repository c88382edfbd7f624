// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts::svg {

enum class Weight { normal, bold };

/// An upper estimate of the width of a text in the system's sans, in the unit of `size`. Widths of DejaVu Sans, the
/// widest of the stack in huisstijl.css, so that a text never takes more room than was kept for it.
[[nodiscard]] double text_width(std::string_view text, double size, Weight weight = Weight::normal);

/// The text, or a beginning of it with "…" that fits; empty when not even one letter does.
[[nodiscard]] std::string shorten(std::string_view text, double width, double size, Weight weight = Weight::normal);

/// Broken at spaces, after "-" and "/", and where the parts of a long Dutch compound meet ("jeugd-bescherming", then
/// with a hyphen), into at most `most` lines that fit; what is left over is shortened with "…".
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double width, double size, std::size_t most,
                                            Weight weight = Weight::normal);

/// The width of the longest piece that `wrap` cannot break.
[[nodiscard]] double longest_word(std::string_view text, double size, Weight weight = Weight::normal);

[[nodiscard]] double widest(const std::vector<std::string>& lines, double size, Weight weight = Weight::normal);

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::verify {

/// A character reference of HTML at the front of a text: what it stands for, and its length with & and ;.
struct Reference {
  std::string utf8;
  std::size_t length = 0;
};

/// Reads "&amp;", "&#39;" or "&#x27;" at `at`, which holds an &. Nothing when it is none of the few that the press
/// writes, is not closed by ; or names no character.
[[nodiscard]] std::optional<Reference> read_reference(std::string_view text, std::size_t at);

/// Text of an attribute or of running text with its references replaced; what is no reference stays as it is.
[[nodiscard]] std::string decode_references(std::string_view raw);

}  // namespace duidelijk::verify

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cells.h"
#include "markup.h"

#include "duidelijk/release/release.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

/// A number about people or euros as a text writes it: with a euro sign, a percent sign, thousands apart, or a word
/// behind it that says what is counted ("7 jeugdigen").
struct LooseNumber {
  std::string text;    ///< "€ 1.234", "12%", "7 jeugdigen": with plain spaces, in lower case
  std::string number;  ///< "1.234"
  Span span;           ///< in the text that was read
};
/// Reads plain text. Years, dates, ages and numbers of a list do not count.
[[nodiscard]] std::vector<LooseNumber> find_loose_numbers(std::string_view text);

/// Numbers that may stand anywhere: those allowed by hand, and those in the Release's own names, labels and norms.
[[nodiscard]] std::set<std::string> allowed_numbers(const std::vector<std::string>& by_hand,
                                                    const release::Release& release);

/// Reports numbers in a page that are bound to no figure: an error on a public page and a warning on a confidential
/// one.
///  - Text in a figure's own element is checked there, and text in a definition (class or id "definitie", or
///  data-definition) is
///    the municipality's.
///  - In <title>, descriptions, captions of charts and attributes that are read aloud, a number must be one that a
///  figure of the same
///    page says.
///  - Anywhere else it must be allowed.
void check_loose_numbers(const Document& page, const Cells& cells, const std::set<std::string>& allowed,
                         Reporter& reporter);

}  // namespace duidelijk::verify

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <optional>
#include <string_view>

namespace duidelijk::release {

/// The words of the JSON. A shown value is a number there and has no word.
[[nodiscard]] std::string_view json_word(Presence presence);
[[nodiscard]] std::optional<Presence> presence_from_json(std::string_view word);
[[nodiscard]] std::optional<Certainty> certainty_from(std::string_view word);

}  // namespace duidelijk::release

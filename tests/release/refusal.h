// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace duidelijk::release::testing {

/// The text with the first `from` replaced; fails the test when there is none.
[[nodiscard]] std::string changed(std::string text, const std::string& from, const std::string& to);
/// "rule: message" of the refusal of these bytes, or "" when they are accepted.
[[nodiscard]] std::string refusal(const std::string& json);

}  // namespace duidelijk::release::testing

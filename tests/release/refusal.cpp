// SPDX-License-Identifier: EUPL-1.2
#include "refusal.h"

#include "duidelijk/base/error.h"
#include "duidelijk/release/release.h"

#include <doctest/doctest.h>

namespace duidelijk::release::testing {

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

std::string refusal(const std::string& json) {
  try {
    (void)read(json, "uitgave.json");
    return {};
  } catch (const base::InputError& e) {
    REQUIRE(e.diagnostics().size() == 1);
    const auto& d = e.diagnostics().front();
    CHECK(d.file == "uitgave.json");
    auto text = d.rule + ": " + d.message;
    if (d.line > 0) text += " @" + std::to_string(d.line) + ":" + std::to_string(d.column);
    return text;
  }
}

}  // namespace duidelijk::release::testing

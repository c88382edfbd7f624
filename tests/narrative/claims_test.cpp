// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

using duidelijk::narrative::testing::Town;

TEST_CASE("a claim that holds prints nothing") {
  Town town;
  CHECK(town.html("Waar.{{klopt kosten 2024 > kosten 2023}}") == "<p>Waar.</p>\n");
  CHECK(town.plain("{{klopt kosten 2024 >= 47123000}}{{klopt jeugdigen 2024 wijk=WK01 < 3.311}}{{klopt aandeel-jeugdigen 2024 = 10}}").empty());
  CHECK(town.plain("{{klopt jeugdigen 2023 ≈ jeugdigen 2024}}").empty());
  CHECK(town.rules().empty());
}

TEST_CASE("a claim that no longer holds stops the build, and says what the figures are now") {
  Town town;
  (void)town.html("{{klopt kosten 2024 < 47.123.000}}");
  REQUIRE(town.rules() == "bewering-klopt-niet");
  CHECK(town.diagnostics.has_errors());
  CHECK(town.diagnostics.all()[0].message.find("47.123.000") != std::string::npos);
}

TEST_CASE("a claim over a figure that is not there, or that cannot be read, is an error") {
  for (const char* text : {"{{klopt kosten 2024}}", "{{klopt > 3}}", "{{klopt jeugdigen 2024 wijk=WK02 > 3}}", "{{klopt kosten 2024>3}}"}) {
    CAPTURE(text);
    Town town;
    (void)town.html(text);
    CHECK(town.diagnostics.has_errors());
  }
}

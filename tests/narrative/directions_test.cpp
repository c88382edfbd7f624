// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

using duidelijk::narrative::testing::Town;

TEST_CASE("a direction is worded from two released values") {
  Town town;
  // 45.000.000 to 47.123.000 is 4,72 percent; in public whole percents.
  CHECK(town.html("De kosten {{richting kosten 2023 2024 | meervoud}}.") ==
        "<p>De kosten <data value=\"5\" data-direction=\"kosten@1|2023 kosten@1|2024\">stegen met 5%</data>.</p>\n");
  CHECK(town.plain("{{richting kosten 2023 2024}}") == "steeg met 5%");
  CHECK(town.plain("{{richting kosten 2024 2023 | zelfstandig}}") == "een daling van 5%");  // −4,51
  CHECK(town.plain("{{richting kosten 2023 2024 | bijvoeglijk}}") == "hoger");
  town.context.is_public = false;
  CHECK(town.plain("{{richting kosten 2023 2024}}") == "steeg met 4,7%");
  CHECK(town.rules().empty());
}

TEST_CASE("percentages differ in points") {
  Town town;
  CHECK(town.plain("{{richting aandeel-jeugdigen 2023 2024}}") == "steeg met 1 procentpunt");
}

TEST_CASE("under one percent, or no more than the rounding, is no change") {
  Town town;
  CHECK(town.plain("{{richting jeugdigen 2023 2024}}") == "bleef ongeveer gelijk");  // +10 on 3.400 is 0,3%
  auto& values = town.release.tables[1].values;
  values[2].scaled = 500;
  values[3].scaled = 505;  // exactly 1%, and exactly the base of rounding
  CHECK(town.plain("{{richting jeugdigen 2023 2024}}") == "bleef ongeveer gelijk");
  values[3].scaled = 510;  // 2%, more than the rounding
  CHECK(town.plain("{{richting jeugdigen 2023 2024}}") == "steeg met 2%");
  town.release.indicators[1].rounded_to = 1;
  values[2].scaled = 1000;
  values[3].scaled = 1009;
  CHECK(town.plain("{{richting jeugdigen 2023 2024}}") == "bleef ongeveer gelijk");
  values[3].scaled = 1010;
  CHECK(town.plain("{{richting jeugdigen 2023 2024}}") == "steeg met 1%");
  values[3].scaled = 990;
  CHECK(town.plain("{{richting jeugdigen 2023 2024}}") == "daalde met 1%");
}

TEST_CASE("no direction or difference crosses a trendbreuk that concerns the indicator") {
  Town town;
  (void)town.html("{{richting jeugdigen 2021 2022}}");
  CHECK(town.rules() == "richting-over-trendbreuk");
  (void)town.html("{{verschil jeugdigen 2021 2024}}");
  CHECK(town.rules() == "richting-over-trendbreuk richting-over-trendbreuk");
  Town other;
  (void)other.html("{{richting jeugdigen 2022 2023}}");
  CHECK(other.rules().empty());
  other.context.breaks = {{duidelijk::base::Date(2024, 1, 1), {"*"}}};
  (void)other.html("{{richting kosten 2023 2024}}");
  CHECK(other.rules() == "richting-over-trendbreuk");
}

TEST_CASE("a difference is a size, its sign is in the number for machines") {
  Town town;
  CHECK(town.html("{{verschil kosten 2024 2023 | kort}}") ==
        "<p><data value=\"-2123000.00\" data-difference=\"kosten@1|2024 kosten@1|2023\">€\u00a02,1\u00a0mln</data></p>\n");
}

TEST_CASE("a hidden or missing side gives no direction") {
  Town town;
  (void)town.html("{{richting jeugdigen 2023 2024 wijk=WK02}}");
  CHECK(town.rules() == "afgeschermd-cijfer");
  Town other;
  (void)other.html("{{richting kosten 2023}}");
  CHECK(other.rules() == "periode-ontbreekt");
}

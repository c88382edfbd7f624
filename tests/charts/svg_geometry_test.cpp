// SPDX-License-Identifier: EUPL-1.2
#include "svg_support.h"

#include <doctest/doctest.h>

namespace duidelijk::charts {
namespace {

using testing::all;
using testing::Drawn;
using testing::geometry_faults;
using testing::joined;
using testing::marks;
using testing::number;
using testing::Sketch;
using testing::texts;
using testing::tick_texts;

using Lines = std::vector<std::string>;

void check_geometry(const Chart& chart) {
  const Drawn drawn{chart};
  for (const auto& svg : drawn.both()) CHECK(joined(geometry_faults(chart, svg)) == "");
}

TEST_CASE("A bar twice as high stands for a value twice as large") {
  const Drawn drawn{Sketch(Form::staaf, "jeugdigen", 0, "2023").series("Hulp", "150 300").chart};
  for (const auto& svg : drawn.both()) {
    const auto bars = all(svg, "rect", "gr-staaf");
    REQUIRE(bars.size() == 2);
    CHECK(number(bars[1], "height") == doctest::Approx(2 * number(bars[0], "height")).epsilon(.0002));
  }
}

TEST_CASE("Every mark can be recomputed from the scale in the group around it") {
  SUBCASE("lines") {
    check_geometry(
        Sketch(Form::lijn, "jeugdigen", 0, "2018").series("A", "3120 3280 3350 3510").series("B", "12 0 x 7").chart);
  }
  SUBCASE("lines below and above zero") {
    check_geometry(Sketch(Form::lijn, "procent", 1, "2018").series("A", "-31 28 0 -5").chart);
  }
  SUBCASE("lines on an axis that does not begin at zero") {
    check_geometry(Sketch(Form::lijn, "jeugdigen", 0, "2018").series("A", "3410 3420 3380").chart);
  }
  SUBCASE("bars") {
    check_geometry(
        Sketch(Form::staaf, "euro", 2, "2018").series("A", "362000000 471000000 x").series("B", "100 -5000 1").chart);
  }
  SUBCASE("stacks") {
    check_geometry(Sketch(Form::gestapeld, "euro", 2, "2018")
                       .series("A", "362000000 471000000 1")
                       .series("B", "100 x 98765432")
                       .series("C", "-20000000 5 6")
                       .chart);
  }
  SUBCASE("lying bars") {
    check_geometry(Sketch(Form::liggend, "jeugdigen", 0, Lines{"Noord", "Oost", "Zuid"})
                       .series("A", "412 -33 x")
                       .series("B", "1 2 3")
                       .chart);
  }
  SUBCASE("stacks that lie, since the names below them are long") {
    check_geometry(
        Sketch(Form::gestapeld, "jeugdigen", 0,
               Lines{"Bovengenoemde buitengebieden", "Onderverdeelde binnengebieden", "Overigegebiedennietelders",
                     "Verblijfplaatsonbekendenanders", "Nogeenlangenaamvaneenwijk", "Ennogeenlangenaamvaneenwijk"})
            .series("A", "1 2 3 4 5 6")
            .series("B", "7 8 x 9 10 11")
            .series("C", "-1 0 1 -2 3 4")
            .chart);
  }
  SUBCASE("small multiples") {
    Sketch sketch(Form::veelvoud, "jeugdigen", 0, "2018");
    for (int i = 1; i < 8; ++i)
      sketch.series("Wijk " + std::to_string(i), std::to_string(i * 40) + " " + std::to_string(400 - i * 7) + " x 20v");
    check_geometry(sketch.chart);
  }
  SUBCASE("a norm") {
    check_geometry(Sketch(Form::lijn, "weken", 0, "2018").series("A", "9 11 12").norm("5", "norm: 5 weken").chart);
    check_geometry(Sketch(Form::staaf, "weken", 1, "2018").series("A", "90 110 120").norm("5.5", "norm").chart);
    check_geometry(Sketch(Form::liggend, "euro", 2, Lines{"Noord", "Oost"})
                       .series("A", "90000 110000")
                       .norm("1300.50", "norm")
                       .chart);
  }
}

TEST_CASE("Small multiples share one scale") {
  Sketch sketch(Form::veelvoud, "jeugdigen", 0, "2018");
  for (const auto* values : {"1 2 3", "100 200 300", "7 8 9", "40 50 60", "x x x"}) sketch.series("Deel", values);
  SUBCASE("of lines") {}
  SUBCASE("of bars") {
    sketch.chart.time_axis = false;
    sketch.chart.categories = {"Noord", "Oost", "Zuid"};
    sketch.chart.periods.resize(1);
  }
  const Drawn drawn{sketch.chart};
  for (const auto& svg : drawn.both()) {
    const auto plots = all(svg, "g", "gr-vlak");
    REQUIRE(plots.size() == 5);
    const char *from = plots[0].attribute("data-x0") ? "data-x0" : "data-y0",
               *to = plots[0].attribute("data-x1") ? "data-x1" : "data-y1";
    for (const auto& plot : plots) {
      CHECK(number(plot, "data-scale-min") == number(plots[0], "data-scale-min"));
      CHECK(number(plot, "data-scale-max") == number(plots[0], "data-scale-max"));
      CHECK(number(plot, to) - number(plot, from) ==
            doctest::Approx(number(plots[0], to) - number(plots[0], from)).epsilon(.0002));
    }
  }
}

TEST_CASE("Axes name few, round values in Dutch, and their unit once") {
  const auto ticks = [](const Sketch& sketch) { return tick_texts(Drawn(sketch.chart).wide()); };
  const auto title = [](const Sketch& sketch) { return texts(Drawn(sketch.chart).wide(), "gr-titel"); };
  SUBCASE("people") {
    const auto sketch = Sketch(Form::staaf, "jeugdigen", 0, "2022").series("A", "3410 2900 3100");
    CHECK(ticks(sketch) == Lines{"0", "1.000", "2.000", "3.000", "4.000"});
    CHECK(title(sketch) == Lines{"jeugdigen"});
  }
  SUBCASE("a handful of people is never cut into parts") {
    CHECK(ticks(Sketch(Form::staaf, "jeugdigen", 0, "2022").series("A", "1 0 1")) == Lines{"0", "1"});
    CHECK(ticks(Sketch(Form::staaf, "jeugdigen", 0, "2022").series("A", "0 0 0")) == Lines{"0", "1"});
    CHECK(ticks(Sketch(Form::staaf, "jeugdigen", 0, "2022").series("A", "3 0 1")) == Lines{"0", "1", "2", "3"});
  }
  SUBCASE("millions of euros") {
    const auto sketch = Sketch(Form::staaf, "euro", 2, "2022").series("A", "3620000000 4710000000");
    CHECK(ticks(sketch) == Lines{"0", "25", "50"});
    CHECK(title(sketch) == Lines{"miljoen euro"});
    CHECK(texts(Drawn(sketch.chart).wide(), "gr-waarde") == Lines{"36,2", "47,1"});
  }
  SUBCASE("less than a million euros") {
    const auto sketch = Sketch(Form::staaf, "euro", 2, "2022").series("A", "34000000 29000000");
    CHECK(ticks(sketch) == Lines{"0", "100.000", "200.000", "300.000", "400.000"});
    CHECK(title(sketch) == Lines{"euro"});
  }
  SUBCASE("percentages, with one decimal only where the step asks for it") {
    CHECK(ticks(Sketch(Form::staaf, "procent", 1, "2022").series("A", "71 74 79")) ==
          Lines{"0%", "2%", "4%", "6%", "8%"});
    CHECK(ticks(Sketch(Form::staaf, "procent", 1, "2022").series("A", "7 10 9")) == Lines{"0,0%", "0,5%", "1,0%"});
  }
  SUBCASE("below zero, with a real minus") {
    CHECK(ticks(Sketch(Form::staaf, "jeugdigen", 0, "2022").series("A", "-160 120")) ==
          Lines{"−200", "−100", "0", "100", "200"});
  }
  SUBCASE("an axis that does not begin at zero says so") {
    const auto sketch = Sketch(Form::lijn, "jeugdigen", 0, "2022").series("A", "3410 3420 3380");
    CHECK(title(sketch) == Lines{"jeugdigen, de as begint bij 3.000"});
  }
}

TEST_CASE("Shares that add up to a little over 100 by rounding do not ask for a tick at 150%") {
  const auto chart = Sketch(Form::gestapeld, "procent", 1, "2024")
                         .series("A", "507 546")
                         .series("B", "494 454")
                         .chart;  // 100.1 and 100.0
  const Drawn drawn{chart};
  for (const auto& svg : drawn.both()) {
    CHECK(tick_texts(svg).back() == "100%");
    CHECK(joined(geometry_faults(chart, svg)) == "");
  }
}

TEST_CASE("A percentage never has an axis past 100%") {
  const auto last = [](std::string_view values) {
    return tick_texts(Drawn(Sketch(Form::lijn, "procent", 1, "2022").series("A", values).chart).wide()).back();
  };
  CHECK(last("970 980 990") == "100%");
  CHECK(last("990 1000") == "100%");
  CHECK(last("1300 1280") != "100%");  // a use of 130% of the budget is possible
}

TEST_CASE("Lying bars use the whole width, with at least three ticks") {
  const auto chart = Sketch(Form::liggend, "euro", 2, Lines{"Noord", "Oost", "Zuid"})
                         .series("A", "4360000000 650000000 -57819700")
                         .chart;
  const Drawn drawn{chart};
  CHECK(tick_texts(drawn.wide()) == Lines{"0", "20", "40"});
  const auto plot = all(drawn.wide(), "g", "gr-vlak").front();
  CHECK(std::string_view(plot.attribute("data-scale-max").value()) == "43600000.00");
  CHECK(std::string_view(plot.attribute("data-scale-min").value()) == "-578197.00");
}

TEST_CASE("A line begins at zero unless its values are far from it") {
  const auto lowest = [](std::string_view values) {
    const Drawn drawn{Sketch(Form::lijn, "jeugdigen", 0, "2022").series("A", values).chart};
    return number(all(drawn.wide(), "g", "gr-vlak").front(), "data-scale-min");
  };
  CHECK(lowest("200 300") == 0);  // lowest is just two thirds of highest
  CHECK(lowest("201 300") > 0);
  CHECK(lowest("300 300 300") == 0);  // level: nothing to enlarge
}

TEST_CASE("Quarters and months have their years below them") {
  const Drawn few{Sketch(Form::staaf, "jeugdigen", 0, "2024-K3").series("A", "1 2 3 4").chart};
  CHECK(texts(all(few.wide(), "g", "gr-as").front()) == Lines{"3e kw.", "4e kw.", "1e kw.", "2e kw.", "2025", "2024"});
  const Drawn months{Sketch(Form::lijn, "jeugdigen", 0, "2024-02").series("A", "1 2 3").chart};
  CHECK(texts(all(months.wide(), "g", "gr-as").front()) == Lines{"feb", "mrt", "apr", "2024"});
  std::string values;
  for (int i = 0; i < 28; ++i) values += std::to_string(i + 1) + " ";
  const Drawn many{Sketch(Form::lijn, "jeugdigen", 0, "2018-K1").series("A", values).chart};
  CHECK(texts(all(many.wide(), "g", "gr-as").front()) == Lines{"2024", "2023", "2022", "2021", "2020", "2019", "2018"});
  CHECK(all(all(many.wide(), "g", "gr-as").front(), "path").size() == 6);
}

}  // namespace
}  // namespace duidelijk::charts

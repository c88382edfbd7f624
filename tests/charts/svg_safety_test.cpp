// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"
#include "svg_support.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>
#include <set>

namespace duidelijk::charts {
namespace {

using testing::all;
using testing::Drawn;
using testing::joined;
using testing::marks;
using testing::number;
using testing::safety_faults;
using testing::Sketch;

constexpr std::string_view hostile =
    "</text><script>alert(1)</script>\"'&amp; onload=x <style>*{}</style> ]]> \u202e\u0007\xff";

TEST_CASE("Labels cannot become markup, whatever they hold") {
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    auto sketch = Sketch(form, std::string(hostile), 0, "2020")
                      .series(std::string(hostile), "1 x 3v")
                      .series("b" + std::string(hostile), "2 2 2", false);
    sketch.mark(base::Date(2021, 5, 1), std::string(hostile)).norm("2", std::string(hostile));
    sketch.chart.title = std::string(hostile);
    for (const bool time : {true, false}) {
      sketch.chart.time_axis = time;
      if (!time) sketch.chart.categories = {std::string(hostile), "a&b", "<i>"};
      const Drawn drawn{sketch.chart};
      CHECK(joined(safety_faults(drawn)) == "");
      CHECK(drawn.markup.find("<script") == std::string::npos);
      CHECK(drawn.markup.find("<style") == std::string::npos);
      CHECK(drawn.markup.find('\xff') == std::string::npos);
    }
  }
}

TEST_CASE("Each drawing is one image with a name and a description of its own") {
  const auto chart = Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "1 2 3").chart;
  const Drawn drawn{chart, "fig-7"};
  std::set<std::string> ids;
  for (const auto& svg : drawn.both()) {
    CHECK(std::string_view(svg.attribute("role").value()) == "img");
    const std::string title = svg.child("title").attribute("id").value(),
                      text = svg.child("desc").attribute("id").value();
    CHECK(std::string(svg.attribute("aria-labelledby").value()) == title + " " + text);
    CHECK(title.starts_with("fig-7-"));
    CHECK(std::string_view(svg.child_value("title")) == "Een titel");
    CHECK(std::string(svg.child_value("desc")) == describe(chart));
    ids.insert({title, text, svg.attribute("id").value()});
  }
  CHECK(ids.size() == 6);
}

TEST_CASE("Both drawings show the same figures") {
  auto sketch = Sketch(Form::staaf, "euro", 2, "2020").series("A", "100000000 x 300000000v").series("B", "- -50000 1");
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    sketch.chart.form = form;
    const Drawn drawn{sketch.chart};
    std::multiset<std::string> narrow, wide;
    for (const auto& mark : marks(drawn.narrow()))
      narrow.insert(std::string(mark.attribute("data-cell").value()) + mark.attribute("data-value").value());
    for (const auto& mark : marks(drawn.wide()))
      wide.insert(std::string(mark.attribute("data-cell").value()) + mark.attribute("data-value").value());
    CHECK(narrow == wide);
    CHECK(narrow.size() == 6);
  }
}

TEST_CASE("Text is never smaller than twelve pixels on a phone of 360") {
  // The column is 320 px there: 20 px on both sides. The wide drawing is shown from 44.5rem (712 px) on.
  const Drawn drawn{Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "1 2 3").chart};
  const auto width = [](const pugi::xml_node& svg) {
    return std::stod(std::string(svg.attribute("viewBox").value()).substr(4));
  };
  CHECK(number(drawn.narrow(), "font-size") * 320 / width(drawn.narrow()) >= 12);
  CHECK(number(drawn.wide(), "font-size") * 712 / width(drawn.wide()) >= 11.8);
  for (const auto& svg : drawn.both()) {
    for (const auto& text : all(svg, "text")) CHECK_FALSE(text.attribute("font-size"));
  }
}

TEST_CASE("Same chart, same bytes") {
  const auto chart = Sketch(Form::gestapeld, "euro", 2, "2020").series("A", "1 2v 3").series("B", "x 5 6").chart;
  CHECK(to_svg(chart, "f") == to_svg(chart, "f"));
  CHECK(to_svg(chart, "f") != to_svg(chart, "g"));
}

TEST_CASE("The strangest charts are still drawn") {
  const auto most = std::to_string(std::numeric_limits<std::int64_t>::max()),
             least = std::to_string(std::numeric_limits<std::int64_t>::min());
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    CAPTURE(static_cast<int>(form));
    for (const auto& values : {std::string("5"), std::string("0"), std::string("x"), std::string("0 0 0"),
                               std::string("-7 -7"), most + " " + least + " 1", most + " " + most,
                               least + " " + least + " -1", std::string("x - n ?"), std::string("1 x x x x x 1")}) {
      CAPTURE(values);
      for (const int decimals : {0, 2}) {
        const auto chart = Sketch(form, decimals == 2 ? "euro" : "jeugdigen", decimals, "2020")
                               .series("A", values)
                               .series("B", values)
                               .series("", values, false)
                               .chart;
        const Drawn drawn{chart};
        CHECK(joined(safety_faults(drawn)) == "");
        for (const auto& svg : drawn.both()) {
          CHECK(joined(testing::mark_faults(chart, svg)) == "");
          CHECK(joined(testing::geometry_faults(chart, svg)) == "");
        }
      }
    }
    Chart empty;
    empty.form = form;
    const Drawn nothing{empty};
    CHECK(joined(safety_faults(nothing)) == "");
  }
}

TEST_CASE("Charts made at random keep every promise") {
  std::mt19937 random{
      20240630};  // the numbers of mt19937 are fixed by the standard; distributions are not, so none is used
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  const std::vector<std::string> names{"Verblijf",
                                       "Jeugdhulp zonder verblijf",
                                       "Jeugdbescherming",
                                       "Overig",
                                       "Kamperpoort-Veerallee",
                                       "A",
                                       "Gezinsgerichte voorzieningen voor langere tijd"};
  const std::vector<std::string> firsts{"2016", "2019-H1", "2018-K1", "2024-01"};
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const auto form = static_cast<Form>(below(5));
    const bool time = below(3) > 0;
    const int length = 1 + below(time ? 28 : 9);
    Sketch sketch = [&] {
      const std::string unit =
          std::vector<std::string>{"jeugdigen", "euro", "procent", "weken"}[static_cast<std::size_t>(below(4))];
      const int decimals = unit == "euro" ? 2 : unit == "procent" ? 1 : 0;
      if (time) return Sketch(form, unit, decimals, firsts[static_cast<std::size_t>(below(4))]);
      std::vector<std::string> members;
      for (int i = 0; i < length; ++i)
        members.push_back(names[static_cast<std::size_t>(below(7))] + (below(2) > 0 ? "" : " " + std::to_string(i)));
      return Sketch(form, unit, decimals, members);
    }();
    const int rows = 1 + below(form == Form::veelvoud ? 12 : 4);
    long long size = 1;
    for (int i = below(9); i > 0; --i) size *= 10;
    for (int r = 0; r < rows; ++r) {
      std::string values;
      for (int i = 0; i < length; ++i) {
        const int what = below(12);
        values += what == 0                    ? "x"
                  : what == 1 && below(3) == 0 ? "-"
                                               : std::to_string((below(1000) - (round % 5 == 0 ? 300 : 0)) * size);
        values += i + 2 > length ? "v " : " ";
      }
      sketch.series(names[static_cast<std::size_t>((r + round) % 7)], values, below(4) > 0);
    }
    for (int i = below(4); time && i > 0; --i)
      sketch.mark(sketch.chart.periods.front().first().plus_days(below(700)), names[static_cast<std::size_t>(below(7))],
                  below(3) == 0);
    if (below(4) == 0) sketch.norm(std::to_string(below(1000)), "norm: zoveel");
    const Drawn drawn{sketch.chart};
    REQUIRE(joined(safety_faults(drawn)) == "");
    for (const auto& svg : drawn.both()) {
      REQUIRE(joined(testing::mark_faults(sketch.chart, svg)) == "");
      REQUIRE(joined(testing::geometry_faults(sketch.chart, svg)) == "");
      CHECK(joined(testing::label_faults(svg)) == "");
    }
  }
}

TEST_CASE("A sparkline shows the course of at least three figures, by the same contract") {
  const auto series = Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "10 x 30 20v 25").chart.series[0];
  pugi::xml_document document;
  REQUIRE(document.load_string(to_sparkline(series).c_str()));
  const auto svg = document.child("svg");
  CHECK(std::string_view(svg.attribute("aria-hidden").value()) == "true");
  const auto points = all(svg, "circle");
  REQUIRE(points.size() == 4);
  const double low = number(svg, "data-scale-min"), high = number(svg, "data-scale-max"), y0 = number(svg, "data-y0"),
               y1 = number(svg, "data-y1");
  CHECK(low == 10);
  CHECK(high == 30);
  for (const auto& point : points) {
    CHECK(number(point, "cy") ==
          doctest::Approx(y0 + (number(point, "data-scaled") - low) / (high - low) * (y1 - y0)).epsilon(.001));
    CHECK(base::CellKey::parse(point.attribute("data-cell").value()).has_value());
  }
  CHECK(all(svg, "path", "gr-stippel").size() == 1);
  CHECK(to_sparkline(Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "10 x 30").chart.series[0]).empty());
  CHECK_FALSE(to_sparkline(Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "7 7 7").chart.series[0]).empty());
  CHECK(to_sparkline({}).empty());
}

}  // namespace
}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#include "svg_support.h"

#include <doctest/doctest.h>

namespace duidelijk::charts {
namespace {

using testing::all;
using testing::Drawn;
using testing::joined;
using testing::mark_faults;
using testing::marks;
using testing::number;
using testing::Sketch;
using testing::texts;

using Lines = std::vector<std::string>;

pugi::xml_node mark_of(const pugi::xml_node& svg, std::string_view presence) {
  for (const auto& mark : marks(svg)) {
    if (mark.attribute("data-presence").value() == presence) return mark;
  }
  return {};
}

bool says(const pugi::xml_node& svg, std::string_view word) {
  for (const auto& text : texts(svg)) {
    if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("A hidden figure is a gap with a lock that tells nothing of its size") {
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    CAPTURE(static_cast<int>(form));
    const Drawn drawn{Sketch(form, "jeugdigen", 0, "2020").series("A", "120 130 x 140").chart};
    for (const auto& svg : drawn.both()) {
      const auto lock = mark_of(svg, "afgeschermd");
      REQUIRE(lock);
      CHECK(testing::has_class(lock, "gr-slot"));
      CHECK_FALSE(lock.attribute("data-value"));
      CHECK(std::string_view(lock.child_value("title")) == "2022: afgeschermd");
      CHECK(says(svg, "afgeschermd"));
    }
  }
}

TEST_CASE("The place of a lock follows from the figures beside it, not from the hidden one") {
  auto chart = Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "120 130 x 140").chart;
  const auto before = to_svg(chart, "f");
  chart.series[0].points[2].value.scaled = 987654;  // a release never carries it; the drawing must not look
  CHECK(to_svg(chart, "f") == before);
  CHECK(before.find("987") == std::string::npos);
}

TEST_CASE("Hidden, missing, not applicable and not enough information look and read differently") {
  for (const Form form : {Form::lijn, Form::staaf, Form::liggend}) {
    const Drawn drawn{Sketch(form, "jeugdigen", 0, "2018").series("A", "120 x - n ? 130").chart};
    for (const auto& svg : drawn.both()) {
      CHECK(std::string_view(mark_of(svg, "afgeschermd").attribute("class").value()) == "gr-slot");
      CHECK(std::string_view(mark_of(svg, "ontbreekt").attribute("class").value()) == "gr-ontbreekt");
      CHECK(std::string_view(mark_of(svg, "niet van toepassing").attribute("class").value()) == "gr-nvt");
      CHECK(std::string_view(mark_of(svg, "onvoldoende informatie").attribute("class").value()) == "gr-onbekend");
      for (const auto* word : {"afgeschermd", "ontbreekt", "niet van toepassing", "onvoldoende informatie"})
        CHECK(says(svg, word));
    }
  }
  const Drawn complete{Sketch(Form::lijn, "jeugdigen", 0, "2018").series("A", "120 130").chart};
  CHECK_FALSE(says(complete.wide(), "afgeschermd"));
}

TEST_CASE("Every figure has one mark in each drawing, whatever it is and whatever the form") {
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    CAPTURE(static_cast<int>(form));
    auto sketch = Sketch(form, "jeugdigen", 0, "2018").series("A", "1 x 0 -5v").series("B", "- n ? 9g");
    for (int i = 0; i < 2; ++i) {
      const Drawn drawn{sketch.chart};
      for (const auto& svg : drawn.both()) CHECK(joined(mark_faults(sketch.chart, svg)) == "");
      sketch.chart.time_axis = false;
      sketch.chart.categories = {"Noord", "Oost", "Zuid", "West"};
      sketch.chart.periods.resize(1);
      for (auto& series : sketch.chart.series) {
        for (std::size_t p = 0; p < 4; ++p) series.points[p].key.members["lid"] = std::to_string(p);
      }
    }
  }
}

TEST_CASE("A line is open at a gap, and a figure between two gaps still has a visible point") {
  const Drawn drawn{Sketch(Form::lijn, "jeugdigen", 0, "2018").series("A", "120 130 x 140 x 150 160").chart};
  const auto lines = all(drawn.wide(), "path", "gr-lijn");
  REQUIRE(lines.size() == 1);
  CHECK(count_of(lines[0].attribute("d").value(), "M") == 2);
  CHECK(count_of(lines[0].attribute("d").value(), "L") == 2);
  for (const auto& point : all(drawn.wide(), "circle", "gr-punt")) CHECK(number(point, "r") > 2);
}

TEST_CASE("A trendbreuk opens the line where a comparison across it is refused, and an event does not") {
  const auto pieces = [](base::Date date, bool breaks) {
    const Drawn drawn{
        Sketch(Form::lijn, "jeugdigen", 0, "2018").series("A", "1 2 3 4 5").mark(date, "Andere telling", breaks).chart};
    CHECK(says(drawn.narrow(), "Andere telling"));
    CHECK(says(drawn.wide(), "Andere telling"));
    std::size_t count = 0;
    for (const auto& line : all(drawn.wide(), "path", "gr-lijn")) count += count_of(line.attribute("d").value(), "L");
    return count;
  };
  CHECK(pieces(base::Date(2020, 1, 1), false) == 4);
  CHECK(pieces(base::Date(2020, 1, 1), true) == 3);  // 2019 and 2020
  CHECK(pieces(base::Date(2020, 7, 1), true) == 2);  // 2020 counts in two ways, so it compares with neither side
  CHECK(pieces(base::Date(2018, 1, 1), true) == 4);  // before anything that is shown
}

TEST_CASE("What is not definite is dashed or hatched, and the picture says the word") {
  SUBCASE("a line, from the last definite point on") {
    const Drawn drawn{Sketch(Form::lijn, "jeugdigen", 0, "2020").series("A", "1 2 3v 4g").chart};
    for (const auto& svg : drawn.both()) {
      CHECK(all(svg, "path", "gr-stippel").size() == 1);
      CHECK(all(svg, "path", "gr-raming").size() == 1);
      CHECK(all(svg, "circle", "gr-open").size() == 2);
      CHECK(says(svg, "voorlopig"));
      CHECK(says(svg, "geraamd"));
    }
  }
  SUBCASE("bars") {
    for (const Form form : {Form::staaf, Form::gestapeld, Form::liggend}) {
      const Drawn drawn{Sketch(form, "jeugdigen", 0, "2020").series("A", "1 2 3v").chart};
      for (const auto& svg : drawn.both()) {
        const auto hatched = all(all(svg, "g", "gr-vlak").front(), "rect", "gr-open");
        REQUIRE(hatched.size() == 1);
        const std::string fill = hatched[0].attribute("fill").value();
        REQUIRE(fill.starts_with("url(#"));
        REQUIRE(all(svg, "pattern").size() == 1);
        CHECK(fill == "url(#" + std::string(all(svg, "pattern")[0].attribute("id").value()) + ")");
        CHECK(says(svg, "voorlopig"));
      }
    }
  }
  SUBCASE("small multiples") {
    Sketch sketch(Form::veelvoud, "jeugdigen", 0, "2020");
    for (int i = 0; i < 5; ++i) sketch.series("Deel", "1 2 3v");
    const Drawn drawn{sketch.chart};
    CHECK(says(drawn.narrow(), "voorlopig"));
    CHECK(all(all(drawn.wide(), "g", "gr-paneel").front(), "path", "gr-stippel").size() == 1);
  }
}

TEST_CASE("Without a single figure there are signs and categories, and no axis that names values") {
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    const auto chart = Sketch(form, "jeugdigen", 0, "2020").series("A", "x x x").chart;
    const Drawn drawn{chart};
    for (const auto& svg : drawn.both()) {
      CHECK(joined(mark_faults(chart, svg)) == "");
      CHECK(testing::tick_texts(svg).empty());
      CHECK(says(svg, "2020"));
    }
  }
}

TEST_CASE("The subject has the brand colour and its context is grey") {
  const Drawn lines{
      Sketch(Form::lijn, "procent", 1, "2020").series("Hanzedijk", "71 72").series("Nederland", "70 69", false).chart};
  CHECK(all(lines.wide(), "g", "gr-reeks").size() == 2);
  CHECK(all(lines.wide(), "g", "gr-onderwerp").size() == 2);  // line, and label at its end
  CHECK(all(lines.wide(), "g", "gr-context").size() == 2);

  auto chart = Sketch(Form::liggend, "jeugdigen", 0, Lines{"Noord", "Oost", "Zuid"}).series("Jeugdigen", "3 2 1").chart;
  chart.subject_category = 1;
  const Drawn bars{chart};
  for (const auto& svg : bars.both()) {
    const auto rects = all(svg, "rect", "gr-staaf");
    REQUIRE(rects.size() == 3);
    CHECK(testing::has_class(rects[0], "gr-context"));
    CHECK_FALSE(testing::has_class(rects[1], "gr-context"));
    CHECK(testing::has_class(rects[2], "gr-context"));
  }
}

}  // namespace
}  // namespace duidelijk::charts

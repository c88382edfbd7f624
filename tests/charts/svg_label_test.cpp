// SPDX-License-Identifier: EUPL-1.2
#include "svg_support.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace duidelijk::charts {
namespace {

using testing::all;
using testing::Drawn;
using testing::joined;
using testing::label_faults;
using testing::Sketch;
using testing::texts;

using Lines = std::vector<std::string>;

void check_labels(const Chart& chart) {
  const Drawn drawn{chart};
  for (const auto& svg : drawn.both()) CHECK(joined(label_faults(svg)) == "");
}

bool has(const Lines& lines, std::string_view wanted) {
  return std::find(lines.begin(), lines.end(), wanted) != lines.end();
}

TEST_CASE("Labels at the end of lines that end together are pushed apart") {
  check_labels(Sketch(Form::lijn, "procent", 1, "2020")
                   .series("Hanzedijk", "71 81")
                   .series("Nederland", "72 81", false)
                   .series("Vergelijkbare gemeenten", "70 80", false)
                   .series("Regio IJsselland", "70 80", false)
                   .chart);
  check_labels(Sketch(Form::lijn, "jeugdigen", 0, "2020")
                   .series("A", "0 0")
                   .series("B", "0 0")
                   .series("C", "0 0")
                   .series("D", "0 1000")
                   .chart);
}

TEST_CASE("One line needs no name: its last value stands at its end") {
  const Drawn drawn{
      Sketch(Form::lijn, "jeugdigen", 0, "2020").series("Jeugdigen met jeugdhulp", "3120 3280 3410").chart};
  for (const auto& svg : drawn.both()) {
    const auto found = texts(svg);
    CHECK(has(found, "3.410"));
    CHECK(has(found, "3.120"));
    for (const auto& text : found) CHECK(text.find("Jeugdigen met") == std::string::npos);
  }
}

TEST_CASE("Up to four lines carry their names, with the last value only when it is shown") {
  const Drawn drawn{Sketch(Form::lijn, "euro", 2, "2020")
                        .series("Ambulant", "120000000 130000000")
                        .series("Verblijf", "90000000 x")
                        .chart};
  const auto found = texts(all(drawn.wide(), "g", "gr-vlak").front());
  CHECK(found == Lines{"Ambulant €\u00A01,3\u00A0mln", "Verblijf"});
}

TEST_CASE("A long name is broken into lines where the parts of its words meet") {
  const Drawn drawn{Sketch(Form::lijn, "jeugdigen", 0, "2020")
                        .series("Jeugdbescherming", "1 20")
                        .series("Jeugdreclassering", "1 2")
                        .chart};
  const auto found = texts(all(drawn.narrow(), "g", "gr-vlak").front());
  CHECK(has(found, "Jeugd-"));
  CHECK((has(found, "bescherming 20") || has(found, "bescherming")));
}

TEST_CASE("Events, trendbreuken and the word voorlopig never touch each other") {
  Sketch sketch(Form::lijn, "euro", 2, "2018-K1");
  std::string values;
  for (int i = 0; i < 28; ++i) values += std::to_string(900000000 + i * 7000000) + (i > 25 ? "v " : " ");
  sketch.series("Kosten", values);
  sketch.mark(base::Date(2018, 7, 1), "Nieuw inkoopmodel")
      .mark(base::Date(2020, 3, 15), "Corona")
      .mark(base::Date(2021, 1, 1), "Andere telling van trajecten", true);
  sketch.mark(base::Date(2023, 10, 1), "Aanbieder De Linde stopt")
      .mark(base::Date(2024, 10, 1), "Hervormingsagenda Jeugd begint in alle regio's");
  check_labels(sketch.chart);
  const Drawn drawn{sketch.chart};
  for (const auto& svg : drawn.both()) {
    CHECK(all(svg, "path", "gr-gebeurtenis").size() == 4);
    CHECK(all(svg, "path", "gr-breuk").size() == 1);
  }
  sketch.chart.form = Form::staaf;
  check_labels(sketch.chart);
  sketch.chart.form = Form::veelvoud;
  check_labels(sketch.chart);
}

TEST_CASE("Many events on one day still each have a place") {
  Sketch sketch(Form::lijn, "jeugdigen", 0, "2018");
  sketch.series("A", "1 2 3 4 5 6 7");
  for (int i = 0; i < 6; ++i)
    sketch.mark(base::Date(2021, 3, 1 + i), "Een gebeurtenis met nummer " + std::to_string(i));
  check_labels(sketch.chart);
  CHECK(all(Drawn(sketch.chart).narrow(), "path", "gr-gebeurtenis").size() == 6);
}

TEST_CASE("Values stand above all bars or above none") {
  std::string many;
  for (int i = 0; i < 28; ++i) many += std::to_string(1000 + i) + " ";
  const auto values = [](const pugi::xml_node& svg) { return all(svg, "text", "gr-waarde").size(); };
  const Drawn few{Sketch(Form::staaf, "jeugdigen", 0, "2020").series("A", "3120 3280 3410").chart};
  CHECK(values(few.narrow()) == 3);
  CHECK(values(few.wide()) == 3);
  const Drawn crowded{Sketch(Form::staaf, "jeugdigen", 0, "2018-K1").series("A", many).chart};
  CHECK(values(crowded.narrow()) == 0);
  check_labels(Sketch(Form::staaf, "jeugdigen", 0, "2018-K1").series("A", many).chart);
}

TEST_CASE("Bars beside each other and stacks name their series in the picture, without a legend") {
  for (const Form form : {Form::staaf, Form::gestapeld, Form::liggend}) {
    CAPTURE(static_cast<int>(form));
    const auto chart = Sketch(form, "euro", 2, "2020")
                           .series("Begroting", "350000000 360000000 380000000", false)
                           .series("Kosten", "362000000 375000000 x")
                           .chart;
    check_labels(chart);
    const Drawn drawn{chart};
    for (const auto& svg : drawn.both()) {
      std::string found;
      for (const auto& text : texts(svg)) found += text + "\n";
      CHECK(found.find("Begroting") != std::string::npos);
      CHECK(found.find("Kosten") != std::string::npos);
    }
  }
}

TEST_CASE("Upright bars turn on their side when the names of their members do not fit below them") {
  const auto chart = Sketch(Form::staaf, "jeugdigen", 0,
                            Lines{"Kamperpoort-Veerallee", "Soestweteringlanden", "Assendorp", "Holtenbroek",
                                  "Stadshagen", "Berkum", "Ittersum"})
                         .series("A", "1 2 3 4 5 6 7")
                         .chart;
  const Drawn drawn{chart};
  CHECK(all(drawn.narrow(), "g", "gr-vlak").front().attribute("data-x0"));
  check_labels(chart);
}

TEST_CASE("Small multiples have a title each and their last value") {
  Sketch sketch(Form::veelvoud, "jeugdigen", 0, "2020");
  for (const auto* wijk : {"Stadshagen", "Kamperpoort-Veerallee", "Soestweteringlanden", "Assendorp", "Berkum"})
    sketch.series(wijk, "400 390 412v");
  check_labels(sketch.chart);
  const Drawn drawn{sketch.chart};
  for (const auto& svg : drawn.both()) {
    CHECK(all(svg, "g", "gr-paneel").size() == 5);
    CHECK(texts(svg, "gr-waarde") == Lines(5, "412"));
  }
}

TEST_CASE("The norm is a line with its name") {
  for (const Form form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    CAPTURE(static_cast<int>(form));
    const auto chart = Sketch(form, "weken", 0, "2020").series("Wachttijd", "9 11 7").norm("5", "norm: 5 weken").chart;
    check_labels(chart);
    const Drawn drawn{chart};
    for (const auto& svg : drawn.both()) {
      std::string found;
      for (const auto& text : texts(svg)) found += text + " ";
      CHECK(found.find("norm: 5 weken") != std::string::npos);
      REQUIRE_FALSE(all(svg, "path", "gr-norm").empty());
    }
  }
  const Drawn none{Sketch(Form::lijn, "weken", 0, "2020").series("Wachttijd", "9 11 7").norm("vijf", "norm").chart};
  CHECK(all(none.wide(), "path", "gr-norm").empty());
}

}  // namespace
}  // namespace duidelijk::charts

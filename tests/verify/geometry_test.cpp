// SPDX-License-Identifier: EUPL-1.2
#include "plot.h"
#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

/// From 0 at y = 200 to 4,000 at y = 0: 3,400 lies at 30 and 3,410 at 29.5.
constexpr const char* counts = R"(<svg viewBox="0 0 400 220" font-size="10" role="img" aria-label="Jeugdigen">
<g class="gr-raster"><path d="M0 200L400 200"/><text x="0" y="203.6">0</text><path d="M0 0L400 0"/><text x="0" y="3.6">4.000</text></g>
<g class="gr-vlak" data-scale-min="0" data-scale-max="4000" data-y0="200" data-y1="0" data-factor="1">
<g class="gr-reeks"><path class="gr-lijn" d="M100 30L300 29.5"/>
<circle class="gr-punt" cx="100" cy="30" r="3" data-cell="jeugdigen@1|2023" data-value="3400"><title>2023: 3.400</title></circle>
<circle class="gr-punt" cx="300" cy="29.5" r="3" data-cell="jeugdigen@1|2024" data-value="3410"><title>2024: 3.410 (voorlopig)</title></circle>
</g><text class="gr-waarde" x="310" y="33" data-cell="jeugdigen@1|2024" data-value="3410">3.410</text></g></svg>)";

/// Two bars of 2023 on each other: 3,300 from 200 to 35, and 100 on top of it to 30; 2024 of wijk WK02 is hidden.
constexpr const char* stack = R"(<svg viewBox="0 0 400 220" font-size="10" role="img" aria-label="Jeugdigen">
<g class="gr-vlak" data-scale-min="0" data-scale-max="4000" data-y0="200" data-y1="0" data-factor="1">
<g class="gr-reeks"><rect x="50" y="35" width="40" height="165" data-cell="jeugdigen@1|2023|wijk=WK01" data-value="3300"></rect></g>
<g class="gr-reeks"><rect x="50" y="30" width="40" height="5" data-cell="jeugdigen@1|2023|wijk=WK02" data-value="100"></rect>
<path class="gr-slot" d="M9 9h1" data-cell="jeugdigen@1|2024|wijk=WK02" data-presence="afgeschermd"><title>2024: afgeschermd</title></path></g>
</g></svg>)";

/// Euros to the right, from 0 at x = 100 to 50 million at x = 500, named in millions: 47.123 million is 376.98 long.
constexpr const char* euros = R"(<svg viewBox="0 0 600 60" font-size="10" role="img" aria-label="Kosten">
<g class="gr-raster"><text x="103" y="55">0</text><text x="300" y="55">25</text><text x="480" y="55">50</text></g>
<g class="gr-vlak" data-scale-min="0.00" data-scale-max="50000000.00" data-x0="100" data-x1="500" data-factor="1000000">
<rect x="100" y="10" width="376.98" height="18" data-cell="kosten@1|2024" data-value="47123000.00"/>
<text class="gr-waarde" x="480" y="20" data-cell="kosten@1|2024" data-value="47123000.00">47,1</text></g></svg>)";

/// Percentages with their norm of 10 in the middle of 0 to 20.
constexpr const char* normed = R"(<svg viewBox="0 0 400 220" font-size="10" role="img" aria-label="Aandeel">
<g class="gr-vlak" data-scale-min="0" data-scale-max="20" data-y0="200" data-y1="0" data-factor="1">
<path class="gr-norm" data-norm="10" d="M0 100L400 100"/>
<circle cx="1" cy="102" r="3" data-cell="aandeel@1|2024" data-value="9.8"/>
<text class="gr-waarde" x="1" y="2" data-cell="aandeel@1|2024" data-value="9.8">9,8%</text></g></svg>)";

/// A small line of two years, scaled values between 40 and 50 million euros in cents: 45 million lies at 16.
constexpr const char* spark =
    R"(<svg class="gr-vonk" viewBox="0 0 120 32" aria-hidden="true" data-scale-min="4000000000" data-scale-max="5000000000"
data-y0="28" data-y1="4"><path class="gr-lijn" d="M4 16L116 10.9"/>
<circle cx="4" cy="16" r="1" data-cell="kosten@1|2023" data-scaled="4500000000"/>
<circle cx="116" cy="10.9" r="2" data-cell="kosten@1|2024" data-scaled="4712300000"/></svg>)";

/// A chart with its table.
constexpr const char* whole = R"(<figure><svg viewBox="0 0 400 220" font-size="10" role="img" aria-label="Jeugdigen">
<g data-scale-min="0" data-scale-max="4000" data-y0="200" data-y1="0" data-factor="1">
<circle cx="100" cy="30" r="3" data-cell="jeugdigen@1|2023" data-value="3400"/>
<circle cx="300" cy="29.5" r="3" data-cell="jeugdigen@1|2024" data-value="3410"/></g></svg>
<table><tbody><tr><td data-cell="jeugdigen@1|2023"><data value="3400">3.400</data></td></tr>
<tr><td data-cell="jeugdigen@1|2024"><data value="3410">3.410</data></td></tr></tbody></table></figure>)";

/// What verify says of a picture in which one piece is replaced by another.
std::string planted(std::string picture, const std::string& what, const std::string& by) {
  const auto at = picture.find(what);
  REQUIRE(at != std::string::npos);
  picture.replace(at, what.size(), by);
  SmallSite site;
  site.body(picture);
  return site.faults();
}

TEST_CASE("Pictures that are true to the Release have no faults, and their marks are counted") {
  for (const char* picture : {counts, stack, euros, normed, spark, whole}) {
    CAPTURE(picture);
    CHECK(planted(picture, "", "") == "");
  }
  SmallSite site;
  site.body(counts);
  CHECK(site.outcome().report.svg_figures == 3);
}

TEST_CASE("A point that lies elsewhere than its value is caught, to a hundredth") {
  CHECK(planted(counts, "cy=\"29.5\"", "cy=\"29.51\"") == "index.html lijn-naast-punten");
  CHECK(planted(counts, "cy=\"29.5\"", "cy=\"29.6\"") == "index.html lijn-naast-punten, index.html merk-verkeerd");
  CHECK(planted(counts, "cy=\"29.5\"", "cy=\"x\"") == "index.html lijn-naast-punten, index.html merk-verkeerd");
}

TEST_CASE("A line that misses a point, or curves, is caught") {
  CHECK(planted(counts, "M100 30L300 29.5", "M100 30L300 60") == "index.html lijn-naast-punten");
  CHECK(planted(counts, "M100 30L300 29.5", "M100 30L200 1L300 29.5") == "index.html lijn-naast-punten");
  CHECK(planted(counts, "M100 30L300 29.5", "M100 30C1 2 3 4 300 29.5") == "index.html lijn-naast-punten");
}

TEST_CASE("A scale that does not fit its marks, or cannot be read, is caught") {
  CHECK(planted(counts, "data-scale-max=\"4000\"", "data-scale-max=\"8000\"") ==
        "index.html as-klopt-niet, index.html merk-verkeerd, index.html merk-verkeerd");
  CHECK(planted(counts, "data-y1=\"0\"", "data-y1=\"200\"") ==
        "index.html as-klopt-niet, index.html as-klopt-niet, index.html schaal-onleesbaar");
  CHECK(planted(counts, "data-scale-min=\"0\"", "data-scale-min=\"nul\"").find("schaal-onleesbaar") !=
        std::string::npos);
  CHECK(planted(counts, " data-scale-min=\"0\"", "") ==
        "index.html as-klopt-niet, index.html as-klopt-niet, index.html merk-buiten-schaal, index.html "
        "merk-buiten-schaal");
}

TEST_CASE("An axis that says other numbers than its scale is caught") {
  CHECK(planted(counts, ">4.000<", ">3.900<") == "index.html as-klopt-niet");
  CHECK(planted(counts, ">4.000<", ">veel<") == "index.html as-klopt-niet");
  CHECK(planted(counts, "y=\"3.6\"", "y=\"13.6\"") == "index.html as-klopt-niet");
  CHECK(planted(euros, ">25<", ">20<") == "index.html as-klopt-niet");
  CHECK(planted(euros, ">50<", ">40<") == "index.html as-klopt-niet");
}

TEST_CASE("A bar is as long as its value, from zero on") {
  CHECK(planted(euros, "width=\"376.98\"", "width=\"377.1\"") == "index.html staaf-te-lang-of-kort");
  CHECK(planted(euros, "<rect x=\"100\"", "<rect x=\"101\"") == "index.html merk-verkeerd");
  CHECK(planted(euros, "47,1", "47,2") == "index.html tekst-anders");
  CHECK(planted(euros, "47,1", "47") == "index.html tekst-anders");
}

TEST_CASE("The bars of a stack stand on each other, without gap or overlap") {
  CHECK(planted(stack, "y=\"30\"", "y=\"29\"") == "index.html merk-verkeerd");
  CHECK(planted(stack, "y=\"30\"", "y=\"195\"") == "index.html merk-verkeerd");
  CHECK(planted(stack, "height=\"5\"", "height=\"6\"") == "index.html staaf-te-lang-of-kort");
}

TEST_CASE("A mark says the value of its cell, in its attribute and under the pointer") {
  CHECK(planted(counts, "data-value=\"3400\"", "data-value=\"3401\"") == "index.html waarde-anders");
  CHECK(planted(counts, "2023: 3.400", "2023: 3.401") == "index.html tekst-anders, index.html los-getal");
  CHECK(planted(counts, "2023: 3.400", "2023: 3.410") == "index.html tekst-anders");
  CHECK(planted(counts, ">3.410</text>", ">3.400</text>") == "index.html tekst-anders");
}

TEST_CASE("A mark without a cell is caught, and so is one of a cell that the Release does not have") {
  CHECK(planted(counts, " data-cell=\"jeugdigen@1|2023\"", "") ==
        "index.html merk-zonder-sleutel, index.html los-getal");
  CHECK(planted(stack, " data-cell=\"jeugdigen@1|2023|wijk=WK01\"", "") ==
        "index.html merk-zonder-sleutel, index.html merk-verkeerd");
  CHECK(planted(counts, "jeugdigen@1|2023", "jeugdigen@1|2021") == "index.html niet-in-release, index.html los-getal");
}

TEST_CASE("A figure that is hidden in the Release is caught when a picture draws it") {
  CHECK(planted(stack, "data-presence=\"afgeschermd\"", "data-value=\"40\"") == "index.html cijfer-te-veel");
  CHECK(planted(stack, "data-presence=\"afgeschermd\"", "data-presence=\"ontbreekt\"") == "index.html cijfer-te-veel");
  CHECK(planted(stack, "2024: afgeschermd", "2024: 40") == "index.html tekst-anders");
}

TEST_CASE("A norm is one of the Release, and lies where it says") {
  CHECK(planted(normed, "data-norm=\"10\"", "data-norm=\"11\"") == "index.html norm-anders");
  CHECK(planted(normed, "M0 100L400 100", "M0 90L400 90") == "index.html norm-anders");
}

TEST_CASE("A small line without axes is measured too, on scaled values") {
  CHECK(planted(spark, "cy=\"16\"", "cy=\"17\"") == "index.html lijn-naast-punten, index.html merk-verkeerd");
  CHECK(planted(spark, "M4 16", "M4 20") == "index.html lijn-naast-punten");
  CHECK(planted(spark, "data-scaled=\"4500000000\"", "data-scaled=\"4500000001\"") == "index.html waarde-anders");
  CHECK(planted(spark, " data-scale-min=\"4000000000\"", "") ==
        "index.html merk-buiten-schaal, index.html merk-buiten-schaal");
}

TEST_CASE("A picture has one mark for each figure of its table") {
  const std::string second =
      "<circle cx=\"300\" cy=\"29.5\" r=\"3\" data-cell=\"jeugdigen@1|2024\" data-value=\"3410\"/>";
  CHECK(planted(whole, second, "") == "index.html tabel-anders");
  CHECK(planted(whole, second, second + second) == "index.html merk-dubbel");
  CHECK(planted(whole, "<tr><td data-cell=\"jeugdigen@1|2024\"><data value=\"3410\">3.410</data></td></tr>", "") ==
        "index.html tabel-anders");
}

TEST_CASE("Paths are read as they are written, and nothing else is") {
  const auto read = vertices("M1 2L3.5 -4M5,6");
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 3);
  CHECK((*read)[1].y == -4);
  CHECK((*read)[2].x == 5);
  for (const char* path : {"m1 2", "M1", "M1 2Z", "M1 2H3", "Mx 1", "M1e999 2", "M nan 1"}) {
    CAPTURE(path);
    CHECK_FALSE(vertices(path).has_value());
  }
}

}  // namespace
}  // namespace duidelijk::verify::testing

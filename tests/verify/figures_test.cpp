// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

std::string faults_of(const std::string& body, bool confidential = false) {
  SmallSite site(confidential);
  site.body("<p>" + body + "</p>");
  return site.faults();
}

/// An element that shows jeugdigen 2024, which are 3,410 in the Release.
std::string jeugdigen(const std::string& value, const std::string& text) {
  return "<data value=\"" + value + "\" data-cell=\"jeugdigen@1|2024\">" + text + "</data>";
}
std::string kosten(const std::string& text) {
  return "<data value=\"47123000.00\" data-cell=\"kosten@1|2024\">" + text + "</data>";
}

TEST_CASE("Any difference between the value of an element and the Release is caught") {
  CHECK(faults_of(jeugdigen("3410", "3.410")) == "");
  CHECK(faults_of(jeugdigen("3411", "3.410")) == "index.html waarde-anders");
  CHECK(faults_of(jeugdigen("3410.0", "3.410")) == "index.html waarde-anders");
  CHECK(faults_of(jeugdigen("", "3.410")) == "index.html waarde-anders");
  CHECK(faults_of(R"(<data data-cell="jeugdigen@1|2024">3.410</data>)") == "index.html cijfer-zonder-waarde");
}

TEST_CASE("The visible text says the value, exactly or truly rounded") {
  for (const char* text : {"3.410", "ruim 3.400", "ruim 3.100", "bijna 3.500", "bijna 3.700"}) {
    CAPTURE(text);
    CHECK(faults_of(jeugdigen("3410", text)) == "");
  }
  // 3,410 is a tenth above 3,100 and a tenth below 3,788; further is no rounding.
  for (const char* text : {"3.411", "ruim 3.411", "ruim 3.000", "bijna 3.410.000", "bijna 3.800", "bijna 3.400",
                           "3410 jeugdigen", "3,410", "3.500", "veel", "", "afgeschermd", "€ 3.410"}) {
    CAPTURE(text);
    CHECK(faults_of(jeugdigen("3410", text)) == "index.html tekst-anders");
  }
}

TEST_CASE("Euros may be said in millions with one decimal") {
  for (const char* text : {"€\u00A047.123.000", "€\u00A047,1\u00A0mln", "€\u00A047,1 miljoen",
                           "ruim €\u00A047\u00A0mln", "bijna €\u00A047,2\u00A0mln", "47.123.000"}) {
    CAPTURE(text);
    CHECK(faults_of(kosten(text)) == "");
  }
  for (const char* text : {"€\u00A047,2\u00A0mln", "€\u00A047,2 miljoen", "€\u00A047 miljoen", "€\u00A047.123.001",
                           "47,1 miljoen", "€\u00A0471\u00A0mln"}) {
    CAPTURE(text);
    CHECK(faults_of(kosten(text)) == "index.html tekst-anders");
  }
}

TEST_CASE("A percentage may be said as one in so many") {
  const auto aandeel = [](const std::string& text) {
    return "<data value=\"9.8\" data-cell=\"aandeel@1|2024\">" + text + "</data>";
  };
  CHECK(faults_of(aandeel("9,8%")) == "");
  CHECK(faults_of(aandeel("1 op de 10")) == "");
  CHECK(faults_of(aandeel("1 van de 10")) == "");
  CHECK(faults_of(aandeel("1 op de 11")) == "index.html tekst-anders");
  CHECK(faults_of(aandeel("2 van de 10")) == "index.html tekst-anders");
}

TEST_CASE("A figure that the Release hides is caught, whatever way it is printed") {
  const std::string key = "data-cell=\"jeugdigen@1|2024|wijk=WK02\"";
  CHECK(faults_of("<span " + key + ">afgeschermd</span>") == "");
  CHECK(faults_of("<span " + key + ">100</span>") == "index.html cijfer-te-veel");
  CHECK(faults_of("<span " + key + ">afgeschermd (100)</span>") == "index.html cijfer-te-veel");
  CHECK(faults_of("<data value=\"100\" " + key + ">afgeschermd</data>") == "index.html cijfer-te-veel");
  CHECK(faults_of("<span " + key + "><data value=\"100\">afgeschermd</data></span>") == "index.html cijfer-te-veel");
  CHECK(faults_of("<span " + key + ">ontbreekt</span>") == "index.html cijfer-te-veel");
}

TEST_CASE("A figure that the Release does not have is caught") {
  for (const char* key : {"jeugdigen@1|2022", "jeugdigen@2|2024", "jeugdigen@1|2024|wijk=WK03",
                          "jeugdigen@1|2024|leeftijd=0-11", "wachttijd@1|2024", "jeugdigen@1|2024-K1"}) {
    CAPTURE(key);
    CHECK(faults_of("<data value=\"1\" data-cell=\"" + std::string(key) + "\">1</data>") ==
          "index.html niet-in-release");
  }
  for (const char* key : {"", "jeugdigen", "jeugdigen@01|2024", "jeugdigen@1|2024|", "3410"}) {
    CAPTURE(key);
    CHECK(faults_of("<data value=\"1\" data-cell=\"" + std::string(key) + "\">1</data>") ==
          "index.html sleutel-onleesbaar");
  }
}

TEST_CASE("A figure without a key is caught, and so is one figure inside another") {
  CHECK(faults_of("<data value=\"12\">12</data>") == "index.html cijfer-zonder-sleutel");
  CHECK(
      faults_of(
          "<span data-cell=\"jeugdigen@1|2024\"><data value=\"3410\">3.410</data><data value=\"9\">9</data></span>") ==
      "index.html cijfer-zonder-waarde");
  CHECK(faults_of("<span data-cell=\"jeugdigen@1|2024\"><data value=\"3410\" "
                  "data-cell=\"jeugdigen@1|2024\">3.410</data></span>") == "index.html cijfer-in-cijfer");
}

TEST_CASE("A number in an attribute that nobody checks is caught") {
  CHECK(faults_of("<span data-exact=\"3412\">veel</span>") == "index.html vreemd-kenmerk");
  CHECK(faults_of("<meter value=\"3412\"></meter>") == "index.html vreemd-kenmerk");
}

TEST_CASE("A diagnostic names the figure, both values and the place") {
  SmallSite site;
  site.body("<p>Aantal:\n  é " + jeugdigen("3411", "3.410") + "</p>");
  const auto outcome = site.outcome();
  REQUIRE(outcome.diagnostics.all().size() == 1);
  const auto& found = outcome.diagnostics.all().front();
  CHECK(found.message == "de waarde van jeugdigen@1|2024 is hier '3411', in de release 3410");
  CHECK(found.file == (site.folder() / "index.html").string());
  CHECK(found.line == 13);
  CHECK(found.column == 5);
  CHECK(found.excerpt.find("3411") != std::string::npos);
}

}  // namespace
}  // namespace duidelijk::verify::testing

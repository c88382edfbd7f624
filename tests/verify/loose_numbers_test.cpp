// SPDX-License-Identifier: EUPL-1.2
#include "loose_numbers.h"

#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

std::string found(const std::string& text) {
  std::string all;
  for (const auto& each : find_loose_numbers(text)) all += (all.empty() ? "" : "|") + each.text;
  return all;
}

TEST_CASE("Numbers about people and euros are told from years, dates and list numbers") {
  CHECK(found("€ 1.234, €\u00A05 en € 7,50") == "€ 1.234|€ 5|€ 7,50");
  CHECK(found("“12%” ≈13%… –14%, 15%\u00A0en 3 procent”") == "12%|13%|14%|15%|3 procent");
  CHECK(
      found(
          "7 van de 10 ouders, 1 op de 20 kinderen, 3 van de wijken, 2 van de 18, 1 van de 100, 4 van de 10 cijfers") ==
      "7 van de 10|1 op de 20");
  CHECK(found("7 jeugdigen, 1 kind, 12 Gezinnen en 8\ncliënten") == "7 jeugdigen|1 kind|12 gezinnen|8 cliënten");
  CHECK(found("12% en 7,1 procent, 3 procentpunt") == "12%|7,1 procent|3 procentpunt");
  CHECK(found("3.410 jeugdigen en 1.234.567,8") == "3.410 jeugdigen|1.234.567,8");
  CHECK(found("12,5 mln, 3 miljoen, 4 euro") == "12,5 mln|3 miljoen|4 euro");
  CHECK(found("In 2024, op 31 december 2025, 12 tot 17 jaar, 1. een, 2.b, v1.234, 12.34, 1.23456, zorg%20op%20maat, 3 "
              "kindercentra, 12-17 jeugdigen, 6 weken, 0800 2000, 4 "
              "europarlementariërs") == "");
}

std::string faults_of(const std::string& body, bool confidential = false) {
  SmallSite site(confidential);
  site.body(body);
  site.options.allowed_numbers = {"€ 100", "1.500"};
  return site.faults();
}

TEST_CASE("A number beside the data elements is an error in public and a warning in confidence") {
  CHECK(faults_of("<p>Het waren 3.410 jeugdigen.</p>") == "index.html los-getal");
  CHECK(faults_of("<p>Het waren 3.410 jeugdigen.</p>", true) == "index.html los-getal?");
  CHECK(faults_of("<p>Het kost € 12.</p>") == "index.html los-getal");
  CHECK(faults_of("<p>Het steeg met 12%.</p>") == "index.html los-getal");
}

TEST_CASE("A small number of people is found through tags and references too") {
  CHECK(faults_of("<p>Er waren <b>7</b> jeugdigen.</p>") == "index.html los-getal");
  CHECK(faults_of("<p>Er waren 7&nbsp;jeugdigen.</p>") == "index.html los-getal");
  CHECK(faults_of("<p>Er waren 3.<span>412</span> in totaal.</p>") == "index.html los-getal");
  CHECK(faults_of("<p>&#8364; 12</p>") == "index.html los-getal");
  CHECK(faults_of("<p>Punt 7</p><p>Jeugdigen met hulp.</p>") == "");
  CHECK(faults_of("<p>Hoofdstuk 7 <data value=\"3410\" data-cell=\"jeugdigen@1|2024\">3.410</data> jeugdigen</p>") ==
        "");
}

TEST_CASE("Numbers that are allowed, or that are in a definition, may stand") {
  CHECK(faults_of("<p>Vanaf € 100 en voor 1.500.</p>") == "");
  CHECK(faults_of("<p>Vanaf € 101.</p>") == "index.html los-getal");
  CHECK(faults_of("<details class=\"definitie\"><summary>Wat</summary><p>meer dan 50% en € 1.000</p></details>") == "");
  CHECK(faults_of("<section id=\"definitie\"><p>meer dan 50%</p></section><p>51%</p>") == "index.html los-getal");
}

TEST_CASE("Titles, pictures and labels may only repeat what a figure of the same page says") {
  const std::string figure = R"(<p><data value="3410" data-cell="jeugdigen@1|2024">ruim 3.400</data></p>)";
  CHECK(faults_of(figure + "<svg><title>Er waren 3.400 jeugdigen</title><text>3.410</text></svg>") == "");
  CHECK(faults_of(figure + "<svg><title>Er waren 3.411 jeugdigen</title></svg>") == "index.html los-getal");
  CHECK(faults_of(figure + "<div role=\"img\" aria-label=\"3.410 jeugdigen\"></div>") == "");
  CHECK(faults_of(figure + "<div role=\"img\" aria-label=\"3.412 jeugdigen\"></div>") == "index.html los-getal");
  const std::string ratio = R"(<p><data value="9.8" data-cell="aandeel@1|2024">1 op de 10</data> ouders</p>)";
  CHECK(faults_of(ratio + "<div role=\"img\" aria-label=\"1 op de 10 ouders\"></div>") == "");
  CHECK(faults_of(ratio + "<div role=\"img\" aria-label=\"1 op de 11 ouders\"></div>") == "index.html los-getal");
  SmallSite site;
  site.replace("index.html", "<title>", "<title>47%: ");
  CHECK(site.faults() == "index.html los-getal");
  SmallSite other;
  other.replace("index.html", "<title>", "<meta name=\"description\" content=\"3.412 jeugdigen\"><title>");
  CHECK(other.faults() == "index.html los-getal");
}

}  // namespace
}  // namespace duidelijk::verify::testing

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

std::string derived(const std::string& kind, const std::string& keys, const std::string& value,
                    const std::string& text) {
  return "<data value=\"" + value + "\" data-" + kind + "=\"" + keys + "\">" + text + "</data>";
}

const std::string kosten_2023 = "kosten@1|2023", kosten_2024 = "kosten@1|2024";
const std::string later = kosten_2023 + " " + kosten_2024, earlier = kosten_2024 + " " + kosten_2023;

TEST_CASE("A direction is recomputed: 45.0 to 47.123 million is 4.7% more") {
  for (const char* text :
       {"steeg met 5%", "stegen met 5%", "een stijging van 5%", "5% hoger", "5% hoger dan een jaar eerder", "hoger"}) {
    CAPTURE(text);
    CHECK(faults_of(derived("direction", later, "5", text)) == "");
  }
  CHECK(faults_of(derived("direction", later, "4.7", "stegen met 4,7%")) == "");
  for (const char* text : {"daalden met 5%", "stegen met 4%", "stegen met 4,7%", "bleven ongeveer gelijk", "stegen",
                           "5% lager", "stegen met 5 procentpunt", "stegen met 5% en meer"}) {
    CAPTURE(text);
    CHECK(faults_of(derived("direction", later, "5", text)) == "index.html uitkomst-anders");
  }
  CHECK(faults_of(derived("direction", later, "4", "stegen met 5%")) == "index.html uitkomst-anders");
  CHECK(faults_of(derived("direction", later, "-5", "stegen met 5%")) == "index.html uitkomst-anders");
}

TEST_CASE("Turned round it is a fall of 4.5%, and not a year earlier") {
  CHECK(faults_of(derived("direction", earlier, "-4.5", "daalden met 4,5%")) == "");
  CHECK(faults_of(derived("direction", earlier, "-5", "daalden met 5%")) == "");
  CHECK(faults_of(derived("direction", earlier, "-5", "5% lager dan een jaar eerder")) == "index.html uitkomst-anders");
}

TEST_CASE("Below one percent, or within the rounding, is level") {
  // 3,400 to 3,410 is 0.3%.
  const std::string keys = "jeugdigen@1|2023 jeugdigen@1|2024";
  CHECK(faults_of(derived("direction", keys, "0", "bleef ongeveer gelijk")) == "");
  CHECK(faults_of(derived("direction", keys, "0", "ongeveer gelijk aan een jaar eerder")) == "");
  CHECK(faults_of(derived("direction", keys, "0", "steeg met 0%")) == "index.html uitkomst-anders");
  CHECK(faults_of(derived("direction", keys, "0.3", "steeg met 0,3%")) == "index.html uitkomst-anders");
}

TEST_CASE("Percentages change by points: 9.1 to 9.8 is 0.7 point") {
  const std::string keys = "aandeel@1|2023 aandeel@1|2024";
  CHECK(faults_of(derived("direction", keys, "0.7", "steeg met 0,7 procentpunt")) == "");
  CHECK(faults_of(derived("direction", keys, "1", "steeg met 1 procentpunt")) == "");
  CHECK(faults_of(derived("direction", keys, "8", "steeg met 8%")) == "index.html uitkomst-anders");
}

TEST_CASE("A difference is recomputed, with its sign in the value and its size in the text") {
  CHECK(faults_of(derived("difference", later, "2123000.00", "€\u00A02.123.000")) == "");
  CHECK(faults_of(derived("difference", earlier, "-2123000.00", "€\u00A02,1\u00A0mln")) == "");
  CHECK(faults_of(derived("difference", later, "2123001.00", "€\u00A02.123.000")) == "index.html uitkomst-anders");
  CHECK(faults_of(derived("difference", later, "2123000.00", "€\u00A02.124.000")) == "index.html uitkomst-anders");
  CHECK(faults_of(derived("difference", earlier, "2123000.00", "€\u00A02.123.000")) == "index.html uitkomst-anders");
}

TEST_CASE("A share is recomputed: 3,300 of 3,400 is 97%") {
  const std::string keys = "jeugdigen@1|2023|wijk=WK01 jeugdigen@1|2023";
  CHECK(faults_of(derived("share", keys, "97", "97%")) == "");
  CHECK(faults_of(derived("share", keys, "97", "10 van de 10")) == "");
  CHECK(faults_of(derived("share", keys, "96", "96%")) == "index.html uitkomst-anders");
  CHECK(faults_of(derived("share", keys, "97", "96%")) == "index.html uitkomst-anders");
  CHECK(faults_of(derived("share", "jeugdigen@1|2023|wijk=WK01 jeugdigen@1|2024", "97", "97%")) ==
        "index.html aandeel-kan-niet");
  CHECK(faults_of(derived("share", "jeugdigen@1|2023 jeugdigen@1|2023|wijk=WK01", "103", "103%")) ==
        "index.html aandeel-kan-niet");
}

TEST_CASE("What is computed from a hidden figure is caught, however right it is") {
  const std::string hidden = "jeugdigen@1|2024|wijk=WK02";
  CHECK(faults_of(derived("direction", "jeugdigen@1|2023|wijk=WK02 " + hidden, "3", "steeg met 3%")) ==
        "index.html cijfer-te-veel");
  CHECK(faults_of(derived("difference", "jeugdigen@1|2023|wijk=WK02 " + hidden, "3", "3")) ==
        "index.html cijfer-te-veel");
  CHECK(faults_of(derived("share", hidden + " jeugdigen@1|2024", "3", "3%")) == "index.html cijfer-te-veel");
}

TEST_CASE("Figures that cannot be compared are refused") {
  CHECK(faults_of(derived("direction", "jeugdigen@1|2023 " + kosten_2024, "5", "steeg met 5%")) ==
        "index.html niet-te-vergelijken");
  CHECK(faults_of(derived("direction", "jeugdigen@1|2023 jeugdigen@1|2024|wijk=WK01", "-3", "daalde met 3%")) ==
        "index.html niet-te-vergelijken");
  CHECK(faults_of(derived("direction", kosten_2024, "5", "steeg met 5%")) == "index.html sleutel-onleesbaar");
}

}  // namespace
}  // namespace duidelijk::verify::testing

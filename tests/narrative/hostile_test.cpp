// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

#include <string>

using duidelijk::narrative::testing::Town;

TEST_CASE("raw HTML is refused and does not reach the page") {
  for (const char* text : {"<script>alert(1)</script>", "Tekst <b onclick=x>vet</b>", "<!-- stil -->", "<img src=x onerror=alert(1)>"}) {
    CAPTURE(text);
    Town town;
    const std::string html = town.html(text);
    CHECK(town.rules().find("html-in-tekst") != std::string::npos);
    CHECK(html.find("alert") == std::string::npos);
    CHECK(html.find("onclick") == std::string::npos);
    CHECK(html.find("stil") == std::string::npos);
  }
}

TEST_CASE("links to other schemes are refused") {
  for (const char* text : {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,hoi)", "[x](//elders.example)", "[x](http://onveilig.example)",
                           "[x](../../vertrouwelijk/index.html)", "[x]()", "<javascript:alert(1)>", "[x][y]\n\n[y]: vbscript:a"}) {
    CAPTURE(text);
    Town town;
    const std::string html = town.html(text);
    CHECK(town.rules().find("vreemd-adres") != std::string::npos);
    CHECK(html.find("href=\"#\"") != std::string::npos);
    CHECK(html.find("vertrouwelijk") == std::string::npos);
  }
}

TEST_CASE("a binding cannot stand in an address") {
  for (const char* text : {"[x](https://example.org/{{jeugdigen-2024}})", "[x](<https://example.org/{{jeugdigen 2024}}>)", "![Titel](<grafiek:{{jeugdigen 2024}}>)",
                           "<https://example.org/{{jeugdigen>}}"}) {
    CAPTURE(text);
    Town town;
    const std::string html = town.html(text);
    CHECK(town.diagnostics.has_errors());
    CHECK(html.find("href=\"https://example.org/<") == std::string::npos);
  }
}

TEST_CASE("a value is text: names from a delivery cannot become markup") {
  Town town;
  town.release.indicators[1].name = "<script>alert(1)</script> [x](javascript:y) *vet*";
  CHECK(town.html("{{jeugdigen 2024 | naam}}") == "<p>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:y) *vet*</p>\n");
}

TEST_CASE("our markers cannot be forged, as characters or as references") {
  for (const std::string& text : {std::string("\xEE\x80\x80" "0" "\xEE\x80\x81 {{jeugdigen 2024}}"), std::string("&#xE000;0&#xE001; {{jeugdigen 2024}}"),
                                  std::string("&#57344;7&#57345; {{jeugdigen 2024}}"), std::string("{{jeugdigen 2024}} &#xE000;99999999999999999999&#xE001;"),
                                  std::string("\xEE\x80\x80"), std::string("{{jeugdigen 2024}} \xEE\x80\x80zonder einde")}) {
    CAPTURE(text);
    Town town;
    const std::string html = town.html(text);
    CHECK(town.rules().find("verboden-teken") != std::string::npos);
    std::size_t count = 0;
    for (std::size_t at = html.find("data-cell"); at != std::string::npos; at = html.find("data-cell", at + 1)) ++count;
    CHECK(count <= 1);  // never a second copy of a value
    CHECK(html.find("\xEE\x80\x80") == std::string::npos);
    (void)town.inline_html(text);
    (void)town.plain(text);
  }
}

TEST_CASE("bytes that are no UTF-8, NUL, and deep or long texts do not break anything") {
  Town town;
  CHECK(town.html("\xFF\xFE").empty());
  CHECK(town.rules() == "geen-utf8");
  Town other;
  (void)other.html(std::string("a\0b", 3));
  (void)other.html(std::string(20'000, '>') + "diep");
  (void)other.html(std::string(20'000, '[') + std::string(20'000, ']'));
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "{{jeugdigen 2024}} ";
  CHECK(other.html(many).size() > 5'000 * 20);
}

TEST_CASE("every text cut off anywhere is read without a crash, and never gives markup that was not ours") {
  const std::string text = "# Titel {{kosten 2024 | kort}}\n\n![Kosten <b>](grafiek:kosten?per=jaar)\n\n> {{richting kosten 2023 2024}} &#xE000; <i>x</i>\n\n"
                           "[a](pagina:kosten) `{{` {{klopt kosten 2024 > 3}}\n";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    Town town;
    const std::string html = town.html(text.substr(0, length));
    CHECK(html.find("<i>") == std::string::npos);
    CHECK(html.find("<b>") == std::string::npos);
  }
}

TEST_CASE("what CommonMark does not take for HTML is text") {
  Town town;
  CHECK(town.html("<svg/onload=alert(1)> 3 < 4") == "<p>&lt;svg/onload=alert(1)&gt; 3 &lt; 4</p>\n");
}

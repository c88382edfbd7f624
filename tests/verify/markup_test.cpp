// SPDX-License-Identifier: EUPL-1.2
#include "markup.h"

#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

std::string rules_of(const std::string& text, Language language = Language::html) {
  Reporter reporter("p", text);
  (void)parse(text, language, reporter);
  std::string rules;
  const auto found = reporter.take();
  for (const auto& each : found.all()) rules += (rules.empty() ? "" : ", ") + each.rule;
  return rules;
}

std::string body(const std::string& html) { return rules_of("<!DOCTYPE html>" + html); }

TEST_CASE("Well-formed markup has no faults") {
  CHECK(body("<p class=\"a b\" hidden>één &amp; twee<br>drie &lt; &#39;vier&#x27;</p>") == "");
  CHECK(body("<ul><li>a</li><li>b</li></ul><img src='x.svg' alt=''>") == "");
  CHECK(body("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><g><title>t</title></g></svg>") == "");
  CHECK(rules_of("<?xml version=\"1.0\"?><svg><path/></svg>", Language::svg) == "");
}

TEST_CASE("Elements are closed in their order") {
  CHECK(body("<p>tekst") == "element-niet-gesloten");
  CHECK(body("<div><p>tekst</div>") == "element-niet-gesloten");
  CHECK(body("<b><i>x</b></i>") == "element-niet-gesloten, eindlabel-zonder-begin");
  CHECK(body("tekst</p>") == "eindlabel-zonder-begin");
  CHECK(body("<p/>tekst") == "sluit-zichzelf");
  CHECK(body("<p") == "label-niet-gesloten, element-niet-gesloten");
  CHECK(body("<p>x</p") == "label-niet-gesloten");
}

TEST_CASE("Attributes are quoted, closed, apart and once each; ids once a page") {
  CHECK(body("<p class=a>x</p>") == "kenmerk-zonder-aanhalingstekens");
  CHECK(body("<p class=\"a>x</p>") == "kenmerk-niet-gesloten, label-niet-gesloten, element-niet-gesloten");
  CHECK(body("<p class=\"a\"id=\"b\">x</p>") == "label-onleesbaar");
  CHECK(body("<p class=\"a\" CLASS=\"b\">x</p>") == "kenmerk-dubbel");
  CHECK(body("<p id=\"a\">x</p><p id=\"a\">y</p>") == "id-dubbel");
  CHECK(body("<p \"=\"\">x</p>") == "label-onleesbaar, label-onleesbaar, label-onleesbaar, label-onleesbaar");
}

TEST_CASE("What a browser would read otherwise, or nobody can see, is refused") {
  CHECK(rules_of("<p>x</p>") == "geen-doctype");
  CHECK(body("<!-- 3.412 jeugdigen --><p>x</p>") == "commentaar");
  CHECK(body("<![CDATA[x]]>") == "vreemde-declaratie");
  CHECK(body("<p>a & b</p>") == "losse-ampersand");
  CHECK(body("<p title=\"a & b\">c</p>") == "losse-ampersand");
  CHECK(body("<p>&copy;</p>") == "losse-ampersand");
  CHECK(body("<p>1 < 2</p>") == "losse-haak");
  CHECK(body("<p>a\x01z</p>") == "stuurteken");
  CHECK(body("<p>\xC3</p>") == "geen-utf8");
}

TEST_CASE("Text is what a reader sees") {
  const std::string text = "<!DOCTYPE html><p>  een\n <b>t&#119;ee</b>&nbsp;\u00A0</p><p>drie</p>";
  Reporter reporter("p", text);
  const auto page = parse(text, Language::html, reporter);
  CHECK(page.text(0) == "een twee\u00A0\u00A0");
  REQUIRE(page.nodes.size() == 7);
  CHECK(page.nodes[2].parent == 0);
  CHECK(page.nodes[3].parent == 2);
  CHECK(page.nodes[0].next == 5);
}

TEST_CASE("Nesting without end is cut off, and long input takes no time") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  CHECK(body(deep).find("te-diep") != std::string::npos);
  std::string closers = "<p>";
  for (int i = 0; i < 100'000; ++i) closers += "</b>";
  CHECK(body(closers).find("eindlabel-zonder-begin") != std::string::npos);
  CHECK(body("<p " + std::string(100'000, '"') + ">x</p>") != "");
}

TEST_CASE("Of one rule only the first twenty in a file are told, and the rest is counted") {
  std::string many;
  for (int i = 0; i < 25; ++i) many += "a & b\n";
  Reporter reporter("p", many);
  (void)parse("<!DOCTYPE html>" + many, Language::html, reporter);
  const auto found = reporter.take();
  const auto& all = found.all();
  REQUIRE(all.size() == 21);
  CHECK(all.back().message == "en nog 5 van deze meldingen in dit bestand");
  CHECK(all.back().severity == base::Severity::fout);
}

}  // namespace
}  // namespace duidelijk::verify::testing

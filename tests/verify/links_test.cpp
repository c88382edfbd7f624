// SPDX-License-Identifier: EUPL-1.2
#include "addresses.h"
#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

std::string faults_of(const std::string& body, bool confidential = false) {
  SmallSite site(confidential);
  site.body(body);
  return site.faults();
}

std::string link(const std::string& address) { return faults_of("<a href=\"" + address + "\">x</a>"); }

TEST_CASE("An address in the site leads to a file and an anchor that exist") {
  CHECK(link("cijfers/jeugdigen/index.html") == "");
  CHECK(link("cijfers/jeugdigen/index.html#tabel") == "");
  CHECK(link("./cijfers/../cijfers/jeugdigen/jeugdigen.csv") == "");
  CHECK(link("#inhoud") == "");
  CHECK(link("cijfers/index.html") == "index.html dode-link");
  CHECK(link("cijfers/jeugdigen/") == "index.html dode-link");
  CHECK(link("cijfers/jeugdigen/Index.html") == "index.html dode-link");
  CHECK(link("cijfers/jeugdigen/index.html#weg") == "index.html dood-anker");
  CHECK(link("#weg") == "index.html dood-anker");
  CHECK(faults_of("<p aria-labelledby=\"inhoud weg\">x</p>") == "index.html dood-anker");
}

TEST_CASE("No address leads out of the site, or depends on where it stands") {
  CHECK(link("../iets/index.html") == "index.html link-uit-de-site");
  CHECK(link("cijfers/../../x.html") == "index.html link-uit-de-site");
  CHECK(link("%2e%2e/x.html") == "index.html link-uit-de-site");
  CHECK(link("/index.html") == "index.html vreemd-adres");
  CHECK(link("") == "index.html vreemd-adres");
}

TEST_CASE("Outside the site only https, mailto and tel, and nothing is fetched from there unasked") {
  CHECK(link("https://www.cbs.nl/") == "");
  CHECK(link("mailto:jeugd@hanzedijk.example") == "");
  CHECK(link("tel:08002000") == "");
  CHECK(link("http://www.cbs.nl/") == "index.html vreemd-adres");
  CHECK(link("//www.cbs.nl/") == "index.html vreemd-adres");
  CHECK(link("javascript:x()") == "index.html vreemd-adres");
  CHECK(link("JavaScript:x()") == "index.html vreemd-adres");
  CHECK(link("data:text/html,x") == "index.html vreemd-adres");
  CHECK(link("java&#115;cript:x()") == "index.html vreemd-adres");
  CHECK(faults_of("<img src=\"https://a.example/x.png\" alt=\"\">") == "index.html van-buiten");
  CHECK(faults_of("<img src=\"//a.example/x.png\" alt=\"\">") == "index.html van-buiten");
  CHECK(faults_of("<img src=\"data:image/png;base64,AA\" alt=\"\">") == "index.html van-buiten");
  CHECK(faults_of("<svg><use href=\"https://a.example/x.svg#a\"/></svg>") == "index.html van-buiten");
}

TEST_CASE("A style sheet fetches nothing but files of the site") {
  const auto style = [](const std::string& css) {
    SmallSite site;
    site.files["assets/site.css"] = css;
    return site.faults();
  };
  CHECK(style("/* zie https://www.example.nl */ a { color: red; }") == "");
  CHECK(style("a { background: url(icoon.svg); } b { background: URL('./icoon.svg') }") == "");
  CHECK(style("a { background: url(weg.svg); }") == "assets/site.css dode-link");
  CHECK(style("a { background: url(https://a.example/x.png); }") == "assets/site.css van-buiten");
  CHECK(style("@import 'ander.css';") == "assets/site.css vreemde-opmaak");
  CHECK(style("@font-face { src: u\\72l(//a.example/x) }") == "assets/site.css vreemde-opmaak");
}

TEST_CASE("A site does not know the sites of other audiences, in links or in text") {
  CHECK(link("../vertrouwelijk/index.html") == "index.html verwijst-naar-andere-site, index.html link-uit-de-site");
  CHECK(link("https://hanzedijk.example/raad/index.html") == "index.html verwijst-naar-andere-site");
  CHECK(faults_of("<p>Kijk op site/vertrouwelijk voor meer.</p>") == "index.html verwijst-naar-andere-site");
  CHECK(faults_of("<p>Kijk op openbaar/index.html.</p>", true) == "index.html verwijst-naar-andere-site");
  CHECK(faults_of("<p>Dat is vertrouwelijk; de raad en/of het college.</p>") == "");
  CHECK(link("https://hanzedijk.example/raadhuis/") == "");
}

TEST_CASE("Addresses are resolved as a browser does") {
  CHECK(resolve("a/b/index.html", "../c.html?x#y") == "a/c.html");
  CHECK(resolve("a/b/index.html", "#y") == "a/b/index.html");
  CHECK(resolve("index.html", "a%20b.html") == "a b.html");
  CHECK_FALSE(resolve("a/index.html", "../../x").has_value());
}

}  // namespace
}  // namespace duidelijk::verify::testing

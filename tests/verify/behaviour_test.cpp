// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include <doctest/doctest.h>

namespace duidelijk::verify::testing {
namespace {

std::string faults_of(const std::string& body) {
  SmallSite site;
  site.body(body);
  return site.faults();
}

std::string with_policy(const std::string& what, const std::string& by) {
  SmallSite site;
  site.replace("index.html", what, by);
  return site.faults();
}

TEST_CASE("A page runs and paints nothing of its own") {
  CHECK(faults_of("<script>alert(1)</script>") == "index.html script-in-pagina, index.html csp-overtreden");
  CHECK(faults_of("<p onclick=\"x()\">a</p>") == "index.html script-in-pagina");
  CHECK(faults_of("<p ONCLICK=\"x()\">a</p>") == "index.html script-in-pagina");
  CHECK(faults_of("<style>p { }</style>") == "index.html opmaak-in-pagina");
  CHECK(faults_of("<p style=\"color: red\">a</p>") == "index.html opmaak-in-pagina");
  CHECK(faults_of("<iframe title=\"x\"></iframe>") == "index.html vreemd-element");
  CHECK(faults_of("<form><input></form>") == "index.html vreemd-element");
  CHECK(faults_of("<svg><rect fill=\"url(https://a.example/x)\"/></svg>") == "index.html van-buiten");
}

TEST_CASE("The policy is there, first and tight") {
  const std::string start = "<meta http-equiv=\"Content-Security-Policy\"";
  CHECK(with_policy(start, "<meta name=\"iets\"") == "index.html geen-csp");
  CHECK(with_policy("<meta charset", "<link rel=\"stylesheet\" href=\"assets/site.css\"><meta charset") ==
        "index.html geen-csp");
  CHECK(with_policy("style-src 'self'", "style-src 'self' 'unsafe-inline'") == "index.html csp-te-ruim");
  CHECK(with_policy("img-src 'self'", "img-src https:") == "index.html csp-te-ruim");
  CHECK(with_policy("default-src 'none'", "default-src 'self'") == "index.html csp-te-ruim");
  CHECK(with_policy("; form-action 'none'", "") == "index.html csp-te-ruim");
  CHECK(with_policy("style-src 'self'; ", "") == "index.html csp-overtreden");
}

TEST_CASE("A script of the site is allowed when the policy says so, and stays in the site") {
  SmallSite site;
  site.files["assets/zoeken.js"] = "const ns = 'http://www.w3.org/2000/svg';\n";
  site.replace("index.html", "<title>", "<script type=\"module\" src=\"assets/zoeken.js\"></script><title>");
  CHECK(site.faults() == "index.html csp-overtreden");
  site.replace("index.html", "img-src 'self'", "img-src 'self'; script-src 'self'");
  CHECK(site.faults() == "");
  site.files["assets/zoeken.js"] = "fetch('https://a.example/');\n";
  CHECK(site.faults() == "assets/zoeken.js van-buiten");
}

TEST_CASE("Every page of a confidential site says so, to people and to search engines") {
  const auto without = [](const std::string& what) {
    SmallSite site(true);
    site.replace("cijfers/jeugdigen/index.html", what, "");
    return site.faults();
  };
  CHECK(without("noindex, ") == "cijfers/jeugdigen/index.html geen-noindex");
  CHECK(without("VERTROUWELIJK") == "cijfers/jeugdigen/index.html geen-band");
  CHECK(without("Driehoek") == "cijfers/jeugdigen/index.html geen-band");
  CHECK(without(" editie 2025-K4") == "cijfers/jeugdigen/index.html geen-band");
  SmallSite site(true);
  site.files["robots.txt"] = "User-agent: *\nAllow: /\n";
  CHECK(site.faults() == "robots.txt geen-noindex");
  site.files.erase("robots.txt");
  CHECK(site.faults() == "robots.txt geen-noindex");
}

TEST_CASE("Every page made of example data says so") {
  SmallSite site;
  site.replace("index.html", "Dit zijn voorbeelddata.", "");
  CHECK(site.faults() == "index.html geen-voorbeeldmelding");
}

TEST_CASE("A loose picture holds no words and no script") {
  const auto picture = [](const std::string& inside) {
    SmallSite site;
    site.files["assets/icoon.svg"] = "<svg>" + inside + "</svg>";
    return site.faults();
  };
  CHECK(picture("<path d=\"M0 0\"/>") == "");
  CHECK(picture("<text>3.412</text>") == "assets/icoon.svg cijfer-in-plaatje");
  CHECK(picture("<path data-cell=\"jeugdigen@1|2024\"/>") == "assets/icoon.svg cijfer-in-plaatje");
  CHECK(picture("<script>x</script>") == "assets/icoon.svg script-in-pagina, assets/icoon.svg cijfer-in-plaatje");
  CHECK(picture("<image href=\"https://a.example/x.png\"/>") == "assets/icoon.svg van-buiten");
}

}  // namespace
}  // namespace duidelijk::verify::testing

// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include <doctest/doctest.h>

namespace duidelijk::charts {
namespace {

using testing::count;
using testing::good;
using testing::sample;

std::size_t place_of(const std::string& html, std::string_view part) {
  CAPTURE(part);
  REQUIRE(count(html, part) == 1);
  return html.find(part);
}

TEST_CASE("A figure is read in this order: title, what it is, picture, what to see, table, source, links") {
  const std::string html =
      to_figure(good("grafiek:jeugdigen", sample()), "fig-1", "data/fig-1.csv", "../cijfers/jeugdigen/index.html");
  CHECK(
      html.starts_with("<figure class=\"grafiek\" id=\"fig-1\">\n<figcaption><p class=\"grafiek-titel\">Een "
                       "titel</p>\n<p class=\"grafiek-wat\">Jeugdigen met jeugdhulp, per jaar</p>\n</figcaption>\n<"));
  CHECK(html.ends_with("</figure>\n"));
  const std::vector<std::string> order{
      "<figcaption>",
      "<p class=\"grafiek-zien\">",
      "<details class=\"grafiek-tabel\"><summary>",
      "<table",
      "</details>",
      "<p class=\"grafiek-bron\">Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025; 2024 is voorlopig.</p>",
      "<p class=\"grafiek-links geen-print\">"};
  for (std::size_t i = 1; i < order.size(); ++i) CHECK(place_of(html, order[i - 1]) < place_of(html, order[i]));
  CHECK(html.find("<svg") > html.find("</figcaption>"));
  CHECK(html.find("<svg") < html.find("grafiek-zien"));
}

TEST_CASE("What is left of the subtitle beside a title that is the indicator's name begins with a capital") {
  auto chart = good("grafiek:wachttijd", sample());
  chart.subtitle = "in weken, per jaar";
  const std::string html = to_figure(chart, "f", "", "");
  CHECK(count(html, "<p class=\"grafiek-wat\">In weken, per jaar</p>") == 1);
  CHECK(count(html, "<span class=\"tabel-wat\">in weken, per jaar</span>") == 1);
}

TEST_CASE("What to see is one sentence, its figures bound to their cells") {
  const std::string html = to_figure(good("grafiek:jeugdigen", sample()), "fig-1", "a.csv", "#definitie");
  CHECK(
      count(
          html,
          "<p class=\"grafiek-zien\">Van <data value=\"3300\" data-cell=\"jeugdigen@1|2021\">3.300</data> in 2021 naar "
          "<data value=\"3400\" data-cell=\"jeugdigen@1|2023\">3.400</data> in 2023, een stijging.</p>") == 1);
}

TEST_CASE("The links say whose they are, and lead where the page says") {
  const std::string html =
      to_figure(good("grafiek:wachttijd", sample()), "f", "data/f.csv", "../cijfers/wachttijd/index.html");
  CHECK(count(html,
              "<a href=\"data/f.csv\" download>Download deze cijfers (CSV)<span class=\"onzichtbaar\">: Een "
              "titel</span></a>") == 1);
  CHECK(count(html,
              "<a href=\"../cijfers/wachttijd/index.html\">Wat tellen we precies?<span class=\"onzichtbaar\">: Een "
              "titel</span></a>") == 1);
  CHECK(count(html, "</span></a> <a href") == 1);
  CHECK(count(to_figure(good("grafiek:wachttijd", sample()), "f", "", "#d"),
              "<p class=\"grafiek-links geen-print\"><a href=\"#d\">") == 1);
  CHECK(count(to_figure(good("grafiek:wachttijd", sample()), "f", "a.csv", ""), "</span></a></p>") == 1);
  CHECK(count(to_figure(good("grafiek:wachttijd", sample()), "f", "", ""), "grafiek-links") == 0);
  CHECK(count(to_figure(good("grafiek:wachttijd", sample()), "f", "\"><script>", "&\""), "<script>") == 0);
}

TEST_CASE("A table alone has its source and links, and is not folded away") {
  const std::string html = to_figure(good("tabel:wachttijd", sample()), "fig-2", "data/fig-2.csv", "");
  CHECK(html.starts_with("<figure class=\"grafiek\" id=\"fig-2\">\n<section class=\"tabelwikkel\""));
  CHECK(count(html, "<svg") == 0);
  CHECK(count(html, "<details") == 0);
  CHECK(count(html, "grafiek-zien") == 0);
  CHECK(count(html, "<p class=\"grafiek-bron\">") == 1);
  CHECK(count(html, "href=\"data/fig-2.csv\"") == 1);
}

TEST_CASE("A figure in which all is hidden shows no empty picture but says so") {
  base::Diagnostics diagnostics;
  const auto chart = testing::ask("grafiek:jeugdigen?naar=wijk&periode=2024", sample(), diagnostics);
  REQUIRE(chart);
  const std::string html = to_figure(*chart, "f", "a.csv", "");
  CHECK(count(html, "<p class=\"grafiek-zien\">In deze figuur is geen cijfer te zien.</p>") == 1);
  CHECK(count(html, "<details") == 0);
  CHECK(count(html, "Afgeschermd: wij laten dit cijfer niet zien") == 1);
  CHECK(html.find("<svg") == html.find("<svg class=\"slotje\""));
}

TEST_CASE("No part of a figure claims a cell that the Release does not have") {
  const auto release = sample();
  for (const auto* address :
       {"grafiek:kosten,begroting", "grafiek:kosten,begroting?vorm=staaf", "grafiek:jeugdigen?naar=wijk",
        "grafiek:jeugdigen?naar=wijk&periode=2024", "grafiek:kosten?naar=hulpvorm&vorm=gestapeld",
        "grafiek:jeugdigen?per=kwartaal", "grafiek:veel?naar=deel"}) {
    CAPTURE(address);
    const auto other = testing::many(8, 3);
    const auto& from = std::string_view(address).find("veel") == std::string_view::npos ? release : other;
    base::Diagnostics diagnostics;
    const auto chart = testing::ask(address, from, diagnostics);
    REQUIRE(chart);
    const std::string html = to_figure(*chart, "fig-1", "a.csv", "b");
    constexpr std::string_view start = "data-cell=\"";
    std::size_t cells = 0;
    for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at + 1), ++cells) {
      const std::string text = html.substr(at + start.size(), html.find('"', at + start.size()) - at - start.size());
      CAPTURE(text);
      const auto key = base::CellKey::parse(text);
      REQUIRE(key);
      CHECK(from.find(*key));
    }
    CHECK(cells > 1);
  }
}

TEST_CASE("A hostile title or source stays text") {
  auto release = sample();
  for (auto& indicator : release.indicators) indicator.source = "</p><script>alert(1)</script>";
  auto chart = good("grafiek:wachttijd", release);
  chart.title = chart.subtitle = "</figcaption><img src=x onerror=alert(1)>";
  const std::string html = to_figure(chart, "f", "a.csv", "b");
  CHECK(count(html, "<script") == 0);
  CHECK(count(html, "<img") == 0);
  CHECK(count(html, "&lt;img src=x") >= 2);
}

}  // namespace
}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#include "sentence.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::charts {
namespace {

bool shows_something(const Chart& chart) {
  return std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) {
    return std::any_of(series.points.begin(), series.points.end(),
                       [](const Point& point) { return point.value.shown(); });
  });
}

std::string link(std::string_view href, std::string_view attributes, std::string_view text, std::string_view title) {
  if (href.empty()) return {};
  return "<a href=\"" + base::escape_html(href) + "\"" + std::string(attributes) + ">" + std::string(text) +
         "<span class=\"onzichtbaar\">: " + base::escape_html(title) + "</span></a>";
}

}  // namespace

std::string to_figure(const Chart& chart, std::string_view id, std::string_view csv_href,
                      std::string_view definition_href) {
  const bool picture = shows_something(chart);
  std::string html = "<figure class=\"grafiek\" id=\"" + base::escape_html(id) +
                     "\">\n<figcaption><p class=\"grafiek-titel\">" + base::escape_html(chart.title) + "</p>";
  if (!chart.subtitle.empty()) html += "<p class=\"grafiek-wat\">" + base::escape_html(chart.subtitle) + "</p>";
  html += "</figcaption>\n";
  if (picture) html += to_svg(chart, id) + "\n";
  const auto sentences = sentences_of(chart);
  html += "<p class=\"grafiek-zien\">" + html_text(chart, sentences.front()) + "</p>\n";
  html += std::string("<details class=\"grafiek-tabel\"") + (picture ? "" : " open") +
          "><summary>Bekijk de cijfers in een tabel</summary>\n" + to_table(chart, id) + "</details>\n";
  html += "<p class=\"grafiek-bron\">" + base::escape_html(chart.source_line) + "</p>\n";
  const std::string links = link(csv_href, " download", "Download deze cijfers (CSV)", chart.title) +
                            (csv_href.empty() || definition_href.empty() ? "" : " ") +
                            link(definition_href, "", "Wat tellen we precies?", chart.title);
  if (!links.empty()) html += "<p class=\"grafiek-links geen-print\">" + links + "</p>\n";
  return html + "</figure>\n";
}

}  // namespace duidelijk::charts

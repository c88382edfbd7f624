// SPDX-License-Identifier: EUPL-1.2
#include "sentence.h"
#include "words.h"

#include "duidelijk/base/text.h"

namespace duidelijk::charts {
namespace {

std::string paragraph(std::string_view css_class, const std::string& html) {
  return html.empty() ? html : "<p class=\"" + std::string(css_class) + "\">" + html + "</p>\n";
}

/// The title goes with it for those who hear a list of links.
std::string link(std::string_view href, std::string_view attributes, std::string_view text, std::string_view title) {
  return "<a href=\"" + base::escape_html(href) + "\"" + std::string(attributes) + ">" + std::string(text) +
         "<span class=\"onzichtbaar\">: " + base::escape_html(title) + "</span></a>";
}

std::string links(const Chart& chart, std::string_view csv_href, std::string_view definition_href) {
  std::string html;
  if (!csv_href.empty()) html += link(csv_href, " download", "Download deze cijfers (CSV)", chart.title);
  if (!csv_href.empty() && !definition_href.empty()) html += " ";
  if (!definition_href.empty()) html += link(definition_href, "", "Wat tellen we precies?", chart.title);
  return html;
}

std::string folded(const std::string& table) {
  return "<details class=\"grafiek-tabel\"><summary>Bekijk de cijfers in een tabel</summary>\n" + table +
         "</details>\n";
}

}  // namespace

std::string to_figure(const Chart& chart, std::string_view id, std::string_view csv_href,
                      std::string_view definition_href) {
  const bool picture = chart.picture && shows_something(chart);
  const std::string table = to_table(chart, id);
  std::string html = "<figure class=\"grafiek\" id=\"" + base::escape_html(id) + "\">\n";
  if (chart.picture) {
    html += "<figcaption>" + paragraph("grafiek-titel", base::escape_html(chart.title)) +
            paragraph("grafiek-wat", base::escape_html(capital(chart.subtitle))) + "</figcaption>\n";
    if (picture) html += to_svg(chart, id) + "\n";
    html += paragraph("grafiek-zien", html_text(chart, sentences_of(chart).front()));
  }
  html += picture ? folded(table) : table;
  html += paragraph("grafiek-bron", base::escape_html(chart.source_line));
  html += paragraph("grafiek-links geen-print", links(chart, csv_href, definition_href));
  return html + "</figure>\n";
}

}  // namespace duidelijk::charts

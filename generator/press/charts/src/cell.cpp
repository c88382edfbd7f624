// SPDX-License-Identifier: EUPL-1.2
#include "cell.h"

#include "words.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::charts {
namespace {

/// The sign of the picture, drawn and not a letter, so that it is there in every font; the word beside it says the
/// same.
std::string sign(std::string_view css_class, std::string_view shape) {
  return "<svg class=\"" + std::string(css_class) +
         "\" width=\"10\" height=\"12\" viewBox=\"0 0 10 12\" aria-hidden=\"true\" focusable=\"false\">" +
         std::string(shape) + "</svg> ";
}

std::string sign_of(release::Presence presence) {
  switch (presence) {
    case release::Presence::getoond:
      return {};
    case release::Presence::afgeschermd:
      return sign(
          "slotje",
          R"(<path fill="currentColor" fill-rule="evenodd" d="M1 5h1V3.5a3 3 0 0 1 6 0V5h1v7H1zm2.5 0h3V3.5a1.5 1.5 0 0 0-3 0z"/>)");
    case release::Presence::ontbreekt:
      return sign("teken", R"(<circle cx="5" cy="7" r="3.5" fill="none" stroke="currentColor"/>)");
    case release::Presence::niet_van_toepassing:
      return sign("teken", R"(<path fill="none" stroke="currentColor" d="M1 7h8"/>)");
    case release::Presence::onvoldoende_informatie:
      return sign("teken", R"(<path fill="none" stroke="currentColor" d="M5 3l4 4-4 4-4-4z"/>)");
  }
  return {};
}

std::string cell_attribute(const Point& point) {
  if (point.key.indicator.empty()) return {};
  return " data-cell=\"" + base::escape_html(point.key.text()) + "\"";
}

std::string plain_value(const Chart& chart, const Point& point) {
  return release::plain_number(*indicator_of(chart, point), point.value.scaled);
}

}  // namespace

const release::Indicator* indicator_of(const Chart& chart, const Point& point) {
  const auto at = std::find_if(chart.indicators.begin(), chart.indicators.end(),
                               [&](const auto& each) { return each.id == point.key.indicator; });
  return at == chart.indicators.end() ? nullptr : &*at;
}

std::string text_of(const Chart& chart, const Point& point) {
  const auto* indicator = indicator_of(chart, point);
  return indicator == nullptr ? std::string(release::to_string(release::Presence::ontbreekt))
                              : release::format(*indicator, point.value);
}

std::string data_element(const Chart& chart, const Point& point) {
  return "<data value=\"" + plain_value(chart, point) + "\"" + cell_attribute(point) + ">" +
         base::escape_html(text_of(chart, point)) + "</data>";
}

std::string table_cell(const Chart& chart, const Point& point, bool say_certainty) {
  std::string cell = "<td" + cell_attribute(point);
  if (!point.value.shown()) {
    cell += " class=\"" + std::string(css_class(point.value.presence)) + "\">";
    return cell + sign_of(point.value.presence) + base::escape_html(text_of(chart, point)) + "</td>";
  }
  cell += "><data value=\"" + plain_value(chart, point) + "\">" + base::escape_html(text_of(chart, point)) + "</data>";
  if (say_certainty && point.certainty != release::Certainty::definitief) {
    cell += " <span class=\"zekerheid\">" + std::string(release::to_string(point.certainty)) + "</span>";
  }
  return cell + "</td>";
}

}  // namespace duidelijk::charts

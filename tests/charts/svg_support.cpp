// SPDX-License-Identifier: EUPL-1.2
#include "svg_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <sstream>

namespace duidelijk::charts::testing {
namespace {

constexpr double rounding = 0.0051;

void walk(const pugi::xml_node& node, const std::function<void(const pugi::xml_node&)>& visit) {
  for (const auto& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    visit(child);
    walk(child, visit);
  }
}

std::string value_of(const pugi::xml_node& node, const char* name) { return node.attribute(name).value(); }

double plain(std::string_view text) {
  double value = std::nan("");
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return error == std::errc{} && end == text.data() + text.size() ? value : std::nan("");
}

Point point(std::string_view indicator, base::Period period, std::string text) {
  Point out;
  out.key.indicator = std::string(indicator);
  out.key.period = period;
  if (text.ends_with('v')) out.certainty = release::Certainty::voorlopig;
  if (text.ends_with('g')) out.certainty = release::Certainty::geraamd;
  if (out.certainty != release::Certainty::definitief) text.pop_back();
  if (text == "x") {
    out.value.presence = release::Presence::afgeschermd;
  } else if (text == "-") {
    out.value.presence = release::Presence::ontbreekt;
  } else if (text == "n") {
    out.value.presence = release::Presence::niet_van_toepassing;
  } else if (text == "?") {
    out.value.presence = release::Presence::onvoldoende_informatie;
  } else {
    out.value = {release::Presence::getoond, std::stoll(text)};
  }
  return out;
}

}  // namespace

Sketch::Sketch(Form form, std::string_view unit, int decimals, std::string_view first_period)
    : time_(true), first_(*base::Period::parse(first_period)) {
  chart.form = form;
  chart.title = "Een titel";
  release::Indicator indicator;
  indicator.id = indicator.name = "iets";
  indicator.unit = std::string(unit);
  indicator.decimals = decimals;
  chart.indicators.push_back(indicator);
}

Sketch::Sketch(Form form, std::string_view unit, int decimals, std::vector<std::string> members)
    : Sketch(form, unit, decimals, "2024") {
  time_ = chart.time_axis = false;
  chart.categories = std::move(members);
  chart.periods = {first_};
}

Sketch& Sketch::series(std::string label, std::string_view values, bool subject) {
  Series series;
  series.label = std::move(label);
  series.subject = subject;
  std::istringstream in{std::string(values)};
  base::Period period = first_;
  for (std::string text; in >> text;) {
    auto one = point(chart.indicators.front().id, period, text);
    one.key.members["reeks"] = "R" + std::to_string(chart.series.size());
    if (!time_) one.key.members["lid"] = "L" + std::to_string(series.points.size());
    if (time_ && chart.periods.size() == series.points.size()) {
      chart.periods.push_back(period);
      chart.categories.push_back(period.label());
    }
    series.points.push_back(std::move(one));
    if (time_) period = period.next();
  }
  chart.series.push_back(std::move(series));
  return *this;
}

Sketch& Sketch::mark(base::Date date, std::string label, bool breaks_line) {
  chart.marks.push_back({date, std::move(label), breaks_line});
  return *this;
}

Sketch& Sketch::norm(std::string value, std::string label) {
  chart.norm_value = std::move(value);
  chart.norm_label = std::move(label);
  return *this;
}

Drawn::Drawn(const Chart& chart, std::string_view id) : markup(to_svg(chart, id)) {
  const auto result =
      document.load_buffer(markup.data(), markup.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  INFO(markup.substr(0, 400));
  REQUIRE_MESSAGE(result, result.description());
  REQUIRE(narrow());
  REQUIRE(wide());
}

pugi::xml_node Drawn::narrow() const {
  return document.child("div").find_child_by_attribute("svg", "class", "grafiek-smal");
}
pugi::xml_node Drawn::wide() const {
  return document.child("div").find_child_by_attribute("svg", "class", "grafiek-breed");
}

bool has_class(const pugi::xml_node& node, std::string_view name) {
  const std::string padded = " " + value_of(node, "class") + " ";
  return padded.find(" " + std::string(name) + " ") != std::string::npos;
}

std::vector<pugi::xml_node> all(const pugi::xml_node& root, std::string_view element, std::string_view css_class) {
  std::vector<pugi::xml_node> out;
  walk(root, [&](const pugi::xml_node& node) {
    if (node.name() == element && (css_class.empty() || has_class(node, css_class))) out.push_back(node);
  });
  return out;
}

std::vector<pugi::xml_node> marks(const pugi::xml_node& root) {
  std::vector<pugi::xml_node> out;
  walk(root, [&](const pugi::xml_node& node) {
    const std::string_view name = node.name();
    if (node.attribute("data-cell") && name != "text" && name != "tspan") out.push_back(node);
  });
  return out;
}

double number(const pugi::xml_node& node, const char* attribute) {
  const double value = plain(value_of(node, attribute));
  CAPTURE(attribute);
  CAPTURE(value_of(node, attribute));
  REQUIRE(std::isfinite(value));
  return value;
}

std::string text_of(const pugi::xml_node& node) {
  std::string out = node.value();
  for (const auto& child : node.children()) {
    if (std::string_view(child.name()) != "title") out += text_of(child);
  }
  return out;
}

std::vector<std::string> texts(const pugi::xml_node& root, std::string_view css_class) {
  std::vector<std::string> out;
  for (const auto& node : all(root, "text", css_class)) out.push_back(text_of(node));
  return out;
}

std::vector<std::string> tick_texts(const pugi::xml_node& svg) {
  const auto grids = all(svg, "g", "gr-raster");
  return grids.empty() ? std::vector<std::string>{} : texts(grids.front());
}

std::vector<std::string> geometry_faults(const Chart& chart, const pugi::xml_node& svg) {
  std::vector<std::string> faults;
  const auto expect = [&](const pugi::xml_node& node, const char* attribute, double wanted, double slack = rounding) {
    const double found = number(node, attribute);
    if (std::abs(found - wanted) > slack) {
      faults.push_back(value_of(node, "data-cell") + " " + node.name() + " " + attribute + "=" + std::to_string(found) +
                       ", should be " + std::to_string(wanted));
    }
  };
  for (const auto& plot : all(svg, "g", "gr-vlak")) {
    const bool lying = plot.attribute("data-x0");
    const double low = number(plot, "data-scale-min"), high = number(plot, "data-scale-max");
    const double at0 = number(plot, lying ? "data-x0" : "data-y0"), at1 = number(plot, lying ? "data-x1" : "data-y1");
    if (!(low < high)) faults.emplace_back("an empty scale");
    const auto at = [&](double value) { return at0 + (value - low) / (high - low) * (at1 - at0); };
    const double zero = at(0);
    std::map<double, double> up, down;  // where the next segment of a stack begins, by place of the stack
    for (const auto& mark : marks(plot)) {
      if (!mark.attribute("data-value")) continue;
      const double value = plain(value_of(mark, "data-value"));
      const double length = std::abs(value) / (high - low) * std::abs(at1 - at0);
      if (std::string_view(mark.name()) == "circle") {
        expect(mark, "cy", at(value));
        continue;
      }
      expect(mark, lying ? "width" : "height", length);
      if (low > 0 || high < 0) faults.emplace_back("bars that do not begin at zero");
      double begin = zero;
      if (chart.form == Form::gestapeld) {
        auto& stack = (value < 0 ? down : up)[number(mark, lying ? "y" : "x")];
        begin = zero + stack;
        stack += value < 0 ? (lying ? -length : length) : (lying ? length : -length);
      }
      // The attribute names the left or upper edge.
      const bool begins_there = (value < 0) != lying;
      expect(mark, lying ? "x" : "y", begins_there ? begin : begin - length,
             chart.form == Form::gestapeld ? .011 : rounding);
    }
    for (const auto& norm : all(plot, "path", "gr-norm")) {
      if (!norm.attribute("data-norm")) continue;
      const std::string d = value_of(norm, "d");  // M left y L right y, or M x top L x bottom
      std::istringstream in{d.substr(1)};
      double x = 0, y = 0;
      in >> x >> y;
      if (std::abs((lying ? x : y) - at(plain(value_of(norm, "data-norm")))) > rounding)
        faults.push_back("the norm at " + d);
    }
  }
  return faults;
}

namespace {

struct TextBox {
  double left, right, top, bottom;
  std::string text;
};

/// Rough widths, in thousandths of the font size, not those of the program.
double rough_width(std::string_view text, bool bold) {
  double width = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue;
    if (text.substr(at).starts_with("\u00A0")) {
      width += .3;
      continue;
    }
    width += std::string_view("ijltf.,:;|!'() -/I").find(c) != std::string_view::npos ? .3
             : std::string_view("mwMW%").find(c) != std::string_view::npos            ? .82
                                                                                      : .58;
  }
  return bold ? width * 1.08 : width;
}

std::vector<TextBox> boxes(const pugi::xml_node& svg) {
  std::vector<TextBox> out;
  const double size = number(svg, "font-size");
  for (const auto& node : all(svg, "text")) {
    const auto text = text_of(node);
    const bool bold = has_class(node, "gr-naam") || has_class(node, "gr-kop");
    const double width = rough_width(text, bold) * size, x = number(node, "x"), y = number(node, "y");
    const auto anchor = value_of(node, "text-anchor");
    const double left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x;
    out.push_back({left, left + width, y - .74 * size, y + .2 * size, text});
  }
  return out;
}

}  // namespace

std::vector<std::string> label_faults(const pugi::xml_node& svg) {
  std::vector<std::string> faults;
  const auto found = boxes(svg);
  std::istringstream view{value_of(svg, "viewBox")};
  double x = 0, y = 0, width = 0, height = 0;
  view >> x >> y >> width >> height;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& a = found[i];
    if (a.left < -2 || a.right > width + 2 || a.top < -1 || a.bottom > height + 1)
      faults.push_back("'" + a.text + "' sticks out");
    for (std::size_t j = i + 1; j < found.size(); ++j) {
      const auto& b = found[j];
      if (a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom)
        faults.push_back("'" + a.text + "' on '" + b.text + "'");
    }
  }
  return faults;
}

std::vector<std::string> mark_faults(const Chart& chart, const pugi::xml_node& svg) {
  std::vector<std::string> faults;
  std::map<std::string, int> found;
  for (const auto& mark : marks(svg))
    ++found[value_of(mark, "data-cell") + " " + value_of(mark, "data-value") + value_of(mark, "data-presence")];
  for (const auto& series : chart.series) {
    for (const auto& point : series.points) {
      const auto& indicator = chart.indicators.front();
      const std::string wanted = point.key.text() + " " +
                                 (point.value.shown() ? release::plain_number(indicator, point.value.scaled)
                                                      : std::string(release::to_string(point.value.presence)));
      if (found[wanted] != 1) faults.push_back(std::to_string(found[wanted]) + " marks for " + wanted);
      found.erase(wanted);
    }
  }
  for (const auto& [what, count] : found) {
    if (count > 0) faults.push_back("no figure of the chart: " + what);
  }
  return faults;
}

std::string joined(const std::vector<std::string>& faults) {
  std::string out;
  for (const auto& each : faults) out += each + "\n";
  return out;
}

std::vector<std::string> safety_faults(const Drawn& drawn) {
  static const std::set<std::string, std::less<>> known{"div", "svg",  "title", "desc",   "defs", "pattern",
                                                        "g",   "path", "rect",  "circle", "text", "tspan"};
  std::vector<std::string> faults;
  std::set<std::string> ids;
  walk(drawn.document, [&](const pugi::xml_node& node) {
    if (!known.contains(node.name())) faults.push_back(std::string("element ") + node.name());
    for (const auto& attribute : node.attributes()) {
      const std::string name = attribute.name(), value = attribute.value();
      if (name == "style" || name.starts_with("on") || name.find("href") != std::string::npos)
        faults.push_back("attribute " + name);
      if (value.find("nan") != std::string::npos || value.find("inf") != std::string::npos) {
        if (name != "data-presence" && name != "class") faults.push_back(name + "=" + value);
      }
      if (name == "id" && !ids.insert(value).second) faults.push_back("twice id " + value);
    }
  });
  walk(drawn.document, [&](const pugi::xml_node& node) {
    const std::string fill = value_of(node, "fill");
    if (fill.starts_with("url(#") && !ids.contains(fill.substr(5, fill.size() - 6)))
      faults.push_back("no pattern " + fill);
  });
  return faults;
}

}  // namespace duidelijk::charts::testing

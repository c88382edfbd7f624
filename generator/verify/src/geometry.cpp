// SPDX-License-Identifier: EUPL-1.2
#include "geometry.h"

#include "figures.h"
#include "notation.h"
#include "plot.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace duidelijk::verify {
namespace {

/// Of the height of a letter by which a label is set lower than its line.
constexpr double half_letter = 0.36;
/// A label at the end of an axis may be moved inwards by half its width.
constexpr double moved_inwards = 40;
const std::string remake = "maak de site opnieuw uit deze release";

/// Where a mark lies that has no coordinate.
constexpr double nowhere = -1e9;

std::pair<std::int64_t, std::int64_t> hundredths(const Vertex& vertex) {
  constexpr double most = 1e12;
  return {std::llround(std::clamp(vertex.x, -most, most) * 100), std::llround(std::clamp(vertex.y, -most, most) * 100)};
}

bool is_label(const Node& node) { return node.name == "text" || node.name == "tspan"; }
bool is_shape(const Node& node) { return node.name == "circle" || node.name == "rect"; }

/// The marks of one plot.
class PlotCheck {
 public:
  PlotCheck(const Document& page, std::uint32_t index, const Plot& plot, const Cells& cells, Reporter& reporter)
      : page_(page), index_(index), plot_(plot), cells_(cells), reporter_(reporter) {}

  void run() {
    const Node& group = page_.nodes[index_];
    for (std::uint32_t i = index_ + 1; i < group.next; ++i) {
      const Node& node = page_.nodes[i];
      if (node.name == "circle")
        points_[node.parent].insert(hundredths({coordinate(node, "cx"), coordinate(node, "cy")}));
    }
    for (std::uint32_t i = index_ + 1; i < group.next; ++i) mark(i);
    stacks();
  }

 private:
  struct Bar {
    double from = 0, to = 0;  ///< from is the end nearest to zero
    const Node* node = nullptr;
    std::string key;
  };

  [[nodiscard]] double coordinate(const Node& node, std::string_view name) const {
    return number_in(page_, node, name).value_or(nowhere);
  }

  void mark(std::uint32_t index) {
    const Node& node = page_.nodes[index];
    if (node.is_text()) return;
    const auto figure = figure_of(node);
    const bool value = is_label(node) && (page_.has_class(node, "gr-waarde") || page_.has_class(node, "gr-alleen"));
    if ((is_shape(node) || value) && page_.attribute(node, "data-cell") == nullptr) {
      reporter_.error(node.span(), "merk-zonder-sleutel",
                      fmt::format("dit <{}> in een grafiek zegt niet van welk cijfer het is", node.name),
                      "elk merk in het vlak heeft data-cell");
      return;
    }
    if (figure && figure->value.shown()) {
      if (node.name == "circle") point(node, *figure);
      if (node.name == "rect") bar(node, *figure);
      if (is_label(node)) label(index, *figure);
    }
    if (page_.has_class(node, "gr-lijn")) line(node);
    if (page_.has_class(node, "gr-norm")) norm(node);
  }

  /// Without a report: check_figures looked the key up already.
  [[nodiscard]] std::optional<Figure> figure_of(const Node& node) const {
    const auto* attribute = page_.attribute(node, "data-cell");
    const auto key = attribute == nullptr ? std::nullopt : base::CellKey::parse(attribute->value());
    return key ? cells_.find(*key) : std::nullopt;
  }

  [[nodiscard]] long double value_of(const Figure& figure) const {
    return plot_.scaled ? static_cast<long double>(figure.value.scaled) : number_of(*figure.indicator, figure.value);
  }

  void point(const Node& node, const Figure& figure) {
    const double right = plot_.at(value_of(figure));
    const double drawn = coordinate(node, plot_.horizontal ? "cx" : "cy");
    if (!near(drawn, right)) wrong_place(node, figure.key.text(), drawn, right);
  }

  void bar(const Node& node, const Figure& figure) {
    const long double value = value_of(figure);
    const double start = coordinate(node, plot_.horizontal ? "x" : "y");
    const double length = coordinate(node, plot_.horizontal ? "width" : "height");
    if (!near(length, plot_.length(value))) {
      reporter_.error(node.span(), "staaf-te-lang-of-kort",
                      fmt::format("de staaf van {} is {:.2f} lang, en hoort {:.2f} te zijn", figure.key.text(), length,
                                  plot_.length(value)),
                      remake);
      return;
    }
    const bool grows_up = (plot_.at_max > plot_.at_min) == (value >= 0);
    const Bar drawn{grows_up ? start : start + length, grows_up ? start + length : start, &node, figure.key.text()};
    const double across = coordinate(node, plot_.horizontal ? "y" : "x");
    bars_[{across, value >= 0}].push_back(drawn);
  }

  /// The bars of a stack begin at zero and go on where another ended, in any order.
  void stacks() {
    const double zero = plot_.at(0);
    for (auto& [where, bars] : bars_) {
      std::sort(bars.begin(), bars.end(), [&](const Bar& a, const Bar& b) {
        return std::abs(a.from - zero) + std::abs(a.to - zero) < std::abs(b.from - zero) + std::abs(b.to - zero);
      });
      double end = zero;
      for (const auto& each : bars) {
        if (!near(each.from, end)) wrong_place(*each.node, each.key, each.from, end);
        end = each.to;
      }
    }
  }

  void label(std::uint32_t index, const Figure& figure) {
    const std::string text = page_.text(index);
    if (says_in_picture(*figure.indicator, figure.value, text, plot_.factor)) return;
    reporter_.error(page_.nodes[index].span(), "tekst-anders",
                    fmt::format("in de grafiek staat bij {} '{}', en de release zegt {}", figure.key.text(), text,
                                release::format(*figure.indicator, figure.value)),
                    remake);
  }

  void line(const Node& node) {
    const auto corners = vertices(page_.value(node, "d").value_or("?"));
    const auto& points = points_[node.parent];
    const bool right = corners && std::all_of(corners->begin(), corners->end(), [&](const Vertex& corner) {
                         return points.contains(hundredths(corner));
                       });
    if (!right) {
      reporter_.error(node.span(), "lijn-naast-punten", "deze lijn gaat niet van punt naar punt van haar eigen reeks",
                      remake);
    }
  }

  void norm(const Node& node) {
    if (node.name != "path") return;
    const auto value = number_in(page_, node, "data-norm");
    const bool known = value && std::any_of(cells_.release().indicators.begin(), cells_.release().indicators.end(),
                                            [&](const release::Indicator& indicator) {
                                              const auto norm = indicator.norm
                                                                    ? base::parse_number(indicator.norm->value, 6)
                                                                    : std::nullopt;
                                              return norm && std::abs(static_cast<double>(*norm) / 1e6 - *value) < 1e-9;
                                            });
    const auto corners = vertices(page_.value(node, "d").value_or("?"));
    const bool there = known && corners && std::all_of(corners->begin(), corners->end(), [&](const Vertex& corner) {
                         return near(plot_.horizontal ? corner.x : corner.y, plot_.at(*value));
                       });
    if (!there) reporter_.error(node.span(), "norm-anders", "deze lijn ligt niet op een norm van de release", remake);
  }

  void wrong_place(const Node& node, const std::string& key, double drawn, double right) {
    reporter_.error(node.span(), "merk-verkeerd",
                    fmt::format("het merk van {} ligt op {:.2f}, en hoort op {:.2f} te liggen", key, drawn, right),
                    remake);
  }

  const Document& page_;
  std::uint32_t index_;
  const Plot& plot_;
  const Cells& cells_;
  Reporter& reporter_;
  std::map<std::uint32_t, std::set<std::pair<std::int64_t, std::int64_t>>> points_;  // per group
  std::map<std::pair<double, bool>, std::vector<Bar>> bars_;  // per place across, negative and positive apart
};

class PictureCheck {
 public:
  PictureCheck(const Document& page, const Cells& cells, Reporter& reporter)
      : page_(page), cells_(cells), reporter_(reporter) {}

  void run() {
    std::uint32_t picture_until = 0, plot_until = 0, figure_until = 0;
    for (std::uint32_t i = 0; i < page_.nodes.size(); ++i) {
      const Node& node = page_.nodes[i];
      if (node.is_text()) continue;
      if (node.name == "figure" && i >= figure_until) {
        figure_until = node.next;
        complete(i);
      }
      if (node.name == "svg" && i >= picture_until) {
        picture_until = node.next;
        font_ = number_in(page_, node, "font-size").value_or(0);
      }
      if (i >= picture_until) continue;
      if (page_.attribute(node, "data-scale-min") != nullptr && i >= plot_until) {
        plot_until = node.next;
        plot(i);
      }
      if (page_.has_class(node, "gr-raster")) raster(i);
      const bool drawn = is_shape(node) && page_.attribute(node, "data-cell") != nullptr;
      if (drawn && i >= plot_until) {
        reporter_.error(node.span(), "merk-buiten-schaal",
                        "dit merk ligt niet in een vlak met een schaal, en is dus niet na te meten");
      }
    }
  }

 private:
  void plot(std::uint32_t index) {
    const Node& node = page_.nodes[index];
    const auto found = read_plot(page_, node);
    if (!found) {
      reporter_.error(node.span(), "schaal-onleesbaar", "de schaal van deze grafiek is niet te lezen");
      return;
    }
    PlotCheck(page_, index, *found, cells_, reporter_).run();
  }

  /// The cells that stand below a node; in a picture only its marks, each once.
  [[nodiscard]] std::set<std::string> cells_below(std::uint32_t index, bool picture) {
    std::set<std::string> found;
    for (std::uint32_t i = index; i < page_.nodes[index].next; ++i) {
      const Node& node = page_.nodes[i];
      const auto* key = node.is_text() || (picture && is_label(node)) ? nullptr : page_.attribute(node, "data-cell");
      if (key == nullptr || found.insert(key->value()).second || !picture) continue;
      reporter_.error(node.span(), "merk-dubbel", fmt::format("{} heeft twee merken in deze grafiek", key->value()),
                      remake);
    }
    return found;
  }

  /// A picture in a figure has a mark for every cell of its table, so that nothing is left out of sight.
  void complete(std::uint32_t index) {
    std::optional<std::set<std::string>> table;
    for (std::uint32_t i = index; i < page_.nodes[index].next; ++i) {
      if (page_.nodes[i].name == "table" && !table) table = cells_below(i, false);
    }
    for (std::uint32_t i = index; i < page_.nodes[index].next; ++i) {
      const Node& node = page_.nodes[i];
      if (node.name != "svg" || page_.attribute(node, "role") == nullptr) continue;
      const auto marks = cells_below(i, true);
      if (table && marks == *table) continue;
      reporter_.error(node.span(), "tabel-anders", "deze grafiek en haar tabel tonen niet dezelfde cijfers", remake);
    }
  }

  /// The plot that comes after the grid in the same group.
  [[nodiscard]] std::optional<Plot> plot_after(std::uint32_t index) const {
    const Node& node = page_.nodes[index];
    const std::uint32_t end =
        node.parent == Node::none ? static_cast<std::uint32_t>(page_.nodes.size()) : page_.nodes[node.parent].next;
    for (std::uint32_t i = node.next; i < end; i = page_.nodes[i].next) {
      if (!page_.nodes[i].is_text() && page_.attribute(page_.nodes[i], "data-scale-min") != nullptr)
        return read_plot(page_, page_.nodes[i]);
    }
    return std::nullopt;
  }

  void raster(std::uint32_t index) {
    std::vector<std::uint32_t> texts;
    for (std::uint32_t i = index + 1; i < page_.nodes[index].next; ++i) {
      if (page_.nodes[i].name == "text") texts.push_back(i);
    }
    if (texts.empty()) return;
    const auto plot = plot_after(index);
    for (const auto i : texts) {
      const bool at_end = i == texts.front() || i == texts.back();
      if (plot && tick_lies_right(i, *plot, at_end)) continue;
      reporter_.error(page_.nodes[i].span(), "as-klopt-niet",
                      fmt::format("'{}' staat langs de as niet op zijn plaats", page_.text(i)), remake);
    }
  }

  [[nodiscard]] bool tick_lies_right(std::uint32_t index, const Plot& plot, bool at_end) const {
    const auto said = read_bare(page_.text(index));
    const auto drawn = number_in(page_, page_.nodes[index], plot.horizontal ? "x" : "y");
    if (!said || !drawn) return false;
    const double right = plot.at(said->value * plot.factor);
    if (!plot.horizontal) return near(*drawn - font_ * half_letter, right);
    return near(*drawn, right) || (at_end && std::abs(*drawn - right) <= moved_inwards);
  }

  const Document& page_;
  const Cells& cells_;
  Reporter& reporter_;
  double font_ = 0;
};

}  // namespace

void check_geometry(const Document& page, const Cells& cells, Reporter& reporter) {
  PictureCheck(page, cells, reporter).run();
}

}  // namespace duidelijk::verify

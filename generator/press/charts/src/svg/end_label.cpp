// SPDX-License-Identifier: EUPL-1.2
#include "end_label.h"

#include "glyph.h"
#include "spread.h"
#include "text.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::charts::svg {
namespace {

constexpr double margin = 10;  ///< from the plot to the text
constexpr double figure_gap = 6;
constexpr std::size_t most_lines = 3;
constexpr double moved = 5;  ///< a shift that needs a leading line

Weight weight(const EndLabel& label) { return label.bold ? Weight::bold : Weight::normal; }

void measure(EndLabel& label, const Layout& layout, double limit, std::size_t lines) {
  label.lines = wrap(label.name, limit, layout.font, lines, weight(label));
  label.figure = label.value == nullptr ? std::string{} : label.value->brief;
  const double name = widest(label.lines, layout.font, weight(label));
  const double figure = text_width(label.figure, layout.font, weight(label));
  if (figure > limit * 1.5) label.figure.clear();
  const double last = label.lines.empty() ? 0 : text_width(label.lines.back(), layout.font, weight(label)) + figure_gap;
  label.beside = label.figure.empty() || label.lines.empty() || last + figure <= std::max(limit, name);
  label.width = label.figure.empty() ? name : label.beside ? std::max(name, last + figure) : std::max(name, figure);
  const auto count = label.lines.size() + (label.beside && !label.lines.empty() ? 0 : 1);
  label.height = static_cast<double>(count) * layout.line;
}

}  // namespace

double total_height(const std::vector<EndLabel>& labels) {
  double height = 0;
  for (const auto& label : labels) height += label.height;
  return height;
}

double plan_end_labels(std::vector<EndLabel>& labels, const Layout& layout, double room) {
  if (labels.empty()) return 0;
  // As wide as the longest word asks, so that no word is cut, and no wider than the limit.
  double limit = layout.wide ? layout.label_limit : 60;
  for (const auto& label : labels)
    limit = std::max(limit, std::min(layout.label_limit, longest_word(label.name, layout.font, weight(label))));
  for (auto& label : labels) measure(label, layout, limit, most_lines);
  if (total_height(labels) > room) {
    for (auto& label : labels) {
      measure(label, layout, layout.label_limit, 1);
      if (label.beside || label.lines.empty()) continue;
      label.figure.clear();
      measure(label, layout, layout.label_limit, 1);
      if (!label.beside) {
        label.figure.clear();
        label.beside = true;
        label.width = widest(label.lines, layout.font, weight(label));
        label.height = layout.line;
      }
    }
  }
  double width = 0;
  for (const auto& label : labels) width = std::max(width, label.width);
  return width + margin;
}

void draw_end_labels(Writer& w, const std::vector<EndLabel>& labels, const Layout& layout, double x, double low,
                     double high) {
  std::vector<Wish> wishes;
  wishes.reserve(labels.size());
  for (const auto& label : labels) wishes.push_back({label.from_y, label.height});
  const auto middles = spread(wishes, low, high);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& label = labels[i];
    if (label.lines.empty() && label.figure.empty()) continue;
    w.open("g").attr("class", "gr-eind " + label.tone);
    if (std::abs(middles[i] - label.from_y) > moved) {
      w.open("path").attr("class", "gr-leider");
      w.attr("d", Path{}.move(label.from_x + 5, label.from_y).line(x + margin - 2, middles[i]).text()).close();
    }
    double y = middles[i] - label.height / 2 + layout.line * .5 + layout.font * .36;
    double last_width = 0;
    for (std::size_t l = 0; l < label.lines.size(); ++l) {
      w.open("text")
          .attr("class", label.bold ? "gr-naam" : "gr-bij")
          .attr("x", x + margin)
          .attr("y", y)
          .text(label.lines[l])
          .close();
      last_width = text_width(label.lines[l], layout.font, weight(label)) + figure_gap;
      y += layout.line;
    }
    if (!label.figure.empty()) {
      const bool behind = label.beside && !label.lines.empty();
      w.open("text")
          .attr("class", label.bold ? "gr-waarde gr-naam" : "gr-waarde")
          .attr("x", x + margin + (behind ? last_width : 0));
      w.attr("y", behind ? y - layout.line : y);
      cell_attributes(w, *label.value);
      w.text(label.figure).close();
    }
    w.close();
  }
}

}  // namespace duidelijk::charts::svg

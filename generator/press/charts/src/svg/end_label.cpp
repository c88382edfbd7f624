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
constexpr std::size_t good_lines = 3, most_lines = 5;
constexpr double moved = 5;     ///< a shift that needs a leading line
constexpr double wider = 6;     ///< step in which the room for all labels grows
constexpr double narrower = 6;  ///< step in which a label is made narrower to balance its lines

Weight weight(const EndLabel& label) { return label.bold ? Weight::bold : Weight::normal; }

double figure_width(const EndLabel& label, const Layout& layout) {
  return text_width(label.figure, layout.font, label.lines.empty() ? weight(label) : Weight::normal);
}

/// Width of the last line of the name with the figure behind it.
double last_line(const EndLabel& label, const Layout& layout) {
  if (label.lines.empty()) return figure_width(label, layout);
  return text_width(label.lines.back() + " ", layout.font, weight(label)) + figure_width(label, layout);
}

void measure(EndLabel& label, const Layout& layout, double limit, std::size_t lines) {
  label.lines = wrap(label.name, limit, layout.font, lines, weight(label));
  label.figure = label.value == nullptr ? std::string{} : label.value->brief;
  if (figure_width(label, layout) > layout.width * .45) label.figure.clear();
  label.figure_below = !label.figure.empty() && !label.lines.empty() && last_line(label, layout) > limit;
  label.width = widest(label.lines, layout.font, weight(label));
  if (!label.figure.empty())
    label.width = std::max(label.width, label.figure_below ? figure_width(label, layout) : last_line(label, layout));
  const std::size_t own = label.figure_below || (label.lines.empty() && !label.figure.empty()) ? 1 : 0;
  label.height = static_cast<double>(label.lines.size() + own) * layout.line;
}

bool is_cut(const EndLabel& label) {
  return std::any_of(label.lines.begin(), label.lines.end(),
                     [](const std::string& line) { return line.ends_with("…"); });
}

/// As narrow as the same number of lines allows, so that no short word or figure is left alone on the last.
void balance(EndLabel& label, const Layout& layout, double limit, std::size_t lines) {
  measure(label, layout, limit, lines);
  const auto height = label.height;
  if (height <= layout.line || is_cut(label)) return;
  for (double width = limit - narrower; width > limit / 3; width -= narrower) {
    auto other = label;
    measure(other, layout, width, lines);
    if (other.height > height || is_cut(other) || other.width > width) return;
    label = std::move(other);
  }
}

void on_one_line(EndLabel& label, const Layout& layout) {
  measure(label, layout, layout.label_limit, 1);
  if (!label.figure_below) return;
  label.figure.clear();
  label.figure_below = false;
  label.width = widest(label.lines, layout.font, weight(label));
  label.height = layout.line;
}

void write(Writer& w, const EndLabel& label, const Layout& layout, double x, double y) {
  const auto figure = [&] {
    w.open("tspan").attr("class", label.lines.empty() ? "gr-alleen" : "gr-waarde");
    cell_attributes(w, *label.value);
    w.text(label.figure).close();
  };
  const std::string_view name_class = label.bold ? "gr-naam" : "gr-bij";
  for (std::size_t l = 0; l < label.lines.size(); ++l, y += layout.line) {
    const bool behind = l + 1 == label.lines.size() && !label.figure.empty() && !label.figure_below;
    w.open("text").attr("class", name_class).attr("x", x).attr("y", y).text(label.lines[l] + (behind ? " " : ""));
    if (behind) figure();
    w.close();
  }
  if (label.figure.empty() || !(label.figure_below || label.lines.empty())) return;
  w.open("text").attr("class", label.lines.empty() ? name_class : "gr-bij").attr("x", x).attr("y", y);
  figure();
  w.close();
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
  for (const auto& label : labels) {
    limit = std::max(limit, std::min(layout.label_limit, longest_word(label.name, layout.font, weight(label))));
  }
  // Wider when some name would be cut; and more lines when the widest does not do.
  const auto whole = [&](std::size_t lines) {
    for (auto& label : labels) balance(label, layout, limit, lines);
    return std::none_of(labels.begin(), labels.end(), is_cut);
  };
  while (!whole(good_lines) && limit < layout.label_limit) limit = std::min(layout.label_limit, limit + wider);
  if (std::any_of(labels.begin(), labels.end(), is_cut)) (void)whole(most_lines);
  if (total_height(labels) > room) {
    for (auto& label : labels) on_one_line(label, layout);
  }
  double width = 0;
  for (const auto& label : labels) width = std::max(width, label.width);
  return width > 0 ? width + margin : 0;
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
    write(w, label, layout, x + margin, middles[i] - label.height / 2 + layout.line * .5 + layout.font * .36);
    w.close();
  }
}

}  // namespace duidelijk::charts::svg

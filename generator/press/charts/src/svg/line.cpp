// SPDX-License-Identifier: EUPL-1.2
#include "curve.h"
#include "forms.h"
#include "frame.h"
#include "norm.h"
#include "text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace duidelijk::charts::svg {
namespace {

constexpr double tallest = 1.35;  ///< how much a plot may grow for its labels

/// The last shown figure of a row, or nothing.
std::optional<std::size_t> last_shown(const Row& row) {
  for (std::size_t i = row.data.size(); i-- > 0;) {
    if (row.data[i].shown()) return i;
  }
  return std::nullopt;
}

std::vector<EndLabel> labels_of(const Model& model) {
  std::vector<EndLabel> out;
  for (const auto& row : model.rows) {
    EndLabel label;
    label.name = model.rows.size() > 1 ? row.label : std::string{};
    label.tone = row.tone;
    label.bold = row.subject;
    // A value behind the name is that of the last period, or there is none.
    if (!row.data.empty() && row.data.back().shown()) label.value = &row.data.back();
    out.push_back(std::move(label));
  }
  for (auto& each : norm_labels(model)) out.push_back(std::move(each));
  return out;
}

void aim(std::vector<EndLabel>& labels, const Model& model, const Frame& frame) {
  for (std::size_t i = 0; i < model.rows.size(); ++i) {
    const auto last = last_shown(model.rows[i]);
    const std::size_t end = model.width == 0 ? 0 : model.width - 1;
    labels[i].from_x = frame.bands().middle(end);
    labels[i].from_y = last ? frame.y().at(model.rows[i].data[*last].value) : (frame.top() + frame.bottom()) / 2;
  }
  aim_at_norm(labels, model, frame);
}

/// A value beside its point.
struct PointLabel {
  std::size_t category;
  bool below;
  double left, right, y;
};

std::optional<PointLabel> point_label(const Model& model, const Frame& frame, std::size_t i, bool below) {
  const auto& datum = model.rows.front().data[i];
  const double size = frame.layout().font, width = text_width(datum.brief, size);
  const double middle = std::max(frame.bands().middle(i), frame.left() + width / 2 + 2);
  const double at = frame.y().at(datum.value), y = below ? at + size * 1.45 : at - size * .7;
  if (middle + width / 2 > frame.right() || y > frame.bottom() - 3) return std::nullopt;
  return PointLabel{i, below, middle - width / 2, middle + width / 2, y};
}

/// With one series there is room to name where it began, and its peak or trough when that stands out from both ends.
std::vector<PointLabel> point_labels(const Model& model, const Frame& frame) {
  std::vector<PointLabel> out;
  const auto& data = model.rows.front().data;
  std::size_t first = 0;
  while (first < data.size() && !data[first].shown()) ++first;
  if (first + 1 >= data.size()) return out;
  const auto last = last_shown(model.rows.front());
  const bool rises = data[first + 1].shown() && data[first + 1].value > data[first].value;
  if (auto label = point_label(model, frame, first, rises)) {
    out.push_back(*label);
  }
  for (const bool lowest : {false, true}) {
    std::size_t best = first;
    for (std::size_t i = first; i < data.size(); ++i) {
      if (data[i].shown() && (lowest ? data[i].value < data[best].value : data[i].value > data[best].value)) best = i;
    }
    const auto far = [&](std::size_t end) {
      return frame.y().length(data[best].value - data[end].value) > frame.layout().font * 2;
    };
    if (best == first || !last || best == *last || !far(first) || !far(*last)) continue;
    const auto label = point_label(model, frame, best, lowest);
    if (!label) continue;
    const bool free = std::none_of(out.begin(), out.end(), [&](const PointLabel& o) {
      return o.left < label->right + 6 && label->left < o.right + 6 && std::abs(o.y - label->y) < frame.layout().line;
    });
    if (free) out.push_back(*label);
  }
  return out;
}

void draw_point_labels(Writer& w, const Model& model, const Frame& frame) {
  for (const auto& label : point_labels(model, frame)) {
    const auto& datum = model.rows.front().data[label.category];
    w.open("text")
        .attr("class", "gr-waarde")
        .attr("x", (label.left + label.right) / 2)
        .attr("y", label.y)
        .attr("text-anchor", "middle");
    cell_attributes(w, datum);
    w.text(datum.brief).close();
  }
}

}  // namespace

Picture draw_lines(const Model& model, const Layout& wanted) {
  auto notation = model.notation(false);
  auto labels = labels_of(model);
  Layout layout = wanted;
  const double margin = plan_end_labels(labels, layout, layout.plot_height * tallest);
  layout.plot_height = std::max(layout.plot_height, total_height(labels));
  Frame frame{model,    layout, line_ticks(model.low, model.high, notation.finest(), notation.ceiling()),
              notation, margin, Frame::Fill::point};
  frame.finish({}, {.above = model.rows.size() == 1 ? layout.font * 1.2 : layout.font * .4});

  Writer w;
  frame.draw_back(w);
  frame.open_plot(w);
  // Context first, so that the subject lies on top.
  for (const bool subject : {false, true}) {
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
      if (model.rows[i].subject == subject) draw_curve(w, model, i, frame.bands(), frame.y(), {layout, frame.bottom()});
    }
  }
  draw_norm(w, model, frame);
  if (model.rows.size() == 1) draw_point_labels(w, model, frame);
  aim(labels, model, frame);
  draw_end_labels(w, labels, layout, frame.right(), frame.top() - layout.line / 2, frame.bottom() + 2);
  w.close();
  frame.draw_front(w);
  return {w.take(), frame.height()};
}

}  // namespace duidelijk::charts::svg

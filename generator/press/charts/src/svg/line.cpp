// SPDX-License-Identifier: EUPL-1.2
#include "curve.h"
#include "end_label.h"
#include "forms.h"
#include "frame.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

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
  if (model.norm)
    out.push_back({.name = model.chart.norm_label.empty() ? "norm" : model.chart.norm_label, .tone = "gr-norm"});
  return out;
}

void aim(std::vector<EndLabel>& labels, const Model& model, const Frame& frame) {
  for (std::size_t i = 0; i < model.rows.size(); ++i) {
    const auto last = last_shown(model.rows[i]);
    const std::size_t end = model.width == 0 ? 0 : model.width - 1;
    labels[i].from_x = frame.bands().middle(end);
    labels[i].from_y = last ? frame.y().at(model.rows[i].data[*last].value) : (frame.top() + frame.bottom()) / 2;
  }
  if (!model.norm) return;
  labels.back().from_x = frame.right() - 5;
  labels.back().from_y = frame.y().at(*model.norm);
}

/// With one series there is room to name where it began.
void draw_first_value(Writer& w, const Model& model, const Frame& frame) {
  const auto& data = model.rows.front().data;
  if (data.size() < 2 || !data.front().shown()) return;
  const auto& first = data.front();
  const double size = frame.layout().font, width = text_width(first.brief, size);
  const double x = std::max(frame.bands().middle(0), frame.left() + width / 2 + 2);
  const bool below =
      data[1].shown() && data[1].value > first.value && frame.y().at(first.value) + size * 1.8 < frame.bottom();
  const double y = frame.y().at(first.value) + (below ? size * 1.5 : -size * .75);
  if (x + width / 2 > frame.bands().middle(data.size() - 1) - 8) return;
  w.open("text").attr("class", "gr-waarde").attr("x", x).attr("y", y).attr("text-anchor", "middle");
  cell_attributes(w, first);
  w.text(first.brief).close();
}

}  // namespace

Picture draw_lines(const Model& model, const Layout& wanted) {
  auto notation = model.notation(false);
  auto labels = labels_of(model);
  Layout layout = wanted;
  const double margin = plan_end_labels(labels, layout, layout.plot_height);
  layout.plot_height = std::max(layout.plot_height, total_height(labels));
  Frame frame{model,    layout, line_ticks(model.low, model.high, notation.finest()),
              notation, margin, Frame::Fill::point};
  frame.finish({}, {});

  Writer w;
  frame.draw_back(w);
  frame.open_plot(w);
  // Context first, so that the subject lies on top.
  for (const bool subject : {false, true}) {
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
      if (model.rows[i].subject == subject) draw_curve(w, model, i, frame.bands(), frame.y(), layout, frame.bottom());
    }
  }
  if (model.norm) {
    const double at = frame.y().at(*model.norm);
    w.open("path").attr("class", "gr-norm").attr("data-norm", model.chart.norm_value);
    w.attr("d", Path{}.move(frame.left(), at).line(frame.right(), at).text()).close();
  }
  if (model.rows.size() == 1) draw_first_value(w, model, frame);
  aim(labels, model, frame);
  draw_end_labels(w, labels, layout, frame.right(), frame.top() - layout.line / 2, frame.bottom() + layout.line / 2);
  w.close();
  frame.draw_front(w);
  return {w.take(), frame.height()};
}

}  // namespace duidelijk::charts::svg

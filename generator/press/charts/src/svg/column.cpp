// SPDX-License-Identifier: EUPL-1.2
#include "bar.h"
#include "end_label.h"
#include "forms.h"
#include "frame.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double share = .74;  ///< of its band that a group of bars takes
constexpr double lock_size = 13;

struct Columns {
  const Model& model;
  const Frame& frame;
  bool stacked;
  bool labelled;  ///< every bar names its value
  [[nodiscard]] double bar_width() const {
    const double most = frame.layout().wide ? 64 : 44;
    const double parts = stacked ? 1 : static_cast<double>(std::max<std::size_t>(model.rows.size(), 1));
    return std::min(most, frame.bands().width() * share / parts);
  }
  [[nodiscard]] double bar_left(std::size_t row, std::size_t category) const {
    const double parts = stacked ? 1 : static_cast<double>(model.rows.size());
    return frame.bands().middle(category) + bar_width() * ((stacked ? 0 : static_cast<double>(row)) - parts / 2);
  }
};

/// Do the values of all bars fit above them?
bool values_fit(const Model& model, const Notation& notation, double room, double font) {
  for (const auto& row : model.rows) {
    for (const auto& datum : row.data) {
      if (datum.shown() && text_width(notation.bare(datum.value, datum.decimals), font) > room) return false;
    }
  }
  return true;
}

void draw_value(Writer& w, const Columns& columns, const Datum& datum, double middle) {
  const auto& layout = columns.frame.layout();
  const double edge = columns.frame.y().at(datum.value);
  w.open("text")
      .attr("class", "gr-waarde")
      .attr("x", middle)
      .attr("y", datum.value < 0 ? edge + layout.font + 1 : edge - 5);
  w.attr("text-anchor", "middle");
  cell_attributes(w, datum);
  w.text(columns.frame.notation().bare(datum.value, datum.decimals)).close();
}

void draw_beside(Writer& w, const Columns& columns) {
  const auto& [model, frame, stacked, labelled] = columns;
  const double zero = frame.y().at(0), width = columns.bar_width();
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    w.open("g").attr("class", "gr-reeks " + model.rows[r].tone);
    for (std::size_t i = 0; i < model.width; ++i) {
      const auto& datum = model.rows[r].data[i];
      const double left = columns.bar_left(r, i), middle = left + width / 2;
      if (datum.hidden()) {
        const double size = std::min(lock_size, width * .9);
        absence_mark(w, datum, model.tooltip(r, i), middle, zero - size * .5 - 3, size);
      } else if (datum.shown()) {
        const double length = frame.y().length(datum.value);
        draw_bar(w, model, r, i, frame.layout(), {left, datum.value < 0 ? zero : zero - length, width, length});
        if (labelled) draw_value(w, columns, datum, middle);
      }
    }
    w.close();
  }
}

/// Tops of the stacks of one category: what is positive grows up, what is negative grows down.
void draw_stacks(Writer& w, const Columns& columns, std::vector<double>& last_middles) {
  const auto& [model, frame, stacked, labelled] = columns;
  std::vector<double> up(model.width, 0.0), down(model.width, 0.0), locks(model.width, 0.0);
  std::vector<double> absent(model.width, 0.0);
  for (const auto& row : model.rows) {
    for (std::size_t i = 0; i < model.width; ++i) absent[i] += row.data[i].hidden() ? 1 : 0;
  }
  std::vector<double> totals = up;
  for (const auto& row : model.rows) {
    for (std::size_t i = 0; i < model.width; ++i) totals[i] += std::max(0.0, row.data[i].value);
  }
  const double width = columns.bar_width();
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    w.open("g").attr("class", "gr-reeks " + model.rows[r].tone);
    for (std::size_t i = 0; i < model.width; ++i) {
      const auto& datum = model.rows[r].data[i];
      const double left = columns.bar_left(r, i);
      if (datum.hidden()) {
        const double each = std::min(lock_size + 2, std::max(width, 20.0) / absent[i]);
        const double x = left + width / 2 + each * (locks[i] - (absent[i] - 1) / 2);
        absence_mark(w, datum, model.tooltip(r, i), x, frame.y().at(totals[i]) - each * .5 - 3, each * .85);
        locks[i] += 1;
        if (i + 1 == model.width) last_middles[r] = frame.y().at(totals[i]);
      } else if (datum.shown()) {
        auto& sum = datum.value < 0 ? down[i] : up[i];
        const double from = sum, to = sum + datum.value;
        sum = to;
        draw_bar(w, model, r, i, frame.layout(),
                 {left, frame.y().at(std::max(from, to)), width, frame.y().length(datum.value)});
        if (i + 1 == model.width) last_middles[r] = frame.y().at((from + to) / 2);
      }
    }
    w.close();
  }
}

std::vector<EndLabel> labels_of(const Model& model, bool stacked) {
  std::vector<EndLabel> out;
  if (stacked && model.rows.size() > 1) {
    for (const auto& row : model.rows) {
      const bool shown = !row.data.empty() && row.data.back().shown();
      out.push_back(
          {.name = row.label, .tone = row.tone, .bold = row.subject, .value = shown ? &row.data.back() : nullptr});
    }
  }
  if (model.norm)
    out.push_back({.name = model.chart.norm_label.empty() ? "norm" : model.chart.norm_label, .tone = "gr-norm"});
  return out;
}

/// The names of bars beside each other stand above the first group, each with a line to its bar.
std::vector<Flag> names_of(const Columns& columns) {
  std::vector<Flag> out;
  if (columns.stacked || columns.model.rows.size() < 2) return out;
  for (std::size_t r = 0; r < columns.model.rows.size(); ++r) {
    const auto& row = columns.model.rows[r];
    if (row.label.empty()) continue;
    const double x = columns.bar_left(r, 0) + columns.bar_width() / 2;
    out.push_back({Flag::Kind::naam, row.label, x, x, row.tone, 0});
  }
  return out;
}

void set_feet(Frame& frame, const Columns& columns) {
  for (auto& placed : frame.flags()) {
    if (placed.flag.kind != Flag::Kind::naam) continue;
    for (const auto& row : columns.model.rows) {
      if (row.tone != placed.flag.tone || row.label != placed.flag.text || row.data.empty()) continue;
      const double top = frame.y().at(std::max(0.0, row.data.front().value));
      placed.flag.foot = top - (row.data.front().hidden()                         ? lock_size + 6
                                : columns.labelled && row.data.front().value >= 0 ? frame.layout().font + 6
                                                                                  : 3);
    }
  }
}

}  // namespace

Picture draw_columns(const Model& model, const Layout& wanted, bool stacked) {
  auto notation = model.notation(stacked);
  Layout layout = wanted;
  auto labels = labels_of(model, stacked);
  const double margin = plan_end_labels(labels, layout, layout.plot_height);
  layout.plot_height = std::max(layout.plot_height, total_height(labels));
  const auto ticks = stacked ? ticks_from_zero(model.stacked_low, model.stacked_high, notation.finest())
                             : ticks_from_zero(model.low, model.high, notation.finest());
  Frame frame{model, layout, ticks, notation, margin, Frame::Fill::bar};
  if (!frame.categories().fits) return draw_bars(model, wanted, stacked);
  Columns columns{model, frame, stacked, false};
  const double room = model.rows.size() == 1 ? frame.bands().width() - 4 : columns.bar_width();
  columns.labelled = !stacked && values_fit(model, notation, room, layout.font);
  frame.finish(names_of(columns), {});
  set_feet(frame, columns);

  Writer w;
  hatch_definitions(w, model, layout);
  frame.draw_back(w);
  frame.open_plot(w);
  std::vector<double> middles(model.rows.size(), (frame.top() + frame.bottom()) / 2);
  if (stacked) {
    draw_stacks(w, columns, middles);
  } else {
    draw_beside(w, columns);
  }
  if (model.norm) {
    const double at = frame.y().at(*model.norm);
    w.open("path").attr("class", "gr-norm").attr("data-norm", model.chart.norm_value);
    w.attr("d", Path{}.move(frame.left(), at).line(frame.right(), at).text()).close();
    labels.back().from_x = frame.right() - 5;
    labels.back().from_y = at;
  }
  if (stacked && model.rows.size() > 1 && model.width > 0) {
    for (std::size_t r = 0; r < model.rows.size(); ++r) {
      labels[r].from_x = columns.bar_left(r, model.width - 1) + columns.bar_width();
      labels[r].from_y = middles[r];
    }
  }
  draw_end_labels(w, labels, layout, frame.right(), frame.top() - layout.line / 2, frame.bottom() + layout.line / 2);
  w.close();
  frame.draw_front(w);
  return {w.take(), frame.height()};
}

}  // namespace duidelijk::charts::svg

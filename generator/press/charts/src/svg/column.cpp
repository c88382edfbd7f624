// SPDX-License-Identifier: EUPL-1.2
#include "bar.h"
#include "forms.h"
#include "frame.h"
#include "norm.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double lock_size = 13;

/// Bars beside each other in the band of their category.
struct Columns {
  const Model& model;
  const Frame& frame;
  bool labelled = false;  ///< every bar names its value
  [[nodiscard]] double bar_width() const {
    return group_width(frame.bands().width(), model.rows.size(), frame.layout());
  }
  [[nodiscard]] double left(std::size_t row, std::size_t category) const {
    const double offset = static_cast<double>(row) - static_cast<double>(model.rows.size()) / 2;
    return frame.bands().middle(category) + bar_width() * offset;
  }
  [[nodiscard]] double middle(std::size_t row, std::size_t category) const {
    return left(row, category) + bar_width() / 2;
  }
};

/// Do the values of all bars fit above them?
bool values_fit(const Model& model, const Notation& notation, double room, double font) {
  return std::all_of(model.rows.begin(), model.rows.end(), [&](const Row& row) {
    return std::all_of(row.data.begin(), row.data.end(), [&](const Datum& datum) {
      return !datum.shown() || text_width(notation.bare(datum.value, datum.decimals), font) <= room;
    });
  });
}

void draw_marks(Writer& w, const Columns& columns) {
  const auto& model = columns.model;
  const auto& y = columns.frame.y();
  const double zero = y.at(0), width = columns.bar_width();
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    w.open("g").attr("class", "gr-reeks " + model.rows[r].tone);
    for (std::size_t i = 0; i < model.width; ++i) {
      const auto& datum = model.rows[r].data[i];
      if (datum.hidden()) {
        const double size = std::min(lock_size, width * .9);
        absence_mark(w, datum, model.tooltip(r, i), columns.middle(r, i), zero - size * .5 - 3, size);
      } else if (datum.shown()) {
        const double length = y.length(datum.value);
        draw_bar(w, model, r, i, columns.frame.layout(),
                 {columns.left(r, i), datum.value < 0 ? zero : zero - length, width, length});
      }
    }
    w.close();
  }
}

void draw_values(Writer& w, const Columns& columns) {
  const auto& layout = columns.frame.layout();
  for (std::size_t r = 0; r < columns.model.rows.size(); ++r) {
    for (std::size_t i = 0; i < columns.model.width; ++i) {
      const auto& datum = columns.model.rows[r].data[i];
      if (!datum.shown()) continue;
      const double edge = columns.frame.y().at(datum.value);
      w.open("text").attr("class", "gr-waarde").attr("x", columns.middle(r, i));
      w.attr("y", datum.value < 0 ? edge + layout.font + 1 : edge - 5).attr("text-anchor", "middle");
      cell_attributes(w, datum);
      w.text(columns.frame.notation().bare(datum.value, datum.decimals)).close();
    }
  }
}

/// The names of bars beside each other stand above the first group, each with a line to its bar.
std::vector<Flag> names_of(const Columns& columns) {
  std::vector<Flag> out;
  if (columns.model.rows.size() < 2 || columns.model.width == 0) return out;
  for (std::size_t r = 0; r < columns.model.rows.size(); ++r) {
    const auto& row = columns.model.rows[r];
    if (row.label.empty()) continue;
    const double x = columns.middle(r, 0);
    out.push_back({Flag::Kind::naam, row.label, x, x, row.tone, 0});
  }
  return out;
}

/// Their lines end just above the bar, or above what stands on it.
void set_feet(Frame& frame, const Columns& columns) {
  for (std::size_t r = 0; r < columns.model.rows.size() && columns.model.width > 0; ++r) {
    const auto& first = columns.model.rows[r].data.front();
    const bool value_above = columns.labelled && first.shown() && first.value >= 0;
    const double taken = first.hidden() ? lock_size + 6 : value_above ? frame.layout().font + 6 : 3;
    for (auto& placed : frame.flags()) {
      if (placed.flag.kind != Flag::Kind::naam || placed.flag.x != columns.middle(r, 0)) continue;
      placed.flag.foot = frame.y().at(std::max(0.0, first.value)) - taken;
    }
  }
}

}  // namespace

Picture draw_columns(const Model& model, const Layout& layout) {
  const auto notation = model.notation(false);
  auto norm = norm_labels(model);
  const double margin = plan_end_labels(norm, layout, layout.plot_height);
  Frame frame{model,    layout, ticks_from_zero(model.low, model.high, notation.finest()),
              notation, margin, Frame::Fill::bar};
  if (!frame.categories().fits) return draw_bars(model, layout, false);
  Columns columns{model, frame};
  const double room = model.rows.size() == 1 ? frame.bands().width() - 4 : columns.bar_width();
  columns.labelled = values_fit(model, notation, room, layout.font);
  const double value_height = columns.labelled ? layout.font + 4 : 0;
  frame.finish(names_of(columns),
               {.above = std::max(layout.font * .4, value_height), .below = model.low < 0 ? value_height : 0});
  set_feet(frame, columns);

  Writer w;
  hatch_definitions(w, model, layout);
  frame.draw_back(w);
  frame.open_plot(w);
  draw_marks(w, columns);
  frame.draw_zero(w);
  draw_norm(w, model, frame);
  if (columns.labelled) draw_values(w, columns);
  aim_at_norm(norm, model, frame);
  draw_end_labels(w, norm, layout, frame.right(), frame.top() - layout.line / 2, frame.bottom() + 2);
  w.close();
  frame.draw_front(w);
  return {w.take(), frame.height()};
}

}  // namespace duidelijk::charts::svg

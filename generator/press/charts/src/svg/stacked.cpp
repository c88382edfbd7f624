// SPDX-License-Identifier: EUPL-1.2
#include "bar.h"
#include "forms.h"
#include "frame.h"
#include "norm.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double tallest = 1.35;  ///< how much a plot may grow for its labels

constexpr double lock_size = 15;

/// Segments on each other: what is positive grows up from zero, what is negative grows down.
class Stacks {
 public:
  Stacks(const Model& model, const Frame& frame)
      : model_(model), frame_(frame), width_(group_width(frame.bands().width(), 1, frame.layout())) {
    for (std::size_t i = 0; i < model.width; ++i) {
      Stack stack;
      for (const auto& row : model.rows) {
        stack.total += std::max(0.0, row.data[i].value);
        stack.absent += row.data[i].hidden() ? 1 : 0;
      }
      stacks_.push_back(stack);
    }
  }

  void draw(Writer& w) {
    for (std::size_t r = 0; r < model_.rows.size(); ++r) {
      w.open("g").attr("class", "gr-reeks " + model_.rows[r].tone);
      for (std::size_t i = 0; i < model_.width; ++i) draw_segment(w, r, i);
      w.close();
    }
  }

  /// Labels point at the last stack; a segment that is absent there keeps its place in the order.
  void aim(std::vector<EndLabel>& labels) const {
    double up = 0, down = 0;
    for (std::size_t r = 0; r < model_.rows.size() && model_.width > 0; ++r) {
      const double value = model_.rows[r].data.back().value;
      auto& sum = value < 0 ? down : up;
      labels[r].from_x = frame_.bands().middle(model_.width - 1) + width_ / 2;
      labels[r].from_y = frame_.y().at(sum + value / 2);
      sum += value;
    }
  }

 private:
  struct Stack {
    double up = 0, down = 0, total = 0;
    int absent = 0, locks = 0;
  };

  void draw_segment(Writer& w, std::size_t r, std::size_t i) {
    const auto& datum = model_.rows[r].data[i];
    auto& stack = stacks_[i];
    if (datum.hidden()) {
      // On top of the stack, since its height is what must not be seen.
      const double each = std::min(lock_size, std::max(width_, 20.0) / stack.absent);
      const double x = frame_.bands().middle(i) + each * (stack.locks - (stack.absent - 1) / 2.0);
      absence_mark(w, datum, model_.tooltip(r, i), x, frame_.y().at(stack.total) - each * .5 - 3, each * .85);
      ++stack.locks;
    } else if (datum.shown()) {
      auto& sum = datum.value < 0 ? stack.down : stack.up;
      const double top = std::max(sum, sum + datum.value);
      sum += datum.value;
      draw_bar(w, model_, r, i, frame_.layout(),
               {frame_.bands().middle(i) - width_ / 2, frame_.y().at(top), width_, frame_.y().length(datum.value)});
    }
  }

  const Model& model_;
  const Frame& frame_;
  double width_;
  std::vector<Stack> stacks_;
};

std::vector<EndLabel> labels_of(const Model& model) {
  std::vector<EndLabel> out;
  for (const auto& row : model.rows) {
    EndLabel label;
    label.name = row.label;
    label.tone = row.tone;
    label.bold = row.subject;
    if (!row.data.empty() && row.data.back().shown()) label.value = &row.data.back();
    out.push_back(std::move(label));
  }
  for (auto& each : norm_labels(model)) out.push_back(std::move(each));
  return out;
}

}  // namespace

Picture draw_stacked(const Model& model, const Layout& wanted) {
  const auto notation = model.notation(true);
  auto labels = labels_of(model);
  Layout layout = wanted;
  const double margin = plan_end_labels(labels, layout, layout.plot_height * tallest);
  layout.plot_height = std::max(layout.plot_height, total_height(labels));
  Frame frame{model,    layout, ticks_from_zero(model.stacked_low, model.stacked_high, notation.finest()),
              notation, margin, Frame::Fill::bar};
  if (!frame.categories().fits) return draw_bars(model, wanted, true);
  frame.finish({}, {.above = absence_entries(model).empty() ? layout.font * .4 : lock_size + 2});

  Writer w;
  hatch_definitions(w, model, layout);
  frame.draw_back(w);
  frame.open_plot(w);
  Stacks stacks{model, frame};
  stacks.draw(w);
  frame.draw_zero(w);
  draw_norm(w, model, frame);
  stacks.aim(labels);
  aim_at_norm(labels, model, frame);
  draw_end_labels(w, labels, layout, frame.right(), frame.top() - layout.line / 2, frame.bottom() + 2);
  w.close();
  frame.draw_front(w);
  return {w.take(), frame.height()};
}

}  // namespace duidelijk::charts::svg

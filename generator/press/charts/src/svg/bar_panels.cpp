// SPDX-License-Identifier: EUPL-1.2
#include "bars.h"
#include "panels.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double gutter = 28, gap = 14;

/// One series of the chart, on the scale of all.
Model alone(const Model& all, std::size_t row) {
  Model one = all;
  one.rows = {all.rows[row]};
  return one;
}

}  // namespace

double draw_bar_panels(Writer& w, const Model& model, const Layout& layout, const PanelScale& scale, double top) {
  const std::size_t columns = layout.wide && model.rows.size() > 1 ? 2 : 1;
  const double width = (layout.width - gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  double y = top, end = top;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const std::size_t column = r % columns;
    if (column == 0) y = end + (r == 0 ? 0 : gap);
    const double left = static_cast<double>(column) * (width + gutter);
    w.open("g").attr("class", "gr-paneel");
    w.open("text").attr("class", "gr-kop").attr("x", left).attr("y", y + layout.font);
    w.text(shorten(model.rows[r].label, width, layout.font, Weight::bold)).close();
    const double below = draw_bar_block(w, alone(model, r), model, layout, {scale.notation, scale.ticks, false, false},
                                        {left, y + layout.line + 2, width, 0});
    w.close();
    end = std::max(end, below);
  }
  return end + 4;
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "bar.h"

#include "glyph.h"

namespace duidelijk::charts::svg {

void draw_bar(Writer& w, const Model& model, std::size_t row, std::size_t category, const Layout& layout,
              const Box& box) {
  const auto& datum = model.rows[row].data[category];
  w.open("rect").attr("class", datum.provisional() ? "gr-staaf gr-open" : "gr-staaf");
  w.attr("x", box.x).attr("y", box.y).attr("width", box.width).attr("height", box.height);
  if (datum.provisional()) w.attr("fill", "url(#" + hatch_id(layout, model.rows[row].tone) + ")");
  cell_attributes(w, datum);
  if (layout.wide) w.leaf("title", model.tooltip(row, category));
  w.close();
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "bar.h"

#include "glyph.h"

#include <algorithm>

namespace duidelijk::charts::svg {

double group_width(double band, std::size_t bars, const Layout& layout) {
  constexpr double share = .74;
  const double most = layout.wide ? 64 : 44;
  return std::min(most, band * share / static_cast<double>(std::max<std::size_t>(bars, 1)));
}

void draw_bar(Writer& w, const Model& model, std::size_t row, std::size_t category, const Layout& layout,
              const Box& box) {
  const auto& datum = model.rows[row].data[category];
  const auto& tone = model.tone(row, category);
  w.open("rect").attr("class", (datum.provisional() ? "gr-staaf gr-open" : "gr-staaf") +
                                   (tone == model.rows[row].tone ? std::string{} : " " + tone));
  w.attr("x", box.x).attr("y", box.y).attr("width", box.width).attr("height", box.height);
  if (datum.provisional()) w.attr("fill", "url(#" + hatch_id(layout, tone) + ")");
  cell_attributes(w, datum);
  if (layout.wide) w.leaf("title", model.tooltip(row, category));
  w.close();
}

}  // namespace duidelijk::charts::svg

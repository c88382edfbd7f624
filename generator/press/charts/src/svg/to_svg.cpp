// SPDX-License-Identifier: EUPL-1.2
#include "forms.h"
#include "writer.h"

#include "duidelijk/charts/chart.h"

#include <algorithm>

namespace duidelijk::charts {
namespace {

using namespace svg;

Picture picture(const Model& model, const Layout& layout) {
  switch (model.chart.form) {
    case Form::lijn:
      return model.chart.time_axis ? draw_lines(model, layout) : draw_columns(model, layout);
    case Form::staaf:
      return draw_columns(model, layout);
    case Form::gestapeld:
      return draw_stacked(model, layout);
    case Form::liggend:
      return draw_bars(model, layout, false);
    case Form::veelvoud:
      return draw_multiples(model, layout);
  }
  return {};
}

std::string drawing(const Model& model, const Layout& layout, const std::string& description) {
  const auto drawn = picture(model, layout);
  const std::string title_id = layout.id + "-titel", description_id = layout.id + "-uitleg";
  Writer w;
  w.open("svg").attr("class", layout.wide ? "grafiek-breed" : "grafiek-smal").attr("id", layout.id).attr("role", "img");
  w.attr("aria-labelledby", title_id + " " + description_id)
      .attr("viewBox", "0 0 " + coordinate(layout.width) + " " + coordinate(drawn.height));
  w.attr("font-size", layout.font).attr("focusable", "false");
  w.open("title").attr("id", title_id).text(model.chart.title).close();
  w.open("desc").attr("id", description_id).text(description).close();
  w.raw(drawn.body);
  w.close();
  return w.take();
}

}  // namespace

std::string to_svg(const Chart& chart, std::string_view id) {
  const Model model{chart};
  const auto description = describe(chart);
  return R"(<div class="grafiek-beeld">)" + drawing(model, narrow_layout(id), description) +
         drawing(model, wide_layout(id), description) + "</div>";
}

}  // namespace duidelijk::charts

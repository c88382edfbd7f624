// SPDX-License-Identifier: EUPL-1.2
#include "bars.h"
#include "curve.h"
#include "forms.h"
#include "frame.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double gutter = 20, title_gap = 14, panel_gap = 22;

/// The chart of one series alone, drawn on the scale of all.
Model alone(const Model& all, std::size_t row) {
  Model one = all;
  one.rows = {all.rows[row]};
  one.any_shown = all.any_shown;
  return one;
}

struct Grid {
  const Model& model;
  const Layout& layout;
  Notation notation;
  Ticks ticks;
  std::size_t columns = 2;
  double tick_width = 0, value_width = 0, panel_width = 0, plot_height = 90;
  std::size_t title_lines = 1;

  [[nodiscard]] double left(std::size_t column) const {
    return tick_width + static_cast<double>(column) * (panel_width + gutter);
  }
};

Grid plan(const Model& model, const Layout& layout) {
  auto notation = model.notation(false);
  Grid grid{model, layout, notation, line_ticks(model.low, model.high, notation.finest())};
  grid.columns = std::min<std::size_t>(layout.wide ? 4 : 2, std::max<std::size_t>(model.rows.size(), 1));
  if (layout.wide && model.rows.size() % 4 != 0 && model.rows.size() % 3 == 0) grid.columns = 3;
  if (layout.wide) grid.plot_height = 110;
  for (const double value : model.any_shown ? grid.ticks.values : std::vector<double>{}) {
    grid.tick_width = std::max(grid.tick_width, text_width(notation.tick(value, grid.ticks.step), layout.font) + 7);
  }
  const auto columns = static_cast<double>(grid.columns);
  grid.panel_width = (layout.width - grid.tick_width - gutter * (columns - 1)) / columns;
  for (const auto& row : model.rows) {
    if (!row.data.empty() && row.data.back().shown()) {
      const auto& last = row.data.back();
      grid.value_width = std::max(grid.value_width,
                                  text_width(notation.bare(last.value, last.decimals), layout.font, Weight::bold) + 8);
    }
    grid.title_lines =
        std::max(grid.title_lines, wrap(row.label, grid.panel_width, layout.font, 2, Weight::bold).size());
  }
  grid.value_width = std::min(grid.value_width, grid.panel_width * .5);
  return grid;
}

void draw_grid_lines(Writer& w, const Grid& grid, const Scale& y, double left, bool texts) {
  w.open("g").attr("class", "gr-raster");
  for (const double value : grid.model.any_shown ? grid.ticks.values : std::vector<double>{}) {
    w.open("path");
    if (value == 0) w.attr("class", "gr-nul");
    w.attr("d", Path{}.move(left, y.at(value)).line(left + grid.panel_width - grid.value_width, y.at(value)).text())
        .close();
    if (!texts) continue;
    w.open("text")
        .attr("x", left - 7)
        .attr("y", y.at(value) + grid.layout.font * .36)
        .attr("text-anchor", "end")
        .text(grid.notation.tick(value, grid.ticks.step))
        .close();
  }
  w.close();
}

void draw_periods(Writer& w, const Grid& grid, const Bands& bands, double bottom) {
  const auto& categories = grid.model.chart.categories;
  if (categories.empty()) return;
  const auto& periods = grid.model.chart.periods;
  const bool years = grid.model.chart.time_axis && periods.size() == categories.size();
  const auto name = [&](std::size_t i) { return years ? std::to_string(periods[i].year()) : categories[i]; };
  const double room = bands.right - bands.left;
  w.open("g").attr("class", "gr-as");
  const double y = bottom + 3 + grid.layout.line * .5 + grid.layout.font * .36;
  const auto first = shorten(name(0), room * .48, grid.layout.font),
             last = shorten(name(categories.size() - 1), room * .48, grid.layout.font);
  w.open("text").attr("x", bands.left).attr("y", y).text(first).close();
  if (categories.size() > 1 && first != last)
    w.open("text").attr("x", bands.right).attr("y", y).attr("text-anchor", "end").text(last).close();
  w.close();
}

void draw_panel(Writer& w, const Grid& grid, std::size_t row, double left, double top, bool first_column) {
  const auto& layout = grid.layout;
  double y = top + layout.font;
  w.open("g").attr("class", "gr-paneel");
  for (const auto& line :
       wrap(grid.model.rows[row].label, grid.panel_width, layout.font, grid.title_lines, Weight::bold)) {
    w.open("text").attr("class", "gr-kop").attr("x", left).attr("y", y).text(line).close();
    y += layout.line;
  }
  const double plot_top = top + static_cast<double>(grid.title_lines) * layout.line + title_gap,
               bottom = plot_top + grid.plot_height;
  const Scale scale{grid.ticks.min, grid.ticks.max, bottom, plot_top};
  draw_grid_lines(w, grid, scale, left, first_column);
  const Bands bands{left, left + grid.panel_width - grid.value_width, std::max<std::size_t>(grid.model.width, 1)};
  draw_periods(w, grid, bands, bottom);
  int number = 0;
  for (const auto& flag : mark_flags(grid.model, bands, bands.right)) {
    ++number;
    w.open("g").attr("class", flag.kind == Flag::Kind::breuk ? "gr-breuk" : "gr-gebeurtenis");
    w.open("path").attr("d", Path{}.move(flag.x, plot_top - 2).line(flag.x, bottom).text()).close();
    w.open("text")
        .attr("x", flag.x)
        .attr("y", plot_top - 4)
        .attr("text-anchor", "middle")
        .text(std::to_string(number))
        .close()
        .close();
  }
  w.open("g").attr("class", "gr-vlak");
  scale_attributes(w, scale, grid.notation, false);
  if (grid.model.norm) {
    w.open("path").attr("class", "gr-norm").attr("data-norm", grid.model.chart.norm_value);
    w.attr("d",
           Path{}.move(bands.left, scale.at(*grid.model.norm)).line(bands.right, scale.at(*grid.model.norm)).text())
        .close();
  }
  draw_curve(w, grid.model, row, bands, scale, layout, bottom);
  const auto& data = grid.model.rows[row].data;
  if (!data.empty() && data.back().shown()) {
    w.open("g").attr("class", grid.model.rows[row].tone);
    w.open("text")
        .attr("class", "gr-waarde gr-naam")
        .attr("x", bands.right + 2)
        .attr("y", scale.at(data.back().value) + layout.font * .36);
    cell_attributes(w, data.back());
    w.text(grid.notation.bare(data.back().value, data.back().decimals)).close().close();
  }
  w.close().close();
}

std::vector<KeyEntry> entries_of(const Model& model) {
  std::vector<KeyEntry> out;
  int number = 0;
  const Bands bands{0, 1, std::max<std::size_t>(model.width, 1)};
  for (const auto& flag : mark_flags(model, bands, 1))
    out.push_back({KeyEntry::Sign::nummer, flag.text, "", std::to_string(++number)});
  if (!model.with(release::Certainty::voorlopig).empty())
    out.push_back({KeyEntry::Sign::stippel, "voorlopig", "gr-neutraal", ""});
  if (!model.with(release::Certainty::geraamd).empty())
    out.push_back({KeyEntry::Sign::stippel, "geraamd", "gr-neutraal", ""});
  for (auto& each : absence_entries(model)) out.push_back(std::move(each));
  return out;
}

double draw_line_panels(Writer& w, const Model& model, const Layout& layout, double y) {
  const auto grid = plan(model, layout);
  const double height =
      static_cast<double>(grid.title_lines) * layout.line + title_gap + grid.plot_height + layout.line + panel_gap;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const std::size_t column = r % grid.columns;
    draw_panel(w, grid, r, grid.left(column), y + static_cast<double>(r / grid.columns) * height, column == 0);
  }
  return y + static_cast<double>((model.rows.size() + grid.columns - 1) / grid.columns) * height - panel_gap + 8;
}

double draw_bar_panels(Writer& w, const Model& model, const Layout& layout, double y) {
  const auto notation = model.notation(false);
  const auto ticks = ticks_from_zero(model.low, model.high, notation.finest());
  const std::size_t columns = layout.wide && model.rows.size() > 1 ? 2 : 1;
  const double width = (layout.width - gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  double next = y;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const std::size_t column = r % columns;
    if (column == 0) y = next;
    const double left = static_cast<double>(column) * (width + gutter);
    w.open("g").attr("class", "gr-paneel");
    w.open("text")
        .attr("class", "gr-kop")
        .attr("x", left)
        .attr("y", y + layout.font)
        .text(shorten(model.rows[r].label, width, layout.font, Weight::bold))
        .close();
    const auto one = alone(model, r);
    const double end =
        BarBlock{one, layout, notation, ticks, false}.draw(w, {left, y + layout.line + 2, width, 0}, true, false);
    w.close();
    next = std::max(next, end + 10);
  }
  return next;
}

}  // namespace

Picture draw_multiples(const Model& model, const Layout& layout) {
  const auto notation = model.notation(false);
  const bool lines = model.chart.time_axis;
  const auto ticks = lines ? line_ticks(model.low, model.high, notation.finest())
                           : ticks_from_zero(model.low, model.high, notation.finest());
  Writer w;
  hatch_definitions(w, model, layout);
  double y = 0;
  if (model.any_shown) {
    for (const auto& line : wrap(axis_title(notation, ticks), layout.width, layout.font, 2)) {
      w.open("text").attr("class", "gr-titel").attr("x", 0.0).attr("y", y + layout.font).text(line).close();
      y += layout.line;
    }
    y += 8;
  }
  y = lines ? draw_line_panels(w, model, layout, y) : draw_bar_panels(w, model, layout, y);
  const auto key = plan_key(entries_of(model), layout);
  draw_key(w, key, layout, y + 4);
  if (key.rows > 0) y += 4 + static_cast<double>(key.rows) * layout.line;
  return {w.take(), y + 4};
}

}  // namespace duidelijk::charts::svg

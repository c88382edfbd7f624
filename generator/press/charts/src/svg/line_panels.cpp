// SPDX-License-Identifier: EUPL-1.2
#include "curve.h"
#include "frame.h"
#include "panels.h"
#include "spread.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double gutter = 24, tick_gap = 7, panel_gap = 24, value_gap = 7;

class Panels {
 public:
  Panels(const Model& model, const Layout& layout, const PanelScale& scale, double top);
  double draw(Writer& w) const;

 private:
  void draw_panel(Writer& w, std::size_t row) const;
  void draw_grid(Writer& w, const Scale& y, double left, bool first) const;
  void draw_ends(Writer& w, double left, double bottom) const;
  void draw_marks(Writer& w, const Bands& bands, double plot_top, double bottom) const;
  void draw_last_value(Writer& w, std::size_t row, const Scale& y, double left) const;
  [[nodiscard]] double right_of(double left) const { return left + panel_width_ - value_width_; }
  [[nodiscard]] double height() const { return plot_offset_ + plot_height_ + layout_.line + panel_gap; }

  const Model& model_;
  const Layout& layout_;
  const PanelScale& scale_;
  double top_;
  std::size_t columns_, title_lines_ = 1;
  double tick_width_ = 0, value_width_ = 0, panel_width_ = 0, plot_height_, plot_offset_ = 0;
};

std::size_t columns_for(std::size_t panels, bool wide) {
  const std::size_t most = wide ? 4 : 2;
  if (panels <= most) return std::max<std::size_t>(panels, 1);
  // Five and six look better as two rows of three.
  return wide && (panels == 5 || panels == 6 || panels == 9) ? 3 : most;
}

Panels::Panels(const Model& model, const Layout& layout, const PanelScale& scale, double top)
    : model_(model),
      layout_(layout),
      scale_(scale),
      top_(top),
      columns_(columns_for(model.rows.size(), layout.wide)),
      plot_height_(layout.wide ? 120 : 96) {
  for (const double value : model.any_shown ? scale.ticks.values : std::vector<double>{}) {
    tick_width_ =
        std::max(tick_width_, text_width(scale.notation.tick(value, scale.ticks.step), layout.font) + tick_gap);
  }
  const auto columns = static_cast<double>(columns_);
  panel_width_ = (layout.width - tick_width_ - gutter * (columns - 1)) / columns;
  for (const auto& row : model.rows) {
    title_lines_ = std::max(title_lines_, wrap(row.label, panel_width_, layout.font, 2, Weight::bold).size());
    if (row.data.empty() || !row.data.back().shown()) continue;
    const auto text = scale.notation.bare(row.data.back().value, row.data.back().decimals);
    value_width_ = std::max(value_width_, text_width(text, layout.font, Weight::bold) + value_gap);
  }
  if (value_width_ > panel_width_ * .5) value_width_ = 0;
  const bool marks = !mark_flags(model, Bands{0, 1, std::max<std::size_t>(model.width, 1)}, 1).empty();
  plot_offset_ = static_cast<double>(title_lines_) * layout.line + 8 + (marks ? layout.line : 0);
}

double Panels::draw(Writer& w) const {
  for (std::size_t r = 0; r < model_.rows.size(); ++r) draw_panel(w, r);
  const auto lines = (model_.rows.size() + columns_ - 1) / columns_;
  return top_ + static_cast<double>(lines) * height() - panel_gap + 8;
}

void Panels::draw_panel(Writer& w, std::size_t row) const {
  const std::size_t column = row % columns_;
  const double left = tick_width_ + static_cast<double>(column) * (panel_width_ + gutter);
  const double top = top_ + static_cast<double>(row / columns_) * height();
  w.open("g").attr("class", "gr-paneel");
  auto title = wrap(model_.rows[row].label, panel_width_, layout_.font, title_lines_, Weight::bold);
  double y =
      top + layout_.font + layout_.line * static_cast<double>(title_lines_ - std::min(title_lines_, title.size()));
  for (const auto& line : title) {
    w.open("text").attr("class", "gr-kop").attr("x", left).attr("y", y).text(line).close();
    y += layout_.line;
  }
  const double plot_top = top + plot_offset_, bottom = plot_top + plot_height_;
  const Scale scale{scale_.ticks.min, scale_.ticks.max, bottom, plot_top};
  const double right = right_of(left);
  const auto bands = point_bands(left, right, model_.width);
  draw_grid(w, scale, left, column == 0);
  draw_ends(w, left, bottom);
  draw_marks(w, bands, plot_top, bottom);
  w.open("g").attr("class", "gr-vlak");
  scale_attributes(w, scale, scale_.notation, false);
  if (model_.norm) {
    w.open("path").attr("class", "gr-norm").attr("data-norm", model_.chart.norm_value);
    w.attr("d", Path{}.move(left, scale.at(*model_.norm)).line(right, scale.at(*model_.norm)).text()).close();
  }
  draw_curve(w, model_, row, bands, scale, {layout_, bottom, PointSize::small, false});
  draw_last_value(w, row, scale, left);
  w.close().close();
}

void Panels::draw_grid(Writer& w, const Scale& y, double left, bool first) const {
  if (!model_.any_shown) return;
  w.open("g").attr("class", "gr-raster");
  for (const double value : scale_.ticks.values) {
    const double at = y.at(value);
    w.open("path");
    if (value == 0) w.attr("class", "gr-nul");
    w.attr("d", Path{}.move(left, at).line(right_of(left), at).text()).close();
    if (!first) continue;
    w.open("text").attr("x", left - tick_gap).attr("y", at + layout_.font * .36).attr("text-anchor", "end");
    w.text(scale_.notation.tick(value, scale_.ticks.step)).close();
  }
  w.close();
}

/// The first and the last period; there is no room for more.
void Panels::draw_ends(Writer& w, double left, double bottom) const {
  const auto& chart = model_.chart;
  if (chart.categories.empty()) return;
  const bool time = chart.time_axis && chart.periods.size() == chart.categories.size();
  const auto name = [&](std::size_t i) { return time ? std::to_string(chart.periods[i].year()) : chart.categories[i]; };
  const double room = (right_of(left) - left) * .48, y = bottom + 3 + layout_.line * .5 + layout_.font * .36;
  const auto first = shorten(name(0), room, layout_.font);
  const auto last = shorten(name(chart.categories.size() - 1), room, layout_.font);
  w.open("g").attr("class", "gr-as");
  w.open("text").attr("x", left).attr("y", y).text(first).close();
  if (first != last)
    w.open("text").attr("x", right_of(left)).attr("y", y).attr("text-anchor", "end").text(last).close();
  w.close();
}

/// Events are numbered; the key below names them.
void Panels::draw_marks(Writer& w, const Bands& bands, double plot_top, double bottom) const {
  const auto flags = mark_flags(model_, bands, right_of(bands.left));
  std::vector<Wish> wishes;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    wishes.push_back({flags[i].x, text_width(std::to_string(i + 1), layout_.font) + 3});
  }
  const auto middles = spread(wishes, bands.left, bands.left + panel_width_);
  for (std::size_t i = 0; i < flags.size(); ++i) {
    w.open("g").attr("class", flags[i].kind == Flag::Kind::breuk ? "gr-breuk" : "gr-gebeurtenis");
    w.open("path").attr("d", Path{}.move(flags[i].x, plot_top - 4).line(flags[i].x, bottom).text()).close();
    w.open("text").attr("x", middles[i]).attr("y", plot_top - 7).attr("text-anchor", "middle");
    w.text(std::to_string(i + 1)).close().close();
  }
}

void Panels::draw_last_value(Writer& w, std::size_t row, const Scale& y, double left) const {
  const auto& data = model_.rows[row].data;
  if (data.empty() || !data.back().shown() || value_width_ == 0) return;
  const auto& last = data.back();
  w.open("text").attr("class", "gr-waarde gr-naam " + model_.rows[row].tone).attr("x", right_of(left) + 2);
  w.attr("y", y.at(last.value) + layout_.font * .36);
  cell_attributes(w, last);
  w.text(scale_.notation.bare(last.value, last.decimals)).close();
}

}  // namespace

double draw_line_panels(Writer& w, const Model& model, const Layout& layout, const PanelScale& scale, double top) {
  return Panels{model, layout, scale, top}.draw(w);
}

}  // namespace duidelijk::charts::svg

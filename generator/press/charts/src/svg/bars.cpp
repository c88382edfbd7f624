// SPDX-License-Identifier: EUPL-1.2
#include "bars.h"

#include "bar_rows.h"
#include "forms.h"
#include "frame.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double lock_size = 13, series_gap = 10;

/// A tick's label that would stand outside the block is left out, as is one that would touch the one before it.
void draw_grid(Writer& w, const BarRows& rows, const Notation& notation, const Ticks& ticks, const Layout& layout) {
  w.open("g").attr("class", "gr-raster");
  double taken = -layout.width;
  for (const double value : ticks.values) {
    if (value < rows.x().min || value > rows.x().max) continue;
    const double x = rows.x().at(value);
    if (value != 0) w.open("path").attr("d", Path{}.move(x, rows.top()).line(x, rows.bottom()).text()).close();
    const auto text = notation.tick(value, ticks.step);
    const double width = text_width(text, layout.font);
    const double middle = std::clamp(x, width / 2, std::max(width / 2, layout.width - width / 2));
    if (middle - width / 2 < taken + 6) continue;
    taken = middle + width / 2;
    w.open("text").attr("x", middle).attr("y", rows.bottom() + layout.line * .5 + layout.font * .36 + 3);
    w.attr("text-anchor", "middle").text(text).close();
  }
  w.close();
}

void draw_category_name(Writer& w, const BarRows& rows, const Layout& layout, std::size_t i) {
  double y = rows.rows()[i].name_top + layout.line * .5 + layout.font * .36;
  for (const auto& line : rows.rows()[i].name) {
    w.open("text").attr("class", rows.is_subject(i) ? "gr-rij gr-kop" : "gr-rij").attr("x", rows.name_x()).attr("y", y);
    if (!rows.names_above()) w.attr("text-anchor", "end");
    w.text(line).close();
    y += layout.line;
  }
}

struct Block {
  const Model& model;
  const Layout& layout;
  const BarRows& rows;
  bool stacked;
  /// Upper edge of a bar, and whether a name stands above it.
  [[nodiscard]] double bar_top(std::size_t series, std::size_t category) const {
    if (stacked) return rows.rows()[category].bars_top;
    const bool named = rows.naming() == Naming::above && category == 0;
    const double step = rows.bar_step() + (named ? layout.line : 0);
    return rows.rows()[category].bars_top + static_cast<double>(series) * step + (named ? layout.line : 0);
  }
};

void draw_beside(Writer& w, const Block& block, std::size_t r, std::size_t i) {
  const auto& datum = block.model.rows[r].data[i];
  const auto& x = block.rows.x();
  const double zero = x.at(0), top = block.bar_top(r, i), middle = top + block.rows.bar() / 2;
  if (datum.hidden()) {
    const double size = std::min(lock_size, block.rows.bar());
    absence_mark(w, datum, block.model.tooltip(r, i), zero + size * .6 + 3, middle, size);
  } else if (datum.shown()) {
    const double length = x.length(datum.value);
    draw_bar(w, block.model, r, i, block.layout,
             {datum.value < 0 ? zero - length : zero, top, length, block.rows.bar()});
  }
}

void draw_segments(Writer& w, const Block& block, std::size_t r, std::size_t i) {
  const auto& datum = block.model.rows[r].data[i];
  const auto& x = block.rows.x();
  double up = 0, down = 0, total = 0, locks = 0;
  for (std::size_t before = 0; before < block.model.rows.size(); ++before) {
    const auto& other = block.model.rows[before].data[i];
    total += std::max(0.0, other.value);
    if (before >= r) continue;
    (other.value < 0 ? down : up) += other.value;
    locks += other.hidden() ? 1 : 0;
  }
  const double top = block.bar_top(r, i);
  if (datum.hidden()) {
    const double size = std::min(lock_size, block.rows.bar());
    absence_mark(w, datum, block.model.tooltip(r, i), x.at(total) + size * (.6 + locks * 1.1) + 3,
                 top + block.rows.bar() / 2, size);
  } else if (datum.shown()) {
    const double from = datum.value < 0 ? down + datum.value : up;
    draw_bar(w, block.model, r, i, block.layout, {x.at(from), top, x.length(datum.value), block.rows.bar()});
  }
}

void draw_texts(Writer& w, const Block& block, std::size_t r, std::size_t i) {
  const auto& datum = block.model.rows[r].data[i];
  const auto& layout = block.layout;
  const double middle = block.bar_top(r, i) + block.rows.bar() / 2, zero = block.rows.x().at(0);
  double after = zero + (datum.hidden() ? lock_size + 6 : 0);
  const auto value = datum.shown() ? block.rows.value_text(datum) : std::string{};
  if (datum.shown()) after = std::max(zero, block.rows.x().at(datum.value));
  if (!value.empty()) {
    const double edge = block.rows.x().at(datum.value);
    const bool left = datum.value < 0;
    w.open("text").attr("class", "gr-waarde").attr("x", left ? edge - BarRows::value_gap : edge + BarRows::value_gap);
    w.attr("y", middle + layout.font * .36);
    if (left) w.attr("text-anchor", "end");
    cell_attributes(w, datum);
    w.text(value).close();
    if (!left) after = edge + BarRows::value_gap + text_width(value, layout.font);
  }
  if (i != 0 || (block.rows.naming() != Naming::behind && block.rows.naming() != Naming::above)) return;
  const bool behind = block.rows.naming() == Naming::behind;
  w.open("text").attr("class", "gr-naam " + block.model.rows[r].tone).attr("x", behind ? after + series_gap : zero);
  w.attr("y", behind ? middle + layout.font * .36 : block.bar_top(r, i) - layout.line * .5 + layout.font * .36);
  w.text(block.rows.series_name(r)).close();
}

/// Along the bars; where names stand above them it is interrupted for each.
void draw_zero(Writer& w, const BarRows& rows) {
  const double zero = rows.x().at(0);
  Path path;
  if (rows.names_above()) {
    for (const auto& row : rows.rows()) path.move(zero, row.bars_top - 1).line(zero, row.bars_end + 1);
  } else {
    path.move(zero, rows.top()).line(zero, rows.bottom());
  }
  if (!path.empty()) w.open("path").attr("class", "gr-nul").attr("d", path.text()).close();
}

void draw_norm_line(Writer& w, const Model& model, const BarRows& rows) {
  if (!model.norm) return;
  const double x = rows.x().at(*model.norm);
  w.open("path").attr("class", "gr-norm").attr("data-norm", model.chart.norm_value);
  w.attr("d", Path{}.move(x, rows.top()).line(x, rows.bottom()).text()).close();
}

}  // namespace

double draw_bar_block(Writer& w, const Model& model, const Model& whole, const Layout& layout, const BarStyle& style,
                      const Box& area) {
  const BarRows rows{model, whole, layout, style.notation, style.stacked, style.named, area};
  const Block block{model, layout, rows, style.stacked};
  if (model.any_shown) draw_grid(w, rows, style.notation, style.ticks, layout);
  draw_flag_lines(w, rows.norm(), layout, rows.top(), rows.top());
  const double first_bar = rows.rows().empty() ? rows.top() : rows.rows().front().bars_top;
  draw_flag_lines(w, rows.names(), layout, first_bar, first_bar);
  w.open("g").attr("class", "gr-vlak");
  scale_attributes(w, rows.x(), style.notation, true);
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    w.open("g").attr("class", "gr-reeks " + model.rows[r].tone);
    for (std::size_t i = 0; i < model.width; ++i)
      style.stacked ? draw_segments(w, block, r, i) : draw_beside(w, block, r, i);
    w.close();
  }
  draw_zero(w, rows);
  draw_norm_line(w, model, rows);
  for (std::size_t i = 0; i < model.width; ++i) {
    draw_category_name(w, rows, layout, i);
    for (std::size_t r = 0; r < model.rows.size() && !style.stacked; ++r) draw_texts(w, block, r, i);
  }
  w.close();
  draw_flag_texts(w, rows.norm(), layout, rows.top());
  draw_flag_texts(w, rows.names(), layout, first_bar);
  return rows.bottom() + (model.any_shown ? layout.line + 6 : 0);
}

Picture draw_bars(const Model& model, const Layout& layout, bool stacked) {
  const auto notation = model.notation(stacked);
  const auto ticks = stacked ? ticks_within(model.stacked_low, model.stacked_high, notation.finest())
                             : ticks_within(model.low, model.high, notation.finest());
  Writer w;
  hatch_definitions(w, model, layout);
  double y = draw_axis_title(w, model, layout, notation, ticks);
  y = draw_bar_block(w, model, model, layout, {notation, ticks, stacked, true}, {0, y, layout.width, 0});
  auto entries = certainty_entries(model, false);
  for (auto& each : absence_entries(model)) entries.push_back(std::move(each));
  y = draw_key(w, plan_key(entries, layout), layout, y + 4);
  return {w.take(), y + 4};
}

}  // namespace duidelijk::charts::svg

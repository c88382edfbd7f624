// SPDX-License-Identifier: EUPL-1.2
#include "bars.h"

#include "bar.h"
#include "end_label.h"
#include "forms.h"
#include "frame.h"
#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double lock_size = 13, value_gap = 5, name_gap = 10;

/// How the rows of one block of bars are laid out.
struct Rows {
  const Model& model;
  const Layout& layout;
  const Notation& notation;
  bool stacked;
  Box area;                                     ///< height is found
  std::vector<std::vector<std::string>> names;  ///< lines of each category's name
  bool names_above = false;
  double name_width = 0, bar = 18, bar_gap = 0, row_gap = 10;
  bool series_named = false;  ///< names of the series stand above the bars of the first category
  Scale x;

  [[nodiscard]] std::size_t bars_in_row() const { return stacked ? 1 : std::max<std::size_t>(model.rows.size(), 1); }
  [[nodiscard]] double row_height(std::size_t category) const {
    const double lines = static_cast<double>(names[category].size()) * layout.line;
    double bars = static_cast<double>(bars_in_row()) * (bar + bar_gap);
    if (series_named && category == 0) bars += static_cast<double>(bars_in_row()) * layout.line;
    return row_gap + (names_above ? lines + 1 + bars : std::max(lines, bars));
  }
};

void name_categories(Rows& rows) {
  const auto& categories = rows.model.chart.categories;
  double widest_name = 0;
  for (const auto& each : categories) widest_name = std::max(widest_name, text_width(each, rows.layout.font));
  const double column = rows.area.width * (rows.layout.wide ? .3 : .27);
  // A short name stands beside its bar, a long one above it where the page is narrow.
  rows.names_above = rows.area.width < 500 && widest_name > column;
  const double room = rows.names_above ? rows.area.width : column;
  for (const auto& each : categories) {
    rows.names.push_back(wrap(each, room, rows.layout.font, 2));
    rows.name_width = std::max(rows.name_width, rows.names_above ? 0 : widest(rows.names.back(), rows.layout.font));
  }
  if (rows.name_width > 0) rows.name_width += name_gap;
}

/// Room for the values behind the bars, on the positive and on the negative side.
struct Reserve {
  double left = 0, right = 0;
};

Reserve reserve(const Rows& rows) {
  Reserve out;
  if (rows.stacked) return out;
  for (const auto& row : rows.model.rows) {
    for (const auto& datum : row.data) {
      if (!datum.shown()) continue;
      auto& side = datum.value < 0 ? out.left : out.right;
      side = std::max(side, text_width(datum.brief, rows.layout.font) + value_gap);
    }
  }
  const double most = (rows.area.width - rows.name_width) * .45;
  return {std::min(out.left, most), std::min(out.right, most)};
}

void draw_names(Writer& w, const Rows& rows, std::size_t i, double top) {
  const double lines = static_cast<double>(rows.names[i].size());
  const double bars = static_cast<double>(rows.bars_in_row()) * (rows.bar + rows.bar_gap) +
                      (rows.series_named && i == 0 ? rows.layout.line * static_cast<double>(rows.bars_in_row()) : 0);
  double y = rows.names_above ? top : top + std::max(0.0, (bars - lines * rows.layout.line) / 2);
  for (const auto& line : rows.names[i]) {
    w.open("text")
        .attr("class", "gr-rij")
        .attr("x", rows.names_above ? rows.area.x : rows.area.x + rows.name_width - name_gap);
    w.attr("y", y + rows.layout.line * .5 + rows.layout.font * .36);
    if (!rows.names_above) w.attr("text-anchor", "end");
    w.text(line).close();
    y += rows.layout.line;
  }
}

void draw_value(Writer& w, const Rows& rows, const Datum& datum, double middle) {
  const double edge = rows.x.at(datum.value);
  const bool left = datum.value < 0;
  w.open("text")
      .attr("class", "gr-waarde")
      .attr("x", left ? edge - value_gap : edge + value_gap)
      .attr("y", middle + rows.layout.font * .36);
  if (left) w.attr("text-anchor", "end");
  cell_attributes(w, datum);
  w.text(datum.brief).close();
}

void draw_row(Writer& w, const Rows& rows, std::size_t i, double top) {
  const auto& model = rows.model;
  const double zero = rows.x.at(0);
  double y = top, up = 0, down = 0, locks = 0, total = 0;
  for (const auto& row : model.rows) total += std::max(0.0, row.data[i].value);
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const auto& datum = model.rows[r].data[i];
    w.open("g").attr("class", "gr-reeks " + model.rows[r].tone);
    if (rows.series_named && i == 0) {
      w.open("text")
          .attr("class", "gr-naam")
          .attr("x", rows.x.at_min)
          .attr("y", y + rows.layout.line * .5 + rows.layout.font * .36);
      w.text(
           shorten(model.rows[r].label, rows.area.x + rows.area.width - rows.x.at_min, rows.layout.font, Weight::bold))
          .close();
      y += rows.layout.line;
    }
    const double size = std::min(lock_size, rows.bar);
    if (datum.hidden()) {
      const double x = (rows.stacked ? rows.x.at(total) : zero) + size * (.6 + locks * 1.1) + 3;
      absence_mark(w, datum, model.tooltip(r, i), x, y + rows.bar / 2, size);
      locks += rows.stacked ? 1 : 0;
    } else if (datum.shown() && rows.stacked) {
      auto& sum = datum.value < 0 ? down : up;
      const double from = std::min(sum, sum + datum.value);
      sum += datum.value;
      draw_bar(w, model, r, i, rows.layout, {rows.x.at(from), y, rows.x.length(datum.value), rows.bar});
    } else if (datum.shown()) {
      const double length = rows.x.length(datum.value);
      draw_bar(w, model, r, i, rows.layout, {datum.value < 0 ? zero - length : zero, y, length, rows.bar});
      draw_value(w, rows, datum, y + rows.bar / 2);
    }
    if (!rows.stacked) y += rows.bar + rows.bar_gap;
    w.close();
  }
}

void draw_grid(Writer& w, const Rows& rows, const Ticks& ticks, double bottom) {
  w.open("g").attr("class", "gr-raster");
  for (const double value : ticks.values) {
    const double x = rows.x.at(value);
    w.open("path");
    if (value == 0) w.attr("class", "gr-nul");
    w.attr("d", Path{}.move(x, rows.area.y).line(x, bottom).text()).close();
  }
  double taken = -1e6;
  for (const double value : ticks.values) {
    const auto text = rows.notation.tick(value, ticks.step);
    const double width = text_width(text, rows.layout.font), x = rows.x.at(value);
    const double middle = std::clamp(x, width / 2, std::max(width / 2, rows.layout.width - width / 2));
    if (middle - width / 2 < taken + 6) continue;
    taken = middle + width / 2;
    w.open("text")
        .attr("x", middle)
        .attr("y", bottom + rows.layout.line * .5 + rows.layout.font * .36 + 3)
        .attr("text-anchor", "middle")
        .text(text)
        .close();
  }
  w.close();
}

/// Names of stacked series above the segments of the first category.
std::vector<Flag> segment_flags(const Rows& rows) {
  std::vector<Flag> out;
  if (!rows.stacked || rows.model.rows.size() < 2 || rows.model.width == 0) return out;
  double up = 0, down = 0;
  for (const auto& row : rows.model.rows) {
    const auto& datum = row.data.front();
    auto& sum = datum.value < 0 ? down : up;
    const double x = rows.x.at(sum + datum.value / 2);
    sum += datum.value;
    out.push_back({Flag::Kind::naam, row.label, x, x, row.tone, 0});
  }
  return out;
}

std::vector<KeyEntry> hatch_entries(const Model& model) {
  std::vector<KeyEntry> out;
  for (const auto certainty : {release::Certainty::voorlopig, release::Certainty::geraamd}) {
    if (model.with(certainty).empty()) continue;
    for (const auto& row : model.rows) {
      const bool own = std::any_of(row.data.begin(), row.data.end(),
                                   [&](const Datum& d) { return d.shown() && d.point->certainty == certainty; });
      if (!own) continue;
      out.push_back({KeyEntry::Sign::arcering, std::string{release::to_string(certainty)}, row.tone, ""});
      break;
    }
  }
  return out;
}

}  // namespace

double BarBlock::draw(Writer& w, const Box& area, bool ticks_written, bool series_named) const {
  Rows rows{model, layout, notation, stacked, area, {}, false, 0, 18, 0, 10, series_named, {}};
  name_categories(rows);
  if (!layout.wide) rows.bar = 16;
  if (rows.bars_in_row() > 1) {
    rows.bar = 14;
    rows.bar_gap = 2;
  }
  const auto room = reserve(rows);
  rows.x = {ticks.min, ticks.max, area.x + rows.name_width + room.left,
            area.x + area.width - std::max(room.right, 8.0)};
  double height = 0;
  for (std::size_t i = 0; i < model.width; ++i) height += rows.row_height(i);

  const auto names = place_flags(segment_flags(rows), area.x, area.x + area.width, layout);
  auto flags = names;
  if (model.norm) {
    const double x = rows.x.at(*model.norm);
    Flag norm{Flag::Kind::norm, model.chart.norm_label.empty() ? "norm" : model.chart.norm_label, x, x, "", 0};
    std::vector<Flag> all = segment_flags(rows);
    all.push_back(norm);
    flags = place_flags(all, area.x, area.x + area.width, layout);
  }
  rows.area.y += static_cast<double>(rows_of(flags)) * layout.line + (flags.empty() ? 0 : 4);
  const double bottom = rows.area.y + height;
  for (auto& each : flags) {
    if (each.flag.kind == Flag::Kind::naam)
      each.flag.foot = rows.area.y + rows.row_gap / 2 + (rows.names_above ? layout.line : 0);
  }

  if (model.any_shown && ticks_written) draw_grid(w, rows, ticks, bottom);
  w.open("g").attr("class", "gr-vlak");
  scale_attributes(w, rows.x, notation, true);
  double y = rows.area.y;
  for (std::size_t i = 0; i < model.width; ++i) {
    draw_names(w, rows, i, y + rows.row_gap / 2);
    const double names_height = rows.names_above ? static_cast<double>(rows.names[i].size()) * layout.line + 1 : 0;
    const double lines = static_cast<double>(rows.names[i].size()) * layout.line;
    const double bars = rows.row_height(i) - rows.row_gap - (rows.names_above ? names_height : 0);
    const double own = static_cast<double>(rows.bars_in_row()) * (rows.bar + rows.bar_gap);
    const double centred = rows.names_above || rows.series_named ? 0 : std::max(0.0, (std::max(lines, bars) - own) / 2);
    draw_row(w, rows, i, y + rows.row_gap / 2 + names_height + centred);
    y += rows.row_height(i);
  }
  const double zero = rows.x.at(0);
  w.open("path").attr("class", "gr-nul").attr("d", Path{}.move(zero, rows.area.y).line(zero, bottom).text()).close();
  if (model.norm) {
    const double x = rows.x.at(*model.norm);
    w.open("path")
        .attr("class", "gr-norm")
        .attr("data-norm", model.chart.norm_value)
        .attr("d", Path{}.move(x, rows.area.y).line(x, bottom).text())
        .close();
  }
  w.close();
  draw_flags(w, flags, layout, rows.area.y, bottom);
  return bottom + (model.any_shown && ticks_written ? layout.line + 6 : 0);
}

Picture draw_bars(const Model& model, const Layout& layout, bool stacked) {
  const auto notation = model.notation(stacked);
  const auto ticks = stacked ? ticks_from_zero(model.stacked_low, model.stacked_high, notation.finest())
                             : ticks_from_zero(model.low, model.high, notation.finest());
  Writer w;
  hatch_definitions(w, model, layout);
  double y = 0;
  if (model.any_shown) {
    for (const auto& line : wrap(axis_title(notation, ticks), layout.width, layout.font, 2)) {
      w.open("text").attr("class", "gr-titel").attr("x", 0.0).attr("y", y + layout.font).text(line).close();
      y += layout.line;
    }
  }
  y = BarBlock{model, layout, notation, ticks, stacked}.draw(w, {0, y + 4, layout.width, 0}, true,
                                                             !stacked && model.rows.size() > 1);
  auto entries = hatch_entries(model);
  for (auto& each : absence_entries(model)) entries.push_back(std::move(each));
  const auto key = plan_key(entries, layout);
  draw_key(w, key, layout, y + 4);
  if (key.rows > 0) y += 4 + static_cast<double>(key.rows) * layout.line;
  return {w.take(), y + 4};
}

}  // namespace duidelijk::charts::svg

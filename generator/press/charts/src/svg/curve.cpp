// SPDX-License-Identifier: EUPL-1.2
#include "curve.h"

#include "glyph.h"
#include "spread.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr std::size_t few_points = 14;
constexpr double lock_size = 13;

/// A stretch is as certain as the less certain of its ends.
std::string_view stroke_of(const Datum& a, const Datum& b) {
  const auto is = [&](release::Certainty certainty) {
    return a.point->certainty == certainty || b.point->certainty == certainty;
  };
  if (is(release::Certainty::geraamd)) return "gr-lijn gr-raming";
  return is(release::Certainty::voorlopig) ? "gr-lijn gr-stippel" : "gr-lijn";
}

/// Runs of segments of one kind.
void draw_segments(Writer& w, const Model& model, const Row& row, const Bands& bands, const Scale& y) {
  Path path;
  std::string_view kind;
  const auto flush = [&] {
    if (!path.empty()) w.open("path").attr("class", kind).attr("d", path.text()).close();
    path = {};
  };
  bool joined = false;
  for (std::size_t i = 1; i < row.data.size(); ++i) {
    const auto& a = row.data[i - 1];
    const auto& b = row.data[i];
    if (!a.shown() || !b.shown() || is_broken_before(model, i)) {
      joined = false;
      continue;
    }
    const auto own = stroke_of(a, b);
    if (own != kind) {
      flush();
      kind = own;
      joined = false;
    }
    if (!joined) path.move(bands.middle(i - 1), y.at(a.value));
    path.line(bands.middle(i), y.at(b.value));
    joined = true;
  }
  flush();
}

bool stands_alone(const Model& model, const Row& row, std::size_t i) {
  const bool before = i > 0 && row.data[i - 1].shown() && !is_broken_before(model, i);
  const bool after = i + 1 < row.data.size() && row.data[i + 1].shown() && !is_broken_before(model, i + 1);
  return !before && !after;
}

/// A hidden figure's sign stands between its neighbours, which tells no more than they do.
double gap_height(const Row& row, std::size_t category, const Scale& y) {
  std::size_t before = category, after = category;
  while (before > 0 && !row.data[before].shown()) --before;
  while (after + 1 < row.data.size() && !row.data[after].shown()) ++after;
  const auto& a = row.data[before];
  const auto& b = row.data[after];
  if (a.shown() && b.shown()) {
    const double share = static_cast<double>(category - before) / static_cast<double>(after - before);
    return y.at(a.value) + share * (y.at(b.value) - y.at(a.value));
  }
  return a.shown() ? y.at(a.value) : b.shown() ? y.at(b.value) : (y.at_min + y.at_max) / 2;
}

bool is_locked(const Datum& datum) {
  return datum.hidden() && datum.point->value.presence == release::Presence::afgeschermd;
}

/// Signs of one category: locks in the gaps of their lines, the others just above the axis; pushed apart.
double sign_height(const Model& model, std::size_t row, std::size_t category, const Scale& y, const CurveStyle& style,
                   double size) {
  std::vector<Wish> wishes;
  std::size_t own = 0;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const auto& datum = model.rows[r].data[category];
    if (!datum.hidden() || (r != row && !style.shared)) continue;
    if (r == row) own = wishes.size();
    wishes.push_back(
        {is_locked(datum) ? gap_height(model.rows[r], category, y) : style.bottom - size * .5 - 3, size + 1});
  }
  return spread(wishes, std::min(y.at_min, y.at_max), style.bottom)[own];
}

}  // namespace

bool is_broken_before(const Model& model, std::size_t category) {
  const auto& periods = model.chart.periods;
  if (!model.chart.time_axis || periods.size() != model.width || category == 0 || category >= model.width) return false;
  return std::any_of(model.chart.marks.begin(), model.chart.marks.end(), [&](const Mark& mark) {
    return mark.breaks_line && periods[category - 1].first() < mark.date && mark.date <= periods[category].last();
  });
}

void draw_curve(Writer& w, const Model& model, std::size_t index, const Bands& bands, const Scale& y,
                const CurveStyle& style) {
  const auto& row = model.rows[index];
  const bool many = row.data.size() > few_points || style.points == PointSize::small;
  w.open("g").attr("class", "gr-reeks " + row.tone);
  draw_segments(w, model, row, bands, y);
  for (std::size_t i = 0; i < row.data.size(); ++i) {
    const auto& datum = row.data[i];
    if (datum.hidden()) {
      const double size = std::min(lock_size, bands.width() * .95);
      absence_mark(w, datum, model.tooltip(index, i), bands.middle(i), sign_height(model, index, i, y, style, size),
                   size);
    } else if (datum.shown()) {
      const bool last = i + 1 == row.data.size();
      const bool plain = many && !last && !stands_alone(model, row, i) && !datum.provisional();
      w.open("circle").attr("class", datum.provisional() ? "gr-punt gr-open" : "gr-punt");
      w.attr("cx", bands.middle(i)).attr("cy", y.at(datum.value)).attr("r", plain ? 1.25 : many ? 2.5 : 3.5);
      cell_attributes(w, datum);
      if (style.layout.wide) w.leaf("title", model.tooltip(index, i));
      w.close();
    }
  }
  w.close();
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "scale.h"
#include "writer.h"

#include "duidelijk/charts/chart.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::charts {
namespace {

using namespace svg;

constexpr double width = 120, height = 32, margin = 4;
constexpr std::ptrdiff_t fewest = 3;

double value_of(const Point& point) { return static_cast<double>(point.value.scaled); }

}  // namespace

std::string to_sparkline(const Series& series) {
  const auto& points = series.points;
  if (std::count_if(points.begin(), points.end(), [](const Point& p) { return p.value.shown(); }) < fewest) return {};
  double low = 0, high = 0;
  bool any = false;
  for (const auto& point : points) {
    if (!point.value.shown()) continue;
    low = any ? std::min(low, value_of(point)) : value_of(point);
    high = any ? std::max(high, value_of(point)) : value_of(point);
    any = true;
  }
  if (low == high) {
    low -= 1;
    high += 1;
  }
  const Scale y{low, high, height - margin, margin};
  const auto x = [&](std::size_t i) {
    return margin + (width - 2 * margin) * static_cast<double>(i) / static_cast<double>(points.size() - 1);
  };
  Writer w;
  w.open("svg")
      .attr("class", "gr-vonk")
      .attr("viewBox", "0 0 120 32")
      .attr("aria-hidden", "true")
      .attr("focusable", "false");
  w.attr("data-scale-min", fmt::format("{:.0f}", low)).attr("data-scale-max", fmt::format("{:.0f}", high));
  w.attr("data-y0", y.at_min).attr("data-y1", y.at_max);
  Path solid, dashed;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto& from = points[i - 1];
    const auto& to = points[i];
    if (!from.value.shown() || !to.value.shown()) continue;
    const bool certain =
        from.certainty == release::Certainty::definitief && to.certainty == release::Certainty::definitief;
    (certain ? solid : dashed).move(x(i - 1), y.at(value_of(from))).line(x(i), y.at(value_of(to)));
  }
  if (!solid.empty()) w.open("path").attr("class", "gr-lijn").attr("d", solid.text()).close();
  if (!dashed.empty()) w.open("path").attr("class", "gr-lijn gr-stippel").attr("d", dashed.text()).close();
  std::size_t last = points.size() - 1;
  while (!points[last].value.shown()) --last;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!points[i].value.shown()) continue;
    w.open("circle").attr("class", "gr-punt").attr("cx", x(i)).attr("cy", y.at(value_of(points[i])));
    w.attr("r", i == last ? 2.5 : 1.1).attr("data-cell", points[i].key.text());
    w.attr("data-scaled", std::to_string(points[i].value.scaled)).close();
  }
  w.close();
  return w.take();
}

}  // namespace duidelijk::charts

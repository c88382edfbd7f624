// SPDX-License-Identifier: EUPL-1.2
#include "axis.h"

#include "text.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double air = 6;  ///< between two labels
constexpr std::size_t most_lines = 3;
constexpr double point_pad = 8;  ///< from the last point of a line to the end of its plot

/// The part of a period's name inside its year: "2e kw.", "1e helft", "jan".
std::string inside_year(const base::Period& period) {
  switch (period.grain()) {
    case base::Grain::kwartaal:
      return std::to_string(period.index()) + "e kw.";
    case base::Grain::halfjaar:
      return std::to_string(period.index()) + "e helft";
    case base::Grain::maand:
      return period.index() == 3 ? "mrt" : std::string{base::dutch_month(period.index()).substr(0, 3)};
    default:
      return {};
  }
}

bool is_time(const Model& model) {
  return model.chart.time_axis && model.chart.periods.size() == model.width && model.width > 0;
}

bool in_years(const Model& model) { return is_time(model) && model.chart.periods.front().grain() != base::Grain::jaar; }

/// Of labels at equal distances, every how many can be written.
std::size_t every(double width, double distance) {
  std::size_t step = 1;
  while (static_cast<double>(step) * distance < width + air && step < 1000) ++step;
  return step;
}

double clamp_middle(double x, double width, double low, double high) {
  return high - low < width ? (low + high) / 2 : std::clamp(x, low + width / 2, high - width / 2);
}

void add_names(CategoryAxis& axis, const std::vector<std::string>& names, const Bands& bands, const Layout& layout,
               double low, double high) {
  const double width = widest(names, layout.font);
  const std::size_t step = every(width, bands.width());
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((names.size() - 1 - i) % step != 0) continue;
    axis.labels.push_back(
        {clamp_middle(bands.middle(i), text_width(names[i], layout.font), low, high), axis.tiers, names[i]});
  }
  ++axis.tiers;
}

struct Year {
  std::string name;
  std::size_t first, count;
};

std::vector<Year> years_of(const Model& model) {
  std::vector<Year> years;
  for (std::size_t i = 0; i < model.width; ++i) {
    auto name = std::to_string(model.chart.periods[i].year());
    if (years.empty() || years.back().name != name) years.push_back({std::move(name), i, 0});
    ++years.back().count;
  }
  return years;
}

void add_years(CategoryAxis& axis, const Model& model, const Bands& bands, const Layout& layout, double low,
               double high) {
  const auto years = years_of(model);
  double taken = high + air;
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    const double begin = bands.start(year->first), end = begin + bands.width() * static_cast<double>(year->count);
    if (year->first > 0) axis.borders.push_back(begin);
    const double width = text_width(year->name, layout.font);
    const double x = clamp_middle((begin + end) / 2, width, low, high);
    if (x + width / 2 + air > taken) continue;
    taken = x - width / 2;
    axis.labels.push_back({x, axis.tiers, year->name});
  }
  ++axis.tiers;
}

void add_wrapped(CategoryAxis& axis, const std::vector<std::string>& names, const Bands& bands, const Layout& layout) {
  const double room = bands.width() - air;
  std::size_t tiers = 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto lines = wrap(names[i], room, layout.font, most_lines);
    for (std::size_t l = 0; l < lines.size(); ++l) axis.labels.push_back({bands.middle(i), l, lines[l]});
    tiers = std::max(tiers, lines.size());
    if (std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return line.ends_with("…"); }) ||
        (lines.empty() && !names[i].empty()))
      axis.fits = false;
  }
  axis.tiers = tiers;
}

}  // namespace

Bands point_bands(double left, double right, std::size_t count) {
  if (count < 2) return {left, right, 1};
  const auto n = static_cast<double>(count);
  const double pad = std::min(point_pad, (right - left) / n / 2);
  return {left, left + (right - pad - left) / (n - .5) * n, count};
}

CategoryAxis plan_category_axis(const Model& model, const Bands& bands, const Layout& layout, double room_left,
                                double room_right) {
  CategoryAxis axis;
  if (model.width == 0) return axis;
  if (!is_time(model)) {
    add_wrapped(axis, model.chart.categories, bands, layout);
    return axis;
  }
  if (!in_years(model)) {
    add_names(axis, model.chart.categories, bands, layout, room_left, room_right);
    return axis;
  }
  std::vector<std::string> names;
  for (const auto& period : model.chart.periods) names.push_back(inside_year(period));
  if (widest(names, layout.font) + air <= bands.width()) add_names(axis, names, bands, layout, room_left, room_right);
  add_years(axis, model, bands, layout, room_left, room_right);
  return axis;
}

void draw_category_axis(Writer& w, const CategoryAxis& axis, const Layout& layout, double top) {
  w.open("g").attr("class", "gr-as");
  for (const double x : axis.borders) w.open("path").attr("d", Path{}.move(x, top).line(x, top + 5).text()).close();
  for (const auto& label : axis.labels) {
    w.open("text")
        .attr("x", label.x)
        .attr("y", top + 4 + layout.line * (static_cast<double>(label.tier) + .5) + layout.font * .36);
    w.attr("text-anchor", label.anchor).text(label.text).close();
  }
  w.close();
}

std::optional<double> place_of(const Model& model, const Bands& bands, base::Date date) {
  if (!is_time(model)) return std::nullopt;
  for (std::size_t i = 0; i < model.width; ++i) {
    const auto& period = model.chart.periods[i];
    if (date < period.first() || period.last() < date) continue;
    const double days = period.last().days() - period.first().days() + 1;
    return bands.start(i) + bands.width() * (date.days() - period.first().days()) / days;
  }
  return std::nullopt;
}

}  // namespace duidelijk::charts::svg

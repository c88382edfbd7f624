// SPDX-License-Identifier: EUPL-1.2
#include "model.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::charts::svg {
namespace {

constexpr std::size_t tones = 6;

const release::Indicator* indicator_of(const Chart& chart, const Point& point) {
  for (const auto& each : chart.indicators) {
    if (each.id == point.key.indicator) return &each;
  }
  return chart.indicators.empty() ? nullptr : &chart.indicators.front();
}

double power_of_ten(int exponent) {
  double value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

Datum datum(const Chart& chart, const Point& point, int decimals) {
  static const release::Indicator unknown{};
  const auto* found = indicator_of(chart, point);
  const auto& indicator = found == nullptr ? unknown : *found;
  Datum out;
  out.point = &point;
  if (!point.key.indicator.empty()) out.cell = point.key.text();
  out.exact = release::format(indicator, point.value);
  out.decimals = std::max(0, indicator.decimals);
  if (!point.value.shown()) return out;
  out.brief = release::format_short(indicator, point.value);
  out.plain = release::plain_number(indicator, point.value.scaled);
  out.value = static_cast<double>(point.value.scaled) * power_of_ten(decimals - out.decimals);
  return out;
}

/// One subject gets the brand colour, several the categorical ones; context is grey, in two shades when bars of it
/// touch.
std::string series_tone(const Series& series, std::size_t subjects, std::size_t subject_index,
                        std::size_t context_index) {
  if (!series.subject) return context_index % 2 == 0 ? "gr-context" : "gr-context gr-licht";
  if (subjects == 1) return "gr-onderwerp";
  const auto index = std::to_string(subject_index % tones + 1);
  return "gr-k" + index + (subject_index >= tones ? " gr-licht" : "");
}

}  // namespace

Model::Model(const Chart& source) : chart(source), width(source.categories.size()) {
  for (const auto& indicator : chart.indicators) decimals = std::max(decimals, indicator.decimals);
  const auto subjects = static_cast<std::size_t>(
      std::count_if(chart.series.begin(), chart.series.end(), [](const Series& s) { return s.subject; }));
  std::size_t subject_index = 0, context_index = 0;
  std::vector<double> up(width, 0.0), down(width, 0.0);
  for (const auto& series : chart.series) {
    Row row{series.label, series_tone(series, subjects, subject_index, context_index), series.subject,
            std::vector<Datum>(width)};
    ++(series.subject ? subject_index : context_index);
    for (std::size_t i = 0; i < std::min(width, series.points.size()); ++i) {
      row.data[i] = datum(chart, series.points[i], decimals);
      const auto& one = row.data[i];
      if (!one.shown()) continue;
      low = any_shown ? std::min(low, one.value) : one.value;
      high = any_shown ? std::max(high, one.value) : one.value;
      any_shown = true;
      (one.value < 0 ? down : up)[i] += one.value;
    }
    rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < width; ++i) {
    stacked_high = std::max(stacked_high, up[i]);
    stacked_low = std::min(stacked_low, down[i]);
  }
  double value = 0;
  if (!chart.norm_value.empty() && any_shown && read_plain(chart.norm_value, decimals, value)) {
    norm = value;
    low = std::min(low, value);
    high = std::max(high, value);
    stacked_high = std::max(stacked_high, value);
    stacked_low = std::min(stacked_low, value);
  }
}

Notation Model::notation(bool stacked) const {
  const double largest = stacked ? std::max(stacked_high, -stacked_low) : std::max(std::abs(low), std::abs(high));
  return {chart.indicators.empty() ? std::string{} : chart.indicators.front().unit, decimals, largest};
}

const std::string& Model::tone(std::size_t row, std::size_t category) const {
  static const std::string subject = "gr-onderwerp", context = "gr-context";
  if (!chart.subject_category || rows.size() != 1) return rows[row].tone;
  return *chart.subject_category == category ? subject : context;
}

std::string Model::tooltip(std::size_t row, std::size_t category) const {
  const auto& datum = rows[row].data[category];
  std::string out = chart.categories[category];
  if (rows.size() > 1 && !rows[row].label.empty()) out += ", " + rows[row].label;
  out += ": " + datum.exact;
  if (datum.shown() && datum.provisional()) out += " (" + std::string{release::to_string(datum.point->certainty)} + ")";
  return out;
}

bool Model::has(release::Presence presence) const {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return std::any_of(row.data.begin(), row.data.end(),
                       [&](const Datum& d) { return d.point != nullptr && d.point->value.presence == presence; });
  });
}

std::vector<std::size_t> Model::with(release::Certainty certainty) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < width; ++i) {
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const Row& r) { return r.data[i].shown() && r.data[i].point->certainty == certainty; }))
      out.push_back(i);
  }
  return out;
}

std::string norm_name(const Model& model) { return model.chart.norm_label.empty() ? "norm" : model.chart.norm_label; }

}  // namespace duidelijk::charts::svg

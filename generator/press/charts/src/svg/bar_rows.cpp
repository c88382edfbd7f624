// SPDX-License-Identifier: EUPL-1.2
#include "bar_rows.h"

#include "text.h"

#include <algorithm>
#include <cmath>

namespace duidelijk::charts::svg {
namespace {

constexpr double lock_room = 20, series_gap = 10;
constexpr double least_share = .25;  ///< of the width that is kept for bars, whatever their labels ask
constexpr std::size_t most_lines = 2;

/// The ends of a scale are coordinates that can be written exactly, so that a reader who recomputes finds the same.
double snapped(double at) { return std::round(at * 100) / 100; }

}  // namespace

BarRows::BarRows(const Model& model, const Model& whole, const Layout& layout, const Notation& notation, bool stacked,
                 bool named, const Box& area)
    : model_(model), whole_(whole), layout_(layout), notation_(notation), stacked_(stacked), area_(area) {
  if (named && model.rows.size() > 1) naming_ = stacked ? Naming::flags : layout.wide ? Naming::behind : Naming::above;
  bar_ = bars_in_row() > 1 ? 14 : layout.wide ? 18 : 16;
  if (bars_in_row() > 1) {
    bar_gap_ = 2;
    row_gap_ = 14;
  }
  choose_names();
  choose_scale();
  stack_up();
}

std::size_t BarRows::bars_in_row() const { return stacked_ ? 1 : std::max<std::size_t>(model_.rows.size(), 1); }

std::string BarRows::series_name(std::size_t series) const {
  const double room = naming_ == Naming::behind ? layout_.label_limit : area_.x + area_.width - x_.at(0);
  return shorten(model_.rows[series].label, room, layout_.font, Weight::bold);
}

void BarRows::choose_names() {
  const auto& categories = model_.chart.categories;
  const auto weight = [&](std::size_t i) { return is_subject(i) ? Weight::bold : Weight::normal; };
  double longest = 0;
  for (std::size_t i = 0; i < categories.size(); ++i)
    longest = std::max(longest, text_width(categories[i], layout_.font, weight(i)));
  // A short name stands beside its bar; where the page is narrow, a long one stands above it.
  const double column = area_.width * (layout_.wide ? .3 : .27);
  names_above_ = !layout_.wide && longest > column;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    rows_.push_back({wrap(categories[i], names_above_ ? area_.width : column, layout_.font, most_lines, weight(i))});
    if (!names_above_) name_width_ = std::max(name_width_, widest(rows_.back().name, layout_.font, weight(i)));
  }
  if (name_width_ > 0) name_width_ += name_gap;
}

std::string BarRows::value_text(const Datum& datum) const {
  switch (value_text_) {
    case ValueText::brief:
      return datum.brief;
    case ValueText::bare:
      return notation_.bare(datum.value, datum.decimals);
    case ValueText::none:
      break;
  }
  return {};
}

double BarRows::label_width(std::size_t series, std::size_t category) const {
  const auto& datum = whole_.rows[series].data[category];
  double width = datum.hidden() ? lock_room : 0;
  if (datum.shown())
    width = text_width(value_text(datum), layout_.font) + value_gap + (datum.value < 0 ? value_gap : 0);
  if (naming_ == Naming::behind && category == 0)
    width += text_width(series_name(series), layout_.font, Weight::bold) + series_gap;
  return width;
}

std::vector<BarRows::Reach> BarRows::reaches(bool positive, double furthest) const {
  std::vector<Reach> out{{furthest, 0}};
  for (std::size_t i = 0; i < whole_.width; ++i) {
    Reach stack;
    for (std::size_t r = 0; r < whole_.rows.size(); ++r) {
      const auto& datum = whole_.rows[r].data[i];
      const bool mine = (datum.value >= 0) == positive;
      if (stacked_) {
        stack.length += mine ? std::abs(datum.value) : 0;
        stack.label += positive && datum.hidden() ? lock_room : 0;
      } else if (mine) {
        out.push_back({std::abs(datum.value), label_width(r, i)});
      }
    }
    if (stacked_) out.push_back(stack);
  }
  return out;
}

/// The largest scale at which every bar and the text behind it fit, on both sides of zero together.
double BarRows::largest_scale(double room, double low, double high) const {
  double scale = room / (high - low);
  const auto right = reaches(true, high);
  for (const auto& a : reaches(false, -low)) {
    for (const auto& b : right) {
      if (a.length + b.length > 0) scale = std::min(scale, (room - a.label - b.label) / (a.length + b.length));
    }
  }
  return scale;
}

void BarRows::choose_scale() {
  double low = std::min(0.0, stacked_ ? model_.stacked_low : model_.low);
  double high = std::max(0.0, stacked_ ? model_.stacked_high : model_.high);
  if (low == high) high = 1;
  const double room = area_.width - name_width_, least = room * least_share / (high - low);
  double scale = 0;
  for (const auto text : {ValueText::brief, ValueText::bare, ValueText::none}) {
    value_text_ = text;
    scale = largest_scale(room, low, high);
    if (scale >= least) break;
  }
  scale = std::max(scale, least);
  const auto left = reaches(false, -low);
  double before_zero = -low * scale;
  for (const auto& each : left) before_zero = std::max(before_zero, each.length * scale + each.label);
  const double zero = area_.x + name_width_ + std::min(before_zero, room - high * scale);
  x_ = {low, high, snapped(zero + low * scale), snapped(zero + high * scale)};
}

void BarRows::stack_up() {
  const double right = area_.x + area_.width;
  if (model_.norm) {
    const double at = x_.at(*model_.norm);
    norm_ = place_flags({{Flag::Kind::norm, norm_name(model_), at, at, "", 0}}, area_.x, right, layout_);
  }
  if (naming_ == Naming::flags && model_.width > 0) {
    std::vector<Flag> flags;
    double up = 0, down = 0;
    for (const auto& row : model_.rows) {
      const double value = row.data.front().value;
      auto& sum = value < 0 ? down : up;
      const double at = x_.at(sum + value / 2);
      sum += value;
      flags.push_back({Flag::Kind::naam, row.label, at, at, row.tone, 0});
    }
    names_ = place_flags(flags, area_.x, right, layout_);
  }
  top_ = area_.y + static_cast<double>(rows_of(norm_)) * layout_.line + (norm_.empty() ? 0 : 4);
  double y = top_;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    const double text = static_cast<double>(row.name.size()) * layout_.line;
    double bars = static_cast<double>(bars_in_row()) * bar_step() - bar_gap_;
    if (naming_ == Naming::above && i == 0) bars += static_cast<double>(bars_in_row()) * layout_.line;
    y += row_gap_ / 2;
    row.name_top = y;
    if (names_above_) y += text + 1;
    if (i == 0 && !names_.empty()) y += static_cast<double>(rows_of(names_)) * layout_.line + 6;
    const double height = names_above_ ? bars : std::max(bars, text);
    if (!names_above_) row.name_top = y + (height - text) / 2;
    row.bars_top = y + (height - bars) / 2;
    row.bars_end = row.bars_top + bars;
    y += height + row_gap_ / 2;
  }
  bottom_ = y;
  for (auto& flag : names_) flag.flag.foot = rows_.front().bars_top - 2;
}

}  // namespace duidelijk::charts::svg

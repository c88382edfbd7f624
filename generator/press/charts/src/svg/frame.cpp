// SPDX-License-Identifier: EUPL-1.2
#include "frame.h"

#include "text.h"

#include <algorithm>

namespace duidelijk::charts::svg {
namespace {

constexpr double tick_gap = 7;
constexpr double overhang = 4;  ///< room above the highest tick for its label

std::vector<std::string> tick_texts(const Ticks& ticks, const Notation& notation) {
  std::vector<std::string> out;
  for (const double value : ticks.values) out.push_back(notation.tick(value, ticks.step));
  return out;
}

}  // namespace

void scale_attributes(Writer& w, const Scale& scale, const Notation& notation, bool horizontal) {
  w.attr("data-scale-min", notation.plain(scale.min)).attr("data-scale-max", notation.plain(scale.max));
  w.attr(horizontal ? "data-x0" : "data-y0", scale.at_min).attr(horizontal ? "data-x1" : "data-y1", scale.at_max);
  w.attr("data-factor", notation.factor() > 1 ? notation.factor() >= 1e9 ? "1000000000" : "1000000" : "1");
}

std::string axis_title(const Notation& notation, const Ticks& ticks) {
  const double start = ticks.min > 0 ? ticks.min : ticks.max < 0 ? ticks.max : 0;
  if (start == 0) return notation.title();
  return notation.title() + (notation.title().empty() ? "" : ", ") + "de as begint bij " +
         notation.tick(start, ticks.step);
}

double draw_axis_title(Writer& w, const Model& model, const Layout& layout, const Notation& notation,
                       const Ticks& ticks) {
  if (!model.any_shown) return 0;
  double y = 0;
  for (const auto& line : wrap(axis_title(notation, ticks), layout.width, layout.font, 2)) {
    w.open("text").attr("class", "gr-titel").attr("x", 0.0).attr("y", y + layout.font).text(line).close();
    y += layout.line;
  }
  return y > 0 ? y + 6 : 0;
}

std::vector<Flag> certainty_flags(const Model& model, const Bands& bands, double right) {
  std::vector<Flag> out;
  for (const auto certainty : {release::Certainty::voorlopig, release::Certainty::geraamd}) {
    std::size_t before = 0;
    bool running = false;
    for (const std::size_t i : model.with(certainty)) {
      if (running && before + 1 == i) {
        out.back().x_end = std::min(right, bands.start(i) + bands.width());
      } else {
        out.push_back({Flag::Kind::bereik, std::string{release::to_string(certainty)}, bands.start(i),
                       std::min(right, bands.start(i) + bands.width()), "", 0});
      }
      running = true;
      before = i;
    }
  }
  return out;
}

std::vector<Flag> mark_flags(const Model& model, const Bands& bands, double right) {
  std::vector<Flag> out;
  for (const auto& mark : model.chart.marks) {
    const auto x = place_of(model, bands, mark.date);
    if (x)
      out.push_back({mark.breaks_line ? Flag::Kind::breuk : Flag::Kind::gebeurtenis, mark.label, std::min(*x, right),
                     std::min(*x, right), "", 0});
  }
  return out;
}

Frame::Frame(const Model& model, const Layout& layout, Ticks ticks, Notation notation, double right_margin, Fill fill)
    : model_(model), layout_(layout), ticks_(std::move(ticks)), notation_(std::move(notation)) {
  const double left = model.any_shown ? widest(tick_texts(ticks_, notation_), layout_.font) + tick_gap : 0;
  right_ = layout_.width - std::max(right_margin, 2.0);
  const auto count = std::max<std::size_t>(model.width, 1);
  bands_ = fill == Fill::point ? point_bands(left, right_, count) : Bands{left, right_, count};
  categories_ = plan_category_axis(model, bands_, layout_, 0, layout_.width);
  title_ = wrap(model.any_shown ? axis_title(notation_, ticks_) : std::string{}, layout_.width, layout_.font, 2);
}

void Frame::finish(std::vector<Flag> flags, Room room) {
  room_ = room;
  for (auto& each : certainty_flags(model_, bands_, right_)) flags.push_back(std::move(each));
  for (auto& each : mark_flags(model_, bands_, right_)) flags.push_back(std::move(each));
  flags_ = place_flags(flags, bands_.left, layout_.width, layout_);
  key_ = plan_key(absence_entries(model_), layout_);

  top_ = static_cast<double>(title_.size()) * layout_.line + (title_.empty() ? 0 : 6);
  top_ += static_cast<double>(rows_of(flags_)) * layout_.line + (flags_.empty() ? 0 : 6) + overhang + room.above;
  bottom_ = top_ + layout_.plot_height;
  y_ = {ticks_.min, ticks_.max, bottom_, top_};
  height_ = bottom_ + room.below + 6 + static_cast<double>(categories_.tiers) * layout_.line + 4;
  if (key_.rows > 0) height_ += 6 + static_cast<double>(key_.rows) * layout_.line;
}

void Frame::draw_back(Writer& w) const {
  double y = layout_.font;
  for (const auto& line : title_) {
    w.open("text").attr("class", "gr-titel").attr("x", 0.0).attr("y", y).text(line).close();
    y += layout_.line;
  }
  w.open("g").attr("class", "gr-raster");
  if (!model_.any_shown) {
    w.open("path")
        .attr("class", "gr-nul")
        .attr("d", Path{}.move(bands_.left, bottom_).line(right_, bottom_).text())
        .close();
  }
  for (const double value : model_.any_shown ? ticks_.values : std::vector<double>{}) {
    const double at = y_.at(value);
    w.open("path");
    if (value == 0) w.attr("class", "gr-nul");
    w.attr("d", Path{}.move(bands_.left, at).line(right_, at).text()).close();
    w.open("text").attr("x", bands_.left - tick_gap).attr("y", at + layout_.font * .36).attr("text-anchor", "end");
    w.text(notation_.tick(value, ticks_.step)).close();
  }
  w.close();
  draw_category_axis(w, categories_, layout_, bottom_ + room_.below);
  draw_flag_lines(w, flags_, layout_, top_ - room_.above, bottom_);
}

void Frame::draw_front(Writer& w) const {
  draw_flag_texts(w, flags_, layout_, top_ - room_.above);
  draw_key(w, key_, layout_, height_ - 4 - static_cast<double>(key_.rows) * layout_.line + 2);
}

void Frame::draw_zero(Writer& w) const {
  const double at = y_.at(0);
  w.open("path").attr("class", "gr-nul").attr("d", Path{}.move(bands_.left, at).line(right_, at).text()).close();
}

void Frame::open_plot(Writer& w) const {
  w.open("g").attr("class", "gr-vlak");
  scale_attributes(w, y_, notation_, false);
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "axis.h"
#include "glyph.h"
#include "lane.h"
#include "layout.h"
#include "model.h"
#include "scale.h"
#include "writer.h"

#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// Everything around the marks of a chart with a vertical scale of values: title of the axis, flags, grid, categories,
/// key. Made in two steps, since flags need the bands and the height needs the flags.
class Frame {
 public:
  /// What stands in a band: a bar fills it; a point stands in its middle, and then the plot ends just behind the last
  /// one.
  enum class Fill { bar, point };
  Frame(const Model& model, const Layout& layout, Ticks ticks, Notation notation, double right_margin, Fill fill);
  /// Room between the plot and what surrounds it, for the values of bars that reach its edge.
  struct Room {
    double above = 0, below = 0;
  };
  /// Puts `flags`, brackets over what is not definite, and the chart's events and trendbreuken above the plot.
  void finish(std::vector<Flag> flags, Room room);

  [[nodiscard]] const Bands& bands() const { return bands_; }
  [[nodiscard]] const CategoryAxis& categories() const { return categories_; }
  [[nodiscard]] const Scale& y() const { return y_; }
  [[nodiscard]] const Notation& notation() const { return notation_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] double right() const { return right_; }
  [[nodiscard]] double left() const { return bands_.left; }
  [[nodiscard]] double top() const { return top_; }
  [[nodiscard]] double bottom() const { return bottom_; }
  [[nodiscard]] double height() const { return height_; }
  std::vector<PlacedFlag>& flags() { return flags_; }

  void draw_back(Writer& w) const;   ///< before the marks
  void draw_front(Writer& w) const;  ///< texts of flags, and the key; after the marks
  /// The zero line once more, on top of what stands on it.
  void draw_zero(Writer& w) const;
  /// Opens the group of the marks with the attributes that let a reader recompute them.
  void open_plot(Writer& w) const;

 private:
  const Model& model_;
  Layout layout_;
  Ticks ticks_;
  Notation notation_;
  Bands bands_;
  CategoryAxis categories_;
  std::vector<std::string> title_;
  std::vector<PlacedFlag> flags_;
  KeyPlan key_;
  Scale y_;
  double right_ = 0, top_ = 0, bottom_ = 0, height_ = 0;
  Room room_;
};

/// data-scale-min and so on; see the geometry contract in chart.h.
void scale_attributes(Writer& w, const Scale& scale, const Notation& notation, bool horizontal);
/// "jeugdigen (de as begint bij 3.000)"
[[nodiscard]] std::string axis_title(const Notation& notation, const Ticks& ticks);
/// Writes it at the top of a drawing; returns where the plot may begin, 0 when there is nothing to say.
double draw_axis_title(Writer& w, const Model& model, const Layout& layout, const Notation& notation,
                       const Ticks& ticks);
/// Brackets over runs of categories whose figures are provisional or estimated.
[[nodiscard]] std::vector<Flag> certainty_flags(const Model& model, const Bands& bands, double right);
[[nodiscard]] std::vector<Flag> mark_flags(const Model& model, const Bands& bands, double right);

}  // namespace duidelijk::charts::svg

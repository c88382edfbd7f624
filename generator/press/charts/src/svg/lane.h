// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "writer.h"

#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// A label above the plot that belongs to one place along the horizontal axis.
struct Flag {
  enum class Kind {
    naam,         ///< the name of a bar, with a thin line down to it
    bereik,       ///< a bracket over [x, x_end]: "voorlopig"
    gebeurtenis,  ///< a thin line through the plot
    breuk,        ///< a trendbreuk: a stronger line through the plot
    norm,
  };
  Kind kind = Kind::gebeurtenis;
  std::string text;
  double x = 0, x_end = 0;
  std::string tone;
  double foot = 0;  ///< where its line ends; 0 = bottom of the plot
};

struct PlacedFlag {
  Flag flag;
  std::vector<std::string> lines;
  double left = 0, right = 0;  ///< of the text
  std::size_t row = 0;         ///< of its lowest line; 0 is nearest to the plot
};

/// Puts the labels in rows above the plot: no two texts overlap, and lines cross texts only when there is no other way.
[[nodiscard]] std::vector<PlacedFlag> place_flags(const std::vector<Flag>& flags, double left, double right,
                                                  const Layout& layout);
[[nodiscard]] std::size_t rows_of(const std::vector<PlacedFlag>& flags);
/// The lines and brackets, to be drawn before the marks. `top` is the upper edge of the plot; rows grow upwards from
/// there.
void draw_flag_lines(Writer& w, const std::vector<PlacedFlag>& flags, const Layout& layout, double top, double bottom);
/// The texts, to be drawn after them.
void draw_flag_texts(Writer& w, const std::vector<PlacedFlag>& flags, const Layout& layout, double top);

}  // namespace duidelijk::charts::svg

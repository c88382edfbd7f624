// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "model.h"
#include "writer.h"

#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// A label right of the plot: the name of a series with its last value, or of the norm.
struct EndLabel {
  std::string name, tone;
  bool bold = false;
  const Datum* value = nullptr;   ///< written behind the name; null: only the name
  double from_x = 0, from_y = 0;  ///< what it belongs to; a thin line leads there when the label had to move
  // filled in by plan_end_labels
  std::vector<std::string> lines{};  ///< of the name
  std::string figure{};
  bool figure_below = false;  ///< on a line of its own
  double width = 0, height = 0;
};

/// Chooses the lines of each label, at most `layout.label_limit` wide; all together at most `room` high when that is
/// possible. Returns the width to keep free right of the plot, 0 without labels.
double plan_end_labels(std::vector<EndLabel>& labels, const Layout& layout, double room);
[[nodiscard]] double total_height(const std::vector<EndLabel>& labels);
/// Pushes them apart between `low` and `high` and writes them from `x` on.
void draw_end_labels(Writer& w, const std::vector<EndLabel>& labels, const Layout& layout, double x, double low,
                     double high);

}  // namespace duidelijk::charts::svg

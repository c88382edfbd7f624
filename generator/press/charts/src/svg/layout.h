// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace duidelijk::charts::svg {

/// One of the two drawings of a chart. Lengths are units of the viewBox; the narrow one is as wide as the column of a
/// 360 px phone.
struct Layout {
  bool wide = false;
  double width = 320;
  double font = 13;
  double line = 16;  ///< height of a line of text
  double plot_height = 190;
  double label_limit = 118;  ///< widest label beside the plot
  std::string id;            ///< prefix of every id in this drawing
};

[[nodiscard]] inline Layout narrow_layout(std::string_view id) { return {.id = std::string{id} + "-smal"}; }
[[nodiscard]] inline Layout wide_layout(std::string_view id) {
  return {.wide = true,
          .width = 840,
          .font = 14,
          .line = 18,
          .plot_height = 280,
          .label_limit = 190,
          .id = std::string{id} + "-breed"};
}

/// A drawing without its outer element.
struct Picture {
  std::string body;
  double height = 0;
};

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <string>
#include <vector>

namespace duidelijk::charts {

/// A piece of a sentence: words, or a figure that is shown. Points stay in the chart.
struct Piece {
  std::string words;
  const Point* point = nullptr;
};
using Sentence = std::vector<Piece>;

/// What the data say, most important first. Never a direction or an extreme across a trendbreuk.
[[nodiscard]] std::vector<Sentence> sentences_of(const Chart& chart);

[[nodiscard]] std::string plain_text(const Chart& chart, const Sentence& sentence);
/// Escaped, with each figure as <data value data-cell>.
[[nodiscard]] std::string html_text(const Chart& chart, const Sentence& sentence);

}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#include "sentence.h"

namespace duidelijk::charts {

std::string describe(const Chart& chart) {
  std::string text;
  for (const Sentence& sentence : sentences_of(chart)) text += (text.empty() ? "" : " ") + plain_text(chart, sentence);
  return text;
}

}  // namespace duidelijk::charts

// SPDX-License-Identifier: EUPL-1.2
#include "norm.h"

namespace duidelijk::charts::svg {

std::vector<EndLabel> norm_labels(const Model& model) {
  std::vector<EndLabel> out;
  if (!model.norm) return out;
  EndLabel label;
  label.name = norm_name(model);
  label.tone = "gr-norm";
  out.push_back(std::move(label));
  return out;
}

void aim_at_norm(std::vector<EndLabel>& labels, const Model& model, const Frame& frame) {
  if (!model.norm || labels.empty()) return;
  labels.back().from_x = frame.right() - 5;
  labels.back().from_y = frame.y().at(*model.norm);
}

void draw_norm(Writer& w, const Model& model, const Frame& frame) {
  if (!model.norm) return;
  const double at = frame.y().at(*model.norm);
  w.open("path").attr("class", "gr-norm").attr("data-norm", model.chart.norm_value);
  w.attr("d", Path{}.move(frame.left(), at).line(frame.right(), at).text()).close();
}

}  // namespace duidelijk::charts::svg

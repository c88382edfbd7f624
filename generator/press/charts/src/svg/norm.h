// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "end_label.h"
#include "frame.h"

#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// The label of the norm, last among the labels right of a plot; none without a norm.
[[nodiscard]] std::vector<EndLabel> norm_labels(const Model& model);
void aim_at_norm(std::vector<EndLabel>& labels, const Model& model, const Frame& frame);
/// A level line through the plot.
void draw_norm(Writer& w, const Model& model, const Frame& frame);

}  // namespace duidelijk::charts::svg

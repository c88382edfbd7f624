// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "model.h"

namespace duidelijk::charts::svg {

[[nodiscard]] Picture draw_lines(const Model& model, const Layout& layout);
/// Upright bars beside or on each other. Turns them on their side when the names below them would have to be cut off.
[[nodiscard]] Picture draw_columns(const Model& model, const Layout& layout);
[[nodiscard]] Picture draw_stacked(const Model& model, const Layout& layout);
[[nodiscard]] Picture draw_bars(const Model& model, const Layout& layout, bool stacked);
[[nodiscard]] Picture draw_multiples(const Model& model, const Layout& layout);

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "layout.h"
#include "model.h"
#include "writer.h"

#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// data-cell and, when shown, data-value; else data-presence, and never a value.
void cell_attributes(Writer& w, const Datum& datum);

/// The sign of a figure that is not shown, around (x, y): a lock when hidden, an open ring when missing, a dash when
/// not applicable, a question mark when there is not enough information. `size` is its height.
void absence_mark(Writer& w, const Datum& datum, const std::string& tooltip, double x, double y, double size);

/// An explanation below the plot, only of what the picture holds.
struct KeyEntry {
  enum class Sign { slot, ontbreekt, nvt, onbekend, arcering, stippel, nummer, norm };
  Sign sign;
  std::string text, tone, number;
};
struct KeyPlan {
  struct Item {
    KeyEntry entry;
    double x;
    std::size_t row;
  };
  std::vector<Item> items;
  std::size_t rows = 0;
};
[[nodiscard]] std::vector<KeyEntry> absence_entries(const Model& model);
/// A dash (lines) or a swatch (bars) for each certainty that is not definite, in the colour of the first figure with
/// it.
[[nodiscard]] std::vector<KeyEntry> certainty_entries(const Model& model, bool lines);
[[nodiscard]] KeyPlan plan_key(const std::vector<KeyEntry>& entries, const Layout& layout);
/// Returns where it ends, which is `top` without entries.
double draw_key(Writer& w, const KeyPlan& plan, const Layout& layout, double top);

/// Ids of the hatching of a tone; `hatch_definitions` writes a pattern for each tone that has a provisional figure.
[[nodiscard]] std::string hatch_id(const Layout& layout, const std::string& tone);
void hatch_definitions(Writer& w, const Model& model, const Layout& layout);

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "forms.h"
#include "frame.h"
#include "panels.h"

namespace duidelijk::charts::svg {
namespace {

constexpr double title_gap = 6;

/// Where each series has a panel of its own, its place tells it apart: the subject is in the brand colour, several are
/// too.
Model in_two_colours(const Model& model) {
  Model out = model;
  for (auto& row : out.rows) row.tone = row.subject ? "gr-onderwerp" : "gr-context";
  return out;
}

std::vector<KeyEntry> entries_of(const Model& model, bool lines) {
  std::vector<KeyEntry> out;
  int number = 0;
  const Bands bands{0, 1, std::max<std::size_t>(model.width, 1)};
  if (lines) {
    for (const auto& flag : mark_flags(model, bands, 1)) {
      out.push_back({KeyEntry::Sign::nummer, flag.text, "", std::to_string(++number)});
    }
  }
  if (lines && model.norm) out.push_back({KeyEntry::Sign::norm, norm_name(model), "", ""});
  for (auto& each : certainty_entries(model, lines)) out.push_back(std::move(each));
  for (auto& each : absence_entries(model)) out.push_back(std::move(each));
  return out;
}

}  // namespace

Picture draw_multiples(const Model& source, const Layout& layout) {
  const auto model = in_two_colours(source);
  const auto notation = model.notation(false);
  const bool lines = model.chart.time_axis;
  const auto ticks = lines ? line_ticks(model.low, model.high, notation.finest(), notation.ceiling())
                           : ticks_within(model.low, model.high, notation.finest());
  Writer w;
  if (!lines) hatch_definitions(w, model, layout);
  double y = draw_axis_title(w, model, layout, notation, ticks);
  if (y > 0) y += title_gap;
  const PanelScale scale{notation, ticks};
  y = lines ? draw_line_panels(w, model, layout, scale, y) : draw_bar_panels(w, model, layout, scale, y);
  y = draw_key(w, plan_key(entries_of(model, lines), layout), layout, y + 4);
  return {w.take(), y + 4};
}

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#include "glyph.h"

#include "text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::charts::svg {
namespace {

using release::Presence;

constexpr double swatch = 16, swatch_gap = 5, entry_gap = 18;

/// Body and shackle in one filled outline.
std::string lock_outline(double x, double y, double size) {
  const auto c = [&](double share) { return coordinate(share * size); };
  return fmt::format("M{} {}h{}v{}h-{}zM{} {}v-{}a{} {} 0 0 1 {} 0v{}h-{}v-{}a{} {} 0 0 0 -{} 0v{}z",
                     coordinate(x - .4 * size), coordinate(y - .08 * size), c(.8), c(.58), c(.8),
                     coordinate(x - .29 * size), coordinate(y - .08 * size), c(.13), c(.29), c(.29), c(.58), c(.13),
                     c(.14), c(.13), c(.15), c(.15), c(.3), c(.13));
}

void sign(Writer& w, Presence presence, double x, double y, double size) {
  switch (presence) {
    case Presence::afgeschermd:
      w.open("path").attr("class", "gr-slot").attr("d", lock_outline(x, y, size));
      return;
    case Presence::niet_van_toepassing:
      w.open("path").attr("class", "gr-nvt").attr("d", Path{}.move(x - .35 * size, y).line(x + .35 * size, y).text());
      return;
    case Presence::onvoldoende_informatie:
      w.open("path")
          .attr("class", "gr-onbekend")
          .attr("d", fmt::format("M{} {}l{} {}l-{} {}l-{} -{}z", coordinate(x), coordinate(y - .4 * size),
                                 coordinate(.4 * size), coordinate(.4 * size), coordinate(.4 * size),
                                 coordinate(.4 * size), coordinate(.4 * size), coordinate(.4 * size)));
      return;
    default:
      w.open("circle").attr("class", "gr-ontbreekt").attr("cx", x).attr("cy", y).attr("r", .32 * size);
  }
}

void key_sign(Writer& w, const KeyEntry& entry, const Layout& layout, double x, double y) {
  const double size = layout.font * .85, middle = x + swatch / 2;
  switch (entry.sign) {
    case KeyEntry::Sign::slot:
      sign(w, Presence::afgeschermd, middle, y, size);
      break;
    case KeyEntry::Sign::ontbreekt:
      sign(w, Presence::ontbreekt, middle, y, size);
      break;
    case KeyEntry::Sign::nvt:
      sign(w, Presence::niet_van_toepassing, middle, y, size);
      break;
    case KeyEntry::Sign::onbekend:
      sign(w, Presence::onvoldoende_informatie, middle, y, size);
      break;
    case KeyEntry::Sign::arcering:
      w.open("g").attr("class", entry.tone);
      w.open("rect")
          .attr("class", "gr-staaf gr-open")
          .attr("x", x + 1)
          .attr("y", y - 5)
          .attr("width", swatch - 2)
          .attr("height", 10.0);
      w.attr("fill", "url(#" + hatch_id(layout, entry.tone) + ")").close();
      break;
    case KeyEntry::Sign::stippel:
      w.open("g").attr("class", entry.tone);
      w.open("path")
          .attr("class", "gr-lijn gr-stippel")
          .attr("d", Path{}.move(x, y).line(x + swatch, y).text())
          .close();
      break;
    case KeyEntry::Sign::norm:
      w.open("path").attr("class", "gr-norm").attr("d", Path{}.move(x, y).line(x + swatch, y).text());
      break;
    case KeyEntry::Sign::nummer:
      w.open("text")
          .attr("class", "gr-nummer")
          .attr("x", middle)
          .attr("y", y + layout.font * .36)
          .attr("text-anchor", "middle")
          .text(entry.number);
      break;
  }
  w.close();
}

}  // namespace

void cell_attributes(Writer& w, const Datum& datum) {
  if (!datum.cell.empty()) w.attr("data-cell", datum.cell);
  if (datum.shown()) {
    w.attr("data-value", datum.plain);
  } else if (datum.point != nullptr) {
    w.attr("data-presence", release::to_string(datum.point->value.presence));
  }
}

void absence_mark(Writer& w, const Datum& datum, const std::string& tooltip, double x, double y, double size) {
  sign(w, datum.point->value.presence, x, y, size);
  cell_attributes(w, datum);
  w.leaf("title", tooltip).close();
}

std::vector<KeyEntry> absence_entries(const Model& model) {
  std::vector<KeyEntry> out;
  const auto add = [&](Presence presence, KeyEntry::Sign sign) {
    if (model.has(presence)) out.push_back({sign, std::string{release::to_string(presence)}, "", ""});
  };
  add(Presence::afgeschermd, KeyEntry::Sign::slot);
  add(Presence::ontbreekt, KeyEntry::Sign::ontbreekt);
  add(Presence::niet_van_toepassing, KeyEntry::Sign::nvt);
  add(Presence::onvoldoende_informatie, KeyEntry::Sign::onbekend);
  return out;
}

std::vector<KeyEntry> certainty_entries(const Model& model, bool lines) {
  std::vector<KeyEntry> out;
  for (const auto certainty : {release::Certainty::voorlopig, release::Certainty::geraamd}) {
    const auto categories = model.with(certainty);
    if (categories.empty()) continue;
    const std::size_t i = categories.front();
    for (std::size_t r = 0; r < model.rows.size(); ++r) {
      const auto& datum = model.rows[r].data[i];
      if (!datum.shown() || datum.point->certainty != certainty) continue;
      const auto sign = lines ? KeyEntry::Sign::stippel : KeyEntry::Sign::arcering;
      out.push_back({sign, std::string{release::to_string(certainty)}, lines ? "gr-neutraal" : model.tone(r, i), ""});
      break;
    }
  }
  return out;
}

KeyPlan plan_key(const std::vector<KeyEntry>& entries, const Layout& layout) {
  KeyPlan plan;
  double x = 0;
  for (auto entry : entries) {
    entry.text = shorten(entry.text, layout.width - swatch - swatch_gap, layout.font);
    const double width = swatch + swatch_gap + text_width(entry.text, layout.font);
    if (plan.rows == 0) plan.rows = 1;
    if (x > 0 && x + width > layout.width) {
      ++plan.rows;
      x = 0;
    }
    plan.items.push_back({std::move(entry), x, plan.rows - 1});
    x += width + entry_gap;
  }
  return plan;
}

double draw_key(Writer& w, const KeyPlan& plan, const Layout& layout, double top) {
  if (plan.items.empty()) return top;
  w.open("g").attr("class", "gr-sleutel");
  for (const auto& [entry, x, row] : plan.items) {
    const double middle = top + layout.line * (static_cast<double>(row) + .5);
    key_sign(w, entry, layout, x, middle);
    w.open("text").attr("x", x + swatch + swatch_gap).attr("y", middle + layout.font * .36).text(entry.text).close();
  }
  w.close();
  return top + layout.line * static_cast<double>(plan.rows);
}

std::string hatch_id(const Layout& layout, const std::string& tone) {
  std::string name = tone;
  std::replace(name.begin(), name.end(), ' ', '-');
  return layout.id + "-" + name;
}

void hatch_definitions(Writer& w, const Model& model, const Layout& layout) {
  std::set<std::string> tones;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    for (std::size_t i = 0; i < model.width; ++i) {
      const auto& datum = model.rows[r].data[i];
      if (datum.shown() && datum.provisional()) tones.insert(model.tone(r, i));
    }
  }
  if (tones.empty()) return;
  w.open("defs");
  for (const auto& tone : tones) {
    w.open("pattern")
        .attr("id", hatch_id(layout, tone))
        .attr("class", tone)
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", 6.0);
    w.attr("height", 6.0).attr("patternTransform", "rotate(45)");
    w.open("rect").attr("class", "gr-grond").attr("width", 6.0).attr("height", 6.0).close();
    w.open("path").attr("class", "gr-streep").attr("d", "M1.5 0V6").close();
    w.close();
  }
  w.close();
}

}  // namespace duidelijk::charts::svg

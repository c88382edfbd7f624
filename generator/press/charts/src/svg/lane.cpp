// SPDX-License-Identifier: EUPL-1.2
#include "lane.h"

#include "text.h"

#include <algorithm>
#include <span>

namespace duidelijk::charts::svg {
namespace {

constexpr double gap = 5;      ///< between a line and its text
constexpr double between = 8;  ///< between two texts in one row
constexpr std::size_t most_lines = 3;
/// Prices in rows: a line through a text, one that is likely to come, a text that is cut.
constexpr double dear = 20, likely = 3, cut = 10;

std::size_t top_row(const PlacedFlag& placed) { return placed.row + placed.lines.size() - 1; }

bool has_line(const Flag& flag) { return flag.kind != Flag::Kind::bereik; }

double from(const PlacedFlag& p) { return p.flag.kind == Flag::Kind::bereik ? std::min(p.left, p.flag.x) : p.left; }
double to(const PlacedFlag& p) { return p.flag.kind == Flag::Kind::bereik ? std::max(p.right, p.flag.x_end) : p.right; }

bool overlap(const PlacedFlag& a, const PlacedFlag& b) {
  const bool rows = a.row <= top_row(b) && b.row <= top_row(a);
  const bool ranges = a.flag.kind == Flag::Kind::bereik && b.flag.kind == Flag::Kind::bereik;
  const double apart = ranges ? 2 : between;
  return rows && from(a) < to(b) + apart && from(b) < to(a) + apart;
}

/// The line of `a` runs from its own top row down; does it pass through the text of `b`?
bool crosses(const PlacedFlag& a, const PlacedFlag& b) {
  return has_line(a.flag) && b.row <= top_row(a) && from(b) - 1 < a.flag.x && a.flag.x < to(b) + 1;
}

/// The ways a label can be written, best first.
std::vector<PlacedFlag> shapes(const Flag& flag, double left, double right, const Layout& layout) {
  std::vector<PlacedFlag> out;
  if (flag.kind == Flag::Kind::bereik) {
    const auto text = shorten(flag.text, right - left, layout.font);
    const double width = text_width(text, layout.font);
    for (const double wanted : {(flag.x + flag.x_end - width) / 2, flag.x, flag.x_end - width}) {
      const double start = std::clamp(wanted, left, std::max(left, right - width));
      out.push_back({flag, {text}, start, start + width, 0});
    }
    return out;
  }
  const auto weight = flag.kind == Flag::Kind::naam ? Weight::bold : Weight::normal;
  const auto add = [&](double room, bool before, std::size_t lines) {
    auto text = wrap(flag.text, room, layout.font, lines, weight);
    if (text.empty()) return;
    const double width = widest(text, layout.font, weight);
    const double start = before ? flag.x - gap - width : flag.x + gap;
    out.push_back({flag, std::move(text), start, start + width, 0});
  };
  const double behind = right - flag.x - gap, before = flag.x - gap - left;
  const double whole = text_width(flag.text, layout.font, weight);
  if (whole <= behind) add(behind, false, 1);
  if (whole <= before && flag.kind != Flag::Kind::naam) add(before, true, 1);
  if (!out.empty() && whole < layout.label_limit) return out;
  const double room = std::max(behind, before);
  add(std::min(room, std::max(whole * .6, longest_word(flag.text, layout.font, weight))), behind < before, 2);
  add(room, behind < before, most_lines);
  return out;
}

/// What a place costs; negative when it overlaps another text. `waiting` are labels still to be placed: their lines
/// will come down through what is written over them.
double price(const PlacedFlag& candidate, const std::vector<PlacedFlag>& placed, std::span<const Flag> waiting,
             std::size_t shape) {
  double cost = static_cast<double>(top_row(candidate)) + static_cast<double>(shape) * .4;
  if (candidate.lines.back().ends_with("…")) cost += cut;
  for (const auto& other : placed) {
    if (overlap(candidate, other)) return -1;
    cost += (crosses(candidate, other) ? dear : 0) + (crosses(other, candidate) ? dear : 0);
  }
  for (const auto& flag : waiting) {
    const double end = has_line(flag) ? flag.x : flag.x_end;
    if (from(candidate) - 1 < end && flag.x < to(candidate) + 1) cost += likely;
  }
  return cost;
}

int turn(const Flag& flag) { return flag.kind == Flag::Kind::naam ? 0 : flag.kind == Flag::Kind::bereik ? 1 : 2; }

double floor_of(const PlacedFlag& placed, const Layout& layout, double top) {
  return top - 4 - static_cast<double>(placed.row) * layout.line;
}

std::string_view class_of(Flag::Kind kind) {
  switch (kind) {
    case Flag::Kind::naam:
      return "gr-naam";
    case Flag::Kind::bereik:
      return "gr-voorlopig";
    case Flag::Kind::breuk:
      return "gr-breuk";
    case Flag::Kind::norm:
      return "gr-norm";
    default:
      return "gr-gebeurtenis";
  }
}

std::string classes(const Flag& flag) {
  return std::string{class_of(flag.kind)} + (flag.tone.empty() ? "" : " " + flag.tone);
}

}  // namespace

std::vector<PlacedFlag> place_flags(const std::vector<Flag>& flags, double left, double right, const Layout& layout) {
  std::vector<Flag> order = flags;
  std::stable_sort(order.begin(), order.end(),
                   [](const Flag& a, const Flag& b) { return turn(a) != turn(b) ? turn(a) < turn(b) : a.x > b.x; });
  std::vector<PlacedFlag> placed;
  for (std::size_t f = 0; f < order.size(); ++f) {
    const auto& flag = order[f];
    const auto ways = shapes(flag, left, right, layout);
    const std::size_t highest = rows_of(placed) + 1;
    PlacedFlag best;
    double least = -1;
    for (std::size_t shape = 0; shape < ways.size(); ++shape) {
      for (std::size_t row = 0; row <= highest; ++row) {
        PlacedFlag candidate = ways[shape];
        candidate.row = row;
        const double cost = price(candidate, placed, std::span{order}.subspan(f + 1), shape);
        if (cost < 0 || (least >= 0 && cost >= least)) continue;
        least = cost;
        best = std::move(candidate);
      }
    }
    if (least >= 0) placed.push_back(std::move(best));
  }
  return placed;
}

std::size_t rows_of(const std::vector<PlacedFlag>& flags) {
  std::size_t rows = 0;
  for (const auto& each : flags) rows = std::max(rows, top_row(each) + 1);
  return rows;
}

void draw_flag_lines(Writer& w, const std::vector<PlacedFlag>& flags, const Layout& layout, double top, double bottom) {
  for (const auto& placed : flags) {
    const auto& flag = placed.flag;
    const double floor = floor_of(placed, layout, top);
    Path path;
    if (flag.kind == Flag::Kind::bereik) {
      // The feet of the bracket would touch a text in the row below.
      const double foot = placed.row == 0 ? 4 : 0;
      path.move(flag.x + 1, floor + foot)
          .line(flag.x + 1, floor)
          .line(flag.x_end - 1, floor)
          .line(flag.x_end - 1, floor + foot);
    } else {
      const double height = static_cast<double>(placed.lines.size()) * layout.line;
      path.move(flag.x, floor - height + 3).line(flag.x, flag.foot > 0 ? flag.foot : bottom);
    }
    w.open("path").attr("class", classes(flag)).attr("d", path.text()).close();
  }
}

void draw_flag_texts(Writer& w, const std::vector<PlacedFlag>& flags, const Layout& layout, double top) {
  for (const auto& placed : flags) {
    double y = floor_of(placed, layout, top) - static_cast<double>(placed.lines.size()) * layout.line;
    y += layout.line * .5 + layout.font * (placed.flag.kind == Flag::Kind::bereik ? .26 : .34);
    for (const auto& line : placed.lines) {
      w.open("text").attr("class", classes(placed.flag)).attr("x", placed.left).attr("y", y).text(line).close();
      y += layout.line;
    }
  }
}

}  // namespace duidelijk::charts::svg

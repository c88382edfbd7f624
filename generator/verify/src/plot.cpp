// SPDX-License-Identifier: EUPL-1.2
#include "plot.h"

#include <charconv>
#include <cmath>

namespace duidelijk::verify {
namespace {

/// Two coordinates are rounded to a hundredth each.
constexpr double tolerance = 0.0101;

std::optional<double> read(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// The number at the front of a text, which is taken off with what separates it from the next.
std::optional<double> take_number(std::string_view& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  return value;
}

}  // namespace

double Plot::at(long double value) const {
  return at_min + static_cast<double>((value - min) / (max - min)) * (at_max - at_min);
}

double Plot::length(long double value) const {
  return static_cast<double>(std::abs(value) / (max - min)) * std::abs(at_max - at_min);
}

std::optional<double> number_in(const Document& page, const Node& node, std::string_view attribute) {
  const auto* found = page.attribute(node, attribute);
  return found == nullptr ? std::nullopt : read(found->raw);
}

std::optional<Plot> read_plot(const Document& page, const Node& node) {
  Plot plot;
  plot.horizontal = page.attribute(node, "data-x0") != nullptr;
  const auto min = number_in(page, node, "data-scale-min"), max = number_in(page, node, "data-scale-max");
  const auto from = number_in(page, node, plot.horizontal ? "data-x0" : "data-y0");
  const auto to = number_in(page, node, plot.horizontal ? "data-x1" : "data-y1");
  plot.scaled = node.name == "svg";
  const auto factor = plot.scaled ? std::optional(1.0) : number_in(page, node, "data-factor");
  if (!min || !max || !from || !to || !factor) return std::nullopt;
  if (*min >= *max || *from == *to || *factor < 1) return std::nullopt;
  plot.min = *min;
  plot.max = *max;
  plot.at_min = *from;
  plot.at_max = *to;
  plot.factor = *factor;
  return plot;
}

std::optional<std::vector<Vertex>> vertices(std::string_view path) {
  std::vector<Vertex> all;
  while (!path.empty()) {
    if (path.front() != 'M' && path.front() != 'L') return std::nullopt;
    path.remove_prefix(1);
    while (!path.empty() && path.front() == ' ') path.remove_prefix(1);
    const auto x = take_number(path);
    const auto y = x ? take_number(path) : std::nullopt;
    if (!y) return std::nullopt;
    all.push_back({*x, *y});
  }
  return all;
}

bool near(double a, double b) { return std::abs(a - b) <= tolerance; }

}  // namespace duidelijk::verify

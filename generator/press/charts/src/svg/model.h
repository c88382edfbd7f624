// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notation.h"

#include "duidelijk/charts/chart.h"

#include <optional>
#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// One figure, ready to be drawn. Without `point` the series is shorter than the axis: nothing is drawn there.
struct Datum {
  const Point* point = nullptr;
  double value = 0;          ///< in units of 10^-decimals of the whole chart; 0 unless shown
  std::string cell;          ///< CellKey::text; empty when the Release has no such cell
  std::string plain;         ///< release::plain_number
  std::string exact, brief;  ///< release::format and format_short
  int decimals = 0;          ///< of its indicator
  [[nodiscard]] bool shown() const { return point != nullptr && point->value.shown(); }
  [[nodiscard]] bool hidden() const { return point != nullptr && !point->value.shown(); }
  [[nodiscard]] bool provisional() const {
    return point != nullptr && point->certainty != release::Certainty::definitief;
  }
};

struct Row {
  std::string label;
  std::string tone;  ///< CSS class of its colour
  bool subject = true;
  std::vector<Datum> data;  ///< one per category
};

/// What both layouts draw: the chart with its values on one scale of whole numbers.
struct Model {
  explicit Model(const Chart& source);
  const Chart& chart;
  std::vector<Row> rows;
  std::size_t width = 0;  ///< number of categories
  int decimals = 0;
  double low = 0, high = 0;                  ///< of the shown values and the norm; both 0 when nothing is shown
  double stacked_low = 0, stacked_high = 0;  ///< of the sums per category, of negative and of positive values
  bool any_shown = false;
  std::optional<double> norm;
  [[nodiscard]] Notation notation(bool stacked) const;
  /// The colour of one bar: that of its series, unless one member is the subject and the others its context.
  [[nodiscard]] const std::string& tone(std::size_t row, std::size_t category) const;
  /// "1e kwartaal 2024, Verblijf: 812 (voorlopig)"
  [[nodiscard]] std::string tooltip(std::size_t row, std::size_t category) const;
  [[nodiscard]] bool has(release::Presence presence) const;
  /// Categories in which a shown figure has this certainty.
  [[nodiscard]] std::vector<std::size_t> with(release::Certainty certainty) const;
};

[[nodiscard]] std::string norm_name(const Model& model);

}  // namespace duidelijk::charts::svg

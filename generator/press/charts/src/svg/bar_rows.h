// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "bar.h"
#include "lane.h"
#include "layout.h"
#include "model.h"
#include "scale.h"

#include <string>
#include <vector>

namespace duidelijk::charts::svg {

/// How the series of lying bars are named.
enum class Naming {
  none,    ///< one series, or the title above the block says it
  behind,  ///< behind the values of the first category
  above,   ///< above each bar of the first category
  flags,   ///< above the segments of the first category, with thin lines
};

/// Where everything stands in a block of lying bars, one row per category.
class BarRows {
 public:
  /// The block is area.width wide and begins at area.y; its height follows.
  /// `whole` holds what shares the scale: the model itself, or the chart of which the model is one series.
  BarRows(const Model& model, const Model& whole, const Layout& layout, const Notation& notation, bool stacked,
          bool named, const Box& area);

  struct Row {
    std::vector<std::string> name;
    double name_top = 0;  ///< of its first line
    double bars_top = 0;  ///< of its first bar, or of the name above it
    double bars_end = 0;
  };
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const Scale& x() const { return x_; }
  [[nodiscard]] double top() const { return top_; }
  [[nodiscard]] double bottom() const { return bottom_; }
  [[nodiscard]] double bar() const { return bar_; }
  [[nodiscard]] double bar_step() const { return bar_ + bar_gap_; }
  [[nodiscard]] Naming naming() const { return naming_; }
  /// The value behind a bar: with its unit, or without when the bars would get too short; empty when there is no room
  /// at all.
  [[nodiscard]] std::string value_text(const Datum& datum) const;
  /// The name of a series as far as there is room for it.
  [[nodiscard]] std::string series_name(std::size_t series) const;
  [[nodiscard]] bool names_above() const { return names_above_; }
  [[nodiscard]] double name_x() const { return names_above_ ? area_.x : area_.x + name_width_ - name_gap; }
  [[nodiscard]] const std::vector<PlacedFlag>& names() const { return names_; }  ///< of segments, above the first bar
  [[nodiscard]] const std::vector<PlacedFlag>& norm() const { return norm_; }    ///< above the block
  [[nodiscard]] bool is_subject(std::size_t category) const { return model_.chart.subject_category == category; }

  static constexpr double name_gap = 10, value_gap = 5;

 private:
  /// A bar that reaches `length` from zero, with a text of `label` behind it.
  struct Reach {
    double length = 0, label = 0;
  };
  void choose_names();
  enum class ValueText { brief, bare, none };
  void choose_scale();
  [[nodiscard]] double largest_scale(double room, double low, double high) const;
  void stack_up();
  [[nodiscard]] std::vector<Reach> reaches(bool positive, double furthest) const;
  [[nodiscard]] double label_width(std::size_t series, std::size_t category) const;
  [[nodiscard]] std::size_t bars_in_row() const;

  const Model& model_;
  const Model& whole_;
  const Layout& layout_;
  const Notation& notation_;
  bool stacked_;
  Box area_;
  Naming naming_ = Naming::none;
  ValueText value_text_ = ValueText::brief;
  bool names_above_ = false;
  double name_width_ = 0, bar_ = 18, bar_gap_ = 0, row_gap_ = 10, top_ = 0, bottom_ = 0;
  Scale x_;
  std::vector<Row> rows_;
  std::vector<PlacedFlag> names_, norm_;
};

}  // namespace duidelijk::charts::svg

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/charts/chart.h"

#include <pugixml.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts::testing {

/// A chart written down by hand, without a release.
class Sketch {
 public:
  /// Over time, from the first period on; the number of values of the first series says how many.
  Sketch(Form form, std::string_view unit, int decimals, std::string_view first_period);
  /// Of one year, by member.
  Sketch(Form form, std::string_view unit, int decimals, std::vector<std::string> members);
  /// Values as in figures() of sample.h, scaled; a "v" behind one says voorlopig, a "g" geraamd.
  Sketch& series(std::string label, std::string_view values, bool subject = true);
  Sketch& mark(base::Date date, std::string label, bool breaks_line = false);
  Sketch& norm(std::string value, std::string label);
  Chart chart;

 private:
  bool time_;
  base::Period first_;
};

/// The two drawings of a chart, as XML.
class Drawn {
 public:
  explicit Drawn(const Chart& chart, std::string_view id = "fig-1");
  std::string markup;
  pugi::xml_document document;
  [[nodiscard]] pugi::xml_node narrow() const;
  [[nodiscard]] pugi::xml_node wide() const;
  [[nodiscard]] std::vector<pugi::xml_node> both() const& { return {narrow(), wide()}; }
  std::vector<pugi::xml_node> both() const&& = delete;  ///< the nodes would outlive their document
};

[[nodiscard]] bool has_class(const pugi::xml_node& node, std::string_view name);
[[nodiscard]] std::vector<pugi::xml_node> all(const pugi::xml_node& root, std::string_view element,
                                              std::string_view css_class = "");
/// circles, rects and signs of absence: what stands for a figure, labels apart.
[[nodiscard]] std::vector<pugi::xml_node> marks(const pugi::xml_node& root);
[[nodiscard]] double number(const pugi::xml_node& node, const char* attribute);
/// All text of an element and what is in it, titles of marks apart.
[[nodiscard]] std::string text_of(const pugi::xml_node& node);
[[nodiscard]] std::vector<std::string> texts(const pugi::xml_node& root, std::string_view css_class = "");
/// The labels along the axis of values, as they stand.
[[nodiscard]] std::vector<std::string> tick_texts(const pugi::xml_node& svg);

/// What breaks the geometry contract of chart.h; empty when nothing does. `stacked` looks at lengths only.
[[nodiscard]] std::vector<std::string> geometry_faults(const Chart& chart, const pugi::xml_node& svg);
/// Texts that overlap each other or stick out of the drawing.
[[nodiscard]] std::vector<std::string> label_faults(const pugi::xml_node& svg);
/// Figures of the chart without exactly one mark, and marks that are no figure of it.
[[nodiscard]] std::vector<std::string> mark_faults(const Chart& chart, const pugi::xml_node& svg);
[[nodiscard]] std::string joined(const std::vector<std::string>& faults);
/// What may not stand in a page: script, style, handlers, addresses outside, double ids.
[[nodiscard]] std::vector<std::string> safety_faults(const Drawn& drawn);

}  // namespace duidelijk::charts::testing

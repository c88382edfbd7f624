// SPDX-License-Identifier: EUPL-1.2
#include "axis.h"
#include "fault.h"
#include "layout.h"
#include "marks.h"
#include "source_line.h"
#include "stack.h"
#include "words.h"

#include <algorithm>
#include <utility>

namespace duidelijk::charts {
namespace {

class Builder {
 public:
  Builder(const Choice& choice, const Layout& layout, const std::vector<base::Period>& axis)
      : choice_(choice), layout_(layout), axis_(axis) {}

  void fill(Chart& chart) const {
    chart.form = layout_.form;
    chart.time_axis = layout_.along == Along::time;
    chart.periods = axis_;
    categories(chart);
    for (std::size_t i = 0; i < layout_.series(choice_); ++i) chart.series.push_back(series(i));
    subject(chart);
  }

 private:
  void categories(Chart& chart) const {
    switch (layout_.along) {
      case Along::time:
        chart.category_heading = base::to_string(axis_.front().grain());
        for (const auto& period : axis_) chart.categories.push_back(period.label());
        break;
      case Along::members:
        chart.category_heading = choice_.by->label;
        for (const auto* member : choice_.members) chart.categories.push_back(member->label);
        break;
      case Along::indicators:
        chart.category_heading = "indicator";
        for (const Source& source : choice_.sources) chart.categories.push_back(source.indicator->name);
        break;
    }
  }

  Series series(std::size_t i) const {
    Series result;
    switch (layout_.each) {
      case Each::member:
        result.label = choice_.members[i]->label;
        break;
      case Each::indicator:
        result.label = choice_.sources[i].indicator->name;
        break;
      case Each::period:
        result.label = axis_.front().label();
        break;
    }
    const Source& own = choice_.sources[layout_.each == Each::indicator ? i : 0];
    switch (layout_.along) {
      case Along::time:
        for (const auto& period : axis_)
          result.points.push_back(
              point_of(choice_, own, period,
                       layout_.each == Each::member ? std::string_view(choice_.members[i]->id) : std::string_view()));
        break;
      case Along::members:
        for (const auto* member : choice_.members)
          result.points.push_back(point_of(choice_, own, axis_.front(), member->id));
        break;
      case Along::indicators:
        for (const Source& source : choice_.sources)
          result.points.push_back(point_of(choice_, source, axis_.front(), {}));
        break;
    }
    return result;
  }

  /// The series or the bar in the brand colour; one that is not shown leaves all alike.
  void subject(Chart& chart) const {
    if (choice_.subject.empty()) return;
    const auto member = std::find_if(choice_.members.begin(), choice_.members.end(),
                                     [&](const auto* each) { return each->id == choice_.subject; });
    const auto source = std::find_if(choice_.sources.begin(), choice_.sources.end(),
                                     [&](const Source& each) { return each.indicator->id == choice_.subject; });
    const bool is_member = member != choice_.members.end();
    const bool is_indicator = !is_member && source != choice_.sources.end();
    if (!is_member && !is_indicator) return;
    const auto at =
        static_cast<std::size_t>(is_member ? member - choice_.members.begin() : source - choice_.sources.begin());
    const bool along_axis =
        (layout_.along == Along::members && is_member) || (layout_.along == Along::indicators && is_indicator);
    if (along_axis) {
      chart.subject_category = at;
    } else {
      for (std::size_t i = 0; i < chart.series.size(); ++i) chart.series[i].subject = i == at;
    }
  }

  const Choice& choice_;
  const Layout& layout_;
  const std::vector<base::Period>& axis_;
};

}  // namespace

std::optional<Chart> build(const Request& request, std::string_view title, const release::Release& release,
                           const Calendar& calendar, const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  auto choice = choose(request, release, where, diagnostics);
  if (!choice) return std::nullopt;
  const auto axis = axis_of(request, *choice, where, diagnostics);
  if (!axis) return std::nullopt;
  leave_out_the_empty(*choice, *axis);
  const auto layout = layout_of(request, *choice, *axis, where, diagnostics);
  if (!layout) return std::nullopt;

  Chart chart;
  chart.title = title;
  chart.picture = !request.table_only;
  for (const Source& source : choice->sources) chart.indicators.push_back(*source.indicator);
  Builder(*choice, *layout, *axis).fill(chart);
  if (chart.form == Form::gestapeld && !request.table_only && !may_stack(chart, *choice, where, diagnostics))
    return std::nullopt;
  if (chart.time_axis) chart.marks = marks_on(*axis, *choice, calendar);
  std::string norm_source;
  if (request.norm) {
    const auto norm = norm_of(*choice, where, diagnostics);
    if (!norm) return std::nullopt;
    chart.norm_value = norm->value;
    chart.norm_label = norm->label;
    norm_source = norm->source;
  }
  chart.subtitle = subtitle_of(chart, *choice, release);
  chart.source_line = source_line_of(chart, *choice, norm_source, release);
  if (!shows_something(chart)) {
    diagnostics.add(fault(where, "niets-te-zien", "in deze figuur is geen enkel cijfer te zien",
                          "kies een groter geheel, of haal de figuur weg", base::Severity::waarschuwing));
  }
  return chart;
}

}  // namespace duidelijk::charts

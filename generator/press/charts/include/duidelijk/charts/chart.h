// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/date.h"
#include "duidelijk/charts/request.h"
#include "duidelijk/release/release.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::charts {

/// One figure in a chart: where it comes from and what the reader may see. A point without a cell in the Release (a
/// year that only the other indicator has) is `ontbreekt` and has an empty key.indicator: it gets no data-cell.
struct Point {
  base::CellKey key;
  release::Value value;
  release::Certainty certainty = release::Certainty::definitief;
};
struct Series {
  std::string label;
  bool subject = true;        ///< brand colour; false = context, grey
  std::vector<Point> points;  ///< one per category
};
struct Mark {
  base::Date date;
  std::string label;
  bool breaks_line = false;
};  ///< event or trendbreuk

/// The one object that a chart's picture, table, description and CSV are made from.
struct Chart {
  Form form = Form::lijn;
  std::string title;  ///< the alt text of the page: what to see, in one sentence
  std::string
      subtitle;  ///< what the figures are: "Jeugdigen met jeugdhulp naar wijk, per jaar"; names the selection too
  std::vector<release::Indicator> indicators;  ///< the ones shown; all have the same unit
  std::vector<std::string> categories;         ///< labels along the axis (periods, or members)
  std::vector<base::Period> periods;           ///< parallel to categories when the axis is time; else the one period
  bool picture = true;                         ///< false for `tabel:`: to_figure gives the table alone, open
  bool time_axis = true;
  std::string category_heading;  ///< "jaar", "wijk" … first column of the table
  std::vector<Series> series;
  std::optional<std::size_t>
      subject_category;     ///< bars by member: the one in the brand colour, the others grey; nothing = all alike
  std::vector<Mark> marks;  ///< within the axis
  std::string norm_value, norm_label;  ///< drawn when not empty; value as a plain decimal number
  std::string source_line;             ///< "Bron: …, gegevens tot en met 30 juni 2025"
};

/// A trendbreuk or event of content, without the press's charts knowing the content room's loader.
struct Calendar {
  std::vector<Mark> marks_for_all;
  std::vector<std::pair<std::string, Mark>> marks_by_indicator;
};

/// Builds the object from what this audience may see. Mistakes (unknown indicator, crossing not released, units that
/// differ, more than 12 series …) are reported at `where`, with what is released instead.
[[nodiscard]] std::optional<Chart> build(const Request& request, std::string_view title,
                                         const release::Release& release, const Calendar& calendar,
                                         const base::Diagnostic& where, base::Diagnostics& diagnostics);

/// Inline SVG, accessible (role=img, title, desc), without script or style elements and without inline style; colours
/// are CSS classes from assets/grafiek.css so that dark mode, print and the municipality's colours work. `id` is unique
/// in the page (letters, digits, hyphens). Deterministic.
///
/// Two drawings of the same figures stand in one <div class="grafiek-beeld">: svg.grafiek-smal (for a phone) and
/// svg.grafiek-breed; the style sheet shows exactly one. Their ids are ID-smal and ID-breed.
///
/// Geometry contract, by which a reader can recompute each mark:
///   - Marks stand in a <g class="gr-vlak"> (one per drawing; one per panel of a veelvoud). Its data-scale-min and
///     data-scale-max, plain numbers, lie at data-y0 and data-y1 (upright forms) or data-x0 and data-x1 (lying ones) of
///     the viewBox. In between, place is exactly affine in value: v lies at y0 + (v - min) / (max - min) * (y1 - y0).
///   - Each figure of the chart has exactly one mark per drawing: <circle> (cy is its value), <rect> (height, or width
///     when lying, is |v| / (max - min) * |y1 - y0|; it begins at zero, or at the end of the segment before it when
///     stacked), or a sign of absence. A mark has data-cell="KEY" and either data-value="PLAIN" (release::plain_number)
///     or data-presence ("afgeschermd" …) and then nothing that tells a value. Bars always start at zero.
///   - A text that shows a figure has data-cell and data-value too, and reads as release::format or format_short, or as
///     the number alone in the unit that the axis names: divided by data-factor (1, 1000000, 1000000000) and rounded
///     half away from zero to one decimal, or when that is 1 to the indicator's own decimals (euros: whole).
///   - A norm is a <path> with data-norm="PLAIN" at the place of that value.
///   - Coordinates are rounded to 0.01.
[[nodiscard]] std::string to_svg(const Chart& chart, std::string_view id);
/// The same figures as a table; every figure cell is <td data-cell="KEY"><data value="…">text</data></td>, hidden ones
/// say so.
[[nodiscard]] std::string to_table(const Chart& chart, std::string_view id);
/// What the data say, for screen readers: first, last, highest, lowest, direction, hidden and provisional ones. Plain
/// Dutch.
[[nodiscard]] std::string describe(const Chart& chart);
/// A semicolon-separated table with metadata lines (`# titel: …`): cel;indicator;periode;…;waarde;eenheid;status. UTF-8
/// with BOM.
[[nodiscard]] std::string to_csv(const Chart& chart, const release::Release& release);
/// figure element: title, picture, one sentence with what to see, details with the table, source line, links to CSV and
/// definition (addresses relative to the page; an empty one gives no link). Without a picture when the chart has none
/// (`picture`) or shows no figure: then the table stands open.
[[nodiscard]] std::string to_figure(const Chart& chart, std::string_view id, std::string_view csv_href,
                                    std::string_view definition_href);
/// A small line without axes for a kerncijfer, aria-hidden; empty when fewer than three values are shown. Its circles
/// have data-cell and data-scaled (Value::scaled); data-scale-min and -max of the svg are scaled values too, at data-y0
/// and data-y1.
[[nodiscard]] std::string to_sparkline(const Series& series);

}  // namespace duidelijk::charts

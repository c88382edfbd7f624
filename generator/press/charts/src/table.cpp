// SPDX-License-Identifier: EUPL-1.2
#include "cell.h"
#include "words.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <optional>

namespace duidelijk::charts {
namespace {

/// The one certainty of a row or column that is not definite; nothing when its figures differ or none is shown.
class Shared {
 public:
  void add(const Point& point) {
    if (!point.value.shown()) return;
    if (certainty_ && *certainty_ != point.certainty) mixed_ = true;
    certainty_ = point.certainty;
  }
  std::optional<release::Certainty> get() const {
    return mixed_ || certainty_ == release::Certainty::definitief ? std::nullopt : certainty_;
  }

 private:
  std::optional<release::Certainty> certainty_;
  bool mixed_ = false;
};

class Writer {
 public:
  Writer(const Chart& chart, std::string_view id) : chart_(chart), id_(base::escape_html(id) + "-tabel") {}

  std::string write() {
    html_ = "<section class=\"tabelwikkel\" tabindex=\"0\" aria-labelledby=\"" + id_ +
            "\"><table class=\"cijfers\"><caption id=\"" + id_ + "\">";
    caption();
    head();
    html_ += "<tbody>\n";
    for (std::size_t i = 0; i < chart_.categories.size(); ++i) row(i);
    html_ += "</tbody></table></section>\n";
    notes();
    return std::move(html_);
  }

 private:
  /// "De kosten stijgen: Geleverde kosten, per jaar"
  void caption() {
    html_ += base::escape_html(chart_.title);
    if (!chart_.title.empty() && !chart_.subtitle.empty()) html_ += ends_a_sentence(chart_.title) ? " " : ": ";
    if (!chart_.subtitle.empty())
      html_ += "<span class=\"tabel-wat\">" + base::escape_html(chart_.subtitle) + "</span>";
    html_ += "</caption>\n";
  }

  static bool ends_a_sentence(std::string_view text) {
    return std::string_view(".?!:").find(text.back()) != std::string_view::npos;
  }

  static std::string certainty_mark(std::optional<release::Certainty> certainty) {
    return certainty ? " <span class=\"zekerheid\">" + std::string(release::to_string(*certainty)) + "</span>"
                     : std::string();
  }

  /// With one period the columns say what is provisional, over time the rows.
  std::optional<release::Certainty> of_column(const Series& series) const {
    if (chart_.time_axis) return std::nullopt;
    Shared shared;
    for (const Point& point : series.points) shared.add(point);
    return shared.get();
  }
  std::optional<release::Certainty> of_row(std::size_t i) const {
    if (!chart_.time_axis) return std::nullopt;
    Shared shared;
    for (const Series& series : chart_.series) shared.add(series.points[i]);
    return shared.get();
  }

  void head() {
    html_ += "<thead><tr><th scope=\"col\" class=\"tekst\">" + base::escape_html(chart_.category_heading) + "</th>";
    for (const Series& series : chart_.series)
      html_ += "<th scope=\"col\">" + base::escape_html(series.label) + certainty_mark(of_column(series)) + "</th>";
    html_ += "</tr></thead>\n";
  }

  void row(std::size_t i) {
    const auto certainty = of_row(i);
    html_ += "<tr><th scope=\"row\" class=\"tekst\">" + base::escape_html(chart_.categories[i]) +
             certainty_mark(certainty) + "</th>";
    for (const Series& series : chart_.series)
      html_ += table_cell(chart_, series.points[i], !certainty && !of_column(series));
    html_ += "</tr>\n";
  }

  template <typename Predicate>
  bool any(Predicate predicate) const {
    return std::any_of(chart_.series.begin(), chart_.series.end(), [&](const Series& series) {
      return std::any_of(series.points.begin(), series.points.end(), predicate);
    });
  }

  /// What the words in the table mean, for those that stand in it.
  void notes() {
    std::string items;
    const auto note = [&](std::string_view text) { items += "<li>" + base::escape_html(text) + "</li>"; };
    for (const auto presence : {release::Presence::afgeschermd, release::Presence::ontbreekt,
                                release::Presence::niet_van_toepassing, release::Presence::onvoldoende_informatie}) {
      if (any([&](const Point& point) { return point.value.presence == presence; })) note(meaning(presence));
    }
    for (const auto certainty : {release::Certainty::voorlopig, release::Certainty::geraamd}) {
      if (any([&](const Point& point) { return point.value.shown() && point.certainty == certainty; }))
        note(meaning(certainty));
    }
    if (!chart_.norm_label.empty())
      note("Norm" + chart_.norm_label.substr(std::min<std::size_t>(4, chart_.norm_label.size())) + ".");
    if (!items.empty()) html_ += "<ul class=\"tabel-uitleg\">" + items + "</ul>\n";
  }

  const Chart& chart_;
  std::string id_;
  std::string html_;
};

}  // namespace

std::string to_table(const Chart& chart, std::string_view id) { return Writer(chart, id).write(); }

}  // namespace duidelijk::charts
